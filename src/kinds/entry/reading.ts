import { isEqual, shifted, toDecimal } from '../../text/decimal.ts';
import type { Misread } from '../../text/numeral.ts';
import { parseQuantity, type Quantity } from '../../text/quantity.ts';
import { isNear } from '../figure.ts';
import { SCALES, type ScaleName } from '../working.ts';
import { partsOf } from './keypad.ts';
import type { EntryKey, EntryPrompt, EntryResponse } from './types.ts';

/** `noUnit`: a percentage was asked for, and a bare number does not say whether it is one. */
export type Misreading = Misread | { readonly code: 'noUnit'; readonly found: string };
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
  return { ok: true, quantity: to ? inScale(read.quantity, text, to) : read.quantity };
}

/** Where a scale is prescribed, a bare number is a number of that scale: 500 in million is 500 million. */
const inScale = (quantity: Quantity, text: string, to: ScaleName): Quantity =>
  quantity.unit === 'none' && partsOf(text).words === ''
    ? { ...quantity, value: shifted(quantity.value, SCALES[to]) }
    : quantity;

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
