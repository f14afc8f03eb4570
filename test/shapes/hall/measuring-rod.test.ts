import { describe, expect, it } from 'vitest';
import {
  emptyDimension,
  measuringRod,
  rodSize,
  shareTimbers,
  TIMBERS,
  timberSigns,
} from '../../../src/shapes/hall/measuring-rod.ts';
import { filled, leaves, strays } from '../shape-leaves.ts';

const widthOf = (shape: ReturnType<typeof leaves>[number] | undefined): number => {
  if (shape?.form !== 'polygon') return 0;
  const xs = shape.points.map(([x]) => x);
  return Math.max(...xs) - Math.min(...xs);
};

describe('the measuring rod', () => {
  it('fills by those who have answered, and never past its end', () => {
    const [bar] = filled(measuringRod(19, 38, 450), 'mid');
    expect(widthOf(bar)).toBe(225);
    expect(widthOf(filled(measuringRod(50, 38, 450), 'mid')[0])).toBe(450);
    expect(filled(measuringRod(0, 38, 450), 'mid')).toEqual([]);
    expect(filled(measuringRod(0, 0, 450), 'mid')).toEqual([]);
  });

  it('has ticks that do not crowd, from one person to four thousand', () => {
    for (const all of [1, 38, 120, 300, 4000]) {
      const shapes = measuringRod(all, all, 450);
      expect(leaves(shapes).length).toBeLessThan(80);
      expect(strays(shapes, { w: rodSize(450).w + 14, h: rodSize(450).h })).toEqual([]);
    }
  });
});

describe('timbers of a share', () => {
  it('are solid as far as it reaches', () => {
    const laid = (share: number): number =>
      filled(shareTimbers(share), 'mid').reduce((sum, shape) => sum + widthOf(shape), 0);
    expect([laid(0), laid(0.5), laid(1)]).toEqual([0, TIMBERS.w / 2, TIMBERS.w]);
    expect(laid(0.73)).toBeCloseTo(0.73 * TIMBERS.w);
  });
});

describe('signs of those who are there', () => {
  it('are one for each, and stay in their room', () => {
    const room = { w: 900, h: 190 };
    for (const count of [0, 1, 31, 120, 300]) {
      const shapes = timberSigns(count, room);
      expect(filled(shapes, 'half')).toHaveLength(count);
      expect(strays(shapes, room)).toEqual([]);
    }
  });
});

it('an empty slot is drawn where a number is asked for', () => {
  expect(strays(emptyDimension({ w: 1240, h: 250 }), { w: 1240, h: 250 })).toEqual([]);
});
