import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LANTERN, lantern } from '../../src/shapes/gear-and-lantern.ts';
import { elevationMark } from '../../src/shapes/hall/beam-progress-marks.ts';
import { axisBubble, courseStrip } from '../../src/shapes/hall/pillar-shapes.ts';
import { MILESTONE_SIZE, milestonePicture } from '../../src/shapes/milestone-picture.ts';
import { RULER, ruler } from '../../src/shapes/progress-ruler.ts';
import {
  cloudOutline,
  cloudReach,
  cross,
  revisionCloud,
  tick,
} from '../../src/shapes/right-and-wrong-signs.ts';
import { dueSeal, levelStar } from '../../src/shapes/star-and-due-seal.ts';
import { lockKey, STREAK, streakSign } from '../../src/shapes/streak-sign.ts';
import { createBeam, extremes, filled, leaves, lined, someCourses, strays, texts } from './shape-leaves.ts';

test('the ruler has a tick per card and fills as far as the count', () => {
  const shapes = ruler(16, 25, 150);
  expect(lined(shapes, 'hair')).toHaveLength(1 + 26);
  const [bar] = filled(shapes, 'deep');
  const xs = bar?.form === 'polygon' ? bar.points.map(([x]) => x) : [];
  expect(Math.max(...xs)).toBe(96);
});

test('a ruler of many cards keeps only its fifth ticks', () => {
  expect(lined(ruler(3, 75, 150), 'hair')).toHaveLength(1 + 16);
});

test('the ruler never runs past its ends', () => {
  fc.assert(
    fc.property(fc.integer({ min: -5, max: 120 }), fc.nat(100), (count, total) => {
      expect(strays(ruler(count, total, 150), { w: 150, h: RULER.h }, 5)).toEqual([]);
    }),
  );
});

test('the streak sign shows a joint of its own for each length of a streak, and none at 0', () => {
  const joints = ['key', 'dovetail', 'tenon'] as const;
  const outlines = joints.map(joint => JSON.stringify(filled(streakSign(joint), 'deep')));
  expect(new Set([...outlines, JSON.stringify([])]).size).toBe(4);
  expect(filled(streakSign(undefined), 'deep')).toHaveLength(0);
  for (const joint of joints) expect(strays(streakSign(joint), STREAK, 0)).toEqual([]);
});

test('a milestone is in colour once it is earned, and only lines before', () => {
  for (const name of ['key', 'dovetail', 'tenon', 'bracket'] as const) {
    expect(filled(milestonePicture(name, true), 'half').length).toBeGreaterThan(0);
    expect(filled(milestonePicture(name, false), 'half')).toHaveLength(0);
    expect(strays(milestonePicture(name, true), MILESTONE_SIZE, 0)).toEqual([]);
  }
});

test('an earned star is filled, a missed one dashed, both of five points', () => {
  expect(filled(levelStar(true, 40), 'star')).toHaveLength(1);
  expect(lined(levelStar(false, 40), 'planned')).toHaveLength(1);
  expect(extremes(levelStar(true, 40))).toHaveLength(10);
  expect(strays(levelStar(true, 40), { w: 40, h: 40 }, 0)).toEqual([]);
});

test('the cloud bulges outward, by no more than its reach', () => {
  const rect = { x: 20, y: 20, w: 66, h: 44 };
  const outline = cloudOutline(rect);
  const reach = cloudReach(11);
  for (const [x, y] of outline) {
    const outside = Math.max(20 - x, x - 86, 20 - y, y - 64);
    expect(outside).toBeGreaterThanOrEqual(-1e-9);
    expect(outside).toBeLessThanOrEqual(reach + 1e-9);
  }
  expect(filled(revisionCloud(rect), 'card')).toHaveLength(1);
  expect(lined(revisionCloud(rect), 'active')).toHaveLength(2);
});

test('a lit bubble is solid', () => {
  expect(filled(axisBubble('3', true), 'solid')).toHaveLength(1);
  expect(texts(axisBubble('3', true))[0]).toMatchObject({ text: '3', paint: 'onSolid' });
  expect(filled(axisBubble('3', false), 'solid')).toHaveLength(0);
});

test('the mark is filled when everything is done', () => {
  const place = { x: 10, y: 40, w: 52, k: 1, size: 16 };
  expect(filled(elevationMark(place, createBeam({ done: 12, total: 12 })), 'deep')).toHaveLength(1);
  expect(filled(elevationMark(place, createBeam({ done: 11, total: 12 })), 'deep')).toHaveLength(0);
  expect(filled(elevationMark(place, createBeam({ done: 0, total: 0 })), 'deep')).toHaveLength(0);
});

test('small signs keep to their boxes', () => {
  expect(strays(lantern(), LANTERN, 0)).toEqual([]);
  expect(strays(tick(28), { w: 28, h: 28 }, 0)).toEqual([]);
  expect(strays(cross(28), { w: 28, h: 28 }, 0)).toEqual([]);
  expect(strays(lockKey(), { w: 18.5, h: 27.5 }, 0)).toEqual([]);
  expect(strays(dueSeal(128), { w: 26, h: 26 }, 0)).toEqual([]);
});

test('the seal is vermilion whatever the chapter', () => {
  expect(dueSeal(6)).toMatchObject([{ form: 'group', accent: 'vermilion' }]);
});

test('a strip is a pillar on its side: base at the left, courses in order, inside its box', () => {
  fc.assert(
    fc.property(someCourses, states => {
      expect(strays(courseStrip(states, 200, 28), { w: 200, h: 28 }, 0)).toEqual([]);
    }),
  );
  const shapes = courseStrip(['mastered', 'placed', 'planned'], 200, 28);
  const middle = (fill: 'sunk' | 'mid' | 'half'): number => {
    const xs = filled(shapes, fill).flatMap(shape => extremes([shape]).map(([x]) => x));
    return (Math.min(...xs) + Math.max(...xs)) / 2;
  };
  expect(middle('sunk')).toBeLessThan(middle('mid'));
  expect(middle('mid')).toBeLessThan(middle('half'));
  expect(leaves(shapes).length).toBeGreaterThan(5);
});
