/** Type a number, in digits or words, with scale and unit; what is typed is understood before it is judged. */
import type { FigureId, Interview } from '../../interview/types.ts';
import { withoutUnseen } from '../../legible-text.ts';
import { isEqual, SCALES, type ScaleName, shifted, toDecimal } from '../../quantity/decimal.ts';
import { inOneWidth } from '../../quantity/normalise-typed-number.ts';
import type { Misread } from '../../quantity/numeral-parts-sum.ts';
import { parseQuantity, type Quantity, type Reading } from '../../quantity/quantity.ts';
import { beamOfSubject, figuresOf, isNear, sourcesOf } from '../figure-lookup.ts';
import { type Explanation, fieldOf, type Kind, type Numbers } from '../kind.ts';
import { type Slip, slipOf } from '../number-reasoning.ts';
import { compose, type EntryItem, type EntryKey, type EntryPrompt, type EntryResponse } from './items.ts';

/** Rows of the keypad; `confirm` is two rows high, '' is the second of them. */
export const ROWS = [
  ['1', '2', '3', 'Backspace'],
  ['4', '5', '6', 'Delete'],
  ['7', '8', '9', 'confirm'],
  ['.', '0', 'hint', ''],
] as const;
export type Key = Exclude<(typeof ROWS)[number][number], 'confirm' | 'hint' | ''>;
/** The keys that type, without `confirm` and `hint`. */
export const KEYS: readonly Key[] = ROWS.flat().filter(
  key => key !== 'confirm' && key !== 'hint' && key !== '',
);

/** Digits and points in front, the words of scale and unit behind: 228 | 万. */
const PARTS = /^([\d.,\s]*?)(\s*(?:[^\d.,\s].*)?)$/s;
/** Digits that the keypad types at most. */
const DIGITS_MOST = 12;

/**
 * The text after a key. Digits are typed before the words of the scale, as they are read.
 * @returns undefined for a key that does nothing here.
 */
export function pressKey(text: string, key: string): string | undefined {
  const { digits, words } = partsOf(text);
  if (/^\d$/.test(key)) return digits.replace(/\D/g, '').length < DIGITS_MOST ? digits + key + words : text;
  if (key === '.') return digits.includes('.') ? text : `${digits === '' ? '0' : digits}.${words}`;
  if (key === '%') return `${digits.trim()}%`;
  if (key === 'Backspace') return digits === '' ? '' : digits.slice(0, -1) + words;
  if (key === 'Delete') return '';
  return undefined;
}

/** The same digits with other words after them. */
export const withWords = (text: string, words: string): string => partsOf(text).digits.trim() + words;

/** Digits and words of a text; it may be in full width, or have invisible characters in it. */
export const partsOf = (text: string): { readonly digits: string; readonly words: string } => {
  const [, digits = '', words = ''] = PARTS.exec(inOneWidth(withoutUnseen(text))) ?? [];
  return { digits, words };
};

/** `otherScale`: not the scale that was asked for. `noUnit`: percent or percentage points are asked for, and neither is said. */
export type Misreading = Omit<Misread, 'code'> & {
  readonly code: Misread['code'] | 'noUnit' | 'otherScale';
};
type EntryReading =
  | { readonly ok: true; readonly quantity: Quantity }
  | { readonly ok: false; readonly why: Misreading };

/** Reads a text as an answer to this prompt. */
export function readEntry(prompt: EntryPrompt, { text }: EntryResponse): EntryReading {
  const read = parseQuantity(text);
  if (!read.ok) return read;
  const found = withoutUnseen(text).trim();
  if (prompt.unit === 'percent' && read.quantity.unit === 'none')
    return { ok: false, why: { code: 'noUnit', found } };
  const to = 'figure' in prompt ? prompt.to : undefined;
  return to ? (inScale(read, to) ?? { ok: false, why: { code: 'otherScale', found } }) : read;
}

