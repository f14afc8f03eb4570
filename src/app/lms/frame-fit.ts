import type { Session } from '../../core/session/session-state.ts';
import type { Game } from '../store/game-stores.ts';
import { offerFullscreen } from './fullscreen-button.ts';
import './frame-fit.css';

/** Upper and lower edge of the part of a frame that is in sight, in CSS px from the top of the frame. */
export type VisibleBand = { readonly top: number; readonly bottom: number };

/** With less in sight nobody has scrolled to the frame yet. CSS px. */
const LEAST_VISIBLE = 160;
/** For less than this nothing is moved. CSS px. */
const HEIGHT_STEP = 16;

/**
 * How much of a frame can be in sight at once. The platform's page does not tell its height, and shows more of the frame
 * as it is scrolled: what was seen once can be seen again. @param known what was found before, @param whole height of the
 * frame, both CSS px. @returns undefined as long as the frame was not looked at.
 */
export function visibleHeight(
  known: number | undefined,
  { top, bottom }: VisibleBand,
  whole: number,
): number | undefined {
  const seen = bottom - top;
  if (seen < LEAST_VISIBLE) return known;
  if (seen > whole - HEIGHT_STEP) return whole;
  // Cut off above and below: the window around is no higher than this.
  const is = top > 0 && bottom < whole ? seen : Math.max(seen, known ?? 0);
  return known !== undefined && Math.abs(is - known) < HEIGHT_STEP ? known : is;
}

/** Shares of the frame at which the browser tells of it. */
const SHARES = Array.from({ length: 101 }, (_, n) => n / 100);

/**
 * Watches how much of the frame can be in sight; the browser tells it also where the page around belongs to someone else.
 * Another size of the frame begins anew. @param tell hears every height, in CSS px, and whether it is the first of a frame
 * of this size.
 */
export function watchVisibleHeight(window: Window, tell: (height: number, isFirst: boolean) => void): void {
  const { document } = window;
  const probe = document.createElement('div');
  probe.className = 'probe';
  document.body.append(probe);
  let known: number | undefined;
  let isFirst = true;
  const look = (entries: readonly IntersectionObserverEntry[]): void => {
    for (const { intersectionRect: band, boundingClientRect: frame } of entries)
      known = visibleHeight(known, band, frame.height);
    if (known !== undefined) tell(known, isFirst);
    isFirst = false;
  };
  const observer = new IntersectionObserver(look, { threshold: SHARES });
  const begin = (): void => {
    [known, isFirst] = [undefined, true];
    observer.unobserve(probe);
    observer.observe(probe);
  };
  begin();
  window.addEventListener('resize', begin);
}

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

/** Up to so many px in sight there is less on a page, from the least on. */
const HEIGHTS = { least: 400, low: 520, short: 600 } as const;

/**
 * A package in a frame of a platform's page fits itself in. What style sheets, and through them the canvas, are to know
 * stands on the root element: `data-framed`; `data-large` instead while the game has more room than its frame; `data-seen`
 * and `--unseen`, in px, where the frame is short or can be seen only in part.
 */
export function fitFrame(window: Window, game: Game): void {
  if (!window.parent || window.parent === window) return;
  const page = window.document.documentElement;
  watchVisibleHeight(
    window,
    whenSettled(window, game.session, height => show(page, height, window.innerHeight)),
  );
  offerFullscreen(window, game, isLarge => {
    page.toggleAttribute('data-framed', !isLarge);
    page.toggleAttribute('data-large', isLarge);
  });
}

function show(page: HTMLElement, height: number, whole: number): void {
  page.style.setProperty('--unseen', `${Math.max(0, Math.round(whole - height))}px`);
  const [seen] = Object.entries(HEIGHTS).find(([, most]) => height <= most) ?? [];
  if (seen === undefined && height >= whole) page.removeAttribute('data-seen');
  else page.setAttribute('data-seen', seen ?? 'most');
}
