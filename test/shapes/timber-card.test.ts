import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TENON, timber, timberOutline } from '../../src/shapes/timber-card.ts';
import { extremes, filled, lined } from './shape-leaves.ts';

test('the tenon is a dovetail of 12, half 9.6 at the root and 15 at the tip', () => {
  const outline = timberOutline(358, 62);
  const half = (x: number): number => {
    const near = outline
      .filter(([px, y]) => px === x && y !== 0 && y !== 62)
      .map(([, y]) => Math.abs(y - 31));
    return Math.max(...near);
  };
  expect(TENON.w).toBe(12);
  expect(half(0)).toBeCloseTo(15);
  expect(half(12)).toBeCloseTo(9.6);
});

test('body and tenon together are as wide as asked', () => {
  const { body, outline } = timber(358, 62);
  expect(body).toEqual({ x: 12, y: 0, w: 346, h: 62 });
  expect(Math.max(...outline.map(([x]) => x))).toBe(358);
  expect(Math.min(...outline.map(([x]) => x))).toBe(0);
});

test('a low timber keeps its tenon within its height', () => {
  const ys = timberOutline(200, 24).map(([, y]) => y);
  expect(Math.min(...ys)).toBe(0);
  expect(Math.max(...ys)).toBe(24);
});

test('a timber casts a flat shadow until it is gone', () => {
  expect(filled(timber(358, 62).shapes, 'shadow')).toHaveLength(1);
  expect(filled(timber(358, 62, 'gone').shapes, 'shadow')).toHaveLength(0);
  expect(lined(timber(358, 62, 'gone').shapes, 'planned')).toHaveLength(1);
  expect(lined(timber(358, 62, 'selected').shapes, 'active')).toHaveLength(1);
});

const someTimber = fc.record({
  w: fc.integer({ min: 60, max: 500 }),
  h: fc.integer({ min: 20, max: 160 }),
  k: fc.double({ min: 0.8, max: 2, noNaN: true }),
  state: fc.constantFrom('idle', 'selected', 'dragged', 'gone'),
});

test('a timber with its tenon at the right is the mirror of one with it at the left', () => {
  fc.assert(
    fc.property(someTimber, ({ w, h, k, state }) => {
      const [left, right] = [timber(w, h, state, 'left', k), timber(w, h, state, 'right', k)];
      const mirror = extremes(left.shapes).map(([x, y]) => [expect.closeTo(w - x), expect.closeTo(y)]);
      expect(extremes(right.shapes)).toEqual(mirror);
      expect(right.body).toEqual({ ...left.body, x: expect.closeTo(w - left.body.x - left.body.w) });
    }),
  );
});

test('no text stands on a tenon, at whatever scale', () => {
  fc.assert(
    fc.property(someTimber, ({ w, h, k, state }) => {
      const { body, outline } = timber(w, h, state, 'left', k);
      expect(body.x).toBeCloseTo(TENON.w * k);
      expect(outline.filter(([x]) => x < body.x - 0.01)).toHaveLength(2);
      for (const [, y] of outline) expect(Math.abs(y - h / 2)).toBeLessThanOrEqual(h / 2 + 1e-6);
    }),
  );
});
