/** What the wall does to its page besides drawing: the screen stays on, buttons come and go, words are made to fit, the clock ticks. */

export const wallElement = (): HTMLElement | null => document.querySelector<HTMLElement>('main.live-wall');

/** The buttons are there for a while after the mouse was moved or the screen was touched. */
const AWAKE_MS = 4000;
const TIMERS = new WeakMap<HTMLElement, number>();

function wake(): void {
  const main = wallElement();
  if (!main) return;
  main.setAttribute('data-awake', '');
  window.clearTimeout(TIMERS.get(main));
  TIMERS.set(
    main,
    window.setTimeout(() => main.removeAttribute('data-awake'), AWAKE_MS),
  );
}

/** Where the mouse was. */
const PLACES = new WeakMap<HTMLElement, string>();

export const wallListeners = {
  // Browsers tell of a movement, too, when only the page under the mouse has changed.
  move: ({ screenX, screenY }: PointerEvent): void => {
    const main = wallElement();
    const place = `${screenX} ${screenY}`;
    if (!main || PLACES.get(main) === place) return;
    if (PLACES.has(main)) wake();
    PLACES.set(main, place);
  },
  down: wake,
} as const;

/** The screen stays on where the browser can see to that. */
export function createWakeLock(): { readonly keep: () => void } {
  let isHeld = false;
  const letGo = (): void => {
    isHeld = false;
  };
  const keep = (): void => {
    if (isHeld || document.hidden || !('wakeLock' in navigator)) return;
    isHeld = true;
    navigator.wakeLock
      .request('screen')
      .then(lock => lock.addEventListener('release', letGo))
      .catch(() => undefined);
  };
  document.addEventListener('visibilitychange', () => wallElement() && keep());
  return { keep };
}

const FIT = { step: 0.04, least: 0.56 } as const;

/** Makes the letters of each part that is marked so smaller until all of it is in sight. */
export function fitWords(): void {
  for (const part of wallElement()?.querySelectorAll<HTMLElement>('[data-fit]') ?? []) {
    let fit = 1;
    part.style.removeProperty('--fit');
    while (part.scrollHeight > part.clientHeight + 1 && fit > FIT.least) {
      fit -= FIT.step;
      part.style.setProperty('--fit', fit.toFixed(2));
    }
  }
}

/** Calls twice a second as long as it is on and the wall is there. */
export function createTicker(call: () => void): { readonly set: (isOn: boolean) => void } {
  let timer = 0;
  const stop = (): void => {
    window.clearInterval(timer);
    timer = 0;
  };
  const tick = (): void => {
    if (wallElement()) call();
    else stop();
  };
  return {
    set: isOn => {
      if (!isOn) stop();
      else if (timer === 0) timer = window.setInterval(tick, TICK_MS);
    },
  };
}
/** A second is never shown for much longer than a second. */
const TICK_MS = 500;
