import { pillarIdsOf, pillarOf } from '../interview/lookups.ts';
import type { BeamId, Interview, PillarId } from '../interview/types.ts';

/** How often cards of one pillar were put on another. */
export type Confusion = { readonly right: PillarId; readonly chosen: PillarId; readonly times: number };

/** Adds up those of the same right and the same chosen pillar; the most frequent first. */
export function sumConfusions(all: readonly Confusion[]): readonly Confusion[] {
  const sums = new Map<string, Confusion>();
  for (const { right, chosen, times } of all) {
    const key = `${right} ${chosen}`;
    sums.set(key, { right, chosen, times: (sums.get(key)?.times ?? 0) + times });
  }
  return [...sums.values()].sort((a, b) => b.times - a.times);
}

/** Which pillars of a beam were taken for which. */
export type ConfusionMatrix = {
  readonly beam: BeamId;
  /** In the order of their points; rows and columns alike. */
  readonly pillars: readonly PillarId[];
  /** A row per right pillar, a column per chosen one: how often. */
  readonly counts: readonly (readonly number[])[];
  /** The same as a list, the most frequent first. */
  readonly pairs: readonly Confusion[];
};

/** One for each beam within which something was confused, in the order of the beams. */
export const confusionMatricesOf = (
  interview: Interview,
  confusions: readonly Confusion[],
): readonly ConfusionMatrix[] =>
  interview.beams.flatMap(({ id: beam }) => {
    const pillars = pillarIdsOf(interview, beam);
    const pairs = confusions.filter(
      ({ right, chosen }) => pillars.includes(right) && pillars.includes(chosen),
    );
    const timesOf = (right: PillarId, chosen: PillarId): number =>
      pairs.find(pair => pair.right === right && pair.chosen === chosen)?.times ?? 0;
    const counts = pillars.map(right => pillars.map(chosen => timesOf(right, chosen)));
    return pairs.length === 0 ? [] : [{ beam, pillars, counts, pairs }];
  });

/** Confusions between pillars of different beams, in the order given. */
export const confusionsAcrossBeams = (
  interview: Interview,
  confusions: readonly Confusion[],
): readonly Confusion[] =>
  confusions.filter(
    ({ right, chosen }) => pillarOf(interview, right).beam !== pillarOf(interview, chosen).beam,
  );
