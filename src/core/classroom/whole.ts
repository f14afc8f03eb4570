import { createChecksumSeeker } from './check.ts';
import { type Chunk, CODE_GROUP, codeRunEnd } from './chunks.ts';
import { fromLink, LINK_MOST } from './link.ts';
import { withoutChecksum } from './sealed.ts';
import {
  type CodeSearch,
  type CodeSpan,
  hasDigits,
  isOneCase,
  isReceipt,
  isReceiptStart,
  NO_CHUNK,
  RECEIPT_LEAST,
  SEARCH_STEP,
} from './search.ts';
import { SHORT_LENGTH } from './short.ts';
import { fromSymbols, symbolValue } from './symbols.ts';

/** More than any receipt has. */
const RECEIPT_MOST = 20_000;
/** Zeros that a check of six symbols may end in. */
const ZEROS_MOST = 5;
/** Symbols that the code of an assignment has at least. */
const LINK_LEAST = 12;
/** Groups of four, one more than a short code has. */
const SHORT_GROUPS = SHORT_LENGTH / CODE_GROUP + 1;

/** Receipts broken anywhere, glued to anything: they begin with their mark and end where their check holds. */
export function* wholeReceipts(search: CodeSearch): Generator<undefined, void> {
  const { chunks, symbols, take } = search;
  const seeker = createChecksumSeeker(30);
  for (const [n, { start, end, next }] of chunks.entries()) {
    for (let at = start; at < end; at++) {
      const value = symbolValue(symbols[at] ?? '');
      if (value < 0) seeker.restart();
      else {
        if (isReceiptStart(search, at, at === start)) seeker.begin(at);
        const first = seeker.feed(value) ?? at;
        const length = at + 1 - first;
        if (length >= RECEIPT_LEAST && length <= RECEIPT_MOST) {
          take({ type: 'receipt', start: first, end: afterZeros(search, n, at + 1) });
          seeker.restart();
        }
      }
      if (at % SEARCH_STEP === 0) yield;
    }
    if (next === 'apart') seeker.restart();
  }
}

/** A check that holds does so without the zeros at its end, too. */
function afterZeros({ chunks, symbols }: CodeSearch, n: number, end: number): number {
  const [zeros = ''] = /^0*/.exec(symbols.slice(end, end + ZEROS_MOST)) ?? [];
  const most = end + zeros.length;
  let [m, last] = [n, Math.min(most, chunks[n]?.end ?? most)];
  // On another line nothing else may stand beside them.
  for (; chunks[m]?.next !== 'apart' && (chunks[m + 1] ?? NO_CHUNK).end <= most && chunks[m + 1]; m++)
    last = chunks[m + 1]?.end ?? last;
  return last;
}

/** A short code begins where a part of a chunk does, or ends there. */
export function shortCodeIn(search: CodeSearch, n: number, from: number, to: number): CodeSpan | undefined {
  const { chunks, raw, symbols, isFree } = search;
  if (symbols[from] !== 'S' && to - from <= SHORT_LENGTH) return undefined;
  const isFound = (start: number, isPlain: boolean): boolean => {
    const [asWritten, code] = [raw, symbols].map(all => all.slice(start, start + SHORT_LENGTH));
    return (isPlain || hasDigits(asWritten ?? '')) && isShort(code ?? '');
  };
  const end = from + SHORT_LENGTH;
  const last = end > to && to === chunks[n]?.end ? chunkUpTo(chunks, n, end) : undefined;
  const isGrouped = last !== undefined && last + 1 === codeRunEnd(chunks, n, SHORT_GROUPS);
  const isThere = end <= to || (last !== undefined && isFree({ start: to, end }));
  if (isThere && symbols[from] === 'S' && isFound(from, end === to || isGrouped))
    return { type: 'short', start: from, end };
  const start = to - SHORT_LENGTH;
  const isGlued = start > from && symbols[start] === 'S' && !isReceipt(symbols, from);
  return isGlued && isOneCase(raw.slice(start, to)) && isFound(start, false)
    ? { type: 'short', start, end: to }
    : undefined;
}

const isShort = (code: string): boolean =>
  withoutChecksum('S', fromSymbols(code.slice(1)) ?? [], 10) !== undefined;

/** The chunk that ends there, if nothing but what groups a code stands before it. */
function chunkUpTo(chunks: readonly Chunk[], start: number, end: number): number | undefined {
  let n = start;
  while ((chunks[n]?.end ?? end) < end && chunks[n]?.next !== 'apart') n++;
  return chunks[n]?.end === end ? n : undefined;
}

/** Words begin with A and B, too: a code has digits, or nothing but capitals. */
export function assignmentCodeIn(
  { chunks, raw, symbols, isFree }: CodeSearch,
  n: number,
  start: number,
): CodeSpan | undefined {
  if (start !== chunks[n]?.start || !/^(?:A1|B)/.test(symbols.slice(start, start + 2))) return undefined;
  const { end } = chunks[codeRunEnd(chunks, n, LINK_MOST / CODE_GROUP) - 1] ?? NO_CHUNK;
  const [code, asWritten] = [symbols.slice(start, end), raw.slice(start, end)];
  const isCode = /\d/.test(asWritten) || asWritten === code;
  const isSized = end - start >= LINK_LEAST && isFree({ start, end });
  return isCode && isSized && fromLink(code).ok ? { type: 'link', start, end } : undefined;
}
