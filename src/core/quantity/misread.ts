import type { Decimal } from './decimal.ts';

/**
 * Why a number cannot be read; `number.misread` has a sentence for each. several: two numbers that make no one.
 * ambiguous: one that comes to `either` of two. point: something else where `meant` has a point. vague: 几十, several.
 * script: digits of another script, `script` is its code.
 */
type MisreadCode =
  | 'empty'
  | 'tooLong'
  | 'noNumber'
  | 'unknownWord'
  | 'grouping'
  | 'point'
  | 'ambiguous'
  | 'several'
  | 'vague'
  | 'range'
  | 'negative'
  | 'scales'
  | 'contradiction'
  | 'script';

export type Misread = {
  readonly code: MisreadCode;
  /** What is not clear, as it was typed. */
  readonly found: string;
  readonly either?: readonly [Decimal, Decimal];
  readonly meant?: string;
  readonly script?: string;
};
export type Refusal = { readonly ok: false; readonly why: Misread };

export const misread = (
  code: MisreadCode,
  found: string,
  more: Omit<Misread, 'code' | 'found'> = {},
): Refusal => ({ ok: false, why: { code, found, ...more } });
