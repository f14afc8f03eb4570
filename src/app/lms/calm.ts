import type { Session } from '../../core/session/session.ts';

/** What is in sight has stayed so for this long before anything moves. */
const IDLE_MS = 300;

/**
 * Passes a height on when all is calm: nothing moves while the page around is scrolled, under a finger, or while a
 * response is in the making. @returns takes a height, and whether it counts at once.
 */
export function whenSettled(
  window: TimerWindow,
  session: SessionSource,
  pass: (height: number) => void,
): (height: number, isAtOnce: boolean) => void {
  const { document } = window;
  let [timer, isDown] = [0, false];
  let [wanted, passed]: [number?, number?] = [];
  const turn = (): void => {
    if (wanted === undefined || wanted === passed || isDown || isBusy(session.getState().session)) return;
    passed = wanted;
    pass(wanted);
  };
  const later = (): void => {
    window.clearTimeout(timer);
    if (wanted !== passed) timer = window.setTimeout(turn, IDLE_MS);
  };
  const finger = (is: boolean) => (): void => {
    isDown = is;
    later();
  };
  document.addEventListener('pointerdown', finger(true), true);
  document.addEventListener('pointerup', finger(false), true);
  document.addEventListener('pointercancel', finger(false), true);
  session.subscribe(later);
  return (height, isAtOnce) => {
    wanted = height;
    if (!isAtOnce) return later();
    window.clearTimeout(timer);
    passed = height;
    pass(height);
  };
}

type TimerWindow = Pick<Window, 'setTimeout' | 'clearTimeout'> & { readonly document: EventTarget };
type SessionSource = {
  readonly getState: () => { readonly session: Session | null };
  readonly subscribe: (call: () => void) => () => void;
};

/** A card is chosen, or a number half typed. */
const isBusy = (now: Session | null): boolean =>
  now?.phase === 'ask' && (now.selected !== null || now.placed !== null);
