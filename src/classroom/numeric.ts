import { joined, type SheetAnswer } from '../kinds/sheet.ts';
import { SCALES, type ScaleName } from '../kinds/working.ts';
import { decimalOf, fromDecimal, shifted, toDecimal } from '../text/decimal.ts';
import type { Text } from '../text/language.ts';
import type { Teach } from '../text/teaching.ts';
import { isGreatNumber, shareOf } from './worksheet.ts';

/** Whose words the questions are in: those of the game, `more` too, and those round them. */
export type BankWords = { readonly text: Text; readonly teach: Teach };

/** A number as importers want it: plain decimals. `units` are those it may be given in; the first is its own. */
export type Numeric = {
  readonly value: string;
  /** To either side. */
  readonly tolerance: string;
  readonly units: readonly BankUnit[];
};
/** `times`: by what the number is multiplied to be one of this unit. */
export type BankUnit = { readonly name: string; readonly times: string };

type Written = Extract<SheetAnswer, { readonly form: 'write' | 'line' }>;

export const numericOf = (text: Text, { value, tolerance, unit }: Written): Numeric => ({
  value,
  tolerance: fromDecimal(decimalOf(tolerance)),
  units: unitsOf(text, unit),
});

const NAMES: readonly ScaleName[] = ['wan', 'yi', 'million', 'billion'];
/** The scales that a language itself counts by; those of the other are understood, but not with its counters. */
const OWN: Readonly<Record<Text['language'], readonly ScaleName[]>> = {
  'zh-CN': ['wan', 'yi'],
  en: ['million', 'billion'],
};
const isScale = ({ t }: Text, unit: string): boolean => NAMES.some(name => t(`number.${name}`) === unit);

/** What is counted, and that by the great scales: 2.28 million stations is as good as 2280000. */
function unitsOf(text: Text, unit: string): readonly BankUnit[] {
  if (unit === '') return [];
  const own = { name: unit, times: '1' };
  if (unit === '%' || isScale(text, unit)) return [own];
  const gap = text.language === 'en' ? ' ' : '';
  const scaled = NAMES.flatMap(name => {
    const scale = text.t(`number.${name}`);
    const times = fromDecimal(shifted(toDecimal('1'), -SCALES[name]));
    const names = OWN[text.language].includes(name) ? [scale, `${scale}${gap}${unit}`] : [scale];
    return names.map(one => ({ name: one, times }));
  });
  return [own, ...scaled];
}

/** How the number is to be written, and how far off it may be. */
export function noteOf(words: BankWords, answer: Written): string {
  const { text, teach } = words;
  const { unit } = answer;
  const isGiven = unit === '%' || isScale(text, unit);
  const written = isGiven ? teach('bank.inUnit', { unit }) : teach('bank.digits');
  return joined(text, [written, ...closeness(words, answer)]);
}

function closeness({ text, teach }: BankWords, answer: Written): readonly string[] {
  const { form, value, tolerance, unit } = answer;
  if (form === 'write') return tolerance > 0 ? [teach('bank.whole')] : [];
  // An amount that a great number may be off by would give it away.
  if (isGreatNumber(value)) return [teach('bank.share', { percent: shareOf(tolerance, value) })];
  const amount = unit === '%' ? `${tolerance} ${text.t('number.points')}` : String(tolerance);
  return [teach('bank.within', { value: text.language === 'en' ? amount : amount.replace(' ', '') })];
}
