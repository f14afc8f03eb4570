import { isWholeLink, LINK_MOST } from './assignment-link.ts';
import { createChecksumSeeker, withoutChecksum } from './checksum.ts';
import { fromSymbols, RECEIPT_MOST, symbolValue } from './code-bits.ts';
import {
  type Chunk,
  CODE_GROUP,
  type CodeMatcher,
  type CodeSearch,
  type CodeSpan,
  codeRunEnd,
  FIRST_SYMBOLS,
  type FoundCode,
  hasDigits,
  isOneCase,
  isReceipt,
  isReceiptStart,
  NO_CHUNK,
  RECEIPT_LEAST,
  SEARCH_STEP,
  textLettersIn,
} from './code-chunks.ts';
import { SHORT_LENGTH } from './short-receipt.ts';

/** At most so many zeros end a checksum of six symbols. */
const ZEROS_MOST = 5;
/** The shortest code of an assignment, in symbols. */
const LINK_LEAST = 12;
/** Words behind a code that are left out, one after another, to find it. */
const WORDS_BEHIND = [0, 1, 2, 3, 4];
/** Groups of four symbols that a code to type may have, the most first. */
const TYPED_GROUPS = [5, 4, 3];
/** Groups of four symbols; one more than a short code has, so that a longer run is noticed. */
const SHORT_GROUPS = SHORT_LENGTH / CODE_GROUP + 1;

/** A short code with up to so many symbols too many or too few counts as mistyped. */
const SHORT_SLACK = 4;
/** At most so many groups of four belong to a damaged short code. */
const DAMAGED_SHORT_GROUPS = 8;
/** A damaged receipt attached to other text is recognized by so many symbols in one case (all capitals or all small). */
const GLUED_LEAST = 20;
/** A receipt without its beginning needs more symbols, some of them not hexadecimal: otherwise it may be a hash. */
const HEADLESS_LEAST = 30;
const LETTERS_LEAST = 4;
/** Every receipt made so far begins like one of these. */
const HEADS = ['R10', 'R20'];

/**
 * Finds all codes in a text, in order; a code that occurs twice is listed twice. Searching a found code by itself finds it
 * again.
 */
export function codesIn(text: string): readonly FoundCode[] {
  const search = scanForCodes(text);
  for (let step = search.next(); ; step = search.next()) if (step.done) return step.value;
}

/** Like `codesIn`, but in steps, so that a long text does not block the page. */
export function* scanForCodes(text: string): Generator<undefined, readonly FoundCode[]> {
  const letters = yield* textLettersIn(text);
  const pieces: CodeSpan[] = [];
  const taken = new Uint8Array(letters.raw.length);
  const search: CodeSearch = {
    ...letters,
    taken,
    isFree: part => part !== undefined && !taken.subarray(part.start, part.end).includes(1),
    take: piece => {
      pieces.push(piece);
      taken.fill(1, piece.start, piece.end);
    },
  };
  // Undamaged codes first, so that a damaged one cannot swallow part of its neighbour.
  yield* wholeReceipts(search);
  for (const look of [shortCodeIn, assignmentCodeIn, damagedCodeIn])
    for (let n = 0; n < letters.chunks.length; n++) {
      lookAt(search, n, look);
      if (n % SEARCH_STEP === 0) yield;
    }
  return pieces
    .sort((one, other) => one.start - other.start)
    .map(({ type, start, end }) => ({ type, code: letters.symbols.slice(start, end) }));
}

/** Applies a matcher to each part of a chunk that no code has taken yet. */
function lookAt(search: CodeSearch, n: number, look: CodeMatcher): void {
  const { chunks, taken } = search;
  const { start, end } = chunks[n] ?? NO_CHUNK;
  for (let from = start; from < end; ) {
    let to = from;
    while (to < end && taken[to] === 0) to++;
    const piece = to > from ? look(search, n, from, to) : undefined;
    // What stands before a match may hold another.
    if (piece) search.take(piece);
    else from = to;
    while (from < end && taken[from] === 1) from++;
  }
}

/**
 * Finds undamaged receipts, even when line breaks split them or other text is attached: a receipt starts at its mark and
 * ends at the symbol where its checksum is valid.
 */
