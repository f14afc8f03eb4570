import type { Point } from './shape.ts';

/** A canvas draws no curve that SVG draws alike, so every curve becomes this many straight lines. */
const SEGMENTS = 16;

const steps = (segments: number): readonly number[] =>
  Array.from({ length: segments + 1 }, (_, i) => i / segments);

const bent = (a: number, control: number, b: number, t: number): number =>
  (1 - t) ** 2 * a + 2 * t * (1 - t) * control + t * t * b;

export const quadratic = (a: Point, control: Point, b: Point): readonly Point[] =>
  steps(SEGMENTS).map((t): Point => [bent(a[0], control[0], b[0], t), bent(a[1], control[1], b[1], t)]);

/** Degrees, clockwise on screen, 0 to the right. */
export const onEllipse = ([x, y]: Point, rx: number, ry: number, degrees: number): Point => {
  const turn = (degrees * Math.PI) / 180;
  return [x + rx * Math.cos(turn), y + ry * Math.sin(turn)];
};

export const arc = (
  centre: Point,
  rx: number,
  ry: number,
  from: number,
  to: number,
  segments = SEGMENTS,
): readonly Point[] => steps(segments).map(t => onEllipse(centre, rx, ry, from + (to - from) * t));

/** Clockwise from the top left; a radius of 0 gives a plain rectangle twice over each corner. */
export const rounded = (x: number, y: number, w: number, h: number, r: number): readonly Point[] => [
  ...arc([x + r, y + r], r, r, 180, 270, 4),
  ...arc([x + w - r, y + r], r, r, 270, 360, 4),
  ...arc([x + w - r, y + h - r], r, r, 0, 90, 4),
  ...arc([x + r, y + h - r], r, r, 90, 180, 4),
];
