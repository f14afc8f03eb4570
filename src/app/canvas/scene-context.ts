import type { LazyByKind } from '../../core/kinds/register.ts';
import type { Measure } from '../../shapes/line-breaking.ts';
import type { Size } from '../../shapes/shape-primitives.ts';
import type { Corners, Insets } from '../../shapes/stage/types.ts';
import type { Palette } from '../dom/shapes-to-canvas.ts';
import type { AnyCanvas } from '../kinds/types.ts';
import { reportUncaught } from '../store/call-helpers.ts';
import type { Game } from '../store/game-stores.ts';

/** What every scene is given: the stores, the place on the page that it draws for, and how to draw there. */
export type SceneContext = {
  readonly game: Game;
  /** The page of plain DOM beside the canvas. */
  readonly root: HTMLElement;
  /** The parent of the canvas; it moves to whatever slot of the page is drawn. */
  readonly host: HTMLElement;
  readonly viewport: () => Viewport;
  /** The canvas faces of the kinds, each fetched when an item of it is first drawn. */
  readonly kinds: LazyByKind<AnyCanvas>;
  /** For whatever is called from outside the scenes. */
  readonly guard: Guard;
  /** Calls back when the viewport has changed. @returns the end of it. */
  readonly onViewport: (call: () => void) => () => void;
  /** Calls back at the next tap anywhere, which skips a ceremony. @returns the end of it. */
  readonly onTap: (call: () => void) => () => void;
  /** Drawn without a graphics processor: a piece that follows a finger is then lifted off the canvas, see `Sprite.lift`. */
  readonly isSoftware: boolean;
  /** The engine's loop sleeps while nothing moves; whoever changes the picture wakes it. */
  readonly wake: () => void;
};

/** How the canvas is shown now; a new value whenever size, ratio, theme, letters or language change. Lengths are CSS px. */
export type Viewport = {
  /** Of the slot. */
  readonly size: Size;
  readonly window: Size;
  readonly safe: Insets;
  readonly corners?: Corners | undefined;
  /** Device px in a CSS px, at most `MAX_RATIO`. */
  readonly ratio: number;
  readonly palette: Palette;
  readonly measure: Measure;
  /** Motion is reduced, by the player or the system. */
  readonly isStill: boolean;
};

/** Wraps what the browser, the engine or a store calls: an error in it ends the canvas, nothing else, and is reported. */
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
