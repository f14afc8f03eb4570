import { withoutUnseen } from '../legible-text.ts';
import { lettersOf } from '../letters.ts';
import { type Decimal, fromDecimal } from '../quantity/decimal.ts';
import { parseQuantity } from '../quantity/quantity.ts';

/**
 * What a learning platform calls passed: per cent of the score, a whole number 1..100; null where nothing was put. A link
 * has no room for it, so it goes with a package alone.
 */
export type PassMark =
  | { readonly ok: true; readonly percent: number | null }
  | { readonly ok: false; readonly problem: PassProblem; readonly found: string };
/** unread: no number, or not one. broken: not a whole one. outside: not in 1..100. */
export type PassProblem = 'unread' | 'broken' | 'outside';

/** Letters that a refusal quotes. */
const QUOTED_MOST = 24;
/** Marks, of a hundred: in Chinese one letter, with or without "and more" behind it. */
const MARKS = /\s*(?:\u5206(?=\u4ee5|$)|marks?$)/i;

/** Reads a pass mark as people type it: 60, ６０%, 六十, at least 60. Never throws. */
export function parsePassMark(typed: string): PassMark {
  const text = withoutUnseen(typed).trim();
  if (text === '') return { ok: true, percent: null };
  const reading = parseQuantity(text.replace(MARKS, ''));
  if (!reading.ok) return refused(reading.why.code === 'negative' ? 'outside' : 'unread', text);
  const { value, comparator } = reading.quantity;
  if (comparator === 'about' || comparator === 'under') return refused('unread', text);
  return wholeIn(value, text);
}

function wholeIn(value: Decimal, text: string): PassMark {
  const percent = Number(fromDecimal(value));
  if (percent <= 0 || percent > 100) return refused('outside', text);
  return value.places > 0 ? refused('broken', text) : { ok: true, percent };
}

const refused = (problem: PassProblem, text: string): PassMark => ({
  ok: false,
  problem,
  found: lettersOf(text).slice(0, QUOTED_MOST).join(''),
});
