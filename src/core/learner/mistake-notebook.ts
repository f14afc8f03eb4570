import { measureOf } from '../interview/lookups.ts';
import type { Interview, PillarId } from '../interview/types.ts';
import { parseAnswer } from '../kinds/answer-register.ts';
import { type ItemId, kindOf } from '../kinds/kind.ts';
import type { FactId } from '../session/compose-review.ts';
import { isRight } from '../session/session-state.ts';
import type { Attempt, LogEntry } from './attempt-log.ts';
import { type Confusion, sumConfusions } from './confusion-matrix.ts';
import { factsIn } from './memory-model.ts';

/** What was missed, how it was answered last time it was missed, and how far it is from being mastered. */
export type Mistake = {
  readonly fact: FactId;
  readonly item: ItemId;
  readonly response: unknown;
  /** The pillar that a card was put on by mistake. */
  readonly chosen?: PillarId;
  /** How often it was missed, ever. */
  readonly times: number;
  /** Since then right at first try without a hint: none or once; twice, and it is no mistake any more. */
  readonly repaired: 0 | 1;
};

/** Right so often in a row, each in a sitting of its own, and it leaves the notebook. */
const MASTERED = 2;

/** The notebook: the latest first. */
export function mistakesIn(interview: Interview, log: readonly LogEntry[]): readonly Mistake[] {
  const open = new Map<FactId, Mistake>();
  const times = new Map<FactId, number>();
  const factIn = factsIn(interview);
  for (const entry of log) {
    const fact = entry.type === 'attempt' ? factIn(entry) : undefined;
    if (entry.type !== 'attempt' || fact === undefined) continue;
    if (!isRight(entry)) {
      times.set(fact, (times.get(fact) ?? 0) + 1);
      // To the end.
      open.delete(fact);
      open.set(fact, toMistake(fact, entry, times.get(fact) ?? 1));
    } else repair(open, fact, entry);
  }
  return [...open.values()].reverse();
}

function toMistake(fact: FactId, { item, response }: Attempt, times: number): Mistake {
  const { chosen } = parseAnswer(kindOf(item), response);
  return {
    fact,
    item,
    response,
    times,
    repaired: 0,
    ...(chosen !== undefined && { chosen }),
  };
}

function repair(open: Map<FactId, Mistake>, fact: FactId, { isFirst, isHinted }: Attempt): void {
  const mistake = open.get(fact);
  if (!mistake || !isFirst || isHinted) return;
  if (mistake.repaired + 1 >= MASTERED) open.delete(fact);
  else open.set(fact, { ...mistake, repaired: 1 });
}

/** What was confused with what; the most frequent first. Only first responses: later ones are made knowingly. */
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
