import { lastIn } from '../../core/lists.ts';
import { crisp, quadratic } from '../geometry.ts';
import {
  box,
  type Look,
  OUTLINE,
  PLANNED,
  type Point,
  path,
  polygon,
  type Shape,
  type Stroke,
  stroke,
  THIN,
} from '../shape-primitives.ts';

/**
 * Measures of a roof, in px: `cx` its middle, `y` the underside of the eave, `hw` and `rw` half the eave and half the ridge,
 * `h` its height, `lift` how far the ends of the eave curve up, `th` the thickness of the eave, `tile` the width of a row
 * of tiles.
 */
export type Roof = {
  readonly cx: number;
  readonly y: number;
  readonly hw: number;
  readonly rw: number;
  readonly h: number;
  readonly lift: number;
  readonly th: number;
  readonly tile: number;
};

/** Three lines of points from left to right: over the roof, along the eave, under the eave. */
type Profile = {
  readonly top: readonly Point[];
  readonly eave: readonly Point[];
  readonly under: readonly Point[];
};

/** The outline of a roof. */
export const profileOf = (roof: Roof): Profile => {
  const { cx, y, hw, rw, h, lift, th } = roof;
  const tip: Point = [cx - hw, y - lift - th];
  const bend: Point = [cx - rw - 0.42 * (hw - rw), y - 0.16 * h - th];
  const slope = quadratic(tip, bend, [cx - rw, y - h]);
  const under = eaveCurve(roof, [cx - hw + 0.75 * th, y - lift], y);
  return {
    top: withMirror(cx, slope),
    eave: withMirror(cx, eaveCurve(roof, tip, y - th)),
    under: withMirror(cx, [tip, ...under]),
  };
};

/** The left half of a line with its mirror image. */
const withMirror = (cx: number, left: readonly Point[]): readonly Point[] => [
  ...left,
  ...left.map(([x, y]): Point => [2 * cx - x, y]).reverse(),
];

const eaveCurve = ({ cx, hw }: Roof, tip: Point, y: number): readonly Point[] =>
  quadratic(tip, [cx - 0.8 * hw, y], [cx - 0.5 * hw, y]);

/** The part of a roof between two x. */
export const roofSlice = (profile: Profile, from: number, to: number): Profile => ({
  top: lineBetween(profile.top, from, to),
  eave: lineBetween(profile.eave, from, to),
  under: lineBetween(profile.under, from, to),
});

/** The part of a line of points, from left to right, between two x. */
export const lineBetween = (line: readonly Point[], from: number, to: number): readonly Point[] => [
  [from, heightAt(line, from)],
  ...line.filter(([x]) => x > from && x < to),
  [to, heightAt(line, to)],
];

/** The y at x of a line of points that runs from left to right. */
export const heightAt = (line: readonly Point[], x: number): number => {
  const next = line.findIndex(point => point[0] >= x);
  const b = line[next] ?? lastIn(line) ?? [x, 0];
  const a = line[next - 1] ?? b;
  return a[0] === b[0] ? b[1] : a[1] + ((b[1] - a[1]) * (x - a[0])) / (b[0] - a[0]);
};

/** A part of a roof, tiled and inked. */
export const builtRoof = (roof: Roof, part: Profile): readonly Shape[] => [
  polygon([...part.top, ...reversed(part.eave)], { fill: 'wash' }),
  ...tiles(roof, part, TILES),
  polygon([...part.eave, ...reversed(part.under)], { fill: 'card', stroke: OUTLINE }),
  polygon([...part.top, ...reversed(part.eave)], { stroke: OUTLINE }),
];

/** A part of a roof as a plan: dashed outlines. */
export const plannedRoof = (part: Profile): readonly Shape[] => [
  path(part.eave, THIN),
  path(part.top, PLANNED),
  path(part.under, PLANNED),
];

/** The rows of tiles of a planned roof. */
export const dottedTiles = (roof: Roof, part: Profile): readonly Shape[] => tiles(roof, part, DOTS);

/** Rows of tiles are symmetrical about the middle of the whole roof, wherever a part of it ends. */
const tiles = ({ cx, tile }: Roof, { top, eave }: Profile, look: Stroke): readonly Shape[] => {
  const from = top[0]?.[0] ?? cx;
  const to = lastIn(top)?.[0] ?? cx;
  const first = Math.ceil((from + 2 - cx) / tile - 0.5);
  const count = Math.max(0, Math.floor((to - 2 - cx) / tile - 0.5) - first + 1);
  return Array.from({ length: count }, (_, i) => crisp(cx + (first + i + 0.5) * tile))
    .filter(x => heightAt(eave, x) - heightAt(top, x) > 3)
    .map(x =>
      path(
        [
          [x, heightAt(top, x) + 1],
          [x, heightAt(eave, x) - 1],
        ],
        look,
      ),
    );
};

const reversed = (line: readonly Point[]): readonly Point[] => [...line].reverse();

const DOTS: Stroke = { ...THIN, dash: [2, 6], alpha: 0.6 };

const TILES: Stroke = { paint: 'outline', line: 'hair', alpha: 0.5 };

/** The ridge in px: its middle, the y that it stands on, half its length, the height of its bar. */
export type Ridge = readonly [cx: number, y: number, half: number, b: number];

/** The bar along the ridge, with a hook at each end. */
export const ridge = ([cx, y, half, b]: Ridge, isBuilt: boolean): readonly Shape[] => {
  const look: Look = isBuilt
    ? { fill: 'card', stroke: OUTLINE }
    : { fill: 'paper', stroke: stroke('hair', 'ink3', 1.1) };
  return [
    box({ x: cx - half + 0.8 * b, y: y - b, w: 2 * (half - 0.8 * b), h: b }, look),
    polygon(hook(cx - half, y, b, 1), look),
    polygon(hook(cx + half, y, b, -1), look),
  ];
};

/** The upper left corner of the hook at the left end. */
export const ridgeCorner = ([cx, y, half, b]: Ridge): Point => {
  const reach = (axis: 0 | 1): number => Math.min(...HOOK.map(point => point[axis]));
  return [cx - half + reach(0) * b, y + reach(1) * b];
};

/** @param side 1 for the left end, -1 for the right. */
const hook = (x: number, y: number, b: number, side: 1 | -1): readonly Point[] =>
  HOOK.map(([dx, dy]): Point => [x + side * dx * b, y + dy * b]);

/** The hook at the left end of a ridge (鸱吻), measured from its foot in heights of the bar; the beak looks inward. */
const HOOK: readonly Point[] = [
  [-0.63, 0],
  [0.8, 0],
  [0.77, -1.03],
  [-0.19, -1.81],
  [0.51, -2.3],
  [-0.56, -2.5],
  [-0.86, -1.4],
];
