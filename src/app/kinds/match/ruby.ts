import { lastIn } from '../../../core/last.ts';
import type { Measure, FittedLines as Plain } from '../../../shapes/lines.ts';
import { bold, regular } from '../../../shapes/pen.ts';
import type { Shape, Size } from '../../../shapes/shape.ts';
import type { Readings } from '../../../text/language.ts';

/** A phrase with its reading above it; `x` from the start of its line. */
type Read = { readonly words: string; readonly reading: string; readonly x: number };
/** Lines of read phrases. `size` of the words, `small` of the readings, `line` of both together; px. */
export type Ruby = Pick<Plain, 'size' | 'line'> & {
  readonly small: number;
  readonly lines: readonly (readonly Read[])[];
};

const LEAST = { words: 14, reading: 9 } as const;
const GAP = 6;

/** The largest setting that fits with every reading; undefined where there is none, or no reading at all. */
export function fitRuby(
  marked: string,
  readings: Readings | undefined,
  room: Size,
  most: number,
  measure: Measure,
): Ruby | undefined {
  if (!readings) return undefined;
  for (let size = most; size >= LEAST.words; size -= 1) {
    const small = Math.max(LEAST.reading, Math.round(0.5 * size));
    const line = Math.round(1.15 * size + 1.1 * small);
    const lines = broken(marked, readings, room.w, { size, small }, measure);
    if (lines && lines.length * line <= room.h) return { size, small, line, lines };
  }
  return undefined;
}

function broken(
  marked: string,
  readings: Readings,
  width: number,
  { size, small }: Pick<Ruby, 'size' | 'small'>,
  measure: Measure,
): readonly (readonly Read[])[] | undefined {
  const lines: Read[][] = [];
  let x = 0;
  for (const words of marked.split('|')) {
    const reading = readings[words] ?? '';
    const w = Math.max(measure(words, size, 700), reading === '' ? 0 : measure(reading, small, 400) + GAP);
    if (w > width) return undefined;
    const last = lastIn(lines);
    if (last && x + w <= width) last.push({ words, reading, x });
    else {
      x = 0;
      lines.push([{ words, reading, x }]);
    }
    x += w;
  }
  return lines;
}

/** @param x where lines start; they stand in the middle of the height `h`. */
export function rubyShapes(
  { size, small, line, lines }: Ruby,
  x: number,
  h: number,
  weight: 400 | 700,
): readonly Shape[] {
  const write = weight === 700 ? bold : regular;
  return lines.flatMap((reads, i) => {
    const top = h / 2 + (i - lines.length / 2) * line;
    return reads.flatMap(({ words, reading, x: at }) => [
      regular(reading, [x + at, top + 0.55 * small], {
        face: 'sans',
        size: small,
        paint: 'ink2',
        align: 'start',
      }),
      write(words, [x + at, top + 1.1 * small + 0.57 * size], {
        face: 'sans',
        size,
        paint: 'ink',
        align: 'start',
      }),
    ]);
  });
}
