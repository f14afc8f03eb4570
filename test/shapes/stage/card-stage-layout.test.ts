import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/core/language.ts';
import { courseZone } from '../../../src/shapes/hall/pillar-column.ts';
import type { Rect } from '../../../src/shapes/shape-primitives.ts';
import { stageOf } from '../../../src/shapes/stage/card-stage-layout.ts';
import type { Stage, StageFrame } from '../../../src/shapes/stage/types.ts';
import { namesOf } from '../interview-words.ts';
import { frame, frames, nameOf, partsOf, SIZES, SLACK, siteIn, someFrame } from '../reference-frame.ts';

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
  Object.entries(partsOf(stage))
    .filter(([name]) => /pause|hint|card|column/.test(name))
    .flatMap(([name, rect]) => {
      const least = name.startsWith('column') && w < 360 ? 44 : 48;
      return rect.w >= least - SLACK && rect.h >= 48 - SLACK ? [] : [`${name} ${rect.w} x ${rect.h}`];
    });

const faults = (each: StageFrame): readonly string[] => {
  const stage = stageOf(each);
  return [...outside(stage, each), ...overlaps(stage), ...small(stage, each)];
};

describe('the stage of a sitting', () => {
  it.each(SIZES)('is whole, apart and big enough for a finger at %i x %i, however it is set', (w, h) => {
    const all = frames.filter(each => each.w === w && each.h === h);
    expect(all).toHaveLength(24);
    expect(all.map(each => [nameOf(each), ...faults(each)]).filter(([, fault]) => fault)).toEqual([]);
  });

  it('is so on any screen between, with or without a notch', () => {
    fc.assert(
      fc.property(someFrame, each => {
        expect(faults(each)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it.each(LANGUAGES)('leaves every course of six at least 9 px under a board in %s', language => {
    const thin = frames.flatMap(each => {
      const stage = stageOf(each);
      const heights = namesOf(language).map(names => courseZone(siteIn(stage, names)).h / 6);
      return Math.min(...heights) < 9 ? [`${nameOf(each)}: ${Math.min(...heights)}`] : [];
    });
    expect(thin).toEqual([]);
  });

  it('has letters on cards of 14 px at least, and larger ones for a larger text size', () => {
    for (const [w, h] of SIZES) {
      const [plain, larger] = [1, 1.3].map(text => stageOf(frame(w, h, { text })).letters);
      expect(plain?.cardLeast).toBeGreaterThanOrEqual(14);
      expect(plain?.card).toBeGreaterThanOrEqual(plain?.cardLeast ?? Infinity);
      expect(larger?.card).toBeGreaterThan(plain?.card ?? Infinity);
      expect(larger?.cardLine).toBeGreaterThan(larger?.card ?? Infinity);
    }
  });
});
