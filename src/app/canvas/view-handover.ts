import type { Game } from '../store/game-stores.ts';

/** Who has not touched anything for so long is not in the middle of something. */
const QUIET_MS = 400;

/**
 * Waits for a moment at which one view may take over from another: before the first response of a sitting, or when
 * the next item has come; never under a finger, nor right after one. @returns the end of the waiting.
 */
export function waitForIdle({ session, dialog }: Game, call: () => void): () => void {
  let isDown = false;
  let timer = 0;
  let rest = 0;
  const start = session.getState().session?.moves.length ?? 0;
  const check = (): void => {
    const now = session.getState().session;
    const isBetween = now?.phase !== 'told';
    const isUntouched = (now?.moves.length ?? 0) === start || now?.selected === null;
    if (isDown || !isBetween || !isUntouched || dialog.getState() !== null) return;
    end();
    call();
  };
  /** After all that belongs to one change. */
  const later = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(check, 50);
  };
  const onDown = (): void => {
    window.clearTimeout(rest);
    isDown = true;
  };
  const onUp = (): void => {
    onDown();
    rest = window.setTimeout(() => {
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
    window.clearTimeout(rest);
    for (const each of ends) each();
  };
  // Where nobody has touched anything yet there is nothing to wait for.
  if (navigator.userActivation?.hasBeenActive) onUp();
  else timer = window.setTimeout(check);
  return end;
}

/**
 * One view has taken the place of another: a finger that comes down within `ms` was aimed at the one before, and
 * presses nothing. Keys mean what they meant.
 * @param isThere whether it came down where the view has changed. @returns the end of it.
 */
export function guardStrayTaps(ms: number, isThere: (event: Event) => boolean): () => void {
  let isOver = false;
  let isAstray = false;
  const ending = new AbortController();
  const heard = { capture: true, signal: ending.signal };
  const onDown = (event: Event): void => {
    isAstray = !isOver && isThere(event);
    if (isAstray) event.stopImmediatePropagation();
    else if (isOver) ending.abort();
  };
  const onClick = (event: MouseEvent): void => {
    if (!isAstray || event.detail === 0) return;
    event.stopImmediatePropagation();
    event.preventDefault();
  };
  window.addEventListener('pointerdown', onDown, heard);
  window.addEventListener('click', onClick, heard);
  const timer = window.setTimeout(() => {
    isOver = true;
  }, ms);
  return () => {
    window.clearTimeout(timer);
    ending.abort();
  };
}
