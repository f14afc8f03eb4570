import type { Point, Rect, Shape } from './shape-primitives.ts';

/** The same shape with every point mapped; radii and letter sizes stay. */
export const mapPoints = (shape: Shape, map: (point: Point) => Point): Shape => {
  switch (shape.form) {
    case 'polygon':
      return { ...shape, points: shape.points.map(map) };
    case 'group':
      return { ...shape, shapes: shape.shapes.map(inner => mapPoints(inner, map)) };
    default:
      return { ...shape, at: map(shape.at) };
  }
};

/** The same shapes, dx to the right and dy down. */
export const moved = (shapes: readonly Shape[], dx: number, dy: number): readonly Shape[] =>
  shapes.map(shape => mapPoints(shape, ([x, y]) => [x + dx, y + dy]));

/** Lays an upright picture of height h on its side, its foot to the left. */
export const laidOnSide = (shapes: readonly Shape[], h: number): readonly Shape[] =>
  shapes.map(shape => mapPoints(shape, ([x, y]) => [h - y, x]));

/** Half pixels keep straight 1 px lines sharp on every screen. */
export const crisp = (value: number): number => Math.floor(value) + 0.5;

/** The nearest value from `low` to `high`. */
export const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value));

/** Whether a point lies in a rectangle; its right and lower edges do not count. */
export const isIn = ({ x, y, w, h }: Rect, [px, py]: Point): boolean =>
  px >= x && px < x + w && py >= y && py < y + h;

/** The canvas and SVG draw curves differently, so every curve is drawn as this many straight lines. */
const SEGMENTS = 16;

const steps = (segments: number): readonly number[] =>
  Array.from({ length: segments + 1 }, (_, i) => i / segments);

const bent = (a: number, control: number, b: number, t: number): number =>
  (1 - t) ** 2 * a + 2 * t * (1 - t) * control + t * t * b;

/** A quadratic Bézier curve from a to b, as points. */
export const quadratic = (a: Point, control: Point, b: Point): readonly Point[] =>
  steps(SEGMENTS).map((t): Point => [bent(a[0], control[0], b[0], t), bent(a[1], control[1], b[1], t)]);

/** The point of an ellipse at an angle in degrees: 0 to the right, clockwise on the screen. */
export const onEllipse = ([x, y]: Point, rx: number, ry: number, degrees: number): Point => {
  const turn = (degrees * Math.PI) / 180;
  return [x + rx * Math.cos(turn), y + ry * Math.sin(turn)];
};

/** An arc of an ellipse as points, angles in degrees as in `onEllipse`. */
export const arc = (
  centre: Point,
  rx: number,
  ry: number,
  from: number,
  to: number,
  segments = SEGMENTS,
): readonly Point[] => steps(segments).map(t => onEllipse(centre, rx, ry, from + (to - from) * t));
