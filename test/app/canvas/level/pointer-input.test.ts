import { describe, expect, it } from 'vitest';
import { createPointerTracker, pointWithin } from '../../../../src/app/canvas/level/pointer-input.ts';
import type { Point } from '../../../../src/shapes/shape-primitives.ts';

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
  ] as const)('is where the finger is under zoom, measured in %s', (_, rect, zoom, pointer) => {
    const [x, y] = pointWithin(rect, 380, zoom, pointer);
    expect(x).toBeCloseTo(200);
    expect(y).toBeCloseTo(200);
  });
});

/** A card lies above y = 100; what the pointer does is told in words. */
function played(): { readonly told: string[]; readonly tracker: ReturnType<typeof createPointerTracker> } {
  const told: string[] = [];
  const tell = (word: string) => (at: Point) => void told.push(`${word} ${at}`);
  const tracker = createPointerTracker({
    down: tell('down'),
    move: tell('move'),
    up: tell('up'),
    cancel: () => void told.push('cancel'),
    holds: ([, y]) => y < 100,
  });
  return { told, tracker };
}

describe('a finger in a platform’s frame', () => {
  it('takes a card at once, and keeps it from the browser', () => {
    const { told, tracker } = played();
    expect(tracker.down(1, [10, 50], true)).toBe(true);
    expect(tracker.isOurs()).toBe(true);
    tracker.move(1, [10, 200]);
    tracker.up(1, [10, 200]);
    expect(told).toEqual(['down 10,50', 'move 10,200', 'up 10,200']);
    expect(tracker.isOurs()).toBe(false);
  });

  it('taps when it is lifted where it came down', () => {
    const { told, tracker } = played();
    expect(tracker.down(1, [10, 300], true)).toBe(false);
    expect([told.length, tracker.isOurs()]).toEqual([0, false]);
    tracker.move(1, [13, 302]);
    tracker.up(1, [13, 302]);
    expect(told).toEqual(['down 10,300', 'up 13,302']);
  });

  it.each([
    ['the browser takes it for scrolling', (tracker: Played) => tracker.cancel(1)],
    ['it is drawn aside', (tracker: Played) => tracker.move(1, [40, 300])],
    ['a second one comes', (tracker: Played) => void tracker.down(2, [60, 50], true)],
    ['the window is turned', (tracker: Played) => tracker.drop()],
  ])('means nothing when %s', (_, happen) => {
    const { told, tracker } = played();
    tracker.down(1, [10, 300], true);
    happen(tracker);
    tracker.up(1, [10, 300]);
    expect(told).toEqual([]);
  });
  type Played = ReturnType<typeof createPointerTracker>;
});

describe('a finger anywhere else', () => {
  it('means something as it comes down, wherever that is', () => {
    const { told, tracker } = played();
    expect(tracker.down(1, [10, 300], false)).toBe(true);
    tracker.cancel(1);
    tracker.up(1, [10, 300]);
    expect(told).toEqual(['down 10,300', 'cancel']);
  });

  it('lets go when a second one comes', () => {
    const { told, tracker } = played();
    tracker.down(1, [10, 50], false);
    expect(tracker.down(2, [20, 50], false)).toBe(false);
    tracker.move(1, [30, 60]);
    expect(told).toEqual(['down 10,50', 'cancel']);
  });
});
