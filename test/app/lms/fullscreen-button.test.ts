import { describe, expect, it } from 'vitest';
import { enlargementsOf } from '../../../src/app/lms/fullscreen-button.ts';

/** As much of an element, and of the platform's page that it stands in, as is asked for. */
function makeFrame(style: string | null, isOver = true) {
  const set = new Map<string, string>();
  let text = style;
  const around = { scrollTop: 240, parentElement: null };
  const frame = {
    style: { setProperty: (name: string, value: string) => void set.set(name, value) },
    scrollTop: 0,
    parentElement: around,
    getAttribute: () => text,
    setAttribute: (_: string, value: string) => {
      text = value;
      set.clear();
    },
    removeAttribute: () => {
      text = null;
      set.clear();
    },
    ownerDocument: {
      documentElement: { clientWidth: 844, clientHeight: 390 },
      elementFromPoint: (): unknown => (isOver ? frame : null),
    },
  };
  return { frame, set, around, styleNow: () => text };
}

const windowOf = (frameElement: unknown, more = {}) =>
  Object.assign(new EventTarget(), {
    document: { documentElement: {}, fullscreenEnabled: false, fullscreenElement: null },
    frameElement,
    ...more,
  }) as unknown as Window;

describe('more room than a frame has', () => {
  it('is the whole screen first, then the whole page', () => {
    const { frame } = makeFrame(null);
    const page = { requestFullscreen: async () => undefined };
    const document = { documentElement: page, fullscreenEnabled: true, fullscreenElement: null };
    expect(enlargementsOf(windowOf(frame, { document }))).toHaveLength(2);
    expect(enlargementsOf(windowOf(frame))).toHaveLength(1);
  });

  it('is none where the page belongs to someone else and the screen is not to be had', () => {
    expect(enlargementsOf(windowOf(null))).toEqual([]);
    const window = windowOf(null);
    Object.defineProperty(window, 'frameElement', {
      get: () => {
        throw new Error('another origin');
      },
    });
    expect(enlargementsOf(window)).toEqual([]);
  });

  it.each([['width: 650px'], [null]])('is given back exactly: %s', async style => {
    const { frame, set, around, styleNow } = makeFrame(style);
    const [room] = enlargementsOf(windowOf(frame));
    expect(await room?.enter()).toBe(true);
    expect(room?.isActive()).toBe(true);
    expect(set.get('position')).toBe('fixed');
    // The page is shorter without the frame in it.
    around.scrollTop = 0;
    room?.leave();
    expect([styleNow(), set.size, around.scrollTop, room?.isActive()]).toEqual([style, 0, 240, false]);
  });

  it('is not taken where something of the platform would lie over it', async () => {
    const { frame, styleNow } = makeFrame('border: 0', false);
    const [room] = enlargementsOf(windowOf(frame));
    expect(await room?.enter()).toBe(false);
    expect([styleNow(), room?.isActive()]).toEqual(['border: 0', false]);
  });

  it('is given back when the frame gets another page', async () => {
    const { frame, styleNow } = makeFrame('border: 0');
    const window = windowOf(frame);
    const [room] = enlargementsOf(window);
    await room?.enter();
    window.dispatchEvent(new Event('pagehide'));
    expect([styleNow(), room?.isActive()]).toEqual(['border: 0', false]);
  });
});
