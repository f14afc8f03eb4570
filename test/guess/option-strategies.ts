import { significantDigits, sortedDigits } from './significant-digits.ts';
import { countParts, type PartsOf, sharedIn } from './word-parts.ts';

/** What is seen of a question whose options are chosen, or brought into order. `value`: of a number, a plain decimal. */
export type Puzzle = { readonly stem: string; readonly options: readonly Option[] };
export type Option = { readonly text: string; readonly value?: string };

/** How good each option looks; of those that look best, any is as good as another. */
type Weigh = (puzzle: Puzzle) => readonly number[];
export type Way = { readonly name: string; readonly weigh: Weigh };
/** One thing to go by; `ways` are all that may come of it, such as the shortest and the longest. */
export type Strategy = { readonly name: string; readonly ways: readonly Way[] };

/** With nothing to go by. */
export const CHANCE: Strategy = {
  name: 'chance',
  ways: [{ name: '', weigh: ({ options }) => options.map(() => 0) }],
};

/** @param texts of cards and pillars, which tell common phrases from rare ones. */
export const optionStrategies = (partsOf: PartsOf, texts: readonly string[]): readonly Strategy[] => [
  sharedWords(partsOf),
  rarestPhrase(partsOf, texts),
  mostAndLeast(
    'length',
    ['longest', 'shortest'],
    ofEach(({ text }) => text.length),
  ),
  place,
  mostAndLeast('like the others', ['most', 'least'], likeOthers(partsOf)),
  sizeRank,
  mostAndLeast('repeated digits', ['most', 'least'], ofNumbers(sharing(significantDigits))),
  mostAndLeast('digits in any order', ['most', 'least'], ofNumbers(sharing(sortedDigits))),
  mostAndLeast(
    'significant digits',
    ['most', 'fewest'],
    ofNumbers(values => values.map(value => significantDigits(value).length)),
  ),
];

const ofEach =
  (weightOf: (option: Option, i: number) => number): Weigh =>
  ({ options }) =>
    options.map(weightOf);

function mostAndLeast(name: string, [most, least]: readonly [string, string], weigh: Weigh): Strategy {
  const turned: Weigh = puzzle => weigh(puzzle).map(weight => -weight);
  return {
    name,
    ways: [
      { name: most, weigh },
      { name: least, weigh: turned },
    ],
  };
}

const sharedWords = (partsOf: PartsOf): Strategy => ({
  name: 'shared words',
  ways: [
    {
      name: '',
      weigh: ({ stem, options }) => {
        const asked = partsOf(stem);
        return options.map(({ text }) => sharedIn(asked, partsOf(text)).length);
      },
    },
  ],
});

/** The option that has the rarest of the phrases that also stand in the question. */
function rarestPhrase(partsOf: PartsOf, texts: readonly string[]): Strategy {
  const counts = countParts(texts, partsOf);
  const rarity = (part: string): number => 1 / (counts.get(part) ?? 1);
  const weigh: Weigh = ({ stem, options }) => {
    const asked = partsOf(stem);
    return options.map(({ text }) => Math.max(0, ...sharedIn(asked, partsOf(text)).map(rarity)));
  };
  return { name: 'rarest phrase', ways: [{ name: '', weigh }] };
}

/** Places and ranks that are tried. */
const TRIED = [1, 2, 3, 4, 5, 6];

const place: Strategy = {
  name: 'place',
  ways: [
    ...TRIED.map(n => ({ name: String(n), weigh: ofEach((_, i) => Number(i + 1 === n)) })),
    // Of rows: from the last to the first.
    { name: 'last', weigh: ofEach((_, i) => i) },
  ],
};

/** Parts that an option shares with each of the others. */
const likeOthers =
  (partsOf: PartsOf): Weigh =>
  ({ options }) => {
    const parts = options.map(({ text }) => partsOf(text));
    return parts.map(own =>
      parts.reduce((sum, other) => sum + (other === own ? 0 : sharedIn(own, other).length), 0),
    );
  };

/** Where an option is no number there is nothing to go by. */
const ofNumbers =
  (weigh: (values: readonly string[]) => readonly number[]): Weigh =>
  ({ options }) => {
    const values = options.flatMap(({ value }) => value ?? []);
    return values.length < options.length ? options.map(() => 0) : weigh(values);
  };

/** The smallest is 1; equal numbers have one rank. */
const sizeRank: Strategy = {
  name: 'size rank',
  ways: TRIED.map(n => ({
    name: String(n),
    weigh: ofNumbers(values => {
      const sizes = [...new Set(values.map(Number))].sort((a, b) => a - b);
      return values.map(value => Number(sizes[n - 1] === Number(value)));
    }),
  })),
};

/** How many of the numbers, itself among them, have the same digits. */
const sharing =
  (digitsOf: (value: string) => string) =>
  (values: readonly string[]): readonly number[] =>
    values.map(value => values.filter(other => digitsOf(other) === digitsOf(value)).length);

/** The places of the options that look best. */
export function bestOf(weights: readonly number[]): readonly number[] {
  const most = Math.max(...weights);
  return weights.flatMap((weight, i) => (weight === most ? [i] : []));
}

/** Every order in which none stands before one that looks better. */
export function ordersBy(weights: readonly number[]): readonly (readonly number[])[] {
  return ordersOf(weights.map((_, i) => i));

  function ordersOf(left: readonly number[]): readonly (readonly number[])[] {
    if (left.length === 0) return [[]];
    const best = bestOf(left.map(i => weights[i] ?? 0)).flatMap(n => left[n] ?? []);
    return best.flatMap(first => ordersOf(left.filter(i => i !== first)).map(rest => [first, ...rest]));
  }
}
