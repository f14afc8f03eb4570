/** How well each fact is remembered, by the FSRS model of memory, computed from the log. */
import { FSRSAlgorithm, generatorParameters, Rating } from 'ts-fsrs';
import type { Day } from '../calendar-day.ts';
import type { FactId } from '../interview/facts.ts';
import { type Interview, VARIANTS } from '../interview/types.ts';
import { subjectOf } from '../kinds/kind.ts';
import { isRight } from '../session/session-state.ts';
import type { Attempt, LogEntry } from './attempt-log.ts';
import { daysOfEntries } from './log-days.ts';

/** How one fact is remembered. */
export type MemoryTrace = {
  /** Days until it is recalled nine times in ten. */
  readonly stability: number;
  /** 1 (easy) … 10. */
  readonly difficulty: number;
  /** The day it was first asked, and the day it was last asked. */
  readonly met: Day;
  readonly last: Day;
  /** The day it should be asked again. */
  readonly due: Day;
  /** Sessions in which it was asked, and those in which the first response was wrong. */
  readonly asked: number;
  readonly missed: number;
};

export type Memory = ReadonlyMap<FactId, MemoryTrace>;

/** FSRS-6 with its default weights, which fit most learners; a single log is too small to train its own. */
const model = new FSRSAlgorithm(generatorParameters({ enable_fuzz: false, enable_short_term: true }));

export const AGAIN = Rating.Again;
export const GOOD = Rating.Good;
type Grade = Rating.Again | Rating.Hard | Rating.Good;

/**
 * What a response says about memory, as a grade of FSRS:
 * - only the first response to an item in a session counts: what is right a minute after the reason was read has not
 *   been remembered;
 * - right without a hint is Good, right with one is Hard (half the answer was given), wrong is Again;
 * - never Easy: with four or five options, one in five right responses is luck;
 * - an item about a relation of figures (a sum, an order) says nothing certain about any one figure.
 */
export function gradeOf(attempt: Attempt): Grade | undefined {
  if (!attempt.isFirst) return undefined;
  if (!isRight(attempt)) return AGAIN;
  return attempt.isHinted ? Rating.Hard : GOOD;
}

/**
 * Finds the fact that an attempt was about; undefined for a relation, for a sum with invented numbers, which needs no memory, or
 * if the interview does not have it.
 */
export function factsIn(interview: Interview): (attempt: Attempt) => FactId | undefined {
  const { measures, figures, lists = [] } = interview;
  const known = new Set([...measures, ...figures, ...lists].map(({ id }) => id));
  return ({ item }) => {
    const subject = subjectOf(item);
    return known.has(subject) && !INVENTED.test(item) ? subject : undefined;
  };
}
const INVENTED = new RegExp(`^entry:.*\\.(?:${VARIANTS.join('|')})$`);

/**
 * @param log in its order.
 * @param today entries after it were made by a clock that was ahead; if nothing tells when, their facts are due at once.
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

/** The trace after a response. If the clock was set back, no time has passed. */
export function traceAfter(before: MemoryTrace | undefined, grade: Grade, today: Day): MemoryTrace {
  const elapsed = before ? Math.max(0, today - before.last) : 0;
  const { stability, difficulty } = model.next_state(before ?? null, elapsed, grade);
  const last = Math.max(today, before?.last ?? today);
  return {
    stability,
    difficulty,
    met: before?.met ?? today,
    last,
    due: last + Math.max(1, Math.round(stability)),
    asked: (before?.asked ?? 0) + 1,
    missed: (before?.missed ?? 0) + Number(grade === AGAIN),
  };
}

/** The chance, 0..1, that a fact is recalled on a day. */
export const recallOn = ({ stability, last }: Pick<MemoryTrace, 'stability' | 'last'>, day: Day): number =>
  model.forgetting_curve(Math.max(0, day - last), stability);
