/** The notebook of mistakes: what was missed and is not mastered yet, and what was confused with what. */
import type { FactId } from '../interview/facts.ts';
import { measureOf } from '../interview/lookups.ts';
import type { Interview, PillarId } from '../interview/types.ts';
import { parseAnswer } from '../kinds/answer-register.ts';
import { type ItemId, kindOf } from '../kinds/kind.ts';
import { kindsFor } from '../kinds/register.ts';
import type { NeedOf } from '../session/second-edition.ts';
import { isRight } from '../session/session-state.ts';
import type { Attempt, LogEntry } from './attempt-log.ts';
import { type Confusion, sumConfusions } from './confusion-matrix.ts';
import { factsIn } from './memory-model.ts';

/** A fact that was missed, with the last wrong response to it. */
export type Mistake = {
  /** Of the session in which it was last missed, or last answered right. */
  readonly seed: string;
  readonly fact: FactId;
  readonly item: ItemId;
  readonly response: unknown;
  /** The pillar that its card was put on; the interview may not have it any more. */
  readonly chosen?: PillarId;
  /** How often it was ever missed. */
  readonly times: number;
  /** How often it was since right at first try without a hint; after the second time it is no mistake any more. */
  readonly repaired: 0 | 1;
};

/** Right so often in a row, each time in another session, and it leaves the notebook. */
const MASTERED = 2;

/** The latest mistake first. */
export function mistakesIn(interview: Interview, log: readonly LogEntry[]): readonly Mistake[] {
  const open = new Map<FactId, Mistake>();
  const times = new Map<FactId, number>();
  const factIn = factsIn(interview);
  for (const entry of log) {
    const fact = entry.type === 'attempt' ? factIn(entry) : undefined;
    if (entry.type !== 'attempt' || fact === undefined) continue;
    if (!isRight(entry)) {
      times.set(fact, (times.get(fact) ?? 0) + 1);
      // Deleted first, so that it comes last.
      open.delete(fact);
      open.set(fact, toMistake(fact, entry, times.get(fact) ?? 1));
    } else repair(open, fact, entry);
  }
  return [...open.values()].reverse();
}

/** Only cards are put on pillars: a phrase or a list that was chosen is none, whatever its id is. */
const CARDS = kindsFor(['cards']);

function toMistake(fact: FactId, { item, response, seed }: Attempt, times: number): Mistake {
  const kind = kindOf(item);
  const { chosen } = CARDS.includes(kind) ? parseAnswer(kind, response) : {};
  return {
    seed,
    fact,
    item,
    response,
    times,
    repaired: 0,
    ...(chosen !== undefined && { chosen }),
  };
}

function repair(open: Map<FactId, Mistake>, fact: FactId, { isFirst, isHinted, seed }: Attempt): void {
  const mistake = open.get(fact);
  if (!mistake || !isFirst || isHinted || seed === mistake.seed) return;
  if (mistake.repaired + 1 >= MASTERED) open.delete(fact);
  else open.set(fact, { ...mistake, seed, repaired: 1 });
}

const HOUR_MS = 3_600_000;

/**
 * How much each item is needed by whoever raises a beam: missed, when it was last asked for the first time in a sitting; sure,
 * when it was right twice within the hour.
 * @param now ms since 1970.
 */
export function needIn(log: readonly LogEntry[], now: number): NeedOf {
  const missed = new Map<ItemId, boolean>();
  const lately = new Map<ItemId, number>();
  for (const entry of log) {
    if (entry.type !== 'attempt') continue;
    if (entry.isFirst) missed.set(entry.item, !isRight(entry));
    const isLate = isRight(entry) && now - entry.at < HOUR_MS;
    if (isLate) lately.set(entry.item, (lately.get(entry.item) ?? 0) + 1);
  }
  return item => (missed.get(item) ? 'missed' : (lately.get(item) ?? 0) >= 2 ? 'sure' : 'usual');
}

/** The most frequent first. Only first responses count: in later ones the learner knows more. */
export function confusionsIn(interview: Interview, log: readonly LogEntry[]): readonly Confusion[] {
  const pillars = new Set(interview.pillars.map(({ id }) => id));
  return sumConfusions(
    missesIn(interview, log).flatMap(({ fact, chosen }) =>
      chosen === undefined || !pillars.has(chosen)
        ? []
        : [{ right: measureOf(interview, fact).pillar, chosen, times: 1 }],
    ),
  );
}

function missesIn(interview: Interview, log: readonly LogEntry[]): readonly Mistake[] {
  const factIn = factsIn(interview);
  return log.flatMap(entry => {
    if (entry.type !== 'attempt' || !entry.isFirst || isRight(entry)) return [];
    const fact = factIn(entry);
    return fact === undefined ? [] : [toMistake(fact, entry, 1)];
  });
}
