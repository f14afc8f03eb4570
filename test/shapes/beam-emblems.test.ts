import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emblem, emblemOf } from '../../src/shapes/beam-emblems.ts';
import { gearOutline } from '../../src/shapes/gear-and-lantern.ts';
import { gear } from '../../src/shapes/settings-gear.ts';
import { leaves, strays } from './shape-leaves.ts';

const numbers = [1, 2, 3, 4] as const;

test('emblems keep to their box at any size', () => {
  fc.assert(
    fc.property(fc.constantFrom(...numbers), fc.integer({ min: 16, max: 200 }), (n, size) => {
      expect(strays(emblem(n, size), { w: size, h: size }, 0)).toEqual([]);
    }),
  );
});

test('lines are 1.7 in the box of 40', () => {
  for (const n of numbers)
    for (const shape of leaves(emblem(n, 40)))
      if (shape.form === 'polygon' && shape.stroke) expect((shape.stroke.weight ?? 1) * 1.5).toBeCloseTo(1.7);
});

test('every emblem has a filled part, in the paint asked for', () => {
  for (const n of numbers) {
    const fills = leaves(emblem(n, 40, 'onSolid')).flatMap(shape =>
      shape.form !== 'text' && shape.fill ? [shape.fill] : [],
    );
    expect(fills.length).toBeGreaterThan(0);
    expect(new Set(fills)).toEqual(new Set(['onSolid']));
  }
});

test('emblems begin again after the fourth', () => {
  expect([0, 1, 2, 3, 4].map(emblemOf)).toEqual([1, 2, 3, 4, 1]);
});

test('a gear has eight teeth', () => {
  const tips = gearOutline([0, 0], 10, 7).filter(([x, y]) => Math.hypot(x, y) > 9);
  expect(tips).toHaveLength(16);
  expect(strays(gear(24), { w: 24, h: 24 }, 0)).toEqual([]);
});
