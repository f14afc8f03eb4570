import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rect } from '../../../src/shapes/shape-primitives.ts';
import { stageOf } from '../../../src/shapes/stage/card-stage-layout.ts';
import type { Stage, StageFrame } from '../../../src/shapes/stage/types.ts';
import { someFrame } from '../reference-frame.ts';

const isUpright = ({ w, h }: StageFrame): boolean => w <= h;
const someWide = someFrame.filter(frame => !isUpright(frame));
/** A notch at one side only: the mirror stands in the middle of what is left. */
const cut = (frame: StageFrame, left: number): StageFrame => ({
  ...frame,
  safe: { ...frame.safe, left, right: 0 },
});

const bothOf = (frame: StageFrame): readonly [Stage, Stage] => [
  stageOf({ ...frame, isMirrored: false }),
  stageOf({ ...frame, isMirrored: true }),
];
const sides = ({ hand, hint, explanation, hall }: Stage): readonly Rect[] => [
  ...hand,
  hint,
  explanation,
  hall,
];
const standing = (stage: Stage): readonly Rect[] => [
  stage.pause,
  stage.ruler,
  stage.streak,
  stage.beam,
  ...stage.columns,
];

describe('the stage for the left hand', () => {
  it('exchanges hall and hand about the middle of a lying screen', () => {
    fc.assert(
      fc.property(someWide, fc.constantFrom(0, 47), (lying, left) => {
        const frame = cut(lying, left);
        const [plain, other] = bothOf(frame);
        sides(plain).forEach(({ x, y, w, h }, i) => {
          const mirror = { x: expect.closeTo(frame.w + left - x - w, 6), y, w, h };
          expect(sides(other)[i]).toEqual(mirror);
        });
      }),
    );
  });

  it('moves what stands in the hall as a whole: pillars still read from left to right', () => {
    fc.assert(
      fc.property(someWide, frame => {
        const [plain, other] = bothOf(frame);
        const by = other.hall.x - plain.hall.x;
        expect(by).toBeGreaterThan(0);
        standing(plain).forEach((rect, i) => {
          const at = standing(other)[i];
          expect(at?.x).toBeCloseTo(rect.x + by, 6);
          expect(at?.w).toBeCloseTo(rect.w, 6);
        });
      }),
    );
  });

  it('turns the tenons to the hall', () => {
    fc.assert(
      fc.property(someWide, frame => {
        expect(bothOf(frame).map(({ tenon }) => tenon)).toEqual(['left', 'right']);
      }),
    );
  });

  it('is the same on an upright screen', () => {
    fc.assert(
      fc.property(someFrame.filter(isUpright), frame => {
        const [plain, other] = bothOf(frame);
        expect(other).toEqual(plain);
      }),
    );
  });
});
