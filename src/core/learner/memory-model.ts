import { FSRSAlgorithm, generatorParameters, Rating } from 'ts-fsrs';
import type { Day } from '../calendar-day.ts';
import type { Interview } from '../interview/types.ts';
import { subjectOf } from '../kinds/kind.ts';
import type { FactId } from '../session/compose-review.ts';
import { isRight } from '../session/session-state.ts';
import type { Attempt, LogEntry } from './attempt-log.ts';
import { daysOfEntries } from './log-days.ts';

/** How one fact is remembered. */
export type MemoryTrace = {
  /** Days until it is recalled nine times in ten. */
  readonly stability: number;
  /** 1 (easy) … 10. */
  readonly difficulty: number;
  /** When it was last asked. */
  readonly last: Day;
  /** When it should be asked again. */
  readonly due: Day;
  /** Sittings in which it was asked, and those in which it was missed at first. */
  readonly asked: number;
  readonly missed: number;
};

export type Memory = ReadonlyMap<FactId, MemoryTrace>;

/** FSRS-6 with the weights that fit most learners best; ours are too few to train any. */
const model = new FSRSAlgorithm(generatorParameters({ enable_fuzz: false, enable_short_term: true }));

export const AGAIN = Rating.Again;
export const GOOD = Rating.Good;
type Grade = Rating.Again | Rating.Hard | Rating.Good;

/**
 * What a response says about memory, in the grades of FSRS:
 * - only the first response to an item in a sitting counts: what is right a minute after the reason was read has not
 *   been remembered;
 * - right without a hint is Good, right with one is Hard (half was given), wrong is Again;
 * - never Easy: with four or five to choose from, one in five is luck;
 * - an item about a relation of figures (a sum, an order) says nothing certain about any one figure.
 */
export function gradeOf(attempt: Attempt): Grade | undefined {
  if (!attempt.isFirst) return undefined;
  if (!isRight(attempt)) return AGAIN;
  return attempt.isHinted ? Rating.Hard : GOOD;
}

/** Finds the fact that an attempt tests by itself, if it is one of this interview. */
export function factsIn(interview: Interview): (attempt: Attempt) => FactId | undefined {
  const known = new Set([...interview.measures, ...interview.figures].map(({ id }) => id));
  return ({ item }) => {
    const name = subjectOf(item);
    return known.has(name) ? name : undefined;
  };
}

/**
 * Folds the log, in its order.
 * @param today what was asked later was asked by a clock that was ahead; where nothing tells when, it is due at once.
 */
export function memoryOf(
  interview: Interview,
  log: readonly LogEntry[],
  today: Day = Number.POSITIVE_INFINITY,
): Memory {
  const memory = new Map<FactId, MemoryTrace>();
  const factIn = factsIn(interview);
  const dates = daysOfEntries(log, today);
  for (const [i, entry] of log.entries()) {
    if (entry.type !== 'attempt' || entry.interview !== interview.id) continue;
    const [fact, grade] = [factIn(entry), gradeOf(entry)];
    if (fact === undefined || grade === undefined) continue;
    const date = dates[i];
    const trace = traceAfter(memory.get(fact), grade, date ?? today);
    memory.set(fact, date === undefined ? { ...trace, due: today } : trace);
  }
  return memory;
}

/** The trace that a response on a day leaves. A clock that was set back counts as no time. */
export function traceAfter(before: MemoryTrace | undefined, grade: Grade, today: Day): MemoryTrace {
  const elapsed = before ? Math.max(0, today - before.last) : 0;
  const { stability, difficulty } = model.next_state(before ?? null, elapsed, grade);
  const last = Math.max(today, before?.last ?? today);
  return {
    stability,
    difficulty,
    last,
    due: last + Math.max(1, Math.round(stability)),
    asked: (before?.asked ?? 0) + 1,
    missed: (before?.missed ?? 0) + Number(grade === AGAIN),
  };
}

/** The chance, 0..1, that a fact is recalled on a day. */
export const recallOn = ({ stability, last }: Pick<MemoryTrace, 'stability' | 'last'>, day: Day): number =>
  model.forgetting_curve(Math.max(0, day - last), stability);
