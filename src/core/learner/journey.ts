import { measuresOf } from '../interview/lookups.ts';
import type { Accent, FigureId, Interview, LevelId, MeasureId, PillarId } from '../interview/types.ts';
import { isRight, type Session, type Stars } from '../session/session-state.ts';
import { type Attempt, type LogEntry, measureOfItem } from './attempt-log.ts';

/** What the hall shows, without a picture. */
export type CourseState = 'planned' | 'placed' | 'mastered' | 'due';
/** Bottom to top. */
export type PillarState = { readonly courses: readonly CourseState[] };
export type BuildStage = 'untouched' | 'begun' | 'built';
export type BeamState = {
  readonly accent: Accent;
  readonly title: string;
  /** Used where the title does not fit even at its smallest size. */
  readonly short?: string;
  readonly stage: BuildStage;
  readonly current: boolean;
  readonly done: number;
  readonly total: number;
  readonly pillars: readonly PillarState[];
};

/**
 * How well a measure is known: mastered = right when last asked, at first try, without a hint; due = once right, and
 * by now perhaps forgotten; placed = ever right.
 */
type MeasureStanding = 'placed' | 'mastered' | 'due';

/** What the hall shows of a learner. */
export type Journey = {
  readonly measures: ReadonlyMap<MeasureId, MeasureStanding>;
  /** Figures that were ever put right, alone or in a relation. */
  readonly figures: ReadonlySet<FigureId>;
  readonly stars: ReadonlyMap<LevelId, Stars>;
};

/** Folds the log, in its order; entries of other interviews, or of measures that are gone, are passed over. */
export function journeyOf(interview: Interview, log: readonly LogEntry[]): Journey {
  const known = new Set(interview.measures.map(({ id }) => id));
  const measures = new Map<MeasureId, MeasureStanding>();
  const stars = new Map<LevelId, Stars>();
  const figures = new Set<FigureId>();
  for (const entry of log.filter(one => one.interview === interview.id)) {
    if (entry.type === 'finish') keepBest(stars, entry.level, entry.stars);
    if (entry.type !== 'attempt') continue;
    for (const id of entry.measures) if (known.has(id)) note(measures, id, entry);
    if (isRight(entry)) for (const id of entry.figures) figures.add(id);
  }
  return { measures, figures, stars };
}

/** The hall as the weather has left it: what should be gone over again shows it. */
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

const ORDER: readonly CourseState[] = ['mastered', 'due', 'placed', 'planned'];

/** Courses from the base up: what is known best lies lowest. */
export function stackCourses(courses: readonly CourseState[]): PillarState {
  return { courses: [...courses].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)) };
}

/**
 * How far a pillar is built in the middle of a sitting: the cards of this sitting count from nothing, the others
 * stand as the journey knows them. In a test none stands: a pillar that grows would tell what was right, and a gap where
 * a card belongs.
 */
export function coursesIn(
  interview: Interview,
  journey: Journey,
  session: Session,
): (pillar: PillarId) => readonly CourseState[] {
  const sitting = sittingStates(interview, session);
  return pillar =>
    stackCourses(
      measuresOf(interview, pillar).map(({ id }) =>
        session.limit.isTest ? 'planned' : (sitting.get(id) ?? journey.measures.get(id) ?? 'planned'),
      ),
    ).courses;
}

function sittingStates(interview: Interview, { items, log }: Session): ReadonlyMap<MeasureId, CourseState> {
  return new Map(
    items.flatMap(({ id }): (readonly [MeasureId, CourseState])[] => {
      const measure = measureOfItem(interview, id);
      const right = log.find(judged => judged.item === id && isRight(judged));
      const state = !right ? 'planned' : right.isFirst && !right.isHinted ? 'mastered' : 'placed';
      return measure ? [[measure, state]] : [];
    }),
  );
}
