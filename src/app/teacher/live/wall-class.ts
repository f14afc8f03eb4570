/** What a class has built and answered, as the wall draws it. */
import { pillarOf, pillarsOf } from '../../../core/interview/lookups.ts';
import type { BeamId, Interview, MeasureId, PillarId } from '../../../core/interview/types.ts';
import { type DealtItem as Item, subjectOf } from '../../../core/kinds/kind.ts';
import { type BeamState, type CourseState, stackCourses } from '../../../core/learner/measure-standings.ts';
import { grouped } from '../../../core/lists.ts';
import { isAbout } from '../../../core/live/room-questions.ts';
import type { RoomRecord } from '../../../core/live/room-record.ts';
import type { AnswerGroup, Told, WallView } from '../../../core/live/view-types.ts';
import { isTeamRight } from '../../../core/teams/team-game.ts';
import type { GrowingPillar } from '../../../shapes/hall/result-beam.ts';
import { beamTitle } from '../../../text/names.ts';
import { answerOf, type Option, type Words } from '../../kinds/screen-register.ts';
import type { WallDrawing } from './wall-types.ts';

/** The hall of the class: of each beam that is asked about in cards, one course for each of these. */
export type ClassBeam = {
  readonly id: BeamId;
  readonly state: BeamState;
  readonly pillars: readonly PillarId[];
};

type Hall = WallView['hall'];

/** A card of a measure: it becomes a course. Cards of lists and questions about figures do not. */
export const measureOf = ({ measures }: Interview, { id, rules }: Item): MeasureId | undefined => {
  const subject = subjectOf(id);
  return rules.atOnce > 1 && measures.some(measure => measure.id === subject) ? subject : undefined;
};

/** How the asked measures of a pillar stand. */
function coursesOf(
  interview: Interview,
  asked: readonly MeasureId[],
  hall: ReadonlyMap<MeasureId, CourseState>,
  pillar: PillarId,
): readonly CourseState[] {
  const own = asked.filter(id => interview.measures.some(one => one.id === id && one.pillar === pillar));
  return stackCourses(own.map(id => hall.get(id) ?? 'planned')).courses;
}

export function classBeams(
  { interview, text }: Pick<Words, 'interview' | 'text'>,
  items: readonly Item[],
  standings: Hall,
): readonly ClassBeam[] {
  const asked = [...new Set(items.flatMap(item => measureOf(interview, item) ?? []))];
  const hall = new Map(standings);
  return interview.beams.flatMap(({ id, accent }, place) => {
    const pillars = pillarsOf(interview, id)
      .map(pillar => ({ id: pillar.id, courses: coursesOf(interview, asked, hall, pillar.id) }))
      .filter(({ courses }) => courses.length > 0);
    const all = pillars.flatMap(({ courses }) => courses);
    if (all.length === 0) return [];
    const done = all.filter(state => state !== 'planned').length;
    const stage = done === all.length ? 'built' : done > 0 ? 'begun' : 'untouched';
    const title = beamTitle(text, id);
    const state = { accent, title, place, stage, current: false, done, total: all.length, pillars } as const;
    return [{ id, state, pillars: pillars.map(pillar => pillar.id) }];
  });
}

/** The beam of the question that is told, and whether it stands by that. */
export type ToldBeam = { readonly beam: ClassBeam; readonly fresh: MeasureId; readonly isRaised: boolean };

export function toldBeam({ words, items, item, view }: WallDrawing): ToldBeam | undefined {
  const fresh = item && measureOf(words.interview, item);
  if (fresh === undefined || view.setup.shape !== 'together') return undefined;
  const own = pillarOf(words.interview, pillarOfMeasure(words.interview, fresh)).beam;
  const beam = classBeams(words, items, view.hall).find(({ id }) => id === own);
  if (!beam) return undefined;
  const isLaid = view.hall.some(([id, standing]) => id === fresh && standing !== 'planned');
  return { beam, fresh, isRaised: isLaid && beam.state.stage === 'built' };
}

