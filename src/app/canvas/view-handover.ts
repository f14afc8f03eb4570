import type { Game } from '../store/game-stores.ts';

/** Someone who has not touched anything for so long is not in the middle of something. */
const QUIET_MS = 400;

/**
 * Waits for a moment at which the canvas may take over from the list: before the first response of a session, or when
 * the next item has come; never under a finger, nor right after one. @returns the end of the waiting.
 */
export function waitForIdle({ session, dialog }: Game, call: () => void): () => void {
  let isDown = false;
  let timer = 0;
  let quietTimer = 0;
  const start = session.getState().session?.moves.length ?? 0;
  const check = (): void => {
    const now = session.getState().session;
    const isBetween = now?.phase !== 'told';
    const isUntouched = (now?.moves.length ?? 0) === start || now?.selected === null;
    if (isDown || !isBetween || !isUntouched || dialog.getState() !== null) return;
    end();
    call();
  };
  /** A little later, when everything that belongs to one change has happened. */
  const later = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(check, 50);
  };
  const onDown = (): void => {
    window.clearTimeout(quietTimer);
    isDown = true;
  };
  const onUp = (): void => {
    onDown();
    quietTimer = window.setTimeout(() => {
      isDown = false;
      check();
    }, QUIET_MS);
  };
  const ending = new AbortController();
  const { signal } = ending;
  window.addEventListener('pointerdown', onDown, { signal });
  window.addEventListener('pointerup', onUp, { signal });
  window.addEventListener('pointercancel', onUp, { signal });
  const ends = [session.subscribe(later), dialog.subscribe(later), () => ending.abort()];
  const end = (): void => {
    window.clearTimeout(timer);
    window.clearTimeout(quietTimer);
    for (const each of ends) each();
  };
  // Nobody has touched anything yet: there is nothing to wait for.
  if (navigator.userActivation?.hasBeenActive) onUp();
  else timer = window.setTimeout(check);
  return end;
}

/**
 * One view has taken the place of another: a finger that comes down within `ms` was aimed at the one before, so it
 * presses nothing, not even when it is lifted later. Keys work as always.
 * @param isThere whether it came down where the view has changed. @returns the end of it.
 */
export function guardStrayTaps(ms: number, isThere: (event: Event) => boolean): () => void {
  let isOver = false;
  let isStray = false;
  const ending = new AbortController();
  const options = { capture: true, signal: ending.signal };
  const onDown = (event: Event): void => {
    isStray = !isOver && isThere(event);
    if (isStray) event.stopImmediatePropagation();
    else if (isOver) ending.abort();
  };
  const onClick = (event: MouseEvent): void => {
    // `detail` is 0 for the click that a key makes.
    if (!isStray || event.detail === 0) return;
    event.stopImmediatePropagation();
    event.preventDefault();
  };
  window.addEventListener('pointerdown', onDown, options);
  window.addEventListener('click', onClick, options);
  const timer = window.setTimeout(() => {
    isOver = true;
  }, ms);
  return () => {
    window.clearTimeout(timer);
    ending.abort();
  };
}
