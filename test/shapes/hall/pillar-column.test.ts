import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CourseState } from '../../../src/core/learner/measure-standings.ts';
import { column, courseZone, openCourse, openSlot } from '../../../src/shapes/hall/pillar-column.ts';
import { courseRects } from '../../../src/shapes/hall/pillar-shapes.ts';
import type { Point, Shape, Size } from '../../../src/shapes/shape-primitives.ts';
import { measure, SLACK, siteAt } from '../reference-frame.ts';
import { extremes, filled, lined, someCourses, strays, texts } from '../shape-leaves.ts';

const site = siteAt(390, 844, ['政策供给与落实', '重点行业和地区', '提振有效投资', '积极扩大消费']);
const zone = courseZone(site);
const drawn = (courses: readonly CourseState[], isLit = false, isBare = false): readonly Shape[] =>
  column({ number: '3', name: '提振有效投资', courses }, site, isLit, measure, isBare);

describe('the open course', () => {
  it('is the one above the laid ones, whichever those are', () => {
    fc.assert(
      fc.property(someCourses, states => {
        const laid = states.filter(state => state !== 'planned').length;
        const open = openCourse(site, states);
        if (laid === states.length) expect(open).toBeUndefined();
        else expect(open).toEqual(courseRects(zone, states.length)[laid]);
      }),
    );
  });

  it('is the lowest of an untouched pillar, and none of a finished one', () => {
    const lowest = openCourse(site, ['planned', 'planned', 'planned']);
    expect((lowest?.y ?? 0) + (lowest?.h ?? 0)).toBeCloseTo(zone.y + zone.h);
    expect(lowest?.h).toBeCloseTo(zone.h / 3);
    expect(openCourse(site, ['placed', 'mastered', 'due'])).toBeUndefined();
    expect(openCourse(site, [])).toBeUndefined();
  });

  it('rests on what is laid', () => {
    const states = ['planned', 'mastered', 'placed'] as const;
    const open = openCourse(site, states);
    const fills = [...filled(drawn(states), 'mid'), ...filled(drawn(states), 'half')];
    const top = Math.min(...extremes(fills).map(([, y]) => y));
    expect(top).toBeCloseTo((open?.y ?? 0) + (open?.h ?? 0));
  });
});

describe('an open slot', () => {
  const size = fc.record({
    w: fc.double({ min: 20, max: 120, noNaN: true }),
    h: fc.double({ min: 9, max: 80, noNaN: true }),
  });
  const notch = (from: 'left' | 'right', rect: Size): readonly Point[] =>
    extremes(openSlot(rect, from).slice(1));

  it('has its notch inside its rectangle', () => {
    fc.assert(
      fc.property(size, fc.constantFrom('left', 'right'), (rect, from) => {
        expect(strays(openSlot(rect, from), rect, SLACK)).toEqual([]);
      }),
    );
  });

  it('is cut from the side that the card comes from, wider inside than at its mouth', () => {
    fc.assert(
      fc.property(size, rect => {
        const points = notch('left', rect);
        const half = (at: number): number =>
          Math.max(...points.filter(([x]) => x === at).map(([, y]) => y - rect.h / 2));
        const depth = Math.max(...points.map(([x]) => x));
        expect(half(0)).toBeGreaterThan(0);
        expect(half(depth)).toBeGreaterThan(half(0));
        expect(depth).toBeLessThan(rect.w / 2);
      }),
    );
  });

  it('from the right is the mirror of one from the left', () => {
    fc.assert(
      fc.property(size, rect => {
        const mirror = notch('left', rect).map(([x, y]) => [expect.closeTo(rect.w - x), expect.closeTo(y)]);
        expect(notch('right', rect)).toEqual(mirror);
      }),
    );
  });
});

describe('a column', () => {
  it('keeps to its own width, bubble and all', () => {
    fc.assert(
      fc.property(someCourses, fc.boolean(), (states, isLit) => {
        const bottom = site.bubble.y + site.bubble.r;
        expect(strays(drawn(states, isLit), { w: site.w, h: bottom }, SLACK)).toEqual([]);
      }),
    );
  });

  it('has cap and shaft filled when it is done, unless they are still to be filled', () => {
    expect(filled(drawn(['mastered']), 'mid')).toHaveLength(3);
    expect(filled(drawn(['mastered'], false, true), 'mid')).toHaveLength(1);
    expect(lined(drawn(['mastered']), 'planned')).toEqual([]);
  });

  it('is washed when it is the target, its number and name inverted', () => {
    const paints = (isLit: boolean): ReadonlySet<string> =>
      new Set(texts(drawn(['planned'], isLit)).map(({ paint }) => paint));
    expect(filled(drawn(['planned'], true), 'wash')).toHaveLength(1);
    expect(filled(drawn(['planned']), 'wash')).toEqual([]);
    expect(paints(true)).toEqual(new Set(['onSolid']));
    expect(paints(false)).not.toContain('onSolid');
  });

  it('draws its plan in the accent when it is the target', () => {
    const plan = (isLit: boolean): ReadonlySet<unknown> =>
      new Set(
        lined(drawn(['planned', 'planned'], isLit), 'planned').map(shape =>
          shape.form === 'polygon' ? shape.stroke?.paint : undefined,
        ),
      );
    expect([plan(true), plan(false)]).toEqual([new Set(['deep']), new Set(['ink3'])]);
  });
});
