/** Thousand, 万, million: the words of scales, as the questions say them that convert from one to another. */
import { grouped } from '../../../core/kinds/number-reasoning.ts';
import type { Language } from '../../../core/language.ts';
import { type Decimal, SCALES, type ScaleName, shifted, toNumber } from '../../../core/quantity/decimal.ts';
import { LEXICONS } from '../../../core/quantity/number-lexicon.ts';
import type { Quantity } from '../../../core/quantity/quantity.ts';
import type { Text } from '../../../text/types.ts';

/** Whose word a scale is. */
const SPOKEN_IN: Readonly<Record<ScaleName, Language>> = {
  thousand: 'en',
  wan: 'zh-CN',
  million: 'en',
  yi: 'zh-CN',
  billion: 'en',
};

/** For conversions of figures, by the scale to convert to: the language in whose scales the question gives the number. */
export const GIVEN_IN: Readonly<Record<ScaleName, Language>> = {
  thousand: 'zh-CN',
  wan: 'en',
  million: 'zh-CN',
  yi: 'en',
  billion: 'zh-CN',
};

/** 350 million, 3.5亿: a number in one scale, in the language of that scale. */
export function inScaleWords(value: Decimal, scale: ScaleName): string {
  const { scales, isSpaced } = LEXICONS[SPOKEN_IN[scale]];
  const word = scales.find(({ exponent }) => exponent === SCALES[scale])?.word ?? '';
  return `${grouped(shifted(value, -SCALES[scale]))}${isSpaced ? ' ' : ''}${word}`;
}

/** The scale in which a language writes this number; undefined if it writes all its digits. */
export const scaleOf = ({ value }: Quantity, language: Language): ScaleName | undefined =>
  SCALES_DOWN.find(
    scale => SPOKEN_IN[scale] === language && toNumber(value) >= 10 ** SCALES[scale] && scale !== 'thousand',
  );
const SCALES_DOWN: readonly ScaleName[] = ['billion', 'yi', 'million', 'wan'];

export const scaleNames = ({ t }: Text): Readonly<Record<ScaleName, string>> => ({
  thousand: t('number.thousand'),
  wan: t('number.wan'),
  million: t('number.million'),
  yi: t('number.yi'),
  billion: t('number.billion'),
});
