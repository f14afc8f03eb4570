import type { Size } from '../../shapes/shape.ts';
import type { Corners, Insets } from '../../shapes/stage/types.ts';
import { createMeasure, readPalette } from '../dom/shapes-to-canvas.ts';
import type { Settings } from '../store/saves/save-types.ts';
import type { Viewport } from './scene-context.ts';

/** Everything that may change what the canvas shows or where: the page redrawn, its look, the window. */
export function watchPage(root: HTMLElement, call: () => void): () => void {
  const observer = new MutationObserver(call);
  observer.observe(root, { childList: true, subtree: true });
  observer.observe(document.documentElement, {
    attributeFilter: [
      'lang',
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

/** More device px than this nobody sees, and every one of them is painted. */
const RATIO_MOST = 3;

/** The view of a place on the page, kept as long as nothing about it changes. */
export type ViewportWatch = {
  readonly view: () => Viewport;
  /** Looks at a place again. @returns whether anything is different. */
  readonly look: (place: HTMLElement, settings: Settings) => boolean;
  readonly onView: (call: () => void) => () => void;
  /** Calls everyone who watches. */
  readonly tell: () => void;
};

export function createViewportWatch(place: HTMLElement, settings: Settings): ViewportWatch {
  const calls = new Set<() => void>();
  let [seen, name] = [place, viewportKey(place, settings)];
  let view = readViewport(place, settings);
  return {
    view: () => view,
    look: (next, now) => {
      const found = viewportKey(next, now);
      // A place that is no longer on the page has no colours to read.
      if (next === seen && found === name) return false;
      [seen, name] = [next, found];
      view = readViewport(next, now);
      return true;
    },
    onView: call => {
      calls.add(call);
      return () => void calls.delete(call);
    },
    tell: () => {
      for (const call of calls) call();
    },
  };
}

function readViewport(place: HTMLElement, settings: Settings): Viewport {
  const palette = readPalette(place);
  return {
    size: sizeOf(place),
    window: { w: window.innerWidth, h: window.innerHeight },
    safe: insetsOf(place),
    corners: cornersOf(place),
    ratio: ratioNow(),
    palette,
    measure: createMeasure(palette),
    isStill: isStill(settings),
  };
}

/** Everything that a view is made from, in one string. */
function viewportKey(place: HTMLElement, settings: Settings): string {
  const style = getComputedStyle(place);
  const theme = ['--paper', '--ink', '--ink2', '--sans'].map(property => style.getPropertyValue(property));
  return JSON.stringify([
    sizeOf(place),
    insetsOf(place),
    cornersOf(place),
    ratioNow(),
    theme,
    isStill(settings),
    settings.textSize,
    settings.isMirrored,
    document.documentElement.lang,
  ]);
}

const sizeOf = ({ clientWidth, clientHeight }: HTMLElement): Size => ({ w: clientWidth, h: clientHeight });
const ratioNow = (): number => Math.min(RATIO_MOST, window.devicePixelRatio || 1);
const isStill = ({ motion }: Settings): boolean =>
  motion === 'reduced' || matchMedia('(prefers-reduced-motion: reduce)').matches;

/** A slot that reaches the edges of the screen has the safe area as its scroll padding. */
function insetsOf(place: HTMLElement): Insets {
  const style = getComputedStyle(place);
  return {
    top: px(style.scrollPaddingTop),
    right: px(style.scrollPaddingRight),
    bottom: px(style.scrollPaddingBottom),
    left: px(style.scrollPaddingLeft),
  };
}

/** In a platform's frame the page says what is kept clear of the upper corners. */
function cornersOf(place: HTMLElement): Corners | undefined {
  const style = getComputedStyle(place);
  const [left, right] = [
    px(style.getPropertyValue('--clear-left')),
    px(style.getPropertyValue('--clear-right')),
  ];
  return left + right > 0 ? { left, right } : undefined;
}

const px = (length: string): number => Number.parseFloat(length) || 0;

/** The canvas is for whoever wants it, on a screen on which even the smallest layout is whole, in colours of its own. */
export const isShowable = ({ view }: Settings): boolean =>
  view === 'hall' &&
  hasRoom({ w: window.innerWidth, h: window.innerHeight }, unseen()) &&
  !matchMedia('(forced-colors: active)').matches;

/** Of the window a platform may show less than its height. */
const hasRoom = ({ w, h }: Size, hidden: number): boolean =>
  w > h && w >= 600 ? h - hidden >= 300 : w >= 300 && h - hidden >= 460;

const unseen = (): number => px(getComputedStyle(document.documentElement).getPropertyValue('--unseen'));
