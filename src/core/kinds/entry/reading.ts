import { isEqual, SCALES, type ScaleName, shifted, toDecimal } from '../../quantity/decimal.ts';
import type { Misread } from '../../quantity/misread.ts';
import { parseQuantity, type Quantity, type Reading } from '../../quantity/quantity.ts';
import { withoutUnseen } from '../../unseen.ts';
import { isNear } from '../figure.ts';
import type { EntryKey, EntryPrompt, EntryResponse } from './types.ts';

/** `otherScale`: not the scale that the question wants. `noUnit`: a percentage was asked for, and a bare number does not say whether it is one. */
export type Misreading = Omit<Misread, 'code'> & {
  readonly code: Misread['code'] | 'noUnit' | 'otherScale';
};
export type EntryReading =
  | { readonly ok: true; readonly quantity: Quantity }
  | { readonly ok: false; readonly why: Misreading };

/** What a text comes to as an answer to this prompt. */
export function readEntry(prompt: EntryPrompt, { text }: EntryResponse): EntryReading {
  const read = parseQuantity(text);
  if (!read.ok) return read;
  const found = withoutUnseen(text).trim();
  if (prompt.unit === 'percent' && read.quantity.unit === 'none')
    return { ok: false, why: { code: 'noUnit', found } };
  const to = 'figure' in prompt ? prompt.to : undefined;
  return to ? (inScale(read, to) ?? { ok: false, why: { code: 'otherScale', found } }) : read;
}

/** Where a scale is prescribed, a bare number is one of that scale: 500 in million is 500 million; another is refused. */
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

/** "About" and a bare number are as good as the interview's own word; "under", or "over" for an exact one, are not. */
export function isMet(key: EntryKey, { value, unit, comparator }: Quantity): boolean {
  const truth = truthOf(key);
  const isSaid = comparator !== 'under' && !(comparator === 'over' && key.comparator === 'exact');
  const isClose =
    key.permille === 0 ? isEqual(value, truth.value) : isNear({ ...truth, value }, truth, key.permille);
  return unit === truth.unit && isSaid && isClose;
}
