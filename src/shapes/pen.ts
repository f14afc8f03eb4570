import type { Accent } from '../core/interview/types.ts';
import type { LineStyle, Paint } from './paint.ts';
import type { Look, Point, Rect, Shape, Stroke, TextShape } from './shape.ts';

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
