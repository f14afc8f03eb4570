import { estimate, meanOf, type Ratio, ratioOf } from './statistics.ts';
import type { Result } from './trial.ts';

/** What one scheduler came to with each learner, in the same order of learners. */
export type Row = { readonly name: string; readonly results: readonly Result[] };

/** The game must be so many times as good as the best of the simple ones. */
const AIM = 1.25;

export type Verdict = Ratio & { readonly against: string; readonly best: number };

/** The last day's recall of a row against the best of the others. */
export function judge(row: Row, others: readonly Row[], seed: string): Verdict {
  const late = (some: Row): readonly number[] => some.results.map(result => result.late);
  const best = others.reduce((a, b) => (meanOf(late(b)) > meanOf(late(a)) ? b : a));
  return { ...ratioOf(late(row), late(best), seed), against: best.name, best: meanOf(late(best)) };
}

/** One line a scheduler; `judged` are set against all `others`. */
export const toTable = (
  judged: readonly Row[],
  others: readonly Row[],
  seed: string,
): Readonly<Record<string, Readonly<Record<string, string>>>> =>
  Object.fromEntries([
    ...judged.map(row => [row.name, { ...toCells(row), 'day 45 / best': toText(judge(row, others, seed)) }]),
    ...others.map(row => [row.name, { ...toCells(row), 'day 45 / best': '' }]),
  ]);

const toCells = ({ results }: Row): Readonly<Record<string, string>> => ({
  'recalled day 15, %': percent(results.map(({ soon }) => soon)),
  'recalled day 45, %': percent(results.map(({ late }) => late)),
  'facts met': meanOf(results.map(({ met }) => met)).toFixed(1),
  'shown per fact': meanOf(results.map(({ shown }) => shown)).toFixed(2),
});

function percent(shares: readonly number[]): string {
  const { mean, reach } = estimate(shares.map(share => share * 100));
  return `${mean.toFixed(1)} ± ${reach.toFixed(1)}`;
}

const toText = ({ ratio, low, high, against }: Verdict): string =>
  `${ratio.toFixed(3)}x ${against} (${low.toFixed(3)}–${high.toFixed(3)})`;

/** Whether the aim is met, and whether it can be: nobody recalls more than everything. */
export function conclude({ ratio, against, best }: Verdict): string {
  const wanted = best * AIM;
  const limit = wanted >= 1 ? ', more than there is to recall' : '';
  return `Aim ${AIM}x the best of the others ${ratio >= AIM ? 'met' : 'not met'}: ${ratio.toFixed(3)}x ${against}. It would take ${(wanted * 100).toFixed(1)} % on day 45${limit}.`;
}
