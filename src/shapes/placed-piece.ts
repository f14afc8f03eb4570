import type { Accent } from '../core/interview/types.ts';
import type { Point, Rect, Shape } from './shape-primitives.ts';

/** Curves of motion, named in motion.json. */
type Ease = 'settle' | 'move' | 'fall' | 'seat' | 'linear';

/** How far a piece is from its own place, while it enters or leaves: px, factors, 0..1, degrees. */
export type Pose = {
  readonly dx?: number;
  readonly dy?: number;
  readonly scaleX?: number;
  readonly scaleY?: number;
  readonly alpha?: number;
  readonly turn?: number;
};

export type Timing = { readonly ms: number; readonly ease: Ease; readonly delayMs?: number };
/** `shown`: the piece is uncovered, from its foot up or from its middle to both sides. */
export type Motion = Pose & Timing & { readonly shown?: 'upward' | 'outward' };

/** A picture with a place: what the canvas draws and moves as one thing. */
export type Piece = {
  readonly id: string;
  /** CSS px of the frame. Shapes are drawn from its top left corner. */
  readonly rect: Rect;
  /** Called only when needed: pieces of the same look are drawn once. */
  readonly shapes: () => readonly Shape[];
  /** A key of whatever the shapes depend on besides size, accent and weight. */
  readonly look: string;
  /** Higher lies above. */
  readonly depth: number;
  readonly accent: Accent;
  /** Factor of all line widths: large drawings need thicker lines. */
  readonly weight?: number;
  /** Room in px round the rectangle for lines and shadows that leave it. */
  readonly bleed?: number;
  readonly alpha?: number;
  /** Degrees about `pivot`. */
  readonly turn?: number;
  /** In shares of the rectangle; its middle if left out. */
  readonly pivot?: Point;
  readonly enter?: Motion;
  readonly leave?: Motion;
  /** It follows a finger: its place changes many times a second. */
  readonly isCarried?: true;
  /** How it moves from one place to the next; at once if left out. */
  readonly move?: Timing;
};
