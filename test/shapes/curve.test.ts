import { expect, test } from 'vitest';
import { arc, onEllipse, quadratic } from '../../src/shapes/geometry.ts';
import { rounded } from '../../src/shapes/rounded-rectangle.ts';

test('a quadratic becomes sixteen lines from end to end', () => {
  const line = quadratic([0, 0], [5, 10], [10, 0]);
  expect(line).toHaveLength(17);
  expect(line[0]).toEqual([0, 0]);
  expect(line[8]).toEqual([5, 5]);
  expect(line[16]).toEqual([10, 0]);
});

test('an arc keeps its distance', () => {
  for (const [x, y] of arc([3, 4], 5, 5, 0, 270)) expect(Math.hypot(x - 3, y - 4)).toBeCloseTo(5);
});

test('degrees run clockwise from the right', () => {
  const [x, y] = onEllipse([0, 0], 2, 1, 90);
  expect(x).toBeCloseTo(0);
  expect(y).toBeCloseTo(1);
});

test('a rounded corner stays inside its rectangle', () => {
  const points = rounded(0, 0, 26, 26, 3);
  expect(points.every(([x, y]) => x >= -1e-9 && y >= -1e-9 && x <= 26 + 1e-9 && y <= 26 + 1e-9)).toBe(true);
  expect(points.some(([x, y]) => x < 0.5 && y < 0.5)).toBe(false);
});

test.each([2, 6, 24, 60, 200])(
  'a corner of radius %i is round: no line cuts off more than a tenth of a px',
  r => {
    const [first, ...rest] = rounded(0, 0, 2 * r, 2 * r, r);
    let last = first ?? [0, 0];
    for (const point of rest) {
      const middle = [(last[0] + point[0]) / 2, (last[1] + point[1]) / 2] as const;
      expect(Math.hypot(middle[0] - r, middle[1] - r)).toBeGreaterThan(r - 0.1);
      last = point;
    }
  },
);
