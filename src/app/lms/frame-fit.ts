import type { Session } from '../../core/session/session-state.ts';
import type { Game } from '../store/game-stores.ts';
import { offerFullscreen } from './fullscreen-button.ts';
import './frame-fit.css';

/** Upper and lower edge of the visible part of a frame, in CSS px from the top of the frame. */
export type VisibleBand = { readonly top: number; readonly bottom: number };

/** With less visible nobody has scrolled to the frame yet. CSS px. */
const MIN_VISIBLE = 160;
/** A smaller difference is not worth moving anything. CSS px. */
const HEIGHT_STEP = 16;

/**
 * How much of a frame can be visible at once. The platform's page does not tell its height, and shows more of the frame
 * as it is scrolled: what was visible once can be visible again. @param known what was found before, @param whole height
 * of the frame, both CSS px. @returns undefined as long as nobody has looked at the frame.
 */
export function visibleHeight(
  known: number | undefined,
  { top, bottom }: VisibleBand,
  whole: number,
): number | undefined {
  const visible = bottom - top;
  if (visible < MIN_VISIBLE) return known;
  if (visible > whole - HEIGHT_STEP) return whole;
  // Cut off above and below: the window around it is exactly this high.
  const found = top > 0 && bottom < whole ? visible : Math.max(visible, known ?? 0);
  return known !== undefined && Math.abs(found - known) < HEIGHT_STEP ? known : found;
}

/** Shares of the frame at which the browser reports what is visible. */
const SHARES = Array.from({ length: 101 }, (_, n) => n / 100);

/**
 * Watches how much of the frame can be visible; the browser says so even if the page around is of another origin. A
 * frame of another size is measured anew. @param tell is given each height, in CSS px, and whether it is the first for a
 * frame of this size.
 */
function watchVisibleHeight(window: Window, tell: (height: number, isFirst: boolean) => void): void {
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

/** The visible height must have stayed the same for this long before anything moves. */
const STEADY_MS = 300;

/**
 * Passes a height on when nobody is busy: nothing moves while the page around is scrolled, under a finger, or while a
 * response is being made. @returns takes a height, and whether to pass it on at once.
 */
export function whenSettled(
  window: TimerWindow,
  session: SessionSource,
  apply: (height: number) => void,
): (height: number, isAtOnce: boolean) => void {
  const { document } = window;
  let [timer, isDown] = [0, false];
  let [wanted, applied]: [number?, number?] = [];
  const settle = (): void => {
    if (wanted === undefined || wanted === applied || isDown || isBusy(session.getState().session)) return;
    applied = wanted;
    apply(wanted);
  };
  const later = (): void => {
    window.clearTimeout(timer);
    if (wanted !== applied) timer = window.setTimeout(settle, STEADY_MS);
  };
  const setDown = (isNow: boolean) => (): void => {
    isDown = isNow;
    later();
  };
  document.addEventListener('pointerdown', setDown(true), true);
  document.addEventListener('pointerup', setDown(false), true);
  document.addEventListener('pointercancel', setDown(false), true);
  session.subscribe(later);
  return (height, isAtOnce) => {
    wanted = height;
    if (!isAtOnce) return later();
    window.clearTimeout(timer);
    applied = height;
    apply(height);
  };
}

type TimerWindow = Pick<Window, 'setTimeout' | 'clearTimeout'> & { readonly document: EventTarget };
type SessionSource = {
  readonly getState: () => { readonly session: Session | null };
  readonly subscribe: (call: () => void) => () => void;
};

/** A card is selected, or a number half typed. */
const isBusy = (now: Session | null): boolean =>
  now?.phase === 'ask' && (now.selected !== null || now.placed !== null);

/** Up to these visible heights, in CSS px, style sheets leave something out; their names are values of `data-seen`. */
const MAX_HEIGHTS = { least: 400, low: 520, short: 600 } as const;

/**
 * Fits a package into its frame in a platform's page. Style sheets, and through them the canvas, read it from the root
 * element: `data-framed`; `data-large` instead while the game is larger than its frame; `data-seen` and `--unseen`, in px,
 * where the frame is short or only part of it can be visible.
 */
export function fitFrame(window: Window, game: Game): void {
  if (!window.parent || window.parent === window) return;
  const page = window.document.documentElement;
  watchVisibleHeight(
    window,
    whenSettled(window, game.session, height => setVisibleHeight(page, height, window.innerHeight)),
  );
  offerFullscreen(window, game, isLarge => {
    page.toggleAttribute('data-framed', !isLarge);
    page.toggleAttribute('data-large', isLarge);
  });
}

function setVisibleHeight(page: HTMLElement, height: number, whole: number): void {
  page.style.setProperty('--unseen', `${Math.max(0, Math.round(whole - height))}px`);
  const [seen] = Object.entries(MAX_HEIGHTS).find(([, max]) => height <= max) ?? [];
  if (seen === undefined && height >= whole) page.removeAttribute('data-seen');
  else page.setAttribute('data-seen', seen ?? 'most');
}
