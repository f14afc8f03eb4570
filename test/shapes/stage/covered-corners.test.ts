import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rect } from '../../../src/shapes/shape-primitives.ts';
import { stageOf } from '../../../src/shapes/stage/card-stage-layout.ts';
import { questionStageOf } from '../../../src/shapes/stage/question-stage-layout.ts';
import type { StageFrame } from '../../../src/shapes/stage/types.ts';
import { frame, partsOf, SLACK } from '../reference-frame.ts';

const CORNERS = { left: 52, right: 108 } as const;
const HEIGHT = 52;

/** What can be seen at once of the frames in which Moodle plays a package, and the frames themselves. */
const FRAMES = [
  ['on a desktop', 650, 640, 650, 666],
  ['on a laptop', 714, 508, 714, 666],
  ['on a phone', 367, 559, 367, 666],
  ['on a narrow phone', 320, 480, 320, 600],
  ['in a window of its own', 1280, 720, 1280, 720],
] as const;

const framed = (w: number, h: number, window: readonly [number, number], more: Partial<StageFrame> = {}) =>
  frame(w, h, {
    corners: w < 480 ? { left: 52, right: 60 } : CORNERS,
    window: { w: window[0], h: window[1] },
    ...more,
  });

const isUnder = ({ x, y, w }: Rect, { w: width, corners }: StageFrame): boolean =>
  y < HEIGHT && (x < (corners?.left ?? 0) - SLACK || x + w > width - (corners?.right ?? 0) + SLACK);

const isWithin = ({ x, y, w, h }: Rect, { w: width, h: height }: StageFrame): boolean =>
  x >= -SLACK && y >= -SLACK && x + w <= width + SLACK && y + h <= height + SLACK;

describe('a stage in a platform’s frame', () => {
  const some = fc.record({
    text: fc.constantFrom(1, 1.15, 1.3),
    pillars: fc.constantFrom(4, 5),
    isMirrored: fc.boolean(),
  });

  it.each(FRAMES)(
    'has all of it in sight %s, and nothing to press under the corners',
    (_, w, h, ...window) => {
      fc.assert(
        fc.property(some, more => {
          const each = framed(w, h, window, more);
          const parts = partsOf(stageOf(each));
          expect(Object.entries(parts).filter(([, rect]) => !isWithin(rect, each))).toEqual([]);
          const { pause, ruler, streak, hint } = stageOf(each);
          expect([pause, ruler, streak, hint].filter(rect => isUnder(rect, each))).toEqual([]);
          expect([pause.w, pause.h, hint.h].every(length => length >= 48)).toBe(true);
          expect(ruler.x).toBeGreaterThanOrEqual(pause.x + pause.w - SLACK);
          expect(ruler.w).toBeGreaterThan(60);
        }),
      );
    },
  );

  it.each(FRAMES)('keeps a keypad in sight %s, with keys for a finger', (_, w, h, ...window) => {
    const each = framed(w, h, window);
    const { controls, hint, picture, pause } = questionStageOf(each, { wanted: 414, least: 234 });
    expect([controls, hint, picture].filter(rect => !isWithin(rect, each))).toEqual([]);
    expect([controls, hint, pause].filter(rect => isUnder(rect, each))).toEqual([]);
    expect(controls.h).toBeGreaterThanOrEqual(4 * 44);
    expect(picture.h).toBeGreaterThan(40);
  });

  it('lies as its frame does, however much of that is in sight', () => {
    expect(stageOf(framed(650, 666, [650, 666])).isWide).toBe(false);
    expect(stageOf(framed(650, 560, [650, 666])).isWide).toBe(false);
    expect(stageOf(framed(714, 508, [714, 666])).isWide).toBe(true);
  });

  it('is the same as ever where nothing covers it', () => {
    for (const [, w, h] of FRAMES)
      expect(stageOf(frame(w, h, { corners: undefined }))).toEqual(stageOf(frame(w, h)));
  });
});
