import { describe, expect, it } from 'vitest';
import { createPointerTracker } from '../../../../src/app/canvas/level/pointer-input.ts';
import type { Point } from '../../../../src/shapes/shape.ts';

/** A card lies above y = 100; what the finger does is told in words. */
function played(): { readonly told: string[]; readonly finger: ReturnType<typeof createPointerTracker> } {
  const told: string[] = [];
  const tell = (word: string) => (at: Point) => void told.push(`${word} ${at}`);
  const finger = createPointerTracker({
    down: tell('down'),
    move: tell('move'),
    up: tell('up'),
    cancel: () => void told.push('cancel'),
    holds: ([, y]) => y < 100,
  });
  return { told, finger };
}

describe('a finger in a platform’s frame', () => {
  it('takes a card at once, and keeps it from the browser', () => {
    const { told, finger } = played();
    expect(finger.down(1, [10, 50], true)).toBe(true);
    expect(finger.isOurs()).toBe(true);
    finger.move(1, [10, 200]);
    finger.up(1, [10, 200]);
    expect(told).toEqual(['down 10,50', 'move 10,200', 'up 10,200']);
    expect(finger.isOurs()).toBe(false);
  });

  it('taps when it is lifted where it came down', () => {
    const { told, finger } = played();
    expect(finger.down(1, [10, 300], true)).toBe(false);
    expect([told.length, finger.isOurs()]).toEqual([0, false]);
    finger.move(1, [13, 302]);
    finger.up(1, [13, 302]);
    expect(told).toEqual(['down 10,300', 'up 13,302']);
  });

  it.each([
    ['the browser takes it for scrolling', (finger: Played) => finger.cancel(1)],
    ['it is drawn aside', (finger: Played) => finger.move(1, [40, 300])],
    ['a second one comes', (finger: Played) => void finger.down(2, [60, 50], true)],
    ['the window is turned', (finger: Played) => finger.drop()],
  ])('means nothing when %s', (_, happen) => {
    const { told, finger } = played();
    finger.down(1, [10, 300], true);
    happen(finger);
    finger.up(1, [10, 300]);
    expect(told).toEqual([]);
  });
  type Played = ReturnType<typeof createPointerTracker>;
});

describe('a finger anywhere else', () => {
  it('means something as it comes down, wherever that is', () => {
    const { told, finger } = played();
    expect(finger.down(1, [10, 300], false)).toBe(true);
    finger.cancel(1);
    finger.up(1, [10, 300]);
    expect(told).toEqual(['down 10,300', 'cancel']);
  });

  it('lets go when a second one comes', () => {
    const { told, finger } = played();
    finger.down(1, [10, 50], false);
    expect(finger.down(2, [20, 50], false)).toBe(false);
    finger.move(1, [30, 60]);
    expect(told).toEqual(['down 10,50', 'cancel']);
  });
});
