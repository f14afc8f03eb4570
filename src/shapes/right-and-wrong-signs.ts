import { arc, moved } from './geometry.ts';
import { corners, type Paint, type Point, path, polygon, type Rect, type Shape } from './shape-primitives.ts';

/** Right: a tick in a square. */
export const tick = (size: number, paint: Paint = 'ok'): readonly Shape[] => {
  const at = ([x, y]: Point): Point => [x * size, y * size];
  return [path([at([0.2, 0.53]), at([0.42, 0.74]), at([0.8, 0.28])], strokeOf(paint, size))];
};

/** Three short strokes on each side, as if something had just been hit. */
export const struckStrokes = (w: number, h: number, reach: number): readonly Shape[] => {
  const look = { paint: 'deep', line: 'active', cap: 'round' } as const;
  const half = (x: number, way: -1 | 1): readonly Shape[] =>
    [-1, 0, 1].map(slope =>
      path(
        [
          [x, h / 2 + slope * (0.22 * h + 2)],
          [x + way * reach * 0.75, h / 2 + slope * (0.22 * h + reach * 0.7)],
        ],
        look,
      ),
    );
  return [...half(reach, -1), ...half(w - reach, 1)];
};

/** Wrong: a cross in a square. */
export const cross = (size: number, paint: Paint = 'no'): readonly Shape[] => {
  const a = 0.22 * size;
  const b = 0.78 * size;
  const look = strokeOf(paint, size);
  return [
    path(
      [
        [a, a],
        [b, b],
      ],
      look,
    ),
    path(
      [
        [b, a],
        [a, b],
      ],
      look,
    ),
  ];
};

const strokeOf = (paint: Paint, size: number) =>
  ({ paint, line: 'active', weight: Math.max(1, size / 20), cap: 'round' }) as const;

/** Wrong, as a draughtsman marks it: a revision cloud round the place, with a cross in it. @param chord length of an arc. */
export const revisionCloud = (rect: Rect, chord = 11): readonly Shape[] => {
  const size = Math.min(22, 0.9 * Math.min(rect.w, rect.h));
  const [x, y] = [rect.x + rect.w / 2 - size / 2, rect.y + rect.h / 2 - size / 2];
  return [
    polygon(cloudOutline(rect, chord), {
      fill: 'card',
      stroke: { paint: 'no', line: 'outline', weight: 4 / 3 },
    }),
    ...moved(cross(size), x, y),
  ];
};

export const cloudOutline = (rect: Rect, chord = 11): readonly Point[] => {
  const points = corners(rect);
  return points.flatMap((a, i) => cloudSide(a, points[(i + 1) % points.length] ?? a, chord));
};

/** How far the arcs of a cloud reach past its rectangle, in px. */
export const cloudReach = (chord: number): number =>
  chord * (CLOUD_RADIUS - Math.sqrt(CLOUD_RADIUS ** 2 - 0.25));

/** Radius of an arc, in chords. */
const CLOUD_RADIUS = 0.56;

const cloudSide = (a: Point, b: Point, chord: number): readonly Point[] => {
  const count = Math.max(1, Math.round(Math.hypot(b[0] - a[0], b[1] - a[1]) / chord));
  const at = (i: number): Point => [a[0] + ((b[0] - a[0]) * i) / count, a[1] + ((b[1] - a[1]) * i) / count];
  return Array.from({ length: count }, (_, i) => bulge(at(i), at(i + 1))).flat();
};

/** An arc to the left of the line from a to b: round clockwise corners it bulges outward. */
const bulge = (a: Point, b: Point): readonly Point[] => {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const chord = Math.hypot(dx, dy);
  const r = CLOUD_RADIUS * chord;
  const sink = Math.sqrt(Math.max(0, r * r - (chord * chord) / 4));
  const centre: Point = [(a[0] + b[0]) / 2 - (dy / chord) * sink, (a[1] + b[1]) / 2 + (dx / chord) * sink];
  const from = (Math.atan2(a[1] - centre[1], a[0] - centre[0]) * 180) / Math.PI;
  const to = (Math.atan2(b[1] - centre[1], b[0] - centre[0]) * 180) / Math.PI;
  return arc(centre, r, r, from, to < from ? to + 360 : to);
};
