import { symbolsIn } from '../legible-text.ts';
import { decodedParts } from './mail-decoding.ts';

/** A run of letters and digits. Positions count the letters and digits of the whole text, not its other characters. */
export type Chunk = {
  readonly start: number;
  readonly end: number;
  /**
   * What separates it from the next chunk. line: only characters that group or wrap a code; lines: those with a line break;
   * apart: anything else, or the end of the text.
   */
  readonly next: 'line' | 'lines' | 'apart';
};

/** All letters and digits of a text, without what separates them. */
export type TextLetters = {
  readonly chunks: readonly Chunk[];
  /** As written, capitals and small letters. */
  readonly raw: string;
  /** The same as symbols of a code, position by position; see `symbolsIn`. */
  readonly symbols: string;
};

/** Separators that people and mail programs put between the parts of one code: spaces, dashes, quote marks. */
const BETWEEN = /^[\s\p{Pd}\u2212_.>|]{0,40}$/u;

/** Words that are converted to symbols in one step. */
const WORDS = 4096;

/** Splits a text into chunks, in steps, so that a long text does not block the page. */
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
      // A word closes only at a gap, because it may continue in the next part.
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

/** Codes meant for reading out are written in groups of so many symbols. */
export const CODE_GROUP = 4;
const sizeOf = (chunk: Chunk | undefined): number => (chunk ? chunk.end - chunk.start : 0);

/**
 * How far a code that begins with chunk `start` would reach, judged by its grouping: one chunk, or groups of four on one line
 * with a shorter last one.
 * @param groups the most full groups to include.
 * @returns the index after its last chunk.
 */
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
 * A code found in a text. receipt, short: handed in by a student, possibly damaged. link: an assignment, always undamaged.
 */
export type FoundCode = { readonly type: 'receipt' | 'short' | 'link'; readonly code: string };

/** Where a code lies; positions as in `Chunk`. */
export type CodeSpan = { readonly type: FoundCode['type']; readonly start: number; readonly end: number };

/** The state of a search for codes in one text. */
export type CodeSearch = TextLetters & {
  /** 1 at each position that belongs to a code already found, otherwise 0. */
  readonly taken: Uint8Array;
  readonly isFree: (part: Pick<CodeSpan, 'start' | 'end'> | undefined) => boolean;
  readonly take: (piece: CodeSpan) => void;
};

/** Looks for a code of one type in positions `from` to `to` of chunk `n`, none of which is taken. */
export type CodeMatcher = (search: CodeSearch, n: number, from: number, to: number) => CodeSpan | undefined;

/** Stands in where there is no chunk of an index. */
export const NO_CHUNK: Chunk = { start: 0, end: 0, next: 'apart' };
/** Chunks, or symbols, searched between two pauses. */
export const SEARCH_STEP = 4096;
/** The fewest symbols of a receipt; shorter ones may be words. */
export const RECEIPT_LEAST = 12;
/** A code has at least three digits among its first 24 symbols; words have not. */
const DIGITS_LEAST = 3;
export const FIRST_SYMBOLS = 24;

/** Whether the mark of a receipt, R1 to R9, stands there. */
export const isReceipt = (symbols: string, at: number): boolean =>
  symbols[at] === 'R' && /[1-9]/.test(symbols[at + 1] ?? '');

/**
 * Whether a receipt may start there. Within a chunk `Ri` or `rl` (symbols R1) usually belongs to a word; it counts only
 * before a 0, as in every receipt made so far.
 * @param isFirst whether the position begins a chunk.
 */
export const isReceiptStart = (
  { raw, symbols }: Pick<TextLetters, 'raw' | 'symbols'>,
  at: number,
  isFirst: boolean,
): boolean => isReceipt(symbols, at) && (isFirst || /\d/.test(raw[at + 1] ?? '') || symbols[at + 2] === '0');

const digitsIn = (raw: string): number => raw.match(/\d/g)?.length ?? 0;
export const hasDigits = (raw: string): boolean => digitsIn(raw.slice(0, FIRST_SYMBOLS)) >= DIGITS_LEAST;
/** Whether letters are all capitals or all small. O, I and L do not count, since they may stand for digits. */
export const isOneCase = (raw: string): boolean =>
  !/[a-z].*[A-Z]|[A-Z].*[a-z]/.test(raw.replace(/[OIL]/gi, ''));
