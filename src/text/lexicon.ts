import en from '../../locales/en/quantity.json' with { type: 'json' };
import zh from '../../locales/zh-CN/quantity.json' with { type: 'json' };
import type { Language } from './language.ts';

export type Comparator = 'exact' | 'over' | 'about' | 'under';
export type Unit = 'none' | 'percent' | 'points';

/** Where a number stands among the words that go with it: before it, after it, or on both sides. */
export type Frame = { readonly before: string; readonly after: string };
export type Scale = { readonly word: string; readonly exponent: number; readonly language: Language };

/** The words that a quantity is written with, of one language. The first of several is the one that is printed. */
export type Lexicon = {
  /** The words for 0, 1, 2, …, each in all its forms. */
  readonly numbers: readonly (readonly string[])[];
  readonly point: string;
  readonly scales: readonly Scale[];
  readonly comparators: Readonly<Record<Exclude<Comparator, 'exact'>, readonly Frame[]>>;
  readonly units: Readonly<Record<Exclude<Unit, 'none'>, readonly Frame[]>>;
  readonly negative: readonly Frame[];
  readonly range: readonly string[];
  readonly counters: readonly string[];
};

const frames = (text: string): readonly Frame[] =>
  text.split('/').map(pattern => {
    const [before = '', after = ''] = pattern.split('@');
    return { before, after };
  });

function scalesOf(text: string, language: Language): readonly Scale[] {
  return text.split(' ').flatMap(entry => {
    const [exponent = '', words = ''] = entry.split(':');
    return words.split('/').map(word => ({ word, exponent: Number(exponent), language }));
  });
}

const read = (words: typeof zh, language: Language): Lexicon => ({
  numbers: words.numbers.split(' ').map(forms => forms.split('/')),
  point: words.point,
  scales: scalesOf(words.scales, language),
  comparators: { over: frames(words.over), about: frames(words.about), under: frames(words.under) },
  units: { percent: frames(words.percent), points: frames(words.points) },
  negative: frames(words.negative),
  range: words.range.split('/'),
  counters: words.counters.split('/'),
});

export const LEXICONS: Readonly<Record<Language, Lexicon>> = {
  'zh-CN': read(zh, 'zh-CN'),
  en: read(en, 'en'),
};
