/** Letters by their width. No font can be measured here, so widths are estimated, rather too wide than too narrow. */
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/u;
/** Asked thousands of times for one picture, hence no patterns. */
const NARROW = new Set(" iIjlft.,:;'’()|/·-");
const BROAD = new Set('ABCDEFGHIJKLMNOPQRSTUVWXYZmw%&—');

/** Whether a text has Chinese letters: it is then set in a square grid, and may break anywhere. */
export const isIdeographic = (text: string): boolean => WIDE.test(text);

/** In em. */
const widthOfGlyph = (glyph: string): number => {
  if (NARROW.has(glyph)) return 0.36;
  if (BROAD.has(glyph)) return 0.74;
  return WIDE.test(glyph) ? 1 : 0.6;
};

/** The estimated width of a text in px. @param spacing px between two letters. */
export const widthOf = (text: string, size: number, spacing = 0): number => {
  const glyphs = [...text];
  return glyphs.reduce((sum, glyph) => sum + widthOfGlyph(glyph) * size + spacing, 0) - spacing;
};

/** The largest size from `from` down to `least`, in half pixels, at which the text is no wider than `width`. */
export const sizeFor = (
  text: string,
  width: number,
  { from, least, spacing = 0 }: { readonly from: number; readonly least: number; readonly spacing?: number },
): number => {
  const sizes = Array.from(
    { length: Math.max(1, Math.floor((from - least) * 2) + 1) },
    (_, i) => from - i / 2,
  );
  return sizes.find(size => widthOf(text, size, spacing) <= width) ?? Math.min(from, least);
};
