import { lastIn } from '../core/lists.ts';
import { isIdeographic } from './letter-width.ts';
import type { Point, Shape, Size } from './shape-primitives.ts';

/** The width of a text in px at this size and weight. */
export type Measure = (text: string, size: number, weight: 400 | 700) => number;

/**
 * Breaks text marked with `|` into as few lines as the width allows, as even as possible: it uses the narrowest width that
 * needs no more lines.
 */
export function breakLines(
  marked: string,
  width: number,
  widthOf: (text: string) => number,
): readonly string[] {
  const within = (limit: number) => (text: string) => widthOf(text.trimEnd()) <= limit;
  const units = unitsOf(marked, within(width));
  const widest = fill(units, within(width));
  let best = widest;
  for (let limit = width; limit > width / 2; limit -= width / 40) {
    const lines = fill(units, within(limit));
    if (lines.length > widest.length || lines.some(line => widthOf(line) > limit)) break;
    best = lines;
  }
  return best;
}

/** Puts as many units in each line as fit. */
function fill(units: readonly string[], fits: (text: string) => boolean): readonly string[] {
  const lines: string[] = [];
  for (const unit of units) {
    const last = lastIn(lines);
    if (last !== undefined && fits(last + unit)) lines.splice(-1, 1, last + unit);
    else lines.push(unit);
  }
  return lines.map(line => line.trim());
}

/**
 * The pieces that a line may end after: the phrases of marked text, the words of Latin text; of a piece that is too long,
 * its letters.
 */
function unitsOf(marked: string, fits: (text: string) => boolean): readonly string[] {
  return marked
    .split('|')
    .flatMap(phrase => (isIdeographic(phrase) ? [phrase] : words(phrase)))
    .flatMap(unit => (fits(unit) ? [unit] : letterUnits(unit)));
}

/** Each word with the space after it. */
const words = (phrase: string): readonly string[] => phrase.match(/\S*\s|\S+/g) ?? [phrase];

/** Closing marks stay with what they close, opening marks with what they open. */
function letterUnits(unit: string): readonly string[] {
  const parts: string[] = [];
  for (const letter of unit) {
    const last = lastIn(parts);
    const isTied = last !== undefined && (NEVER_FIRST.test(letter) || NEVER_LAST.test(last));
    if (isTied) parts.splice(-1, 1, last + letter);
    else parts.push(letter);
  }
  return parts;
}

const NEVER_FIRST = /^[。，、；：？！”’）》…··%)\],.;:!?]/u;

const NEVER_LAST = /[“‘（《([]$/u;

/** Lines of text with their letter size and line height in px. */
export type FittedLines = { readonly size: number; readonly line: number; readonly lines: readonly string[] };

type Letters = {
  readonly size: number;
  readonly line: number;
  readonly least: number;
  readonly weight: 400 | 700;
};

/**
 * The largest letter size, in whole px from `size` down to `least`, at which the text fits in the room. At `least` it may
 * still be too long.
 */
export function fitLines(marked: string, room: Size, letters: Letters, measure: Measure): FittedLines {
  const at = (size: number): FittedLines => ({
    size,
    line: Math.round((letters.line * size) / letters.size),
    lines: breakLines(marked, room.w, text => measure(text, size, letters.weight)),
  });
  for (let size = letters.size; size > letters.least; size -= 1) {
    const setting = at(size);
    if (setting.lines.length * setting.line <= room.h) return setting;
  }
  return at(letters.least);
}

/** The lines one under another, centred at `at`. */
export const stacked = (
  { lines, line }: FittedLines,
  [x, y]: Point,
  write: (words: string, at: Point) => Shape,
): readonly Shape[] => lines.map((words, i) => write(words, [x, y + (i - (lines.length - 1) / 2) * line]));
