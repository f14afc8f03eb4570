import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardOf } from '../../src/drawing/board.ts';
import { columnSite, courseZone, pillarBoxOf } from '../../src/drawing/column.ts';
import { widthOf } from '../../src/drawing/letters.ts';
import type { Measure } from '../../src/drawing/lines.ts';
import { shaftOf } from '../../src/drawing/pillar.ts';
import type { Rect } from '../../src/drawing/shape.ts';
import { stageOf } from '../../src/drawing/stage/stage.ts';
import type { Insets, Stage, StageFrame } from '../../src/drawing/stage/types.ts';

const measure: Measure = (text, size) => widthOf(text, size);
const NONE: Insets = { top: 0, right: 0, bottom: 0, left: 0 };
const SLACK = 0.01;

/** Screens that are sold, upright and lying, from 320 x 568 to 1920 x 1080. */
const SIZES: readonly (readonly [number, number])[] = [
  [320, 568],
  [360, 640],
  [375, 667],
  [360, 800],
  [390, 844],
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

const frame = (w: number, h: number, more: Partial<StageFrame> = {}): StageFrame => ({
  w,
  h,
  safe: NONE,
  text: 1,
  isMirrored: false,
  pillars: 5,
  ...more,
});

/** Every frame that a sitting may be laid out in. */
const frames: readonly StageFrame[] = SIZES.flatMap(([w, h]) =>
  [1, 1.15, 1.3].flatMap(text =>
    [4, 5].flatMap(pillars => [false, true].map(isMirrored => frame(w, h, { text, pillars, isMirrored }))),
  ),
);

const someFrame: fc.Arbitrary<StageFrame> = fc
  .record({
    long: fc.integer({ min: 568, max: 1920 }),
    share: fc.double({ min: 0.45, max: 0.8, noNaN: true }),
    isWide: fc.boolean(),
    text: fc.constantFrom(1, 1.15, 1.3),
    pillars: fc.constantFrom(4, 5),
    isMirrored: fc.boolean(),
    notch: fc.constantFrom(0, 47),
  })
  .map(({ long, share, isWide, notch, ...rest }) => {
    const short = Math.max(320, Math.round(long * share));
    const upright = { ...NONE, top: notch, bottom: notch * 0.7 };
    const lying = { ...NONE, left: notch, right: notch, bottom: notch * 0.4 };
    return isWide
      ? { w: Math.max(640, long), h: Math.max(340, Math.min(1080, short)), safe: lying, ...rest }
      : { w: short, h: Math.max(568, long), safe: upright, ...rest };
  });

const partsOf = (stage: Stage): Readonly<Record<string, Rect>> => ({
  pause: stage.pause,
  ruler: stage.ruler,
  streak: stage.streak,
  beam: stage.beam,
  caption: stage.caption,
  hint: stage.hint,
  ...Object.fromEntries(stage.columns.map((rect, i) => [`column ${i}`, rect])),
  ...Object.fromEntries(stage.hand.map((rect, i) => [`card ${i}`, rect])),
});

const isApart = (a: Rect, b: Rect): boolean =>
  a.x + a.w <= b.x + SLACK ||
  b.x + b.w <= a.x + SLACK ||
  a.y + a.h <= b.y + SLACK ||
  b.y + b.h <= a.y + SLACK;

function overlaps(stage: Stage): readonly string[] {
  const parts = Object.entries(partsOf(stage));
  return parts.flatMap(([name, rect], i) =>
    parts.slice(i + 1).flatMap(([other, next]) => (isApart(rect, next) ? [] : [`${name} on ${other}`])),
  );
}

function outside(stage: Stage, { w, h, safe }: StageFrame): readonly string[] {
  const isIn = ({ x, y, w: width, h: height }: Rect): boolean =>
    x >= safe.left - SLACK &&
    y >= safe.top - SLACK &&
    x + width <= w - safe.right + SLACK &&
    y + height <= h - safe.bottom + SLACK;
  return Object.entries(partsOf(stage)).flatMap(([name, rect]) => (isIn(rect) ? [] : [name]));
}

/** Narrower than a finger only where five pillars share 320 px. */
const small = (stage: Stage, { w }: StageFrame): readonly string[] =>
  Object.entries({ ...partsOf(stage) })
    .filter(([name]) => /pause|hint|card|column/.test(name))
    .flatMap(([name, rect]) =>
      rect.w >= (w < 360 ? 44 : 48) - SLACK && rect.h >= 48 - SLACK ? [] : [`${name} ${rect.w} x ${rect.h}`],
    );

const thinnest = (stage: Stage, names: readonly string[]): number => {
  const [first] = stage.columns;
  if (!first) return 0;
  const at = { w: first.w, ground: stage.ground - first.y, shaft: stage.shaft };
  const hung = boardOf(names, shaftOf(pillarBoxOf(at)), 6, { ...stage, pitch: first.w }, measure);
  return courseZone(columnSite(stage, first, hung)).h / 6;
};

const name = ({ w, h, text, pillars, isMirrored }: StageFrame): string =>
  `${w} x ${h}, ${pillars} pillars, text ${text}${isMirrored ? ', mirrored' : ''}`;

describe('the stage of a sitting', () => {
  it.each(frames.map(each => [name(each), each] as const))('%s: whole, apart, big enough', (_, each) => {
    const stage = stageOf(each);
    expect(outside(stage, each)).toEqual([]);
    expect(overlaps(stage)).toEqual([]);
    expect(small(stage, each)).toEqual([]);
  });

  it('is so on any screen between, with or without a notch', () => {
    fc.assert(
      fc.property(someFrame, each => {
        const stage = stageOf(each);
        expect(outside(stage, each)).toEqual([]);
        expect(overlaps(stage)).toEqual([]);
      }),
    );
  });

  it.each([
    ['Chinese', ['产业链自主可控', '产业基础再造', '巩固优势产业', '改造传统产业', '壮大新兴产业']],
    [
      'English',
      [
        'Secure supply chains',
        'Rebuild the base',
        'Keep the lead',
        'Upgrade old sectors',
        'Grow new industries',
      ],
    ],
  ])('leaves every course of six at least 9 px under a board in %s', (_, names) => {
    const thin = frames
      .map(each => [name(each), thinnest(stageOf(each), names)] as const)
      .filter(([, height]) => height < 9);
    expect(thin).toEqual([]);
  });

  it('exchanges the sides for the left hand and changes nothing else', () => {
    for (const [w, h] of SIZES.filter(([width, height]) => width > height)) {
      const right = stageOf(frame(w, h));
      const left = stageOf(frame(w, h, { isMirrored: true }));
      right.hand.forEach((rect, i) => {
        expect(left.hand[i]?.x).toBeCloseTo(w - rect.x - rect.w);
        expect(left.hand[i]?.y).toBeCloseTo(rect.y);
      });
      expect(left.columns.map(({ w: width }) => width)).toEqual(right.columns.map(({ w: width }) => width));
      expect(left.tenon).toBe('right');
    }
  });

  it('lifts the ground for a tall sheet, never lowers it, and not so far that names shrink away', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), sheet => {
        const plain = stageOf(frame(390, 844));
        const lifted = stageOf(frame(390, 844, { sheet }));
        expect(lifted.ground).toBeLessThanOrEqual(plain.ground);
        const top = plain.beam.y + plain.beam.h;
        expect(lifted.ground - top).toBeGreaterThanOrEqual(0.5 * (plain.ground - top));
        if (lifted.ground < plain.ground) expect(lifted.sheet.h).toBeGreaterThanOrEqual(sheet - SLACK);
      }),
    );
  });
});
