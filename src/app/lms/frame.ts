import './frame.css';
import type { Game } from '../store/game.ts';
import { whenSettled } from './calm.ts';
import { watchVisibleHeight } from './insight.ts';
import { offerFullscreen } from './larger.ts';

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
