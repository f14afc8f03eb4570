import { type Comparator, type Frame, LEXICONS, type Lexicon, type Unit } from './number-lexicon.ts';

/**
 * Brings what people type or paste for a number into one form: one width and case of letters, one spelling of each word, one
 * kind of space, a point for every sign that stands for it; without footnote marks, and without quotation marks, brackets
 * and the like around it.
 * @param typed without invisible characters, see `withoutUnseen`.
 */
export function normaliseTyped(typed: string): string {
  const plain = inOneWidth(typed)
    .replace(SUPERSCRIPTS, powerOrNote)
    .replace(MARKS, numberOrNote)
    .replace(BRACKETED, '$1')
    .normalize('NFKC')
    .toLowerCase();
  const one = inOneSpelling(plain).replace(/\s+/g, ' ').replace(POINT, '$1.').replace(QUOTED, '$1$2');
  return withoutQuotes(one).replace(/^\+/, '').trim();
}

/** Full-width letters as plain ones. Circled and raised digits stay what they are. */
export const inOneWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, letter => String.fromCharCode(letter.charCodeAt(0) - 0xfee0));

/** Each letter as the lexicon spells it: 萬個 as 万个. */
export const inOneSpelling = (text: string): string =>
  text.replace(/./gu, letter => VARIANTS.get(letter) ?? letter);

const LEXICON_LIST = Object.values(LEXICONS);
const VARIANTS = new Map(LEXICON_LIST.flatMap(({ variants }) => variants));

const SUPERSCRIPTS = /[⁰¹²³⁴-⁹]+/g;
/** 10⁶ is a power; 45² may be one, which `numeral.ts` decides. Anything else raised, and ¹, is a footnote mark. */
function powerOrNote(digits: string, at: number, text: string): string {
  const before = text.slice(0, at);
  const isPower = /(?:^|[^\d.])10$/.test(before) || (digits !== '¹' && /(?:^|\d)$/.test(before));
  return isPower ? `^${digits.normalize('NFKC')}` : '';
}

/** Circled, bracketed and lowered digits and letters; daggers and their like. */
const MARKS = /[₀-₉①-⓿❶-➓㈠-㈩㉈-㉏㉑-㉟㊀-㊉㊱-㊿†‡※§¶]+/g;
const whole = (word: string): string => (/[a-z]/.test(word) ? `\\b${word}\\b` : word);
/** A digit, but not that of 5G, or a word for a number. */
export const NUMBER = `(?:\\d(?!g)|${LEXICON_LIST.flatMap(({ numbers, tens }) => [...numbers.flat(), ...tens])
  .map(whole)
  .join('|')})`;
const HAS_NUMBER = new RegExp(NUMBER, 'i');
const SCALES = LEXICON_LIST.flatMap(({ scales }) => scales.map(({ word }) => whole(word))).join('|');
const HAS_PLACE = new RegExp(`${NUMBER}|${SCALES}`, 'i');
/** Beside a number they are footnote marks: 45①, ①45. Where there is no other they are the number: ③, ③个. */
const numberOrNote = (marks: string, at: number, text: string): string =>
  HAS_PLACE.test(text.slice(0, at)) || HAS_NUMBER.test(text.slice(at + marks.length)) ? '' : marks;

