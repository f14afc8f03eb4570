/** What a learner has built: how well each measure is known, and how the hall shows that. */
import { measuresOf } from '../interview/lookups.ts';
import type { ListId } from '../interview/question-types.ts';
import type { Accent, FigureId, Interview, LevelId, MeasureId, PillarId } from '../interview/types.ts';
import { type ItemId, subjectOf } from '../kinds/kind.ts';
import { isRight, type Session, type Stars } from '../session/session-state.ts';
import { type Attempt, type LogEntry, measureOfItem } from './attempt-log.ts';

/** How one course of a pillar looks: a course stands for a measure. See `MeasureStanding`; planned: never right yet. */
export type CourseState = 'planned' | 'placed' | 'mastered' | 'due';
/** Courses from the base up. */
export type PillarState = { readonly courses: readonly CourseState[] };
export type BuildStage = 'untouched' | 'begun' | 'built';
export type BeamState = {
  readonly accent: Accent;
  readonly title: string;
  /** Its place among all beams, the first 0; where it is not here, all of them are shown. */
  readonly place?: number;
  /** Instead of the title where that does not fit even in its smallest size. */
  readonly short?: string;
  readonly stage: BuildStage;
  readonly current: boolean;
  readonly done: number;
  readonly total: number;
  readonly pillars: readonly PillarState[];
};

/**
 * How well a measure is known. mastered: right when last asked, at first try, without a hint. due: once right, and by now
 * perhaps forgotten. placed: ever right.
 */
type MeasureStanding = 'placed' | 'mastered' | 'due';

/** All that the hall shows of a learner. */
export type Journey = {
  readonly measures: ReadonlyMap<MeasureId, MeasureStanding>;
  /** Figures that were ever answered right, alone or in a relation. */
  readonly figures: ReadonlySet<FigureId>;
  readonly stars: ReadonlyMap<LevelId, Stars>;
  /** Measures and figures that were ever right in a sitting of the day. */
  readonly daily: ReadonlySet<MeasureId | FigureId>;
};

/** @param log in its order. Entries of other interviews, or about measures that are gone, are passed over. */
export function journeyOf(interview: Interview, log: readonly LogEntry[]): Journey {
  const known = new Set(interview.measures.map(({ id }) => id));
  const measures = new Map<MeasureId, MeasureStanding>();
  const stars = new Map<LevelId, Stars>();
  const figures = new Set<FigureId>();
  const daily = new Set<MeasureId | FigureId>();
  const today = interview.levels.find(({ form }) => form === 'today')?.id;
  for (const entry of log.filter(one => one.interview === interview.id)) {
    if (entry.type === 'finish') keepBest(stars, entry.level, entry.stars);
    if (entry.type !== 'attempt') continue;
    for (const id of entry.measures) if (known.has(id)) note(measures, id, entry);
    if (!isRight(entry)) continue;
    for (const id of entry.figures) figures.add(id);
    if (entry.level === today) for (const id of [...entry.measures, ...entry.figures]) daily.add(id);
  }
  return { measures, figures, stars, daily };
}

/** The same journey, with the measures that should be gone over again marked as due. */
export function weathered(journey: Journey, due: readonly string[]): Journey {
  const worn = due.filter(id => journey.measures.has(id));
  if (worn.length === 0) return journey;
  return { ...journey, measures: new Map([...journey.measures, ...worn.map(id => [id, 'due'] as const)]) };
}

function keepBest(stars: Map<LevelId, Stars>, level: LevelId, earned: Stars): void {
  const before = stars.get(level);
  if (before === undefined || earned > before) stars.set(level, earned);
}

function note(measures: Map<MeasureId, MeasureStanding>, id: MeasureId, attempt: Attempt): void {
  const right = isRight(attempt);
  if (right && attempt.isFirst && !attempt.isHinted) measures.set(id, 'mastered');
  else if (right && !measures.has(id)) measures.set(id, 'placed');
  else if (!right && measures.has(id)) measures.set(id, 'placed');
}

/** What is known best lies lowest. */
const ORDER: readonly CourseState[] = ['mastered', 'due', 'placed', 'planned'];

/** The courses of a pillar in their order from the base up. */
export function stackCourses(courses: readonly CourseState[]): PillarState {
  return { courses: [...courses].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)) };
}

/**
 * How far a pillar is built in the middle of a session: the cards of this session start as planned, the others look as the
 * journey knows them. Of a list, only what this session asks. In a test all look planned: a pillar that grows would show what
 * was right, and a gap would show where a card belongs.
 */
export function coursesIn(
  interview: Interview,
  journey: Journey,
  session: Session,
): (id: PillarId | ListId) => readonly CourseState[] {
  const own = statesIn(interview, session);
  return asked =>
    stackCourses(
      [
        ...measuresOf(interview, asked).map(({ id }) => own.get(id) ?? journey.measures.get(id) ?? 'planned'),
        ...session.items.flatMap(({ id }) => (subjectOf(id) === asked ? [stateOf(session, id)] : [])),
      ].map(state => (session.limit.isTest ? 'planned' : state)),
    ).courses;
}

/** How the measures that a session asks look so far. */
export function statesIn(interview: Interview, session: Session): ReadonlyMap<MeasureId, CourseState> {
  return new Map(
    session.items.flatMap(({ id }): (readonly [MeasureId, CourseState])[] => {
      const measure = measureOfItem(interview, id);
      return measure ? [[measure, stateOf(session, id)]] : [];
    }),
  );
}

function stateOf({ log }: Session, item: ItemId): CourseState {
  const right = log.find(judged => judged.item === item && isRight(judged));
  return !right ? 'planned' : right.isFirst && !right.isHinted ? 'mastered' : 'placed';
}
