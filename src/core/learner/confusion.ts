import type { PillarId } from '../interview/types.ts';

/** Cards of one pillar that were put on another, how often. */
export type Confusion = { readonly right: PillarId; readonly chosen: PillarId; readonly times: number };

/** Each two pillars once, the most frequent first. */
export function sumConfusions(all: readonly Confusion[]): readonly Confusion[] {
  const sums = new Map<string, Confusion>();
  for (const { right, chosen, times } of all) {
    const key = `${right} ${chosen}`;
    sums.set(key, { right, chosen, times: (sums.get(key)?.times ?? 0) + times });
  }
  return [...sums.values()].sort((a, b) => b.times - a.times);
}
