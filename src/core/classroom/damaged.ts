import { codeRunEnd } from './chunks.ts';
import {
  type CodeSearch,
  type CodeSpan,
  FIRST_SYMBOLS,
  hasDigits,
  isOneCase,
  isReceipt,
  isReceiptStart,
  NO_CHUNK,
  RECEIPT_LEAST,
} from './search.ts';
import { SHORT_LENGTH } from './short.ts';

/** A short code so much longer or shorter is still taken for one, mistyped. */
const SHORT_SLACK = 4;
/** Groups of four that may be of one. */
const DAMAGED_SHORT_GROUPS = 8;
/** Symbols in one writing, capitals or small, that tell a damaged receipt which is glued to what stands before it. */
const GLUED_LEAST = 20;
/** The same of one whose beginning is missing. Letters that no number of base 16 has are among them. */
const HEADLESS_LEAST = 30;
const LETTERS_LEAST = 4;
/** How all receipts have begun so far. */
const HEAD = 'R10';

/** What goes on behind it may be of a damaged code, too. */
export function damagedCodeIn(search: CodeSearch, n: number, from: number, to: number): CodeSpan | undefined {
  const { chunks, raw, symbols } = search;
  if (!/[RS]/.test(symbols[from] ?? '') && to - from < GLUED_LEAST) return undefined;
  const isWhole = to === chunks[n]?.end && hasDigits(raw.slice(from, from + FIRST_SYMBOLS));
  if (symbols[from] === 'S') {
    const end = isWhole ? groupsEnd(search, n, DAMAGED_SHORT_GROUPS) : to;
    const isSized = Math.abs(end - from - SHORT_LENGTH) <= SHORT_SLACK;
    if (isSized && hasDigits(raw.slice(from, end))) return { type: 'short', start: from, end };
  }
  const start = receiptIn(search, from, isWhole && isReceipt(symbols, from) ? groupsEnd(search, n) : to);
  return start === undefined
    ? undefined
    : { type: 'receipt', start, end: isWhole ? linesEnd(search, n) : to };
}

/** Where a receipt begins that cannot be read, or what is left of one. */
function receiptIn({ raw, symbols }: CodeSearch, from: number, to: number): number | undefined {
  const isDigital = (start: number): boolean =>
    hasDigits(raw.slice(start, Math.min(to, start + FIRST_SYMBOLS)));
  if (isReceipt(symbols, from) && to - from >= RECEIPT_LEAST && isDigital(from)) return from;
  const isHeadless = to - from >= HEADLESS_LEAST && !/[AC]\d/.test(symbols.slice(from, from + 2));
  if (
    isHeadless &&
    isDigital(from) &&
    isOneCase(raw.slice(from, to)) &&
    hasLetters(symbols.slice(from, to))
  ) {
    const head = symbols.slice(from, to).indexOf(HEAD);
    return head > 0 && head <= to - from - GLUED_LEAST ? from + head : from;
  }
  for (let at = from + 1; at <= to - GLUED_LEAST; at++)
    if (
      isReceiptStart({ raw, symbols }, at, false) &&
      isDigital(at) &&
      isOneCase(raw.slice(at, at + GLUED_LEAST))
    )
      return at;
  return undefined;
}

const hasLetters = (symbols: string): boolean => symbols.replace(/[0-9A-F]/g, '').length >= LETTERS_LEAST;

/** In one run, or in groups of four on one line, as far as nothing of it is taken. */
function groupsEnd({ chunks, isFree }: CodeSearch, n: number, groups?: number): number {
  const most = codeRunEnd(chunks, n, groups);
  let m = n + 1;
  while (m < most && isFree(chunks[m])) m++;
  return chunks[m - 1]?.end ?? 0;
}

/** As far as the lines behind it look like more of the same. */
function linesEnd(search: CodeSearch, n: number): number {
  const { chunks, raw, symbols, isFree } = search;
  const most = groupsEnd(search, n);
  let m = n;
  while ((chunks[m]?.end ?? most) < most) m++;
  for (; chunks[m]?.next !== 'apart'; m++) {
    const { start, end } = chunks[m + 1] ?? NO_CHUNK;
    const asWritten = raw.slice(start, end);
    const isMore = end - start >= RECEIPT_LEAST && hasDigits(asWritten) && isOneCase(asWritten);
    if (!isMore || isReceipt(symbols, start) || !isFree(chunks[m + 1])) break;
  }
  return chunks[m]?.end ?? most;
}
