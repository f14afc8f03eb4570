import { expect, test } from 'vitest';
import { crisp, laidOnSide, moved } from '../../src/shapes/geometry.ts';
import { withThickerLines } from '../../src/shapes/scaled-shapes.ts';
import { bold, circle, group, path } from '../../src/shapes/shape-primitives.ts';
import { extremes, leaves } from './shape-leaves.ts';

const line = path(
  [
    [0, 0],
    [10, 20],
  ],
  { paint: 'ink', line: 'hair', dash: [2, 6] },
);

test('everything moves, also inside groups', () => {
  const shapes = [
    group('azurite', [
      line,
      circle([5, 5], 2, {}),
      bold('1', [3, 4], { face: 'sans', size: 10, paint: 'ink' }),
    ]),
  ];
  const before = extremes(shapes);
  const after = extremes(moved(shapes, 7, -2));
  expect(after).toEqual(before.map(([x, y]) => [expect.closeTo(x + 7), expect.closeTo(y - 2)]));
});

test('what stands is laid with its foot to the left', () => {
  expect(extremes(laidOnSide([line], 20))).toEqual([
    [20, 0],
    [0, 10],
  ]);
});

test('thicker lines keep the proportion of their dashes', () => {
  const [shape] = leaves(withThickerLines([group('azurite', [line])], 1.5));
  expect(shape).toMatchObject({ stroke: { weight: 1.5, dash: [3, 9] } });
});

test('straight lines fall on half pixels', () => {
  expect([crisp(3), crisp(3.2), crisp(3.9)]).toEqual([3.5, 3.5, 3.5]);
});
