import { normalised } from './symbols.ts';

/** A run of letters and digits in a text. */
export type Chunk = {
  readonly raw: string;
  /** The same as symbols, see `normalised`. */
  readonly code: string;
  /** What stands between it and the next: line: only what groups a code; lines: a line break, too; apart: words. */
  readonly next: 'line' | 'lines' | 'apart';
};

/** What people and mail programs put between the parts of one code. */
const BETWEEN = /^[\s\u200b-\u200f\ufeff_\u2010-\u2015.>|-]{0,12}$/;

export function chunksIn(text: string): readonly Chunk[] {
  const plain = text.normalize('NFKC');
  const found = [...plain.matchAll(/[0-9A-Za-z]+/g)];
  return found.map((match, i) => {
    const [raw] = match;
    const end = match.index + raw.length;
    const gap = plain.slice(end, found[i + 1]?.index ?? end);
    const next = gap === '' || !BETWEEN.test(gap) ? 'apart' : gap.includes('\n') ? 'lines' : 'line';
    return { raw, code: normalised(raw), next };
  });
}

/** Symbols in a group of a code that is written to be read out. */
const GROUP = 4;

/** Where a code that begins here would end, as it is written: in one run, or in groups of four on one line. */
export function runFrom(chunks: readonly Chunk[], start: number): number {
  let end = start + 1;
  if (chunks[start]?.code.length !== GROUP) return end;
  while (chunks[end - 1]?.next === 'line' && (chunks[end]?.code.length ?? 0) === GROUP) end++;
  const last = chunks[end]?.code.length ?? GROUP;
  return chunks[end - 1]?.next === 'line' && last < GROUP ? end + 1 : end;
}
