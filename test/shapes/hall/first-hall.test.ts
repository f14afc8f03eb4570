import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CourseState } from '../../../src/core/learner/measure-standings.ts';
import {
  builtFrame,
  type FirstSite,
  firstCourse,
  firstGround,
  firstPillar,
  firstSite,
  plannedFrame,
} from '../../../src/shapes/hall/first-hall.ts';
import { filled, lined, sizes, strays, texts } from '../shape-leaves.ts';

const chinese = ['提振有效投资', '积极扩大消费'];
const english = ['Effective investment', 'Consumption'];
const pillarsOf = (names: readonly string[], courses: readonly CourseState[] = ['planned', 'planned']) =>
  names.map(name => ({ name, courses }));
const idle = { isLit: false, isLocked: false, isRefused: false };
const title = { text: '稳工业增长', emblem: 1 } as const;
const columnSize = ({ column, frame, columns }: FirstSite) => ({
  w: column.w,
  h: frame.h - (columns[0]?.y ?? 0),
});

test('everything stays in its frame, at every size and in both scripts', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(chinese, english),
      sizes([280, 1000], [168, 800]),
      fc.constantFrom(1, 1.3, 1.75),
      (names, frame, k) => {
        const pillars = pillarsOf(names);
        const site = firstSite(frame, pillars, k);
        const parts = [
          firstGround(site),
          plannedFrame(site, title),
          ...Object.values(builtFrame(site, title)),
        ];
        expect(parts.flatMap(part => strays(part, frame))).toEqual([]);
        for (const state of pillars)
          expect(strays(firstPillar(site, state, { ...idle, open: 'left' }), columnSize(site))).toEqual([]);
      },
    ),
  );
});

test('names can be read on the lowest screen, and are never less than 12 px', () => {
  for (const names of [chinese, english])
    for (const h of [168, 220, 300, 400]) {
      const pillars = pillarsOf(names);
      const site = firstSite({ w: 296, h }, pillars, 1);
      const drawn = pillars.flatMap(state => texts(firstPillar(site, state, idle)));
      expect(Math.min(...drawn.map(({ size }) => size))).toBeGreaterThanOrEqual(12);
    }
});

test('a name on a low board reads across', () => {
  const across = (h: number): boolean => {
    const pillars = pillarsOf(chinese);
    const [state] = pillars;
    return (
      state !== undefined &&
      texts(firstPillar(firstSite({ w: 296, h }, pillars, 1), state, idle)).some(
        ({ text }) => text.length > 1,
      )
    );
  };
  expect(across(180)).toBe(true);
  expect(across(400)).toBe(false);
});

test('a pillar shows where the next card goes, that the last one locked, and that one was refused', () => {
  const pillars = pillarsOf(chinese, ['placed', 'planned']);
  const site = firstSite({ w: 358, h: 390 }, pillars, 1);
  const [state] = pillars;
  if (!state) throw new Error('no pillar');
  expect(lined(firstPillar(site, state, { ...idle, open: 'left' }), 'active').length).toBeGreaterThan(0);
  expect(filled(firstPillar(site, state, { ...idle, isLocked: true }), 'deep')).toHaveLength(1);
  const refused = firstPillar(site, state, { ...idle, isRefused: true });
  expect(lined(refused, 'active').length).toBeGreaterThan(
    lined(firstPillar(site, state, idle), 'active').length,
  );
});

test('the next course lies over the last one', () => {
  const pillars = pillarsOf(chinese, ['placed', 'planned']);
  const site = firstSite({ w: 358, h: 390 }, pillars, 1);
  const [last, next] = (['last', 'next'] as const).map(which =>
    firstCourse(site, 1, ['placed', 'planned'], which),
  );
  expect(next && last && next.y + next.h).toBeCloseTo(last?.y ?? 0);
  expect(firstCourse(site, 1, ['placed'], 'next')).toBeUndefined();
  expect(firstCourse(site, -1, ['placed'], 'last')).toBeUndefined();
});
