import type { Point, Rect, Shape } from './shape.ts';

/** The same shapes, every point of them mapped. */
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

export const moved = (shapes: readonly Shape[], dx: number, dy: number): readonly Shape[] =>
  shapes.map(shape => mapPoints(shape, ([x, y]) => [x + dx, y + dy]));

/** Lays a standing picture of height h on its side, its foot to the left. */
export const laidOnSide = (shapes: readonly Shape[], h: number): readonly Shape[] =>
  shapes.map(shape => mapPoints(shape, ([x, y]) => [h - y, x]));

/** Half pixels keep straight 1 px lines sharp on every screen. */
export const crisp = (value: number): number => Math.floor(value) + 0.5;

export const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value));

export const isIn = ({ x, y, w, h }: Rect, [px, py]: Point): boolean =>
  px >= x && px < x + w && py >= y && py < y + h;
