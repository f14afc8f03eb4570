import { isIdeographic, widthOf } from '../../../shapes/letter-width.ts';
import { breakLines } from '../../../shapes/line-breaking.ts';
import type { Size } from '../../../shapes/shape-primitives.ts';

/** Sizes of letters on the big screen, in units of a window of 1920 by 1080, the greatest first; the style sheet has a rule for each. */
export const SIZES = [88, 76, 64, 56, 52, 48, 44, 40, 36, 32, 30, 28, 24] as const;
const LINE = 1.3;

type Range = { readonly from: number; readonly least: number };

const heightOf = (text: string, { w }: Size, size: number): number =>
  breakLines(text, w, words => widthOf(words, size)).length * LINE * size;

/** Plain Latin letters in long lines are narrower than the estimate, which is made for bold ones in short lines. */
const PLAIN = 0.88;

const sizeWhere = ({ from, least }: Range, fits: (size: number) => boolean): number =>
  SIZES.find(size => size <= from && size >= least && fits(size)) ?? least;

/** The greatest size at which each of these texts fits. */
export const lettersFor = (texts: readonly string[], room: Size, range: Range): number =>
  sizeWhere(range, size => texts.every(text => heightOf(text, room, size) <= room.h));

/** The greatest size at which these paragraphs fit one below the other. */
export function lettersForAll(texts: readonly string[], { w, h }: Size, range: Range): number {
  const widened = (text: string): Size => ({ h, w: isIdeographic(text) ? w : w / PLAIN });
  return sizeWhere(
    range,
    size => texts.reduce((sum, text) => sum + heightOf(text, widened(text), size), 0) <= h,
  );
}

/** Room for phrases in a row, beside what stands on each plank, and the height of a row. */
export type PlankRoom = Size & { readonly beside: number; readonly gap: number; readonly row: number };

/** The greatest size at which planks with these phrases, one after another, need no more rows than there is room for. */
export function plankLetters(
  texts: readonly string[],
  { w, h, beside, gap, row }: PlankRoom,
  range: Range,
): number {
  const heightAt = (size: number): number => {
    let [height, left, tallest] = [-gap, 0, 0];
    for (const text of texts) {
      const lines = breakLines(text, w - beside, words => widthOf(words, size)).length;
      const width = Math.min(w, beside + widthOf(text, size));
      if (width > left) {
        height += tallest + (tallest > 0 ? gap : 0);
        [left, tallest] = [w, 0];
      }
      left -= width + gap;
      tallest = Math.max(tallest, row, lines * LINE * size + 10);
    }
    return height + tallest + gap;
  };
  return sizeWhere(range, size => heightAt(size) <= h);
}