const pillarOfMeasure = ({ measures }: Interview, id: MeasureId): PillarId =>
  measures.find(measure => measure.id === id)?.pillar ?? '';

/** Its pillars with the fresh course above those that lie. @param at ms from the start. */
export function growingPillars(
  { interview }: Pick<Words, 'interview'>,
  { beam, fresh }: ToldBeam,
  hall: Hall,
  at: number,
): readonly GrowingPillar[] {
  const state = new Map(hall).get(fresh) ?? 'planned';
  const home = pillarOfMeasure(interview, fresh);
  return beam.pillars.map((pillar, i) => {
    const laid = (beam.state.pillars[i]?.courses ?? []).filter(one => one !== 'planned');
    if (pillar !== home || state === 'planned') return { standing: laid, grown: [] };
    const standing = [...laid];
    standing.splice(laid.indexOf(state), 1);
    return { standing, grown: [{ state, at }] };
  });
}

/** An answer that was given, or could have been. */
export type Bar = {
  readonly sign: string;
  readonly name: string;
  readonly times: number;
  readonly isRight: boolean;
  readonly isWorst: boolean;
};

/** The wrong answer that was given most often. */
export const worstOf = (groups: readonly AnswerGroup[]): AnswerGroup | undefined =>
  groups.filter(({ isRight }) => !isRight).sort((a, b) => b.times - a.times)[0];

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** How many gave each of the answers that can be pressed, in their order. */
export function barsOf(
  item: Item,
  options: readonly Pick<Option, 'name' | 'sign' | 'response'>[],
  groups: readonly AnswerGroup[],
): readonly Bar[] {
  const worst = worstOf(groups);
  return options.map(({ sign, name, response }) => ({
    ...{ sign, name },
    // The right ones are counted together, whatever they look like.
    times: groups
      .filter(group => (group.isRight ? isTeamRight(item, response) : isSame(group.response, response)))
      .reduce((sum, { times }) => sum + times, 0),
    isRight: isTeamRight(item, response),
    isWorst: worst !== undefined && isSame(worst.response, response),
  }));
}

const BARS_MOST = 5;

type Spoken = {
  readonly right: string;
  readonly others: string;
  readonly sides: { readonly less: string; readonly more: string };
};

/** The same where answers are put together: the right one first, then those that were given most often, and all others as one. */
export function typedBars(
  words: Words,
  item: Item,
  { groups, answered }: Pick<Told, 'groups' | 'answered'>,
  { right, others, sides }: Spoken,
): readonly Bar[] {
  const isRight = groups.filter(group => group.isRight).reduce((sum, { times }) => sum + times, 0);
  const worst = worstOf(groups);
  const nameOf = ({ response }: AnswerGroup): string => {
    const side = item.rules.sideOf?.(item.key, response);
    return side ? sides[side] : answerOf(words, item, response);
  };
  // What is typed differently may be the same answer.
  const named = grouped(
    groups.filter(group => !group.isRight),
    nameOf,
  );
  const wrong = [...named].slice(0, BARS_MOST).map(([name, all]) => ({
    ...{ sign: '', name, isRight: false },
    times: all.reduce((sum, { times }) => sum + times, 0),
    isWorst: worst !== undefined && all.includes(worst),
  }));
  const first = { sign: '', name: right, times: isRight, isRight: true, isWorst: false };
  const left = answered - isRight - wrong.reduce((sum, { times }) => sum + times, 0);
  return [
    first,
    ...wrong,
    ...(left > 0 ? [{ sign: '', name: others, times: left, isRight: false, isWorst: false }] : []),
  ];
}

export type Answers = {
  readonly closed: readonly { readonly item: Item; readonly responses: ReadonlyMap<string, unknown> }[];
};

/** What the class answered, by the record of the room. */
export const answersIn = (items: readonly Item[], { questions }: Pick<RoomRecord, 'questions'>): Answers => ({
  closed: questions.flatMap(({ q, answers }) => {
    const item = items.find(({ id }) => isAbout(q, id));
    return item ? [{ item, responses: new Map(answers.map(({ p, response }) => [p, response])) }] : [];
  }),
});
