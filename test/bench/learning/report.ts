import { type Assumptions, usual } from './assumptions.ts';
import { estimate, meanOf, type Ratio, ratioOf } from './statistics.ts';
import type { Result } from './trial.ts';

/** What one scheduler came to with each learner, in the same order of learners. */
export type Row = { readonly name: string; readonly results: readonly Result[] };

/** When recall is measured: the morning after the last day, or a month later. */
const TIMES = { soon: 'day 15', late: 'day 45' } as const;
type Time = keyof typeof TIMES;

/** The game must be so many times as good as the best of the simple ones: with the usual learners, and with others. */
const AIM = { usual: 0.99, others: 0.97 };
/** And so many times as good as it was before, with so many minutes a day. */
const GAIN = { minutes: 5, least: 1.15 };

export type Verdict = Ratio & { readonly against: string };

/** A row's recall at one time against the best of the others. */
export function judge(row: Row, others: readonly Row[], time: Time, seed: string): Verdict {
  const shares = (some: Row): readonly number[] => some.results.map(result => result[time]);
  const best = others.reduce((a, b) => (meanOf(shares(b)) > meanOf(shares(a)) ? b : a));
  return { ...ratioOf(shares(row), shares(best), seed), against: best.name };
}

/** One line a scheduler; `judged` are set against all `others`. */
export const toTable = (
  judged: readonly Row[],
  others: readonly Row[],
  seed: string,
): Readonly<Record<string, Readonly<Record<string, string>>>> =>
  Object.fromEntries([
    ...judged.map(row => [
      row.name,
      {
        ...toCells(row),
        'day 15 / best': toText(judge(row, others, 'soon', seed)),
        'day 45 / best': toText(judge(row, others, 'late', seed)),
      },
    ]),
    ...others.map(row => [row.name, { ...toCells(row), 'day 15 / best': '', 'day 45 / best': '' }]),
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

type Rows = { readonly own: Row; readonly before: Row; readonly others: readonly Row[] };

/** Whether each aim is met, a line for each. */
export function conclude({ own, before, others }: Rows, assumptions: Assumptions): readonly string[] {
  const { seed, minutes, missed, decay } = assumptions;
  const least = missed === usual.missed && decay === usual.decay ? AIM.usual : AIM.others;
  const best = (['soon', 'late'] as const).map(time =>
    toLine(`the best of the others on ${TIMES[time]}`, least, judge(own, others, time, seed)),
  );
  const gain = toLine('the game before on day 45', GAIN.least, judge(own, [before], 'late', seed));
  return minutes === GAIN.minutes ? [...best, gain] : best;
}

const toLine = (what: string, least: number, verdict: Verdict): string =>
  `Aim ${least}x ${what} ${verdict.ratio >= least ? 'met' : 'not met'}: ${toText(verdict)}.`;
