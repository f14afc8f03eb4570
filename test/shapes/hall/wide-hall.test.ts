import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roofClearance, wideHall } from '../../../src/shapes/hall/wide-hall.ts';
import { widthOf } from '../../../src/shapes/letter-width.ts';
import type { Point, Size } from '../../../src/shapes/shape-primitives.ts';
import { type as typography } from '../../../src/shapes/tokens.json';
import { wordsOf } from '../interview-words.ts';
import { createBeam, filled, leaves, lined, sizes, someBeams, strays, texts } from '../shape-leaves.ts';

const landscape = sizes([600, 1920], [220, 900]);
const reference = { w: 1280, h: 536 };
const stages = (...built: readonly boolean[]) =>
  built.map(isBuilt => createBeam({ stage: isBuilt ? 'built' : 'begun' }));

test('the hall stays inside any landscape frame', () => {
  fc.assert(
    fc.property(someBeams, landscape, (beams, frame) => {
      expect(strays(wideHall(beams, frame, '条归位').shapes, frame)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

/** Points along every line of the hall, let down, that lie on words in its upper left corner. */
function struck(frame: Size, words: Size): readonly Point[] {
  const by = roofClearance(4, frame, [words]);
  const { shapes } = wideHall(stages(true, false, false, false), { ...frame, h: frame.h - by });
  const lines = leaves(shapes).flatMap(shape => (shape.form === 'polygon' ? [shape.points] : []));
  const along = lines.flatMap(line =>
    line.flatMap((a, i) => {
      const b = line[i + 1] ?? a;
      return [0, 0.25, 0.5, 0.75].map(
        (t): Point => [a[0] + t * (b[0] - a[0]), by + a[1] + t * (b[1] - a[1])],
      );
    }),
  );
  return along.filter(([x, y]) => x < words.w && y < words.h);
}

test.each([
  ['a laptop, its window without the bars of the browser', { w: 1366, h: 556 }, { w: 284, h: 78 }],
  ['a projector', { w: 1024, h: 488 }, { w: 284, h: 78 }],
  ['a phone with large letters', { w: 640, h: 243 }, { w: 212, h: 52 }],
  ['a screen of 1280 x 720', { w: 1280, h: 608 }, { w: 284, h: 78 }],
])('the roof keeps clear of the title on %s', (_, frame, words) => {
  expect(roofClearance(4, frame, [words])).toBeGreaterThan(0);
  expect(struck(frame, words)).toEqual([]);
});

test('the roof keeps clear of any words in the corners, and stays where it is beside short ones', () => {
  const share = (most: number) => fc.double({ min: 0, max: most, noNaN: true });
  fc.assert(
    fc.property(landscape, share(0.3), share(0.25), (frame, w, h) => {
      expect(struck(frame, { w: w * frame.w, h: h * frame.h })).toEqual([]);
    }),
  );
  expect(
    roofClearance(4, { w: 1366, h: 656 }, [
      { w: 206, h: 52 },
      { w: 284, h: 78 },
    ]),
  ).toBe(0);
});

test('the titles of the real beams stay within them, however narrow', () => {
  const titled = Object.values(wordsOf('en').beams).map(({ title, short }) =>
    createBeam({ title, ...(short && { short }) }),
  );
  fc.assert(
    fc.property(sizes([640, 1920], [220, 900]), frame => {
      const drawing = wideHall(titled, frame);
      const beams = drawing.bays.map(({ w }) => w * (258 / 290));
      const titles = texts(drawing.shapes).filter(({ face, text }) => face === 'serif' && /[a-z]/.test(text));
      expect(titles).toHaveLength(beams.length);
      for (const [i, { text, size }] of titles.entries())
        expect.soft(widthOf(text, size), text).toBeLessThan(beams[i] ?? 0);
    }),
  );
});

test('bays stand side by side and are large enough to tap', () => {
  fc.assert(
    fc.property(landscape, frame => {
      const { bays } = wideHall(stages(true, false, false, false), frame);
      for (const [i, { x, y, w, h }] of bays.entries()) {
        expect(Math.min(w, h)).toBeGreaterThanOrEqual(48);
        expect(y + h).toBeLessThanOrEqual(frame.h + 1e-6);
        const left = bays[i - 1];
        if (left) expect(x).toBeCloseTo(left.x + left.w);
      }
    }),
  );
});

test('the roof is tiled over the built bays only', () => {
  const tiled = (...built: readonly boolean[]): number => {
    const beams = built.map(isBuilt =>
      createBeam({ stage: isBuilt ? 'built' : 'untouched', pillars: [{ courses: ['planned'] }] }),
    );
    return filled(wideHall(beams, reference).shapes, 'wash').length;
  };
  expect(tiled(false, false, false, false)).toBe(0);
  expect(tiled(true, false, true, false)).toBe(2);
  expect(tiled(true, true, true, true)).toBe(4);
});

test('a built bay ends straight in the middle of the gap to the next', () => {
  const [wash] = filled(wideHall(stages(true, false, false, false), reference).shapes, 'wash');
  const xs = wash?.form === 'polygon' ? wash.points.map(([x]) => x) : [];
  expect([Math.min(...xs), Math.max(...xs)]).toEqual([34, 350]);
});

test('the ridge is inked when the whole hall is built', () => {
  const planned = (...built: readonly boolean[]): number =>
    lined(wideHall(stages(...built), reference).shapes, 'planned').length;
  expect(planned(true, true, true, true)).toBeLessThan(planned(true, true, true, false));
});

test('text has the size of the tokens on the reference frame and is never below 12', () => {
  const drawn = texts(wideHall(stages(true, false, false, false), reference).shapes);
  expect(drawn.map(({ size }) => size)).toContain(typography.landscape.beamHome.s);
  expect(drawn.map(({ size }) => size)).toContain(typography.landscape.count.s);
  fc.assert(
    fc.property(someBeams, landscape, (beams, frame) => {
      for (const { size } of texts(wideHall(beams, frame).shapes)) expect(size).toBeGreaterThanOrEqual(12);
    }),
    { numRuns: 40 },
  );
});

test('what is counted stands under each level line, 12 or larger', () => {
  fc.assert(
    fc.property(landscape, frame => {
      const units = texts(wideHall(stages(true, false, false, false), frame, '条归位').shapes).filter(
        ({ text }) => text === '条归位',
      );
      expect(units).toHaveLength(4);
      for (const { size } of units) expect(size).toBeGreaterThanOrEqual(12);
    }),
  );
});