/** If a scale is asked for, a bare number is in that scale: 500 is 500 million. @returns undefined for another scale. */
function inScale(
  { quantity, scale }: Extract<Reading, { ok: true }>,
  to: ScaleName,
): EntryReading | undefined {
  if (scale === SCALES[to]) return { ok: true, quantity };
  if (scale !== undefined) return undefined;
  return { ok: true, quantity: { ...quantity, value: shifted(quantity.value, SCALES[to]) } };
}

export const truthOf = ({ value, unit, comparator }: EntryKey): Quantity => ({
  value: toDecimal(value),
  unit,
  comparator,
});

/** Right without a word or with "about", whatever the interview says; never with "under", nor with "over" for an exact number. */
function isMet(key: EntryKey, { value, unit, comparator }: Quantity): boolean {
  const truth = truthOf(key);
  const isSaid = comparator !== 'under' && !(comparator === 'over' && key.comparator === 'exact');
  const isClose =
    key.permille === 0 ? isEqual(value, truth.value) : isNear({ ...truth, value }, truth, key.permille);
  return unit === truth.unit && isSaid && isClose;
}

type EntryExplanation = Explanation & {
  readonly figures: readonly FigureId[];
  readonly slip?: Slip;
};

/** UTF-16 units that may be typed. */
export const LENGTH_MOST = 80;

export const rules: Kind<EntryPrompt, EntryKey, EntryResponse> = {
  name: 'entry',
  atOnce: 1,
  isToldWhenRight: true,
  compose,
  goesWith: () => false,
  beam: (interview, { prompt }) => beamOfSubject(interview, prompt),
  blank: () => ({ text: '' }),
  isComplete: (prompt, response) => readEntry(prompt, response).ok,
  score: (key, response) => {
    const read = readEntry(promptFor(key), response);
    return { earned: Number(read.ok && isMet(key, read.quantity)), total: 1 };
  },
  explain,
  hint: ({ prompt, key }) => [tipFor(prompt, key)],
  optionAt: () => undefined,
  answerOf: ({ text }) => ({ typed: text.trim() }),
  afterKey: (_, response, key) => {
    const text = pressKey(response?.text ?? '', key);
    return text === undefined ? undefined : { text };
  },
  parseResponse: (_, input) => {
    const text = fieldOf(input, 'text');
    return typeof text === 'string' && text.length <= LENGTH_MOST ? { text } : undefined;
  },
  numbersOf,
};

/** A way to go on: how the scales are related, how the sum is done; where nothing is reckoned, the first digit. */
function tipFor(prompt: EntryPrompt, key: EntryKey): string {
  if (key.to) return 'scale';
  if ('relation' in prompt) return 'relation';
  return 'variant' in prompt ? 'way' : `start:${key.value.slice(0, 1)}`;
}

/** The value of a figure is asked, also in another scale, but not where it is part of a sum. */
function numbersOf(interview: Interview, { prompt }: EntryItem): Numbers {
  const figures = figuresOf(interview, prompt);
  const isInvented = 'variant' in prompt;
  const isValue = 'figure' in prompt && !isInvented;
  return { figures, asks: isValue ? figures : [], isInvented };
}

/** A prompt that reads texts in the same way as the one that this key belongs to. */
const promptFor = ({ unit, to }: EntryKey): EntryPrompt => ({
  figure: '',
  unit: unit === 'none' ? 'none' : 'percent',
  ...(to && { to }),
});

export function explain(
  interview: Interview,
  { prompt, key }: EntryItem,
  response: EntryResponse,
): EntryExplanation {
  const figures = figuresOf(interview, prompt);
  const sources = sourcesOf(interview, figures);
  const read = readEntry(prompt, response);
  if (!read.ok || isMet(key, read.quantity)) return { figures, sources };
  const asked = 'figure' in prompt ? figures : [];
  const slip = slipOf(interview, asked, truthOf(key), read.quantity);
  // These say what the interview says, which says nothing of an invented sum.
  const isOfText = slip.type === 'comparator' || slip.type === 'figure';
  return { figures, sources, ...(!('variant' in prompt && isOfText) && { slip }) };
}
