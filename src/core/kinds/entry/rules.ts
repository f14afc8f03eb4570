/** Type a number, in digits or words, with scale and unit; what is typed is understood before it is judged. */
import { figureOf } from '../../interview/lookups.ts';
import type { Figure, FigureId, Interview, RelationId } from '../../interview/types.ts';
import { withoutUnseen } from '../../legible-text.ts';
import {
  compare,
  fromDecimal,
  isEqual,
  SCALES,
  type ScaleName,
  shifted,
  toDecimal,
} from '../../quantity/decimal.ts';
import { inOneWidth } from '../../quantity/normalise-typed-number.ts';
import type { Unit } from '../../quantity/number-lexicon.ts';
import type { Misread } from '../../quantity/numeral-parts-sum.ts';
import { parseQuantity, type Quantity, type Reading } from '../../quantity/quantity.ts';
import type { Random } from '../../seeded-random.ts';
import {
  beamOfSubject,
  figuresOf,
  isGreat,
  isMany,
  isNear,
  quantityOf,
  relationsIn,
  sourcesOf,
} from '../figure-lookup.ts';
import { type Explanation, fieldOf, type Item, type Kind, type Scope } from '../kind.ts';
import { isComputed, outcomeOf, type Slip, slipOf } from '../number-reasoning.ts';

/**
 * Which number is asked for. `to`: the figure is given, and has to be converted to this scale. `unit`: what the keypad
 * offers, scale words or percentages.
 */
export type EntryPrompt = {
  readonly unit: Exclude<Unit, 'points'>;
} & (
  | { readonly figure: FigureId; readonly to?: ScaleName }
  | { readonly relation: RelationId; readonly isRounded: boolean }
);

/** `value` is a plain decimal; a response may differ from it by `permille` thousandths, 0 if it must be exact. */
export type EntryKey = {
  readonly value: string;
  readonly comparator: 'exact' | 'over';
  readonly unit: Unit;
  readonly permille: number;
  readonly to?: ScaleName;
};
/** As it was typed, pasted or put together on the keypad. */
export type EntryResponse = { readonly text: string };
export type EntryItem = Item<EntryPrompt, EntryKey>;

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

/** How far a response to a rounded outcome may be off: 219 is as good as 220. */
const ROUNDED_PERMILLE = 5;
/** Decimal places that a number has at most in the scale it is converted to: it must be easy to write. */
const PLACES_MOST = 2;

/** Items for figures that are no mere handful, for great ones in another scale, and for what is computed from figures. */
export function compose(interview: Interview, { figures }: Scope, random: Random): readonly EntryItem[] {
  const all = figures.map(id => figureOf(interview, id)).filter(isMany);
  return [
    ...all.map(valueItem),
    ...all.filter(isGreat).flatMap(figure => conversionItem(figure, random)),
    ...relationsIn(interview, figures)
      .filter(isComputed)
      .map((relation): EntryItem => {
        const { value, isRounded } = outcomeOf(interview, relation);
        return {
          id: `entry:${relation.id}`,
          kind: 'entry',
          prompt: { relation: relation.id, isRounded, unit: 'none' },
          key: {
            value: fromDecimal(value),
            comparator: 'exact',
            unit: 'none',
            permille: isRounded ? ROUNDED_PERMILLE : 0,
          },
        };
      }),
  ];
}

const keyOf = (figure: Figure): EntryItem['key'] => {
  const { value, unit, comparator } = quantityOf(figure);
  return {
    value: fromDecimal(value),
    unit,
    comparator: comparator === 'over' ? 'over' : 'exact',
    permille: 0,
  };
};

const valueItem = (figure: Figure): EntryItem => ({
  id: `entry:${figure.id}`,
  kind: 'entry',
  prompt: { figure: figure.id, unit: figure.unit === 'percent' ? 'percent' : 'none' },
  key: keyOf(figure),
});

/** Into a scale of Chinese or English: the question gives the number in the scales of the other language. */
function conversionItem(figure: Figure, random: Random): readonly EntryItem[] {
  const { value } = quantityOf(figure);
  const names: readonly ScaleName[] = ['wan', 'million', 'yi', 'billion'];
  const [to] = random.shuffle(
    names.filter(name => {
      const part = shifted(value, -SCALES[name]);
      return part.places <= PLACES_MOST && compare(part, toDecimal('1')) >= 0;
    }),
  );
  if (!to) return [];
  return [
    {
      id: `entry:${figure.id}.converted`,
      kind: 'entry',
      prompt: { figure: figure.id, unit: 'none', to },
      key: { ...keyOf(figure), to },
    },
  ];
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
  // The first digit; but a question that converts shows it already, so that its hint explains the scales.
  hint: ({ key }) => [key.to ? 'scale' : `start:${key.value.slice(0, 1)}`],
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
};

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
  return { figures, sources, slip: slipOf(interview, asked, truthOf(key), read.quantity) };
}
