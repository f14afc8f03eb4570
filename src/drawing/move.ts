import type { Point, Rect, Shape, Stroke } from './shape.ts';

const through = (shape: Shape, map: (point: Point) => Point): Shape => {
  switch (shape.form) {
    case 'polygon':
      return { ...shape, points: shape.points.map(map) };
    case 'group':
      return { ...shape, shapes: shape.shapes.map(inner => through(inner, map)) };
    default:
      return { ...shape, at: map(shape.at) };
  }
};

export const moved = (shapes: readonly Shape[], dx: number, dy: number): readonly Shape[] =>
  shapes.map(shape => through(shape, ([x, y]) => [x + dx, y + dy]));

/** A small picture at another size; its lines keep their width. */
export const scaled = (shapes: readonly Shape[], k: number): readonly Shape[] =>
  shapes.map(shape =>
    grown(
      through(shape, ([x, y]) => [k * x, k * y]),
      k,
    ),
  );

const grown = (shape: Shape, k: number): Shape => {
  switch (shape.form) {
    case 'circle':
      return { ...shape, r: k * shape.r };
    case 'text':
      return { ...shape, size: k * shape.size };
    case 'group':
      return { ...shape, shapes: shape.shapes.map(inner => grown(inner, k)) };
    default:
      return shape;
  }
};

/** Lays a standing picture of height h on its side, its foot to the left. */
export const laid = (shapes: readonly Shape[], h: number): readonly Shape[] =>
  shapes.map(shape => through(shape, ([x, y]) => [h - y, x]));

const heavy = (stroke: Stroke, weight: number): Stroke => ({
  ...stroke,
  weight: (stroke.weight ?? 1) * weight,
  ...(stroke.dash && { dash: stroke.dash.map(length => length * weight) }),
});

/** The same picture with thicker lines, as a big landscape drawing needs them. */
export const weighed = (shapes: readonly Shape[], weight: number): readonly Shape[] =>
  shapes.map(shape => {
    if (shape.form === 'group') return { ...shape, shapes: weighed(shape.shapes, weight) };
    if (shape.form === 'text' || !shape.stroke) return shape;
    return { ...shape, stroke: heavy(shape.stroke, weight) };
  });

/** Half pixels keep straight 1 px lines sharp on every screen. */
export const crisp = (value: number): number => Math.floor(value) + 0.5;

export const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value));

export const isIn = ({ x, y, w, h }: Rect, [px, py]: Point): boolean =>
  px >= x && px < x + w && py >= y && py < y + h;
