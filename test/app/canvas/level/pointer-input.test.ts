import { describe, expect, it } from 'vitest';
import { pointWithin } from '../../../../src/app/canvas/level/pointer-input.ts';

describe('a point within an element', () => {
  it('is counted from its corner', () => {
    expect(pointWithin({ left: 20, top: 40, width: 380 }, 380, 1, [220, 240])).toEqual([200, 200]);
    // Layout has fractions of a px, what an element says of itself has none.
    expect(pointWithin({ left: 0.4, top: 0, width: 379.6 }, 380, 1, [100.4, 7])).toEqual([100, 7]);
  });

  // As Chromium 156 and Chromium 89 measure an element at (20, 40), 380 px wide, in a page zoomed by 1.5.
  it.each([
    ['px of the window', { left: 30, top: 60, width: 570 }, 1.5, [330, 360]],
    ['its own px', { left: 20, top: 40, width: 380 }, 1.5, [330, 360]],
    ['px of the window, made smaller', { left: 10, top: 20, width: 190 }, 0.5, [110, 120]],
    ['its own px, made smaller', { left: 20, top: 40, width: 380 }, 0.5, [110, 120]],
    ['px of the window, a little larger', { left: 22, top: 44, width: 418 }, 1.1, [242, 264]],
  ] as const)('is where the finger is under zoom, measured in %s', (_, rect, zoom, finger) => {
    const [x, y] = pointWithin(rect, 380, zoom, finger);
    expect(x).toBeCloseTo(200);
    expect(y).toBeCloseTo(200);
  });
});
