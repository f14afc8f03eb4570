import type { Chunk, TextLetters } from './chunks.ts';

/**
 * What looks like one of our codes in a text, whatever stands around it. receipt, short: handed in by a student, whole or
 * damaged. link: of an assignment, whole.
 */
export type FoundCode = { readonly type: 'receipt' | 'short' | 'link'; readonly code: string };

/** A part of all letters of a text. */
export type CodeSpan = { readonly type: FoundCode['type']; readonly start: number; readonly end: number };

/** What is known while the codes of a text are looked for. */
export type CodeSearch = TextLetters & {
  /** 1 for each symbol of a piece. */
  readonly taken: Uint8Array;
  readonly isFree: (part: Pick<CodeSpan, 'start' | 'end'> | undefined) => boolean;
  readonly take: (piece: CodeSpan) => void;
};

/** A look at a part of a chunk of which nothing is taken yet. */
export type CodeMatcher = (search: CodeSearch, n: number, from: number, to: number) => CodeSpan | undefined;

export const NO_CHUNK: Chunk = { start: 0, end: 0, next: 'apart' };
/** Chunks, and symbols, that are looked at in one go. */
export const SEARCH_STEP = 4096;
/** Symbols that a receipt has at least, to be told from a word. */
export const RECEIPT_LEAST = 12;
/** Digits that tell a code from words: so many among its first symbols. */
const DIGITS_LEAST = 3;
export const FIRST_SYMBOLS = 24;

export const isReceipt = (symbols: string, at: number): boolean =>
  symbols[at] === 'R' && /[1-9]/.test(symbols[at + 1] ?? '');

/** Glued to what stands before it `Ri` and `rl` are of a word, unless it goes on as all receipts have done so far. */
export const isReceiptStart = (
  { raw, symbols }: Pick<TextLetters, 'raw' | 'symbols'>,
  at: number,
  isFirst: boolean,
): boolean => isReceipt(symbols, at) && (isFirst || /\d/.test(raw[at + 1] ?? '') || symbols[at + 2] === '0');

const digitsIn = (raw: string): number => raw.match(/\d/g)?.length ?? 0;
/** Words have no digits among their first letters. */
export const hasDigits = (raw: string): boolean => digitsIn(raw.slice(0, FIRST_SYMBOLS)) >= DIGITS_LEAST;
/** In capitals or in small letters; O, I and L may be digits. */
export const isOneCase = (raw: string): boolean =>
  !/[a-z].*[A-Z]|[A-Z].*[a-z]/.test(raw.replace(/[OIL]/gi, ''));
