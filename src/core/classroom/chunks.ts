import { decodedParts } from './mailed.ts';
import { symbolsIn } from './symbols.ts';

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
