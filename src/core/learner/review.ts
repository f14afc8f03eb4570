import type { Day } from '../day.ts';
import { measuresOf } from '../interview/library.ts';
import type { Interview } from '../interview/types.ts';
import { type FactId, isMeasure } from '../session/recall.ts';
import type { Confusion } from './confusion.ts';
import { type Memory, type MemoryTrace, recallOn } from './memory.ts';

/** What was asked before and should be asked again today: what is likeliest forgotten first. */
export const dueOn = (memory: Memory, today: Day): readonly FactId[] =>
  byRecall(
    [...memory].filter(([, { due }]) => due <= today),
    today,
  );

/** How many facts fall due on each of so many days, if nothing is gone over; the first day has all that is overdue. */
export function forecast(memory: Memory, today: Day, days: number): readonly number[] {
  const counts = new Array<number>(days).fill(0);
  for (const { due } of memory.values()) {
    const n = Math.max(0, due - today);
    if (n < days) counts[n] = (counts[n] ?? 0) + 1;
  }
  return counts;
}

export type ReviewBasis = { readonly memory: Memory; readonly confusions: readonly Confusion[] };

/**
 * What to go over today, the most wanted first: what is due; then what is weakest; beside a card, one of the pillar
 * that it was confused with, so that the two are told apart side by side.
 * @param count at most so many; fewer where less is known.
 */
export function planReview(
  interview: Interview,
  { memory, confusions }: ReviewBasis,
  today: Day,
  count: number,
): readonly FactId[] {
  const due = dueOn(memory, today);
  const rest = byRecall(
    [...memory].filter(([id, { last }]) => !due.includes(id) && last < today),
    today,
  );
  const wanted = [...due, ...rest];
  const plan = new Set<FactId>();
  for (const fact of wanted) {
    if (plan.size >= count) break;
    plan.add(fact);
    const twin = confusedCardOf(interview, { memory, confusions }, fact, wanted);
    if (twin !== undefined && plan.size < count && due.length < count) plan.add(twin);
  }
  return [...plan];
}

function byRecall(traces: readonly (readonly [FactId, MemoryTrace])[], today: Day): readonly FactId[] {
  return traces
    .map(([id, trace]) => ({ id, recall: recallOn(trace, today), stability: trace.stability }))
    .sort((a, b) => a.recall - b.recall || a.stability - b.stability || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

/** A known card of the pillar that this one's pillar is most often taken for: the one least remembered. */
function confusedCardOf(
  interview: Interview,
  { confusions }: ReviewBasis,
  fact: FactId,
  wanted: readonly FactId[],
): FactId | undefined {
  if (!isMeasure(interview, fact)) return undefined;
  const own = interview.measures.find(({ id }) => id === fact)?.pillar;
  const taken = confusions.find(({ right }) => right === own);
  const others = taken ? measuresOf(interview, taken.chosen).map(({ id }) => id) : [];
  return wanted.find(id => others.includes(id));
}
