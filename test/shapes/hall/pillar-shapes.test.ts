import fc from 'fast-check';
import { expect, test } from 'vitest';
import { courseRects, courses, settled, slants } from '../../../src/shapes/hall/pillar-shapes.ts';
import { extremes, filled, leaves, lined, someCourses } from '../shape-leaves.ts';

const zone = { x: 10, y: 20, w: 20, h: 60 };

test('courses share the shaft equally, the first one at the bottom', () => {
  const rects = courseRects(zone, 3);
  expect(rects.map(({ y }) => y)).toEqual([60, 40, 20]);
  expect(rects.every(({ h }) => h === 20)).toBe(true);
});

test('nothing laid stands above a gap', () => {
  fc.assert(
    fc.property(someCourses, states => {
      const first = settled(states).indexOf('planned');
      const above = first < 0 ? [] : settled(states).slice(first);
      expect(above.every(state => state === 'planned')).toBe(true);
      expect([...settled(states)].sort()).toEqual([...states].sort());
    }),
  );
});

test('the laid courses keep their order', () => {
  expect(settled(['planned', 'mastered', 'planned', 'due', 'placed'])).toEqual([
    'mastered',
    'due',
    'placed',
    'planned',
    'planned',
  ]);
});

test('the fill tells placed, mastered and due apart', () => {
  const shapes = courses(zone, ['mastered', 'mastered', 'placed', 'due', 'planned']);
  expect(filled(shapes, 'mid')).toHaveLength(2);
  expect(filled(shapes, 'half')).toHaveLength(1);
  expect(filled(shapes, 'wash')).toHaveLength(1);
});

test('only the line between two mastered courses is a joint', () => {
  const joints = (states: Parameters<typeof courses>[1]): number =>
    leaves(courses(zone, states)).filter(shape => shape.form === 'polygon' && shape.stroke?.paint === 'joint')
      .length;
  expect(joints(['mastered', 'mastered', 'mastered'])).toBe(2);
  expect(joints(['mastered', 'placed', 'due'])).toBe(0);
});

test('a full shaft has no dashed line, an empty one nothing else', () => {
  expect(lined(courses(zone, ['placed', 'mastered']), 'planned')).toEqual([]);
  expect(lined(courses(zone, ['placed', 'mastered']), 'plannedJoint')).toEqual([]);
  const empty = courses(zone, ['planned', 'planned', 'planned']);
  expect(lined(empty, 'planned')).toHaveLength(2);
  expect(lined(empty, 'plannedJoint')).toHaveLength(2);
  expect(lined(empty, 'outline')).toEqual([]);
});

test('a shaft of no courses is a dashed shaft', () => {
  expect(lined(courses(zone, []), 'planned')).toHaveLength(2);
});

test('everything stays inside the shaft', () => {
  fc.assert(
    fc.property(someCourses, states => {
      for (const [x, y] of extremes(courses(zone, states))) {
        expect(x).toBeGreaterThanOrEqual(10);
        expect(x).toBeLessThanOrEqual(30);
        expect(y).toBeGreaterThanOrEqual(20 - 1e-9);
        expect(y).toBeLessThanOrEqual(80 + 1e-9);
      }
    }),
  );
});

test('strokes of a due course stand 7 apart and fill it', () => {
  expect(slants({ x: 0, y: 0, w: 30, h: 60 })).toHaveLength(8);
  expect(slants({ x: 0, y: 0, w: 20, h: 3 })).toHaveLength(1);
});
