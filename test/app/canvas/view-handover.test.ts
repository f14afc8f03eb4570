import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { guardStrayTaps } from '../../../src/app/canvas/view-handover.ts';

/** What gets through to the page. */
let heard: string[] = [];
let page = new EventTarget();

/** `detail`: 1 by a finger, 0 by a key. */
const click = (detail: number): void => {
  page.dispatchEvent(Object.assign(new Event('click', { cancelable: true }), { detail }));
};
const tap = (): void => {
  page.dispatchEvent(new Event('pointerdown'));
  click(1);
};

beforeEach(() => {
  vi.useFakeTimers();
  heard = [];
  page = new EventTarget();
  vi.stubGlobal('window', Object.assign(page, { setTimeout, clearTimeout }));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const listen = (): void => {
  for (const name of ['pointerdown', 'click']) page.addEventListener(name, () => heard.push(name));
};

describe('while one view takes the place of another', () => {
  it('a tap is nothing, also when the finger is lifted later', () => {
    guardStrayTaps(400, () => true);
    listen();
    tap();
    page.dispatchEvent(new Event('pointerdown'));
    vi.advanceTimersByTime(500);
    click(1);
    expect(heard).toEqual([]);
    tap();
    expect(heard).toEqual(['pointerdown', 'click']);
  });

  it('a tap elsewhere means what it did, and ends nothing', () => {
    let isThere = false;
    guardStrayTaps(400, () => isThere);
    listen();
    tap();
    expect(heard).toEqual(['pointerdown', 'click']);
    isThere = true;
    tap();
    expect(heard).toEqual(['pointerdown', 'click']);
  });

  it('a key presses what has the focus', () => {
    guardStrayTaps(400, () => true);
    listen();
    tap();
    click(0);
    expect(heard).toEqual(['click']);
  });

  it('nothing is held back once it is over', () => {
    guardStrayTaps(400, () => true)();
    listen();
    tap();
    expect(heard).toEqual(['pointerdown', 'click']);
  });
});
