import en from '../../../locales/en/quantity.json' with { type: 'json' };
import zh from '../../../locales/zh-CN/quantity.json' with { type: 'json' };
import type { Language } from '../language.ts';

export type Comparator = 'exact' | 'over' | 'about' | 'under';
export type Unit = 'none' | 'percent' | 'points';

/** Where a number stands among the words that go with it: before it, after it, or on both sides. */
export type Frame = { readonly before: string; readonly after: string };
export type Scale = { readonly word: string; readonly exponent: number; readonly language: Language };

/** How a language writes numbers, beyond its words. */
type Notation = {
  /** A space stands between digits and words: 2.28 million, 228万. */
  readonly isSpaced: boolean;
  /** The power of ten of the least scale that counts what stands before it as a whole: two hundred and nineteen thousand. */
  readonly leastGreat: number;
  /** The second of the words for percentage points is that for a single one: 1 percentage point. */
  readonly hasSinglePoint: boolean;
};

/** The words that a quantity is written with, of one language. The first of several is the one that is printed. */
export type Lexicon = Notation & {
  /** Other letters for the same, each with the one that the words below are spelt with: 萬 and 万, ’ and '. */
  readonly variants: readonly (readonly [other: string, own: string])[];
  /** The words for 0, 1, 2, …, each in all its forms. */
  readonly numbers: readonly (readonly string[])[];
  /** One word each for 20, 30, … */
  readonly tens: readonly string[];
  readonly point: string;
  /** Say that what follows stands in its own place: 100万零5, two hundred and five. */
  readonly between: readonly string[];
  /** One of a scale, and a half. */
  readonly one: string;
  readonly half: string;
  readonly scales: readonly Scale[];
  /** A scale that some read as one number and some as another: 兆. */
  readonly doubtful: readonly { readonly word: string; readonly readings: readonly string[] }[];
  readonly comparators: Readonly<Record<Exclude<Comparator, 'exact'>, readonly Frame[]>>;
  readonly units: Readonly<Record<Exclude<Unit, 'none'>, readonly Frame[]>>;
  /** What people put around a number that says nothing about how great it is: 增长3.8%. */
  readonly said: readonly Frame[];
  readonly negative: readonly Frame[];
  /** Between the ends of a range; between numbers of a list; in a number that is none. */
  readonly range: readonly string[];
  readonly list: readonly string[];
  readonly vague: readonly string[];
  readonly counters: readonly string[];
};

const frames = (text: string): readonly Frame[] =>
  text.split('/').map(pattern => {
    const [before = '', after = ''] = pattern.split('@');
    return { before, after };
  });

const DOUBTFUL = '?';

/** `4:万/w`: the exponent and its words. */
function scalesOf(text: string, language: Language): readonly Scale[] {
  return wordsIn(text).flatMap(entry => {
    const [exponent = '', words = ''] = entry.split(':');
    if (exponent === DOUBTFUL) return [];
    return words.split('/').map(word => ({ word, exponent: Number(exponent), language }));
  });
}

/** `?:兆=百万=万亿`: a word and what it may be. */
function doubtfulIn(text: string): Lexicon['doubtful'] {
  return wordsIn(text).flatMap(entry => {
    const [exponent, words = ''] = entry.split(':');
    const [word = '', ...readings] = words.split('=');
    return exponent === DOUBTFUL ? [{ word, readings }] : [];
  });
}

const wordsIn = (text: string): readonly string[] => text.split(' ');

const createLexicon = (language: Language, words: typeof zh, notation: Notation): Lexicon => ({
  ...notation,
  variants: wordsIn(words.variants).map(pair => [pair.slice(0, 1), pair.slice(1)]),
  numbers: wordsIn(words.numbers).map(forms => forms.split('/')),
  tens: wordsIn(words.tens),
  point: words.point,
  between: words.between.split('/'),
  one: words.one,
  half: words.half,
  scales: scalesOf(words.scales, language),
  doubtful: doubtfulIn(words.scales),
  comparators: { over: frames(words.over), about: frames(words.about), under: frames(words.under) },
  units: { percent: frames(words.percent), points: frames(words.points) },
  said: frames(words.said),
  negative: frames(words.negative),
  range: words.range.split('/'),
  list: words.list.split('/'),
  vague: words.vague.split('/'),
  counters: words.counters.split('/'),
});

export const LEXICONS: Readonly<Record<Language, Lexicon>> = {
  'zh-CN': createLexicon('zh-CN', zh, { isSpaced: false, leastGreat: 4, hasSinglePoint: false }),
  en: createLexicon('en', en, { isSpaced: true, leastGreat: 3, hasSinglePoint: true }),
};