function* wholeReceipts(search: CodeSearch): Generator<undefined, void> {
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

/**
 * A checksum that ends in zeros is already valid before them, so the search stops too early.
 * @returns the end including those zeros.
 */
function afterZeros({ chunks, symbols }: CodeSearch, n: number, end: number): number {
  const [zeros = ''] = /^0*/.exec(symbols.slice(end, end + ZEROS_MOST)) ?? [];
  const most = end + zeros.length;
  let [m, last] = [n, Math.min(most, chunks[n]?.end ?? most)];
  // Zeros in a following chunk belong to the code only if they are the whole chunk.
  for (; chunks[m]?.next !== 'apart' && (chunks[m + 1] ?? NO_CHUNK).end <= most && chunks[m + 1]; m++)
    last = chunks[m + 1]?.end ?? last;
  return last;
}

/** Finds an undamaged short code that starts at `from` (and may go on in the next chunks) or ends at `to`. */
function shortCodeIn(search: CodeSearch, n: number, from: number, to: number): CodeSpan | undefined {
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

/** @returns the chunk that ends exactly at `end`, if only separators (no words) lie between `start` and it. */
function chunkUpTo(chunks: readonly Chunk[], start: number, end: number): number | undefined {
  let n = start;
  while ((chunks[n]?.end ?? end) < end && chunks[n]?.next !== 'apart') n++;
  return chunks[n]?.end === end ? n : undefined;
}

/**
 * Finds the code of an assignment at the start of a chunk. Words may begin with A, B or C as well, so it must contain a digit
 * or be all capitals.
 */
function assignmentCodeIn(
  { chunks, raw, symbols, isFree }: CodeSearch,
  n: number,
  start: number,
): CodeSpan | undefined {
  if (start !== chunks[n]?.start || !/^(?:A[12]|[BC])/.test(symbols.slice(start, start + 2)))
    return undefined;
  const isFound = (end: number): boolean => {
    const [code, asWritten] = [symbols.slice(start, end), raw.slice(start, end)];
    const isCode = /\d/.test(asWritten) || asWritten === code;
    return isCode && end - start >= LINK_LEAST && isFree({ start, end }) && isWholeLink(code);
  };
  const last = codeRunEnd(chunks, n, LINK_MOST / CODE_GROUP);
  // Short words behind a code in groups look like further groups of it.
  const lasts = [
    ...WORDS_BEHIND.map(words => last - words),
    ...TYPED_GROUPS.map(groups => n + groups),
  ].filter((one, i) => one > n && (i < WORDS_BEHIND.length || one < last));
  const end = lasts.map(one => chunks[one - 1]?.end ?? start).find(isFound);
  return end === undefined ? undefined : { type: 'link', start, end };
}

/** Finds what looks like a damaged receipt or short code. It may go on in the following chunks, or even lines. */
function damagedCodeIn(search: CodeSearch, n: number, from: number, to: number): CodeSpan | undefined {
  const { chunks, raw, symbols } = search;
  if (!/[RS]/.test(symbols[from] ?? '') && to - from < GLUED_LEAST) return undefined;
  // A whole one may end here, now that a damaged one was found behind it.
  const whole = shortCodeIn(search, n, from, to);
  if (whole) return whole;
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

/** @returns where an unreadable receipt, or the rest of one, begins between `from` and `to`; undefined if nowhere. */
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
    const heads = HEADS.map(head => symbols.slice(from, to).indexOf(head));
    const head = heads.find(at => at > 0 && at <= to - from - GLUED_LEAST);
    return from + (head ?? 0);
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

/** @returns where a code that begins with chunk `n` ends: in one run or in groups of four on one line, up to a taken chunk. */
function groupsEnd({ chunks, isFree }: CodeSearch, n: number, groups?: number): number {
  const most = codeRunEnd(chunks, n, groups);
  let m = n + 1;
  while (m < most && isFree(chunks[m])) m++;
  return chunks[m - 1]?.end ?? 0;
}

/** The same, extended over the following lines as long as they look like parts of one code. */
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
