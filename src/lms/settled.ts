import type { Session } from '../play/session.ts';

/** What is in sight has stayed so for this long before anything moves. */
const SETTLED_MS = 300;

export type Settled = {
  readonly put: (height: number, isAtOnce: boolean) => void;
  readonly end: () => void;
};

/**
 * Passes a height on when it has settled: nothing moves while the page around is scrolled, under a finger, or while a
 * response is in the making.
 */
export function createSettled(window: Clock, session: Sitting, pass: (height: number) => void): Settled {
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
    if (wanted !== passed) timer = window.setTimeout(turn, SETTLED_MS);
  };
  const finger = (is: boolean) => (): void => {
    isDown = is;
    later();
  };
  const ending = new AbortController();
  const heard = { capture: true, signal: ending.signal };
  document.addEventListener('pointerdown', finger(true), heard);
  document.addEventListener('pointerup', finger(false), heard);
  document.addEventListener('pointercancel', finger(false), heard);
  const unwatch = session.subscribe(later);
  return {
    put: (height, isAtOnce) => {
      wanted = height;
      if (!isAtOnce) return later();
      window.clearTimeout(timer);
      passed = height;
      pass(height);
    },
    end: () => {
      window.clearTimeout(timer);
      ending.abort();
      unwatch();
    },
  };
}

type Clock = Pick<Window, 'setTimeout' | 'clearTimeout'> & { readonly document: EventTarget };
type Sitting = {
  readonly getState: () => { readonly session: Session | null };
  readonly subscribe: (call: () => void) => () => void;
};

/** A card is chosen, or a number half typed. */
const isBusy = (now: Session | null): boolean =>
  now?.phase === 'ask' && (now.selected !== null || now.placed !== null);
