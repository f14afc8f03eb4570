import { expect, test } from 'vitest';
import {
  builtRoof,
  dottedTiles,
  plannedRoof,
  profileOf,
  ridge,
  roofSlice,
} from '../../../src/shapes/hall/roof.ts';
import { extremes, filled, leaves, lined } from '../shape-leaves.ts';

const roof = { cx: 195, y: 216, hw: 127, rw: 46, h: 72, lift: 9, th: 5, tile: 11 };
const whole = profileOf(roof);

test('the roof reaches from tip to tip and from eave to ridge', () => {
  expect(whole.top[0]).toEqual([68, 202]);
  expect(whole.top.at(-1)).toEqual([322, 202]);
  expect(Math.min(...whole.top.map(([, y]) => y))).toBe(144);
  expect(Math.max(...whole.under.map(([, y]) => y))).toBe(216);
});

test('each line runs from left to right', () => {
  for (const line of [whole.top, whole.eave, whole.under])
    for (const [i, point] of line.entries())
      if (i > 0) expect(point[0]).toBeGreaterThanOrEqual(line[i - 1]?.[0] ?? Infinity);
});

test('the roof is symmetrical', () => {
  for (const line of [whole.top, whole.eave, whole.under])
    for (const [i, [x, y]] of line.entries()) {
      const mirror = line.at(-1 - i) ?? [0, 0];
      expect(mirror[0]).toBeCloseTo(390 - x);
      expect(mirror[1]).toBeCloseTo(y);
    }
});

test('a built roof is tiled, washed and outlined; a planned one dashed', () => {
  const built = builtRoof(roof, whole);
  expect(filled(built, 'wash')).toHaveLength(1);
  expect(filled(built, 'card')).toHaveLength(1);
  expect(lined(built, 'hair').length).toBeGreaterThan(15);
  expect(lined(built, 'planned')).toEqual([]);
  const planned = plannedRoof(whole);
  expect(lined(planned, 'planned')).toHaveLength(2);
  expect(leaves(planned).every(shape => shape.form === 'polygon' && shape.open && !shape.fill)).toBe(true);
});

test('tiles stand between slope and eave', () => {
  for (const shape of leaves(dottedTiles(roof, whole))) {
    if (shape.form !== 'polygon') throw new Error('a tile line is a polygon');
    const [top, bottom] = shape.points;
    expect(top?.[0]).toBe(bottom?.[0]);
    expect(top?.[1]).toBeLessThan(bottom?.[1] ?? 0);
    expect((top?.[0] ?? 0) % 1).toBe(0.5);
  }
});

test('parts of a roof together have the tiles of the whole', () => {
  const count = (from: number, to: number): number => dottedTiles(roof, roofSlice(whole, from, to)).length;
  const together = count(68, 195) + count(195, 322);
  expect(together).toBe(count(68, 322));
});

test('a part ends straight where it is cut', () => {
  const part = roofSlice(whole, 68, 195);
  expect(part.top.at(-1)?.[0]).toBe(195);
  expect(part.under.at(-1)).toEqual([195, 216]);
});

test('both hooks look inward', () => {
  const xs = extremes(ridge([100, 50, 40, 7], true)).map(([x]) => x);
  expect(Math.min(...xs)).toBeCloseTo(100 - 40 - 0.86 * 7);
  expect(Math.max(...xs)).toBeCloseTo(100 + 40 + 0.86 * 7);
  expect(lined(ridge([100, 50, 40, 7], true), 'outline')).toHaveLength(3);
  expect(lined(ridge([100, 50, 40, 7], false), 'outline')).toHaveLength(0);
});
