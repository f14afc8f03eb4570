import type { Game } from '../store/game.ts';

/**
 * Waits for a moment at which one view may take over from another: before the first response of a sitting, or when
 * the next item has come; never under a finger. @returns the end of the waiting.
 */
export function whenCalm({ session, sheet }: Game, call: () => void): () => void {
  let isDown = false;
  let timer = 0;
  const start = session.getState().session?.moves.length ?? 0;
  const check = (): void => {
    const now = session.getState().session;
    const isBetween = now?.phase !== 'told';
    const isUntouched = (now?.moves.length ?? 0) === start || now?.selected === null;
    if (isDown || !isBetween || !isUntouched || sheet.getState() !== null) return;
    end();
    call();
  };
  /** After the click that belongs to the finger. */
  const later = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(check, 50);
  };
  const onDown = (): void => {
    isDown = true;
  };
  const onUp = (): void => {
    isDown = false;
    later();
  };
  const ending = new AbortController();
  const { signal } = ending;
  window.addEventListener('pointerdown', onDown, { signal });
  window.addEventListener('pointerup', onUp, { signal });
  window.addEventListener('pointercancel', onUp, { signal });
  const ends = [session.subscribe(later), sheet.subscribe(later), () => ending.abort()];
  const end = (): void => {
    window.clearTimeout(timer);
    for (const each of ends) each();
  };
  timer = window.setTimeout(check);
  return end;
}
