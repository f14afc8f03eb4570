import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/core/language.ts';
import { isIdeographic, widthOf } from '../../../src/shapes/letter-width.ts';
import { stageOf } from '../../../src/shapes/stage/card-stage-layout.ts';
import type { Stage } from '../../../src/shapes/stage/types.ts';
import { namesOf } from '../interview-words.ts';
import { frame, frames, isSold, nameOf, SLACK, siteIn, someFrame } from '../reference-frame.ts';

const height = fc.integer({ min: 0, max: 1200 });
const upright = someFrame.filter(({ w, h }) => w <= h);
const lying = someFrame.filter(({ w, h }) => w > h);
const shaft = ({ ground, beam }: Stage): number => ground - beam.y - beam.h;

describe('the stage under an explanation', () => {
  it('lifts the ground for a tall explanation, never lowers it', () => {
    fc.assert(
      fc.property(upright, height, (each, explanation) => {
        expect(stageOf({ ...each, explanation }).ground).toBeLessThanOrEqual(stageOf(each).ground + SLACK);
      }),
    );
    expect(stageOf(frame(390, 844, { explanation: 400 })).ground).toBeLessThan(
      stageOf(frame(390, 844)).ground,
    );
  });

  it('keeps more than half of the shafts: of a longer explanation the rest is scrolled to', () => {
    fc.assert(
      fc.property(upright, height, (each, explanation) => {
        expect(shaft(stageOf({ ...each, explanation }))).toBeGreaterThan(0.5 * shaft(stageOf(each)));
      }),
    );
  });

  it('never lies over the hall: it reaches from the platform to the edge, whole where there is room', () => {
    fc.assert(
      fc.property(upright, height, (each, tall) => {
        const { explanation, ground, platform } = stageOf({ ...each, explanation: tall });
        const longest = stageOf({ ...each, explanation: Infinity });
        if (ground < stageOf(each).ground - SLACK)
          expect(explanation.h).toBeCloseTo(Math.min(tall, longest.explanation.h), 6);
        expect(explanation.y).toBeCloseTo(ground + platform, 6);
        expect(explanation.y + explanation.h).toBeCloseTo(each.h - each.safe.bottom, 6);
      }),
    );
  });

  it.each(LANGUAGES)('leaves every name in %s on its board, on every phone', language => {
    const phones = frames.filter(each => isSold(each) && each.w <= 430 && each.h > each.w && each.text === 1);
    const cut = phones.flatMap(each => {
      const stage = stageOf({ ...each, explanation: Infinity });
      return namesOf(language).flatMap(names => {
        const { board } = siteIn(stage, names);
        const longest = isIdeographic(names[0] ?? '')
          ? Math.max(...names.map(name => [...name].length)) * board.size
          : Math.max(...names.flatMap(name => name.split(' ')).map(word => widthOf(word, board.size)));
        return longest <= board.rect.h && board.size >= 11 ? [] : [`${nameOf(each)}: ${names.join()}`];
      });
    });
    expect(cut).toEqual([]);
  });

  it('moves nothing above the pillars', () => {
    fc.assert(
      fc.property(upright, height, (each, explanation) => {
        const [plain, lifted] = [stageOf(each), stageOf({ ...each, explanation })];
        expect([lifted.pause, lifted.beam, lifted.shaft]).toEqual([plain.pause, plain.beam, plain.shaft]);
        expect(lifted.columns.map(({ x, y, w }) => [x, y, w])).toEqual(
          plain.columns.map(({ x, y, w }) => [x, y, w]),
        );
      }),
    );
  });

  it('stays as it is on a lying screen, where the explanation stands beside the hall', () => {
    fc.assert(
      fc.property(lying, height, (each, tall) => {
        const stage = stageOf({ ...each, explanation: tall });
        expect(stage).toEqual(stageOf(each));
        const [left, right] = each.isMirrored
          ? [stage.explanation, stage.hall]
          : [stage.hall, stage.explanation];
        expect(left.x + left.w).toBeLessThanOrEqual(right.x + SLACK);
      }),
    );
  });
});
