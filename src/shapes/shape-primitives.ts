import type { Accent } from '../core/interview/types.ts';

type Role =
  | 'paper'
  | 'card'
  | 'sunk'
  | 'shadow'
  | 'ink'
  | 'ink2'
  | 'ink3'
  | 'hair'
  | 'line'
  | 'outline'
  | 'joint'
  | 'edge'
  | 'primary'
  | 'onPrimary'
  | 'ok'
  | 'okWash'
  | 'no'
  | 'noWash'
  | 'star';
type AccentRole = 'deep' | 'mid' | 'half' | 'wash' | 'solid' | 'onSolid';
/** A colour by its job. The six accent roles take their hue from the accent in force around the shape. */
export type Paint = Role | AccentRole;
/** A line by its job; tokens.json has its width and dashes. */
type LineStyle =
  | 'cut'
  | 'active'
  | 'outline'
  | 'fine'
  | 'hair'
  | 'planned'
  | 'plannedBeam'
  | 'plannedJoint'
  | 'axis';

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
 * What every picture of the hall is made of: flat shapes in CSS px, coloured by role. The page turns them into SVG
 * (`shapes-to-svg`), the canvas paints them into textures (`shapes-to-canvas`); neither knows what a pillar is.
 */
export type Shape =
  | ({ readonly form: 'polygon'; readonly points: readonly Point[]; readonly open?: boolean } & Look)
  | ({ readonly form: 'circle'; readonly at: Point; readonly r: number } & Look)
  | TextShape
  | {
      readonly form: 'group';
      readonly accent?: Accent;
      readonly cue?: Cue;
      readonly shapes: readonly Shape[];
    };

/**
 * How a part of a picture comes in, on a page that plays it: `at` ms from the start, from `by` px above its place or, of
 * what is seen only for a while, `by` ms long. Without it the picture is the last frame.
 */
export type Cue = { readonly move: string; readonly at: number; readonly by?: number };

export const BASELINE = 0.37;
/** The share of a text's width that lies before `at`, for both renderers. */
export const ALIGN_SHARE = { start: 0, middle: 0.5, end: 1 } as const;

export const OUTLINE: Stroke = { paint: 'outline', line: 'outline' };
export const FINE: Stroke = { paint: 'outline', line: 'fine' };
export const PLANNED: Stroke = { paint: 'ink3', line: 'planned' };
export const PLANNED_JOINT: Stroke = { paint: 'ink3', line: 'plannedJoint' };
export const THIN: Stroke = { paint: 'ink3', line: 'hair' };

export const polygon = (points: readonly Point[], look: Look): Shape => ({
  form: 'polygon',
  points,
  ...look,
});

export const path = (points: readonly Point[], stroke: Stroke): Shape => ({
  form: 'polygon',
  points,
  open: true,
  stroke,
});

export const corners = ({ x, y, w, h }: Rect): readonly Point[] => [
  [x, y],
  [x + w, y],
  [x + w, y + h],
  [x, y + h],
];

export const box = (rect: Rect, look: Look): Shape => polygon(corners(rect), look);

export const circle = (at: Point, r: number, look: Look): Shape => ({ form: 'circle', at, r, ...look });

export const group = (accent: Accent, shapes: readonly Shape[]): Shape => ({
  form: 'group',
  accent,
  shapes,
});

/** A part of a picture that comes in by a cue, if it has one. */
export const cued = (cue: Cue | undefined, shapes: readonly Shape[]): Shape => ({
  form: 'group',
  ...(cue && { cue }),
  shapes,
});

export const stroke = (line: LineStyle, paint: Paint, weight = 1): Stroke => ({ line, paint, weight });

type Letters = Pick<TextShape, 'face' | 'size' | 'paint'> &
  Partial<Pick<TextShape, 'align' | 'spacing' | 'turn'>>;

/** Bold and centred, as nearly all text inside a drawing is. */
export const bold = (text: string, at: Point, letters: Letters): Shape => ({
  form: 'text',
  at,
  text,
  weight: 700,
  align: 'middle',
  ...letters,
});

export const regular = (text: string, at: Point, letters: Letters): Shape => ({
  form: 'text',
  at,
  text,
  weight: 400,
  align: 'middle',
  ...letters,
});
