import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hall } from '../../src/drawing/hall.ts';
import { type as typography } from '../../src/theme/tokens.json';
import { createBeam, filled, lined, sizes, someBeams, strays, texts } from './walk.ts';

const landscape = sizes([600, 1920], [220, 900]);
const reference = { w: 1280, h: 536 };
const stages = (...built: readonly boolean[]) =>
  built.map(isBuilt => createBeam({ stage: isBuilt ? 'built' : 'begun' }));

test('the hall stays inside any landscape frame', () => {
  fc.assert(
    fc.property(someBeams, landscape, (beams, frame) => {
      expect(strays(hall(beams, frame).shapes, frame)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('bays stand side by side and are large enough to tap', () => {
  fc.assert(
    fc.property(landscape, frame => {
      const { bays } = hall(stages(true, false, false, false), frame);
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
    return filled(hall(beams, reference).shapes, 'wash').length;
  };
  expect(tiled(false, false, false, false)).toBe(0);
  expect(tiled(true, false, true, false)).toBe(2);
  expect(tiled(true, true, true, true)).toBe(4);
});

test('a built bay ends straight in the middle of the gap to the next', () => {
  const [wash] = filled(hall(stages(true, false, false, false), reference).shapes, 'wash');
  const xs = wash?.form === 'polygon' ? wash.points.map(([x]) => x) : [];
  expect([Math.min(...xs), Math.max(...xs)]).toEqual([34, 350]);
});

test('the ridge is inked when the whole hall is built', () => {
  const planned = (...built: readonly boolean[]): number =>
    lined(hall(stages(...built), reference).shapes, 'planned').length;
  expect(planned(true, true, true, true)).toBeLessThan(planned(true, true, true, false));
});

test('text has the size of the tokens on the reference frame and is never below 12', () => {
  const drawn = texts(hall(stages(true, false, false, false), reference).shapes);
  expect(drawn.map(({ size }) => size)).toContain(typography.landscape.beamHome.s);
  expect(drawn.map(({ size }) => size)).toContain(typography.landscape.count.s);
  fc.assert(
    fc.property(someBeams, landscape, (beams, frame) => {
      for (const { size } of texts(hall(beams, frame).shapes)) expect(size).toBeGreaterThanOrEqual(12);
    }),
    { numRuns: 40 },
  );
});
