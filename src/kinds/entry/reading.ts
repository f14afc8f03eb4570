import { isEqual, shifted, toDecimal } from '../../text/decimal.ts';
import { LEXICONS } from '../../text/lexicon.ts';
import type { Misread } from '../../text/numeral.ts';
import { parseQuantity, type Quantity } from '../../text/quantity.ts';
import { isNear } from '../figure.ts';
import { SCALES, type ScaleName } from '../working.ts';
import { partsOf } from './keypad.ts';
import type { EntryKey, EntryPrompt, EntryResponse } from './types.ts';

/** `otherScale`: not the scale that the question wants. `noUnit`: a percentage was asked for, and a bare number does not say whether it is one. */
type Misreading = Misread | { readonly code: 'noUnit' | 'otherScale'; readonly found: string };
export type EntryReading =
  | { readonly ok: true; readonly quantity: Quantity }
  | { readonly ok: false; readonly why: Misreading };

/** What a text comes to as an answer to this prompt. */
export function readEntry(prompt: EntryPrompt, { text }: EntryResponse): EntryReading {
  const read = parseQuantity(text);
  if (!read.ok) return read;
  if (prompt.unit === 'percent' && read.quantity.unit === 'none')
    return { ok: false, why: { code: 'noUnit', found: text.trim() } };
  const to = 'figure' in prompt ? prompt.to : undefined;
  return to ? inScale(read.quantity, text, to) : read;
}

/** Where a scale is prescribed, a bare number is one of that scale: 500 in million is 500 million; another is refused. */
function inScale(quantity: Quantity, text: string, to: ScaleName): EntryReading {
  const words = partsOf(text).words.trim().toLowerCase();
  if (words === '')
    return { ok: true, quantity: { ...quantity, value: shifted(quantity.value, SCALES[to]) } };
  const isMeant = ALL.some(({ word, exponent }) => exponent === SCALES[to] && words.startsWith(word));
  return isMeant ? { ok: true, quantity } : { ok: false, why: { code: 'otherScale', found: text.trim() } };
}
const ALL = Object.values(LEXICONS).flatMap(({ scales }) => scales);

export const truthOf = ({ value, unit, comparator }: EntryKey): Quantity => ({
  value: toDecimal(value),
  unit,
  comparator,
});

/** "About" and a bare number are as good as the interview's own word; "under", or "over" for an exact one, are not. */
export function isMet(key: EntryKey, { value, unit, comparator }: Quantity): boolean {
  const truth = truthOf(key);
  const isSaid = comparator !== 'under' && !(comparator === 'over' && key.comparator === 'exact');
  const isClose =
    key.permille === 0 ? isEqual(value, truth.value) : isNear({ ...truth, value }, truth, key.permille);
  return unit === truth.unit && isSaid && isClose;
}
