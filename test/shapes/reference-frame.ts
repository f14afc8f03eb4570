import fc from 'fast-check';
import { boardOf } from '../../src/shapes/hall/name-board.ts';
import { type ColumnSite, columnSite, pillarBoxOf } from '../../src/shapes/hall/pillar-column.ts';
import { shaftOf } from '../../src/shapes/hall/pillar-shapes.ts';
import { widthOf } from '../../src/shapes/letter-width.ts';
import type { Measure } from '../../src/shapes/line-breaking.ts';
import type { Rect } from '../../src/shapes/shape-primitives.ts';
import { stageOf } from '../../src/shapes/stage/card-stage-layout.ts';
import type { Insets, Stage, StageFrame } from '../../src/shapes/stage/types.ts';

/** Thousands of pictures are laid out of the same words. */
const widths = new Map<number, Map<string, number>>();

export const measure: Measure = (text, size) => {
  const ofSize = widths.get(size) ?? new Map<string, number>();
  widths.set(size, ofSize);
  const width = ofSize.get(text) ?? widthOf(text, size);
  ofSize.set(text, width);
  return width;
};
const NONE: Insets = { top: 0, right: 0, bottom: 0, left: 0 };
export const SLACK = 0.01;
const NOTCH = 47;

/** Screens that are sold, upright and lying, from 320 x 568 to 1920 x 1080. */
export const SIZES: readonly (readonly [number, number])[] = [
  [320, 568],
  [360, 640],
  [375, 667],
  [360, 800],
  [390, 844],
  [412, 915],
  [430, 932],
  [768, 1024],
  [1024, 1366],
  [640, 360],
  [667, 375],
  [740, 360],
  [844, 390],
  [932, 430],
  [1024, 600],
  [1024, 768],
  [1280, 720],
  [1366, 768],
  [1920, 1080],
];

export const frame = (w: number, h: number, more: Partial<StageFrame> = {}): StageFrame => ({
  w,
  h,
  safe: NONE,
  text: 1,
  isMirrored: false,
  pillars: 5,
  ...more,
});

/** What a phone with a notch keeps for itself. */
const notchOf = (w: number, h: number): Insets =>
  w > h ? { top: 0, left: NOTCH, right: NOTCH, bottom: 21 } : { top: NOTCH, left: 0, right: 0, bottom: 34 };

/** Phones with a notch are longer than others. */
export const isSold = ({ w, h, safe }: StageFrame): boolean => safe === NONE || Math.max(w, h) >= 800;

/** Every frame that a sitting may be laid out in. */
export const frames: readonly StageFrame[] = SIZES.flatMap(([w, h]) =>
  [NONE, notchOf(w, h)].flatMap(safe =>
    [1, 1.15, 1.3].flatMap(text =>
      [4, 5].flatMap(pillars =>
        [false, true].map(isMirrored => frame(w, h, { safe, text, pillars, isMirrored })),
      ),
    ),
  ),
);

export const someFrame: fc.Arbitrary<StageFrame> = fc
  .record({
    long: fc.integer({ min: 568, max: 1920 }),
    share: fc.double({ min: 0.45, max: 0.8, noNaN: true }),
    isWide: fc.boolean(),
    text: fc.double({ min: 1, max: 1.3, noNaN: true }),
    pillars: fc.constantFrom(4, 5),
    isMirrored: fc.boolean(),
    isNotched: fc.boolean(),
  })
  .map(({ long, share, isWide, isNotched, ...rest }) => {
    const short = Math.max(320, Math.round(long * share));
    const [w, h] = isWide ? [Math.max(640, long), Math.min(1080, Math.max(360, short))] : [short, long];
    return { w, h, safe: isNotched ? notchOf(w, h) : NONE, ...rest };
  });

export const nameOf = ({ w, h, safe, text, pillars, isMirrored }: StageFrame): string =>
  [
    `${w} x ${h}, ${pillars} pillars, text ${text}`,
    ...(safe === NONE ? [] : ['notch']),
    ...(isMirrored ? ['mirrored'] : []),
  ].join(', ');

/** All that is seen or touched in a sitting, by name. */
export const partsOf = (stage: Stage): Readonly<Record<string, Rect>> => ({
  pause: stage.pause,
  ruler: stage.ruler,
  streak: stage.streak,
  beam: stage.beam,
  caption: stage.caption,
  hint: stage.hint,
  ...Object.fromEntries(stage.columns.map((rect, i) => [`column ${i}`, rect])),
  ...Object.fromEntries(stage.hand.map((rect, i) => [`card ${i}`, rect])),
});

/** One pillar of a stage under a board that has room for all these names. */
export function siteIn(stage: Stage, names: readonly string[], most = 6): ColumnSite {
  const [first] = stage.columns;
  if (!first) throw new Error('a stage has columns');
  const at = { w: first.w, ground: stage.ground - first.y, shaft: stage.shaft };
  const hung = boardOf(names, shaftOf(pillarBoxOf(at)), most, { ...stage, pitch: first.w }, measure);
  return columnSite(stage, first, hung);
}

export const siteAt = (w: number, h: number, names: readonly string[]): ColumnSite =>
  siteIn(stageOf(frame(w, h, { pillars: names.length })), names);
