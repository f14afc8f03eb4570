import { type Decimal, fromDecimal, SCALES, type ScaleName, shifted } from '../quantity/decimal.ts';
import type { Quantity } from '../quantity/quantity.ts';

/**
 * A judged response as learning platforms record it: the interaction types of xAPI, which are those of SCORM 2004. Ids
 * match `[A-Za-z0-9_.]{1,64}` and are readable, since platforms show them to teachers as they are.
 */
export type LmsInteraction =
  | { readonly type: 'choice' | 'fill-in'; readonly response: string; readonly correct: string }
  | {
      readonly type: 'sequencing';
      readonly response: readonly string[];
      readonly correct: readonly string[];
    }
  | NumericInteraction;

/** Plain decimals of at most `WHOLE_MOST` digits before the point, all in one scale. Right is whatever lies in least..most. */
type NumericInteraction = {
  readonly type: 'numeric';
  readonly response: string;
  readonly correct: string;
  readonly least: string;
  readonly most: string;
  /** What the numbers are counted in; null: in ones. */
  readonly scale: ScaleName | null;
};

export interface KindInteraction<Prompt, Key, Response> {
  toInteraction(prompt: Prompt, key: Key, response: Response): LmsInteraction;
}
export type AnyInteraction = KindInteraction<unknown, unknown, unknown>;

/** Digits before the point. Moodle refuses a number with more. */
const WHOLE_MOST = 5;
/** Digits after the point that SCORM 2004 promises to keep. */
const PLACES_MOST = 7;

/** The first scale in which a number is short enough; null: in ones, also if no scale is enough. */
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

/** A quantity as an id: over_80000, 3.8_percent. */
export const quantityId = ({ value, unit, comparator }: Quantity): string =>
  [comparator === 'exact' ? '' : comparator, fromDecimal(value).slice(0, 40), unit === 'none' ? '' : unit]
    .filter(Boolean)
    .join('_');

/** An id of ours in the letters that every platform takes. */
export const toId = (text: string): string => text.replace(/[^A-Za-z0-9_.]+/g, '_').slice(0, 64);
