import { type Decimal, multiplied, shifted } from '../../quantity/decimal.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import type { Digit, KindCodec } from '../kind.ts';
import {
  fitsPlatform,
  inScale,
  type KindInteraction,
  type LmsInteraction,
  quantityId,
  scaleFor,
} from '../lms-interaction.ts';
import type { EntryKey, EntryPrompt, EntryResponse } from './items.ts';
import { readEntry, truthOf } from './rules.ts';

const BYTES = 256;

/** The text as it was typed: the number of its bytes in UTF-8, then the bytes. */
export const codec: KindCodec<EntryPrompt, EntryResponse> = {
  toDigits: (_, { text }) => {
    const bytes = new TextEncoder().encode(text);
    return [[bytes.length, BYTES], ...Array.from(bytes, (byte): Digit => [byte, BYTES])];
  },
  fromDigits: (_, next) => {
    const bytes = Array.from({ length: next(BYTES) }, () => next(BYTES));
    return { text: new TextDecoder().decode(Uint8Array.from(bytes)) };
  },
};

/** Numeric if nothing but the number decides whether it is right, in the scale of the answer; else the quantity as text. */
export const interaction: KindInteraction<EntryPrompt, EntryKey, EntryResponse> = {
  toInteraction: (prompt, key, response) => {
    const read = readEntry(prompt, response);
    const correct = quantityId(truthOf(key));
    if (!read.ok) return { type: 'fill-in', response: 'unread', correct };
    return numeric(key, read.quantity) ?? { type: 'fill-in', response: quantityId(read.quantity), correct };
  },
};

function numeric(key: EntryKey, { value, unit, comparator }: Quantity): LmsInteraction | undefined {
  const truth = truthOf(key);
  const scale = key.to ?? scaleFor(truth.value);
  const isPlain = comparator === 'exact' || comparator === 'about' || comparator === key.comparator;
  const [response, correct] = [inScale(value, scale), inScale(truth.value, scale)];
  if (unit !== truth.unit || !isPlain || !fitsPlatform(response) || !fitsPlatform(correct)) return undefined;
  const edge = (permille: number): string => inScale(part(truth.value, permille), scale);
  const [least, most] = [edge(1000 - key.permille), edge(1000 + key.permille)];
  return { type: 'numeric', response, correct, least, most, scale };
}

/** So many thousandths of a number. */
const part = (value: Decimal, permille: number): Decimal => shifted(multiplied(value, permille), -3);
