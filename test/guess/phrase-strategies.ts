import { countParts, type PartsOf, sharedIn } from './word-parts.ts';

/**
 * How good each answer looks to whoever understands nothing of a headline: one weight for each of its phrases, in their order, and a
 * last one for the answer that all is as stated.
 */
type PhraseWay = { readonly name: string; readonly weigh: (phrases: readonly string[]) => readonly number[] };
export type PhraseStrategy = { readonly name: string; readonly ways: readonly PhraseWay[] };

/** That nothing is wrong is never the answer of whoever looks for the oddest phrase. */
const NEVER = Number.NEGATIVE_INFINITY;
const ofPhrases =
  (weigh: (phrases: readonly string[]) => readonly number[]): PhraseWay['weigh'] =>
  phrases => [...weigh(phrases), NEVER];

function mostAndLeast(
  name: string,
  [most, least]: readonly [string, string],
  weigh: (phrases: readonly string[]) => readonly number[],
): PhraseStrategy {
  const turned = (phrases: readonly string[]): readonly number[] => weigh(phrases).map(weight => -weight);
  return {
    name,
    ways: [
      { name: most, weigh: ofPhrases(weigh) },
      { name: least, weigh: ofPhrases(turned) },
    ],
  };
}

const PLACES = [1, 2, 3, 4, 5, 6];

/** @param texts of cards and pillars, which tell common words from rare ones. */
export function phraseStrategies(partsOf: PartsOf, texts: readonly string[]): readonly PhraseStrategy[] {
  const counts = countParts(texts, partsOf);
  const rarities = (phrase: string): readonly number[] =>
    [...partsOf(phrase)].map(part => 1 / ((counts.get(part) ?? 0) + 1));
  const mean = (all: readonly number[]): number =>
    all.length === 0 ? 0 : all.reduce((sum, one) => sum + one, 0) / all.length;
  return [
    { name: 'chance', ways: [{ name: '', weigh: phrases => [...phrases, ''].map(() => 0) }] },
    { name: 'all as stated', ways: [{ name: '', weigh: phrases => [...phrases.map(() => 0), 1] }] },
    {
      name: 'place',
      ways: [
        ...PLACES.map(n => ({
          name: String(n),
          weigh: ofPhrases(phrases => phrases.map((_, i) => Number(i + 1 === n))),
        })),
        { name: 'last', weigh: ofPhrases(phrases => phrases.map((_, i) => i)) },
      ],
    },
    mostAndLeast('length', ['longest', 'shortest'], phrases => phrases.map(({ length }) => length)),
    mostAndLeast('rarest phrase', ['rarest word', 'no rare word'], phrases =>
      phrases.map(phrase => Math.max(0, ...rarities(phrase))),
    ),
    mostAndLeast('rare words', ['rarest on average', 'commonest'], phrases =>
      phrases.map(phrase => mean(rarities(phrase))),
    ),
    mostAndLeast('repeated words', ['most', 'least'], phrases => {
      const parts = phrases.map(partsOf);
      return parts.map(own =>
        parts.reduce((sum, other) => sum + (other === own ? 0 : sharedIn(own, other).length), 0),
      );
    }),
  ];
}
