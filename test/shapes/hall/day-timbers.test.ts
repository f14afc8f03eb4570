import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DayTimber, dayTimbers } from '../../../src/shapes/hall/day-timbers.ts';
import { filled, leaves, lined, strays } from '../shape-leaves.ts';

const some = fc.array(
  fc.record<DayTimber>({
    accent: fc.constantFrom('azurite', 'vermilion', 'orpiment', 'malachite'),
    look: fc.constantFrom('done', 'new', 'due'),
  }),
  { minLength: 1, maxLength: 60 },
);
const like = (look: DayTimber['look'], count: number): readonly DayTimber[] =>
  Array.from({ length: count }, () => ({ accent: 'azurite', look }));
const ROOM = 250;

test('a row of timbers stays in its picture, and is never wider than its room', () => {
  fc.assert(
    fc.property(some, fc.integer({ min: 40, max: 500 }), (timbers, room) => {
      const row = dayTimbers(timbers, room);
      if (!row) return;
      expect(row.size.w).toBeLessThanOrEqual(room);
      expect(strays(row.shapes, row.size, 0)).toEqual([]);
    }),
  );
});

test('timbers are 14 wide while all of them fit, then narrower, and too many are no picture', () => {
  const widths = [1, 15, 17, 40, 62, 63, 200].map(count => {
    const row = dayTimbers(like('due', count), ROOM);
    return row && (row.size.w - 2) / count;
  });
  expect(widths.map(width => (width === undefined ? 0 : width))).toEqual([14, 14, 14, 6, 4, 0, 0]);
});

test('a day without anything is no picture', () => {
  expect(dayTimbers([], ROOM)).toBeUndefined();
});

test('what is new is dashed and empty, what is due has a stroke, what is done is solid', () => {
  const shapes = [...like('done', 3), ...like('new', 4), ...like('due', 2)];
  const row = dayTimbers(shapes, ROOM);
  if (!row) throw new Error('there is room');
  expect(filled(row.shapes, 'mid')).toHaveLength(3);
  expect(filled(row.shapes, 'wash')).toHaveLength(2);
  expect(lined(row.shapes, 'planned')).toHaveLength(1);
  expect(lined(row.shapes, 'plannedJoint')).toHaveLength(3);
  const strokes = leaves(row.shapes).filter(
    shape => shape.form === 'polygon' && shape.open && shape.stroke?.paint === 'deep',
  );
  expect(strokes).toHaveLength(2);
});

test('a timber that becomes solid is the only one that changes', () => {
  const before = dayTimbers([...like('done', 1), ...like('due', 3)], ROOM);
  const after = dayTimbers([...like('done', 2), ...like('due', 2)], ROOM);
  const fills = (row: typeof before) =>
    leaves(row?.shapes ?? []).flatMap(shape =>
      shape.form === 'polygon' && shape.fill ? [[shape.fill, shape.points[0]]] : [],
    );
  const changed = fills(after).filter((fill, i) => JSON.stringify(fill) !== JSON.stringify(fills(before)[i]));
  expect(changed).toEqual([['mid', [15, 1]]]);
});
