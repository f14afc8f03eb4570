import type { FigureId, Interview, LevelId, MeasureId } from '../interview/types.ts';
import { isRight } from '../session/session.ts';
import type { Stars } from '../session/tally.ts';
import type { Attempt, LogEntry } from './log.ts';

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
