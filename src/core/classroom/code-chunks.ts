import { symbolsIn } from './code-bits.ts';
import { decodedParts } from './mail-decoding.ts';

/** A run of letters and digits: where it begins and ends among all of a text. */
export type Chunk = {
  readonly start: number;
  readonly end: number;
  /** What stands between it and the next: line: only what groups a code; lines: a line break, too; apart: words. */
  readonly next: 'line' | 'lines' | 'apart';
};

/** All letters and digits of a text. */
export type TextLetters = {
  readonly chunks: readonly Chunk[];
  /** As they stand there. */
  readonly raw: string;
  /** The same as symbols, see `symbolsIn`. */
  readonly symbols: string;
};

/** What people and mail programs put between the parts of one code. */
const BETWEEN = /^[\s\p{Pd}\u2212_.>|]{0,40}$/u;

/** Words that are made into symbols in one go. */
const WORDS = 4096;

/** A step for each part of the text. */
export function* textLettersIn(text: string): Generator<undefined, TextLetters> {
  const chunks: Chunk[] = [];
  const words: string[] = [];
  let [end, word, gap] = [0, '', ''];
  const close = (): void => {
    if (word === '') return;
    chunks.push({ start: end, end: end + word.length, next: gapOf(gap) });
    end += word.length;
    words.push(word);
    [word, gap] = ['', ''];
  };
  for (const part of decodedParts(text)) {
    for (const [piece, letters] of part.matchAll(/([0-9A-Za-z]+)|[^0-9A-Za-z]+/g)) {
      // A word may go on in the next part.
      if (letters !== undefined && gap !== '') close();
      if (letters !== undefined) word += letters;
      else if (word !== '') gap += piece;
    }
    yield;
  }
  close();
  const symbols: string[] = [];
  for (let n = 0; n < words.length; n += WORDS) {
    symbols.push(symbolsIn(words.slice(n, n + WORDS).join('')));
    yield;
  }
  return { chunks, raw: words.join(''), symbols: symbols.join('') };
}

const gapOf = (gap: string): Chunk['next'] => {
  if (gap === '' || !BETWEEN.test(gap)) return 'apart';
  return /[\n\r\u2028\u2029]/.test(gap) ? 'lines' : 'line';
};

/** Symbols in a group of a code that is written to be read out. */
export const CODE_GROUP = 4;
const sizeOf = (chunk: Chunk | undefined): number => (chunk ? chunk.end - chunk.start : 0);

/** Where a code that begins here would end, as it is written: in one run, or in groups of four on one line. @param groups at most. */
export function codeRunEnd(
  chunks: readonly Chunk[],
  start: number,
  groups = Number.POSITIVE_INFINITY,
): number {
  let end = start + 1;
  if (sizeOf(chunks[start]) !== CODE_GROUP) return end;
  while (end - start < groups && chunks[end - 1]?.next === 'line' && sizeOf(chunks[end]) === CODE_GROUP)
    end++;
  const last = sizeOf(chunks[end]) || CODE_GROUP;
  return chunks[end - 1]?.next === 'line' && last < CODE_GROUP ? end + 1 : end;
}

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
