import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type VisibleBand, visibleHeight, whenSettled } from '../../../src/app/lms/frame-fit.ts';
import { begin, type Session } from '../../../src/core/session/session-state.ts';

const seenIn = (whole: number, bands: readonly VisibleBand[]): readonly (number | undefined)[] => {
  let known: number | undefined;
  return bands.map(band => {
    known = visibleHeight(known, band, whole);
    return known;
  });
};

describe('what can be in sight of a frame', () => {
  it('is what is seen at first, and more as the page around is scrolled, but never less for being scrolled on', () => {
    const bands = [
      { top: 0, bottom: 508 },
      { top: 0, bottom: 600 },
      { top: 0, bottom: 666 },
      { top: 300, bottom: 666 },
      { top: 0, bottom: 400 },
    ];
    expect(seenIn(666, bands)).toEqual([508, 600, 666, 666, 666]);
  });

  it('is no more than what is left where the frame is cut off above and below', () => {
    const bands = [
      { top: 0, bottom: 230 },
      { top: 80, bottom: 406 },
      { top: 0, bottom: 666 },
      { top: 80, bottom: 406 },
    ];
    expect(seenIn(666, bands)).toEqual([230, 326, 666, 326]);
  });

  it('is unknown until someone looks at the frame', () => {
    expect(
      seenIn(666, [
        { top: 0, bottom: 0 },
        { top: 0, bottom: 90 },
      ]),
    ).toEqual([undefined, undefined]);
    expect(visibleHeight(508, { top: 620, bottom: 666 }, 666)).toBe(508);
  });

  it('moves nothing for a few px, unless they are the last', () => {
    expect(visibleHeight(508, { top: 0, bottom: 518 }, 666)).toBe(508);
    expect(visibleHeight(508, { top: 100, bottom: 600 }, 666)).toBe(508);
    expect(visibleHeight(655, { top: 0, bottom: 665.5 }, 666)).toBe(666);
  });
});

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

describe('a height in sight', () => {
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
