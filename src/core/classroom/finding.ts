import { textLettersIn } from './chunks.ts';
import { damagedCodeIn } from './damaged.ts';
import {
  type CodeMatcher,
  type CodeSearch,
  type CodeSpan,
  type FoundCode,
  NO_CHUNK,
  SEARCH_STEP,
} from './search.ts';
import { assignmentCodeIn, shortCodeIn, wholeReceipts } from './whole.ts';

/** Every code in a text, each as often as it is there. Codes found are found again in themselves. */
export function codesIn(text: string): readonly FoundCode[] {
  const search = scanForCodes(text);
  for (let step = search.next(); ; step = search.next()) if (step.done) return step.value;
}

/** The same in steps, so that a long text does not hold the page. */
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
  // What is whole first, so that a damaged code never takes a part of the next one with it.
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

/** Looks at what is left of a chunk, part by part. */
function lookAt(search: CodeSearch, n: number, look: CodeMatcher): void {
  const { chunks, taken } = search;
  const { start, end } = chunks[n] ?? NO_CHUNK;
  for (let from = start; from < end; ) {
    let to = from;
    while (to < end && taken[to] === 0) to++;
    const piece = to > from ? look(search, n, from, to) : undefined;
    if (piece) search.take(piece);
    // On behind what is taken by now; what stands before it was looked at.
    from = piece?.start === from ? Math.min(piece.end, to) : to;
    while (from < end && taken[from] === 1) from++;
  }
}
