import { decimalOf, fromDecimal } from '../../core/quantity/decimal.ts';
import { joinSentences } from '../../text/naming.ts';
import type { PaperAnswer } from '../kinds/sheet.ts';
import { acceptedUnits, type BankUnit, type BankWords, isUnitInQuestion } from './units.ts';
import { isGreatNumber, shareOf } from './worksheet.ts';

/** A number as importers want it: plain decimals. `units` are those it may be given in; the first is its own. */
export type NumericAnswer = {
  readonly value: string;
  /** To either side. */
  readonly tolerance: string;
  readonly units: readonly BankUnit[];
};

type Written = Extract<PaperAnswer, { readonly form: 'write' | 'line' }>;

export const numericAnswerOf = (words: BankWords, { value, tolerance, unit }: Written): NumericAnswer => ({
  value,
  tolerance: fromDecimal(decimalOf(tolerance)),
  units: acceptedUnits(words, unit),
});

/** How the number is to be written, and how far off it may be. */
export function numericNote(words: BankWords, answer: Written): string {
  const { text, teach } = words;
  const { unit } = answer;
  const written = isUnitInQuestion(text, unit) ? teach('bank.inUnit', { unit }) : teach('bank.digits');
  return joinSentences(text, [written, ...closeness(words, answer)]);
}

function closeness({ text, teach }: BankWords, answer: Written): readonly string[] {
  const { form, value, tolerance, unit } = answer;
  if (form === 'write') return tolerance > 0 ? [teach('bank.whole')] : [];
  // An amount that a great number may be off by would give it away.
  if (isGreatNumber(value)) return [teach('bank.share', { percent: shareOf(tolerance, value) })];
  const amount = unit === '%' ? `${tolerance} ${text.t('number.points')}` : String(tolerance);
  return [teach('bank.within', { value: text.language === 'en' ? amount : amount.replace(' ', '') })];
}
