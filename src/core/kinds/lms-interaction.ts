import { type Decimal, fromDecimal, SCALES, type ScaleName, shifted } from '../quantity/decimal.ts';
import type { Quantity } from '../quantity/quantity.ts';

/**
 * A judged response as learning platforms record it: the interaction types of xAPI, which are those of SCORM 2004. Ids
 * are `[A-Za-z0-9_.]{1,64}`, since teachers see them as they are.
 */
export type LmsInteraction =
  | { readonly type: 'choice' | 'fill-in'; readonly response: string; readonly correct: string }
  | {
      readonly type: 'sequencing';
      readonly response: readonly string[];
      readonly correct: readonly string[];
    }
  | NumericInteraction;

/** Plain decimals of at most `WHOLE_MOST` digits before the point, all in one scale. least..most is judged right. */
type NumericInteraction = {
  readonly type: 'numeric';
  readonly response: string;
  readonly correct: string;
  readonly least: string;
  readonly most: string;
  /** null: as it is. */
  readonly scale: ScaleName | null;
};

export interface KindInteraction<Prompt, Key, Response> {
  toInteraction(prompt: Prompt, key: Key, response: Response): LmsInteraction;
}
export type AnyInteraction = KindInteraction<unknown, unknown, unknown>;

/** Moodle refuses a number with more. */
const WHOLE_MOST = 5;
/** Decimals that SCORM 2004 promises to keep. */
const PLACES_MOST = 7;

/** The scale that brings a number down to a length that is kept. */
export const scaleFor = (value: Decimal): ScaleName | null =>
  SCALES_TRIED.find(scale => fitsPlatform(inScale(value, scale))) ?? null;
const SCALES_TRIED: readonly (ScaleName | null)[] = [null, 'wan', 'yi'];

export const inScale = (value: Decimal, scale: ScaleName | null): string =>
  fromDecimal(scale ? shifted(value, -SCALES[scale]) : value);

/** @param text a plain decimal. */
export function fitsPlatform(text: string): boolean {
  const [whole = '', fraction = ''] = text.split('.');
  return whole.length <= WHOLE_MOST && fraction.length <= PLACES_MOST;
}

/** over_80000, 3.8_percent: a number with all that it says, as an id. */
export const quantityId = ({ value, unit, comparator }: Quantity): string =>
  [comparator === 'exact' ? '' : comparator, fromDecimal(value).slice(0, 40), unit === 'none' ? '' : unit]
    .filter(Boolean)
    .join('_');

/** Whatever was a word of our own, in the letters that every platform takes. */
export const toId = (text: string): string => text.replace(/[^A-Za-z0-9_.]+/g, '_').slice(0, 64);
