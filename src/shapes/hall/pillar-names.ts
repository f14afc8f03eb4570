import { isIdeographic, sizeFor, widthOf } from '../letter-width.ts';
import { bold, type Paint, type Rect, type Shape, type Size } from '../shape-primitives.ts';

/** Names on pillars of equal size, all in the same letter size. */
export const plaques = (
  names: readonly string[],
  rects: readonly Rect[],
  most: number,
  paint: Paint,
): readonly Shape[] => {
  const pairs = names.flatMap((name, i) => {
    const rect = rects[i];
    return rect ? [{ name, rect }] : [];
  });
  const size = Math.min(...pairs.map(({ name, rect }) => plaqueSize(name, rect, most)));
  return pairs.flatMap(({ name, rect }) => plaque(name, rect, size, paint));
};

/** One name in its rectangle: ideographs stacked from top to bottom, Latin words turned to read upward, in one or two lines. */
export const plaque = (name: string, rect: Rect, size: number, paint: Paint): readonly Shape[] =>
  isIdeographic(name)
    ? stacked(name, rect, size, paint)
    : reading(widthOf(name, size) <= rect.h ? [name] : halves(name), rect, size, paint);

/** The largest letter size at which a name fits in the room. @param most the size that is wanted. */
export const plaqueSize = (
  name: string,
  room: Size,
  most: number,
  pairBelow: number = PAIR_BELOW.plan,
): number =>
  isIdeographic(name)
    ? Math.min(most, room.w, room.h / ([...name].length * STEP.least))
    : latinSize(name, room, most, pairBelow);

/**
 * A Latin name goes into two lines if one line would be smaller than this share of the size that is wanted. Boards, which
 * are read from farther away, keep more of the size.
 */
export const PAIR_BELOW = { plan: 0.7, board: 0.78 } as const;

/** Two lines only where one would be much smaller. */
const latinSize = (name: string, room: Size, most: number, pairBelow: number): number => {
  const single = readingSize([name], room, most);
  const fits = single >= pairBelow * most && widthOf(name, single) <= room.h;
  return fits ? single : Math.max(single, readingSize(halves(name), room, most));
};

/** Turned Latin words are set smaller than ideographs of the same rank. */
const LATIN = 0.85;

/** The largest size at which lines that read upward fit. */
const readingSize = (lines: readonly string[], { w, h }: Size, most: number): number => {
  const from = Math.min(LATIN * most, w / (1 + LINE * (lines.length - 1)));
  return sizeFor(
    lines.reduce((a, b) => (longest([a]) < longest([b]) ? b : a)),
    h,
    {
      from,
      least: Math.min(from, LEAST),
    },
  );
};

/** Line height, in letter sizes. */
const LINE = 1.12;

/** The least letter size, in px. */
const LEAST = 12;

/** Two lines, as even as the words allow. */
const halves = (name: string): readonly string[] => {
  const words = name.split(' ');
  const splits = words
    .slice(1)
    .map((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')]);
  return splits.reduce((best, lines) => (longest(lines) < longest(best) ? lines : best), splits[0] ?? [name]);
};

/** The width of the longest line, in em. */
const longest = (lines: readonly string[]): number => Math.max(...lines.map(line => widthOf(line, 1)));

const stacked = (name: string, { x, y, w, h }: Rect, size: number, paint: Paint): readonly Shape[] => {
  const glyphs = [...name];
  const step = Math.min(h / glyphs.length, STEP.most * size);
  const first = y + h / 2 - ((glyphs.length - 1) * step) / 2;
  return glyphs.map((glyph, i) => bold(glyph, [x + w / 2, first + i * step], { face: 'serif', size, paint }));
};

/** Distance of stacked ideographs, in letter sizes. */
const STEP = { least: 1.06, most: 1.42 } as const;

const reading = (
  lines: readonly string[],
  { x, y, w, h }: Rect,
  size: number,
  paint: Paint,
): readonly Shape[] =>
  lines.map((line, i) => {
    const across = x + w / 2 + (i - (lines.length - 1) / 2) * LINE * size;
    return bold(line, [across, y + h / 2], { face: 'sans', size, paint, turn: -90 });
  });
