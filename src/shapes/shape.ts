import type { Accent } from '../core/interview/types.ts';
import type { LineStyle, Paint } from './paint.ts';

export type Point = readonly [x: number, y: number];
/** CSS px, x and y of the top left corner. */
export type Rect = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
export type Size = { readonly w: number; readonly h: number };

/** A stroke by name. `weight` scales the token's width, `dash` replaces its dashes, `alpha` is 0..1. */
export type Stroke = {
  readonly paint: Paint;
  readonly line: LineStyle;
  readonly weight?: number;
  readonly dash?: readonly number[];
  readonly cap?: 'round';
  readonly alpha?: number;
};

export type Look = { readonly fill?: Paint; readonly stroke?: Stroke };

/**
 * One line of text. The y of `at` is the middle of the digits and ideographs, not the baseline: the baseline lies
 * BASELINE x size lower, so both renderers centre text alike whatever the font's own box is.
 */
export type TextShape = {
  readonly form: 'text';
  readonly at: Point;
  readonly text: string;
  readonly face: 'serif' | 'sans';
  readonly size: number;
  readonly weight: 400 | 700;
  readonly paint: Paint;
  readonly align: 'start' | 'middle' | 'end';
  readonly spacing?: number;
  /** Degrees, about `at`. */
  readonly turn?: number;
};

/**
 * What every picture of the hall is made of: flat shapes in CSS px, coloured by role. The list view turns them
 * into SVG, the canvas into Graphics; neither knows what a pillar is.
 */
export type Shape =
  | ({ readonly form: 'polygon'; readonly points: readonly Point[]; readonly open?: boolean } & Look)
  | ({ readonly form: 'circle'; readonly at: Point; readonly r: number } & Look)
  | TextShape
  | { readonly form: 'group'; readonly accent?: Accent; readonly shapes: readonly Shape[] };

export const BASELINE = 0.37;
