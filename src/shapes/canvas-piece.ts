import type { Accent } from '../core/interview/types.ts';
import type { Point, Rect, Shape } from './shape-primitives.ts';

/** Named in tokens.json. */
type Ease = 'settle' | 'move' | 'fall' | 'seat' | 'linear';

/** Where a piece comes from, or goes to, seen from where it stands: px, factors, 0..1, degrees. */
export type Pose = {
  readonly dx?: number;
  readonly dy?: number;
  readonly scaleX?: number;
  readonly scaleY?: number;
  readonly alpha?: number;
  readonly turn?: number;
};

export type Timing = { readonly ms: number; readonly ease: Ease; readonly delayMs?: number };
/** `shown` comes into sight from its foot up, or from the middle to both sides. */
export type Motion = Pose & Timing & { readonly shown?: 'upward' | 'outward' };

/** A picture with a place: what the canvas moves as one thing. */
export type Piece = {
  readonly id: string;
  /** CSS px of the frame. Shapes are drawn from its top left corner. */
  readonly rect: Rect;
  /** Drawn only when needed: pieces of the same look are drawn once. */
  readonly shapes: () => readonly Shape[];
  /** Whatever the shapes depend on besides size, accent and weight. */
  readonly look: string;
  /** Higher lies above. */
  readonly depth: number;
  readonly accent: Accent;
  /** Factor of all line widths: big drawings need thicker lines. */
  readonly weight?: number;
  /** Room round the rectangle for lines and shadows that leave it. */
  readonly bleed?: number;
  readonly alpha?: number;
  /** Degrees about `pivot`. */
  readonly turn?: number;
  /** Shares of the rectangle; its middle if not given. */
  readonly pivot?: Point;
  readonly enter?: Motion;
  readonly leave?: Motion;
  /** How it gets from one place to the next; at once if not given. */
  readonly move?: Timing;
};
