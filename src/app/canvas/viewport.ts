import type { Size } from '../../shapes/shape-primitives.ts';
import { isWideFrame } from '../../shapes/stage/stage-parts.ts';
import type { Corners, Insets } from '../../shapes/stage/types.ts';
import { createMeasure, readPalette } from '../dom/shapes-to-canvas.ts';
import type { Settings } from '../store/saves/save-types.ts';
import type { Viewport } from './scene-context.ts';

/**
 * Calls back whenever the page is drawn, or its look or the window changes: what the canvas shows, or where, may be another.
 * The page writes `data-main` at every drawing, even if it says the same.
 */
export function watchPage(root: HTMLElement, call: () => void): () => void {
  const observer = new MutationObserver(call);
  observer.observe(root, { childList: true, subtree: true });
  observer.observe(document.documentElement, {
    attributeFilter: [
      'lang',
      'data-main',
      'data-theme',
      'data-motion',
      'data-mirrored',
      'data-text-size',
      'data-framed',
      'data-seen',
    ],
  });
  const ending = new AbortController();
  const { signal } = ending;
  for (const query of [
    '(prefers-color-scheme: dark)',
    '(prefers-reduced-motion: reduce)',
    '(prefers-contrast: more)',
    '(forced-colors: active)',
  ])
    matchMedia(query).addEventListener('change', call, { signal });
  window.addEventListener('resize', call, { signal });
  return () => {
    observer.disconnect();
    ending.abort();
  };
}

/**
 * At most so many device px in a CSS px: nobody sees more of them, and every one has to be painted; where the processor paints
 * them, two are sharp enough.
 */
export const MAX_RATIO = { webgl: 3, canvas: 2 } as const;

/** The viewport of a slot, the same value as long as nothing about it changes. */
export type ViewportWatch = {
  readonly viewport: () => Viewport;
  /** Reads a slot, which must be on the page. @returns whether anything is different. */
  readonly update: (slot: HTMLElement, settings: Settings) => boolean;
  /** @returns the end of it. */
  readonly onChange: (call: () => void) => () => void;
  /** Calls all who watch for changes. */
  readonly notify: () => void;
};

/** @param most device px in a CSS px. */
export function createViewportWatch(first: HTMLElement, settings: Settings, most: number): ViewportWatch {
  const calls = new Set<() => void>();
  let [slot, key] = [first, viewportKey(first, settings)];
  let viewport = readViewport(first, settings, most);
  return {
    viewport: () => viewport,
    update: (next, now) => {
      const nextKey = viewportKey(next, now);
      // Another slot is read even if it says the same: its colours may be others.
      if (next === slot && nextKey === key) return false;
      [slot, key] = [next, nextKey];
      viewport = readViewport(next, now, most);
      return true;
    },
    onChange: call => {
      calls.add(call);
      return () => void calls.delete(call);
    },
    notify: () => {
      for (const call of calls) call();
    },
  };
}

function readViewport(slot: HTMLElement, settings: Settings, most: number): Viewport {
  const palette = readPalette(slot);
  return {
    size: sizeOf(slot),
    window: { w: window.innerWidth, h: window.innerHeight },
    safe: insetsOf(slot),
    corners: cornersOf(slot),
    ratio: Math.min(most, ratioNow()),
    palette,
    measure: createMeasure(palette),
    isStill: isStill(settings),
  };
}

/** Everything that a viewport is made from, in one string. */
function viewportKey(slot: HTMLElement, settings: Settings): string {
  const style = getComputedStyle(slot);
  const theme = ['--paper', '--ink', '--ink2', '--sans'].map(property => style.getPropertyValue(property));
  return JSON.stringify([
    sizeOf(slot),
    insetsOf(slot),
    cornersOf(slot),
    ratioNow(),
    theme,
    isStill(settings),
    settings.textSize,
    settings.isMirrored,
    document.documentElement.lang,
  ]);
}

const sizeOf = ({ clientWidth, clientHeight }: HTMLElement): Size => ({ w: clientWidth, h: clientHeight });
const ratioNow = (): number => window.devicePixelRatio || 1;
const isStill = ({ motion }: Settings): boolean =>
  motion === 'reduced' || matchMedia('(prefers-reduced-motion: reduce)').matches;

/** A slot that reaches the edges of the screen has the safe area as its scroll padding. */
function insetsOf(slot: HTMLElement): Insets {
  const style = getComputedStyle(slot);
  return {
    top: px(style.scrollPaddingTop),
    right: px(style.scrollPaddingRight),
    bottom: px(style.scrollPaddingBottom),
    left: px(style.scrollPaddingLeft),
  };
}

/** In the frame of an LMS the page says how much of the upper corners is kept clear. */
function cornersOf(slot: HTMLElement): Corners | undefined {
  const style = getComputedStyle(slot);
  const [left, right] = [
    px(style.getPropertyValue('--clear-left')),
    px(style.getPropertyValue('--clear-right')),
  ];
  return left + right > 0 ? { left, right } : undefined;
}

const px = (length: string): number => Number.parseFloat(length) || 0;

/** Whether the player wants the canvas, even its smallest layout fits, and the system does not prescribe its colours. */
export const isShowable = ({ view }: Settings): boolean =>
  view === 'hall' &&
  hasRoom({ w: window.innerWidth, h: window.innerHeight }, hiddenHeight()) &&
  !matchMedia('(forced-colors: active)').matches;

/** @param hidden how much of the window's height an LMS does not show. */
const hasRoom = (size: Size, hidden: number): boolean =>
  isWideFrame(size) ? size.h - hidden >= 300 : size.w >= 300 && size.h - hidden >= 460;

const hiddenHeight = (): number =>
  px(getComputedStyle(document.documentElement).getPropertyValue('--unseen'));
