import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stageOf } from '../../src/drawing/stage/stage.ts';
import type { Stage } from '../../src/drawing/stage/types.ts';
import { frame, SLACK, someFrame } from './frame.ts';

const height = fc.integer({ min: 0, max: 1200 });
const upright = someFrame.filter(({ w, h }) => w <= h);
const lying = someFrame.filter(({ w, h }) => w > h);
const shaft = ({ ground, beam }: Stage): number => ground - beam.y - beam.h;

describe('the stage over a sheet with a reason', () => {
  it('lifts the ground for a tall sheet, never lowers it', () => {
    fc.assert(
      fc.property(upright, height, (each, sheet) => {
        expect(stageOf({ ...each, sheet }).ground).toBeLessThanOrEqual(stageOf(each).ground + SLACK);
      }),
    );
    expect(stageOf(frame(390, 844, { sheet: 400 })).ground).toBeLessThan(stageOf(frame(390, 844)).ground);
  });

  it('keeps more than half of the shafts: a longer sheet lies over the hall', () => {
    fc.assert(
      fc.property(upright, height, (each, sheet) => {
        expect(shaft(stageOf({ ...each, sheet }))).toBeGreaterThan(0.5 * shaft(stageOf(each)));
      }),
    );
  });

  it('has room for the whole sheet wherever it gives way, from the platform to the edge', () => {
    fc.assert(
      fc.property(upright, height, (each, tall) => {
        const { sheet, ground, platform } = stageOf({ ...each, sheet: tall });
        if (ground < stageOf(each).ground - SLACK) expect(sheet.h).toBeCloseTo(tall, 6);
        expect(sheet.y).toBeCloseTo(ground + platform, 6);
        expect(sheet.y + sheet.h).toBeCloseTo(each.h - each.safe.bottom, 6);
      }),
    );
  });

  it('moves nothing above the pillars', () => {
    fc.assert(
      fc.property(upright, height, (each, sheet) => {
        const [plain, lifted] = [stageOf(each), stageOf({ ...each, sheet })];
        expect([lifted.pause, lifted.beam, lifted.shaft]).toEqual([plain.pause, plain.beam, plain.shaft]);
        expect(lifted.columns.map(({ x, y, w }) => [x, y, w])).toEqual(
          plain.columns.map(({ x, y, w }) => [x, y, w]),
        );
      }),
    );
  });

  it('stays as it is on a lying screen, where the sheet stands beside the hall', () => {
    fc.assert(
      fc.property(lying, height, (each, tall) => {
        const stage = stageOf({ ...each, sheet: tall });
        expect(stage).toEqual(stageOf(each));
        const [left, right] = each.isMirrored ? [stage.sheet, stage.hall] : [stage.hall, stage.sheet];
        expect(left.x + left.w).toBeLessThanOrEqual(right.x + SLACK);
      }),
    );
  });
});
