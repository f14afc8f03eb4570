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
    timer = window.setTimeout(check, 50);
  };
  const onDown = (): void => {
    isDown = true;
  };
  const onUp = (): void => {
    isDown = false;
    later();
  };
  const pairs = [
    ['pointerdown', onDown],
    ['pointerup', onUp],
    ['pointercancel', onUp],
  ] as const;
  for (const [name, listener] of pairs) window.addEventListener(name, listener);
  const unwatch = session.subscribe(later);
  const unsheet = sheet.subscribe(later);
  const end = (): void => {
    window.clearTimeout(timer);
    for (const [name, listener] of pairs) window.removeEventListener(name, listener);
    unwatch();
    unsheet();
  };
  timer = window.setTimeout(check);
  return end;
}
