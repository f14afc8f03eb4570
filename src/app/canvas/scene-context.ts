import type { LazyByKind } from '../../core/kinds/register.ts';
import type { Measure } from '../../shapes/line-breaking.ts';
import type { Size } from '../../shapes/shape.ts';
import type { Corners, Insets } from '../../shapes/stage/types.ts';
import type { Palette } from '../dom/shapes-to-canvas.ts';
import type { AnyCanvas } from '../kinds/types.ts';
import { reportUncaught } from '../store/call-helpers.ts';
import type { Game } from '../store/game-stores.ts';

/** Stands before whatever the browser, the engine or a store calls here: what it throws ends the canvas, nothing else. */
export type Guard = <Given extends readonly unknown[]>(
  call: (...given: Given) => void,
) => (...given: Given) => void;

export const createGuard =
  (onBreak: () => void): Guard =>
  call =>
  (...given) => {
    try {
      call(...given);
    } catch (error) {
      onBreak();
      reportUncaught(error);
    }
  };

/** How the canvas is shown now; made anew whenever size, ratio, theme, letters or language change. */
export type Viewport = {
  readonly size: Size;
  readonly window: Size;
  readonly safe: Insets;
  readonly corners?: Corners | undefined;
  /** Device px in a CSS px, at most 3. */
  readonly ratio: number;
  readonly palette: Palette;
  readonly measure: Measure;
  /** Motion is reduced, by the player or the system. */
  readonly isStill: boolean;
};

/** What every scene is given: the stores, the place on the page it draws for, and how to draw there. */
export type SceneContext = {
  readonly game: Game;
  /** The page of plain DOM beside the canvas. */
  readonly root: HTMLElement;
  /** The element that the canvas fills; it moves to whatever place of the page is drawn. */
  readonly stage: HTMLElement;
  readonly view: () => Viewport;
  /** The kinds on the canvas, each fetched when an item of it is first drawn. */
  readonly kinds: LazyByKind<AnyCanvas>;
  /** For whatever is called from outside of the scenes. */
  readonly guard: Guard;
  /** Calls back when `view` has changed. @returns the end of it. */
  readonly onView: (call: () => void) => () => void;
  /** Calls back at the next tap anywhere: it jumps a ceremony to its end. @returns the end of it. */
  readonly onTap: (call: () => void) => () => void;
  /** The loop sleeps while nothing moves; whoever changes the picture wakes it. */
  readonly wake: () => void;
};
