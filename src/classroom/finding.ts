import { wholeLengths } from './check.ts';
import { type Chunk, chunksIn, runFrom } from './chunks.ts';
import { fromLink } from './link.ts';
import { SHORT_LENGTH } from './short.ts';
import { fromSymbols } from './symbols.ts';

/**
 * What looks like one of our codes in a text, whatever stands around it. receipt, short: handed in by a student, whole or
 * damaged. link: of an assignment, whole.
 */
export type Found = { readonly type: 'receipt' | 'short' | 'link'; readonly code: string };

/** Symbols that a receipt has at least, to be told from a word. */
const RECEIPT_LEAST = 12;
/** More than any receipt has. */
const RECEIPT_MOST = 20_000;
/** Symbols a text may cost that are looked at in vain; after that only codes in one piece are found. */
const WORK_MOST = 2_000_000;
/** A short code so much longer or shorter is still taken for one, mistyped. */
const SHORT_SLACK = 4;
/** Digits that tell a damaged code from words: so many, and one among so many symbols. */
const DIGITS_LEAST = 3;
const DIGIT_IN = 8;

type Piece = Found & { readonly end: number };
type Budget = { left: number };

/** Every code in a text, each as often as it is there. Codes found are found again in themselves. */
export function codesIn(text: string): readonly Found[] {
  const chunks = chunksIn(text);
  const budget: Budget = { left: WORK_MOST };
  const taken = new Set<number>();
  const found: Found[] = [];
  // What is whole first, so that a damaged code never takes a part of the next one with it.
  for (const look of [wholeAt, damagedAt])
    for (let i = 0; i < chunks.length; i++) {
      const piece = taken.has(i) ? undefined : look(chunks, i, budget);
      const places = piece ? Array.from({ length: piece.end - i }, (_, j) => i + j) : [];
      if (!piece || places.some(place => taken.has(place))) continue;
      for (const place of places) taken.add(place);
      found.push({ type: piece.type, code: piece.code });
      i = piece.end - 1;
    }
  return found;
}

const codeOf = (chunks: readonly Chunk[], start: number, end: number): string =>
  chunks
    .slice(start, end)
    .map(({ code }) => code)
    .join('');

function wholeAt(chunks: readonly Chunk[], start: number, budget: Budget): Piece | undefined {
  const first = chunks[start]?.code ?? '';
  if (/^R[1-9]/.test(first)) return checkedFrom(chunks, start, 'receipt', RECEIPT_MOST, budget);
  if (first.startsWith('S')) return checkedFrom(chunks, start, 'short', SHORT_LENGTH, budget);
  return /^(A1|B)/.test(first) ? linkAt(chunks, start) : undefined;
}

/** A code broken anywhere, as far as its check holds at the end of a chunk. */
function checkedFrom(
  chunks: readonly Chunk[],
  start: number,
  type: 'receipt' | 'short',
  most: number,
  budget: Budget,
): Piece | undefined {
  if ((chunks[start]?.code.length ?? 0) < 4) return undefined;
  const ends = new Map<number, number>();
  const values: number[] = [];
  for (let i = start; i < chunks.length; i++) {
    const chunk = chunks[i];
    const more = chunk && values.length + chunk.code.length <= most ? fromSymbols(chunk.code) : undefined;
    if (!chunk || !more) break;
    for (const value of more) values.push(value);
    ends.set(values.length, i + 1);
    if (chunk.next === 'apart' || (i === start && budget.left <= 0)) break;
  }
  const lengths =
    type === 'short' && values.length < most ? [] : wholeLengths(values, type === 'short' ? 10 : 30);
  const length = lengths.find(n => ends.has(n) && (type === 'short' ? n === most : n >= RECEIPT_LEAST));
  const end = length === undefined ? undefined : ends.get(length);
  if (end === undefined) budget.left -= values.length;
  return end === undefined ? undefined : { type, code: codeOf(chunks, start, end), end };
}

/** Words begin with A and B, too: a code has digits, or nothing but capitals. */
function linkAt(chunks: readonly Chunk[], start: number): Piece | undefined {
  const end = runFrom(chunks, start);
  const raw = chunks.slice(start, end).map(chunk => chunk.raw);
  const code = codeOf(chunks, start, end);
  const isCode = /\d/.test(raw.join('')) || raw.join('') === code;
  return isCode && fromLink(code).ok ? { type: 'link', code, end } : undefined;
}

function damagedAt(chunks: readonly Chunk[], start: number): Piece | undefined {
  const first = chunks[start]?.code ?? '';
  const isReceipt = /^R[1-9]/.test(first);
  if (!isReceipt && !first.startsWith('S')) return undefined;
  const end = runFrom(chunks, start);
  const code = codeOf(chunks, start, end);
  const raw = chunks.slice(start, end).map(chunk => chunk.raw);
  const digits = raw.join('').match(/\d/g)?.length ?? 0;
  if (digits < DIGITS_LEAST || digits * DIGIT_IN < code.length) return undefined;
  const isSized = isReceipt
    ? code.length >= RECEIPT_LEAST
    : Math.abs(code.length - SHORT_LENGTH) <= SHORT_SLACK;
  return isSized ? { type: isReceipt ? 'receipt' : 'short', code, end } : undefined;
}
