import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { whenSettled } from '../../../src/app/lms/frame-fit.ts';
import { begin, type Session } from '../../../src/core/session/session-state.ts';

/** Long after all is calm. */
const LONG_MS = 5000;

let page = new EventTarget();
let heights: number[] = [];
let put: ReturnType<typeof whenSettled>;
let session: Session;
let watching: (() => void)[] = [];

const become = (now: Partial<Session>): void => {
  session = { ...session, ...now };
  for (const call of watching) call();
};
const wait = (): void => void vi.advanceTimersByTime(LONG_MS);

beforeEach(() => {
  vi.useFakeTimers();
  [page, heights, watching] = [new EventTarget(), [], []];
  session = { ...begin('level', [], 'seed'), phase: 'ask' };
  const store = {
    getState: () => ({ session }),
    subscribe: (call: () => void) => {
      watching.push(call);
      return () => undefined;
    },
  };
  put = whenSettled({ document: page, setTimeout, clearTimeout }, store, height => heights.push(height));
});
afterEach(() => void vi.useRealTimers());

describe('a height in sight', () => {
  it('counts at once for a frame of a new size, later only when it has stayed so', () => {
    put(508, true);
    expect(heights).toEqual([508]);
    for (const height of [540, 580, 620]) put(height, false);
    expect(heights).toEqual([508]);
    wait();
    expect(heights).toEqual([508, 620]);
    put(620, false);
    wait();
    expect(heights).toEqual([508, 620]);
  });

  it('moves nothing under a finger', () => {
    page.dispatchEvent(new Event('pointerdown'));
    put(620, false);
    wait();
    expect(heights).toEqual([]);
    page.dispatchEvent(new Event('pointercancel'));
    wait();
    expect(heights).toEqual([620]);
  });

  it.each<readonly [string, Partial<Session>, Partial<Session>]>([
    ['a card is chosen', { selected: 'match:one' }, { selected: null }],
    ['a number is half typed', { placed: { item: 'entry:one', response: { text: '2' } } }, { placed: null }],
  ])('moves nothing while %s', (_, busy, free) => {
    become(busy);
    put(620, false);
    wait();
    expect(heights).toEqual([]);
    become(free);
    wait();
    expect(heights).toEqual([620]);
  });
});
