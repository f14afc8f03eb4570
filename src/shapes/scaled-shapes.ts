import { mapPoints } from './geometry.ts';
import type { Shape, Stroke } from './shape-primitives.ts';

/** A small picture at another size; its lines keep their width. */
export const scaled = (shapes: readonly Shape[], k: number): readonly Shape[] =>
  shapes.map(shape =>
    grown(
      mapPoints(shape, ([x, y]) => [k * x, k * y]),
      k,
    ),
  );

/** Radii and letters of a shape whose points are already scaled. */
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

/** A stroke with its width and its dashes scaled. */
const heavy = (stroke: Stroke, weight: number): Stroke => ({
  ...stroke,
  weight: (stroke.weight ?? 1) * weight,
  ...(stroke.dash && { dash: stroke.dash.map(length => length * weight) }),
});

/** The same picture with thicker lines, as a large landscape drawing needs them. */
export const withThickerLines = (shapes: readonly Shape[], weight: number): readonly Shape[] =>
  shapes.map(shape => {
    if (shape.form === 'group') return { ...shape, shapes: withThickerLines(shape.shapes, weight) };
    if (shape.form === 'text' || !shape.stroke) return shape;
    return { ...shape, stroke: heavy(shape.stroke, weight) };
  });
