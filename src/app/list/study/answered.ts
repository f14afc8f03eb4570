import { figureOf } from '../../../core/interview/library.ts';
import type { FigureId, Interview } from '../../../core/interview/types.ts';
import { toDecimal } from '../../../core/quantity/decimal.ts';
import { amount } from '../../../text/amount.ts';
import type { Text } from '../../../text/language.ts';

/** A number that was chosen, as its option was named: `over:80000:none`. */
const OPTION = /^(exact|over|under|about):(\d+(?:\.\d+)?):(none|percent|points)$/;

/**
 * What was answered when a figure was asked, if the response by itself says it: what was typed, or the number that was
 * chosen. A mark on a line, which needs its line, does not.
 */
export function answeredNumber(
  text: Text,
  interview: Interview,
  figure: FigureId,
  response: unknown,
): string | undefined {
  const typed: unknown = Reflect.get(Object(response), 'text');
  if (typeof typed === 'string') return typed.trim() || undefined;
  const option: unknown = Reflect.get(Object(response), 'option');
  const [, , value, unit] = OPTION.exec(String(option)) ?? [];
  if (value === undefined) return undefined;
  const shown = unit === 'percent' || unit === 'points' ? unit : 'none';
  return amount(
    text,
    { value: toDecimal(value), unit: shown, comparator: 'exact' },
    figureOf(interview, figure).unit,
  );
}
