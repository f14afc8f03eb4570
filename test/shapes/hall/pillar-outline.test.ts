import { expect, test } from 'vitest';
import { baseOf, capOf, isDone, pillar, shaftOf } from '../../../src/shapes/hall/pillar-shapes.ts';
import type { Point } from '../../../src/shapes/shape-primitives.ts';
import { filled, leaves } from '../shape-leaves.ts';

const at = { cx: 100, top: 0, bottom: 200, shaft: 50 };
const spread = (points: readonly Point[], axis: 0 | 1): number => {
  const values = points.map(point => point[axis]);
  return Math.max(...values) - Math.min(...values);
};

test('cap, shaft and base take the height between beam and platform', () => {
  expect(spread(capOf(at), 0)).toBeCloseTo(58);
  expect(spread(capOf(at), 1)).toBeCloseTo(16);
  expect(spread(baseOf(at), 0)).toBeCloseTo(63);
  expect(spread(baseOf(at), 1)).toBeCloseTo(13);
  expect(shaftOf(at).h).toBeCloseTo(200 - 16 - 13);
  expect(Math.max(...baseOf(at).map(([, y]) => y))).toBe(200);
});

test('a pillar is done when no course is planned', () => {
  expect(isDone(['placed', 'due', 'mastered'])).toBe(true);
  expect(isDone(['placed', 'planned'])).toBe(false);
  expect(isDone([])).toBe(false);
});

test('the cap is filled when the pillar is done', () => {
  expect(filled(pillar(at, ['placed'], true), 'mid')).toHaveLength(1);
  expect(filled(pillar(at, ['placed', 'planned'], true), 'mid')).toHaveLength(0);
});

test('the base stone is set when the beam is begun', () => {
  expect(filled(pillar(at, ['planned'], true), 'sunk')).toHaveLength(1);
  const plan = pillar(at, ['planned'], false);
  expect(leaves(plan).every(shape => shape.form === 'polygon' && !shape.fill)).toBe(true);
});
