/** What one sitting has built and earned: shown at its end. It follows from the sitting and the log, and is not kept. */
import { measuresOf, pillarOf } from '../interview/lookups.ts';
import type { BeamId, FigureId, Interview, ListLabel, MeasureId, PillarId } from '../interview/types.ts';
import { subjectOf } from '../kinds/kind.ts';
import { isRight, type Joint, type Session, STREAKS, type Tally } from '../session/session-state.ts';
import { figuresIn, type LogEntry } from './attempt-log.ts';
import { isBuilt } from './campaign-progress.ts';
import { type CourseState, type Journey, journeyOf, stackCourses, statesIn } from './measure-standings.ts';

/** A course that was laid in a sitting. */
export type GrownCourse = {
  readonly measure: MeasureId;
  readonly pillar: PillarId;
  readonly state: CourseState;
};

/**
 * The courses of a sitting in the order in which they come down: pillar by pillar, and in each what was right at first try
 * before what was missed, as they will lie in the hall.
 */
export function coursesGrown(interview: Interview, session: Session): readonly GrownCourse[] {
  const own = statesIn(interview, session);
  const laid = interview.pillars.flatMap(({ id: pillar }) =>
    measuresOf(interview, pillar).flatMap(({ id: measure }): GrownCourse[] => {
      const state = own.get(measure) ?? 'planned';
      return state === 'planned' ? [] : [{ measure, pillar, state }];
    }),
  );
  const rank = ({ state }: GrownCourse): number => Number(state !== 'mastered');
  return interview.pillars.flatMap(({ id }) =>
    laid.filter(({ pillar }) => pillar === id).sort((a, b) => rank(a) - rank(b)),
  );
}

/** What lay in a pillar beside the courses of the sitting, from the base up. */
export function coursesStanding(
  interview: Interview,
  journey: Journey,
  grown: readonly GrownCourse[],
  pillar: PillarId,
): readonly CourseState[] {
  const others = measuresOf(interview, pillar).filter(
    ({ id }) => !grown.some(({ measure }) => measure === id),
  );
  return stackCourses(others.flatMap(({ id }) => journey.measures.get(id) ?? [])).courses;
}

/** The figures that were answered right in a sitting, each once. */
export const figuresLearnt = (interview: Interview, { log }: Session): readonly FigureId[] => [
  ...new Set(log.filter(isRight).flatMap(({ item }) => figuresIn(interview, item))),
];

/** The lists under which something was rightly put in a sitting, each once. */
export const listsSorted = ({ lists = [] }: Interview, { log }: Session): readonly ListLabel[] => {
  const right = log.filter(isRight).map(({ item }) => subjectOf(item));
  return lists.filter(({ id }) => right.includes(id));
};

/** The beams that the answers of a sitting were about, in their order; all of them if it had none, or more than two. */
export function beamsTouched(interview: Interview, session: Session): readonly BeamId[] {
  const grown = coursesGrown(interview, session).map(({ pillar }) => pillarOf(interview, pillar).beam);
  const figures = figuresLearnt(interview, session);
  const stated = interview.figures.filter(({ id }) => figures.includes(id)).map(({ beam }) => beam);
  const named = listsSorted(interview, session).map(({ beam }) => beam);
  const touched = interview.beams
    .map(({ id }) => id)
    .filter(id => [...grown, ...stated, ...named].includes(id));
  return touched.length === 1 || touched.length === 2 ? touched : interview.beams.map(({ id }) => id);
}

/** The beams that stand now and would not without these entries. */
export function beamsRaisedBy(
  interview: Interview,
  log: readonly LogEntry[],
  isNew: (entry: LogEntry) => boolean,
): readonly BeamId[] {
  const [now, before] = [log, log.filter(entry => !isNew(entry))].map(entries =>
    journeyOf(interview, entries),
  );
  return interview.beams
    .map(({ id }) => id)
    .filter(id => now && before && isBuilt(interview, now, id) && !isBuilt(interview, before, id));
}

/** A joint that a sitting has earned. key: everything right at first try. bracket: its beam was put up. */
export type Milestone = Joint | 'bracket';

/** From the easiest to the rarest. */
const ORDER: readonly Milestone[] = ['dovetail', 'tenon', 'key', 'bracket'];

type Ending = Pick<Tally, 'total' | 'firstTry' | 'bestStreak'> & {
  /** A part of a level, which earns no key. */
  readonly isPartial: boolean;
  /** The beam was put up by this sitting. Undefined: it stood before, or there is no single beam. */
  readonly isRaised: boolean | undefined;
};

/** At most two: the rarest one that was earned, then the next one that could be; or, when nothing is left, two earned. */
export function milestonesOf(
  ending: Ending,
): readonly { readonly name: Milestone; readonly isEarned: boolean }[] {
  const { total, firstTry, bestStreak, isPartial, isRaised } = ending;
  const facts: Readonly<Record<Milestone, readonly [isPossible: boolean, isEarned: boolean]>> = {
    dovetail: [total >= STREAKS.dovetail, bestStreak >= STREAKS.dovetail],
    tenon: [total >= STREAKS.tenon, bestStreak >= STREAKS.tenon],
    key: [!isPartial && total > 0, firstTry === total],
    bracket: [isRaised !== undefined, isRaised === true],
  };
  const possible = ORDER.filter(name => facts[name][0]);
  const earned = possible.filter(name => facts[name][1]).reverse();
  const [next] = possible.filter(name => !facts[name][1]);
  const solid = earned.slice(0, next ? 1 : 2).map(name => ({ name, isEarned: true }));
  return next ? [...solid, { name: next, isEarned: false }] : solid;
}