/** 45[1], 45【1】, 45〔a〕 */
const BRACKETED = /([^\s[【〔])\s*(?:[[【〔]\p{L}{0,4}\s*(?:\d{1,2}(?:[,、–-]\d{1,2})*)?[\]】〕])+/gu;

/** Chinese input methods write 3。8 for 3.8. In 3·10^6 the dot multiplies. */
const POINT = /(\d *)[。·•‧∙⋅・](?= *\d)(?! *10\s*\^)/g;

const OPENING = '"“„‟«‹「『《〈([{【〔〖\'';
const CLOSING = '"”»›」』》〉)\\]}】〕〗\'';
const QUOTES = `${OPENING.replace('[', '\\[')}${CLOSING}`;
/** “228”万: the digits are quoted, the scale is not. */
const QUOTED = new RegExp(`(^|\\p{L})[${OPENING}]([^${QUOTES}]+)[${CLOSING}](?=\\p{L})`, 'gu');
const LEADING = new RegExp(`^(?:[\\s${QUOTES}、;:*#_=!?。…•●▪◆■→]|\\.{2,}|[,·](?!\\d))+`);
const TRAILING = new RegExp(`[\\s${QUOTES}、;:*#_.!?。…,·~]+$`);

/** Without quotation marks, brackets, commas and the like around it. */
const withoutQuotes = (text: string): string => text.replace(LEADING, '').replace(TRAILING, '');

/** Whether there is any number in it, readable or not. */
export const hasNumber = (text: string): boolean => HAS_NUMBER.test(text);

/** A number, and what the words around it said. */
export type Unwrapped = {
  readonly rest: string;
  readonly unit: Unit;
  readonly comparators: readonly Comparator[];
  readonly isNegative: boolean;
};

type Wrapper = { readonly frame: Frame; readonly take: (so: Unwrapped) => Partial<Unwrapped> };

const wrappersOf = ({ comparators, units, said, negative, counters }: Lexicon): readonly Wrapper[] => [
  ...(['over', 'about', 'under'] as const).flatMap(comparator =>
    comparators[comparator].map(frame => ({
      frame,
      take: (so: Unwrapped) => ({ comparators: [...so.comparators, comparator] }),
    })),
  ),
  ...(['percent', 'points'] as const).flatMap(unit =>
    units[unit].map(frame => ({ frame, take: () => ({ unit }) })),
  ),
  ...said.map(frame => ({ frame, take: () => ({}) })),
  ...negative.map(frame => ({ frame, take: () => ({ isNegative: true }) })),
  ...counters.map(after => ({ frame: { before: '', after }, take: () => ({}) })),
];

/** The longest first: `percentage points` before `points`. */
const WRAPPERS = Object.values(LEXICONS)
  .flatMap(wrappersOf)
  .sort((a, b) => sizeOf(b.frame) - sizeOf(a.frame));
function sizeOf({ before, after }: Frame): number {
  return before.length + after.length;
}

/** Takes away, from outside in, the words around the number. */
export const withoutFrames = (text: string): Unwrapped => withoutInnerMore(taken(text));

function taken(text: string): Unwrapped {
  let so: Unwrapped = { rest: text, unit: 'none', comparators: [], isNegative: false };
  for (let found = wrapperOf(so.rest, so.unit); found; found = wrapperOf(so.rest, so.unit)) {
    const { before, after } = found.frame;
    const rest = withoutQuotes(so.rest.slice(before.length, so.rest.length - after.length).trim());
    so = { ...so, ...found.take(so), rest };
  }
  return so;
}

/** 多 and 余 (more than) may also stand before the scale: 20多万. */
function withoutInnerMore(so: Unwrapped): Unwrapped {
  const rest = so.rest.replace(INSIDE, '');
  return rest === so.rest ? so : { ...so, rest, comparators: [...so.comparators, 'over'] };
}

const ZH = LEXICONS['zh-CN'];
const SHORT = ZH.comparators.over.filter(
  ({ before, after }) => before === '' && after.length === 1 && after !== '+',
);
const INSIDE = new RegExp(
  `(?:${SHORT.map(({ after }) => after).join('|')})(?=(?:${ZH.scales.map(({ word }) => word).join('|')})+$)`,
);

const wrapperOf = (text: string, unit: Unit): Wrapper | undefined =>
  WRAPPERS.find(({ frame: { before, after }, take }) => {
    const isUnit = 'unit' in take({ rest: '', unit, comparators: [], isNegative: false });
    const isLonger = text.length > before.length + after.length;
    return (
      isLonger &&
      !(isUnit && unit !== 'none') &&
      text.startsWith(before) &&
      text.endsWith(after) &&
      isApart(text, after)
    );
  });

/** A Latin word behind a number must be a word of its own: the `m` of 2.28m is no counter, nor is the `5g` of 25G基站. */
function isApart(text: string, after: string): boolean {
  const before = text.slice(0, text.length - after.length);
  if (/^\d/.test(after)) return !/[a-z\d]$/.test(before);
  return !/^[a-z]/.test(after) || !/[a-z]$/.test(before);
}
