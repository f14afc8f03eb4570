import { ALPHABET, firstCodeIn, legible } from '../code.ts';
export const SYMBOL_BITS = 5;

/** Values 0..31 as symbols. */
export const toSymbols = (values: readonly number[]): string =>
  values.map(value => ALPHABET[value] ?? '').join('');

/** Symbols as values 0..31; undefined if one is none. */
export function fromSymbols(text: string): readonly number[] | undefined {
  const values = Array.from(text, symbolValue);
  return values.includes(-1) ? undefined : values;
}

const VALUES = new Map(Array.from(ALPHABET, (letter, value) => [letter, value]));

/** One symbol as its value; -1 for what is none. */
export const symbolValue = (letter: string): number => VALUES.get(letter) ?? -1;

/** Values 0..31 as one number, the first the highest. */
export const valuesAsNumber = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum * 32 + value, 0);

/** Symbols as one number; 0 for what are none. */
export const symbolsAsNumber = (symbols: string): number => valuesAsNumber(fromSymbols(symbols) ?? []);

/** What is typed as a code: small letters, spaces and hyphens mean nothing, O is 0, I and L are 1. */
export const symbolsIn = (code: string): string =>
  code
    .replace(/[^0-9A-Za-z]/g, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');

/** The first code in a text as people and chat apps hand it over, whatever stands around it. */
export const codeSymbolsIn = (text: string): string => symbolsIn(firstCodeIn(legible(text)));

/** In groups of four, to be read out and typed. */
export const inFours = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');
