import { lastIn } from '../../core/last.ts';
import { quadratic } from '../curve.ts';
import { crisp } from '../move.ts';
import { OUTLINE, PLANNED, path, polygon, THIN } from '../pen.ts';
import type { Point, Shape, Stroke } from '../shape.ts';
import { heightAt, lineBetween } from './slope.ts';

/** y is the underside of the eave; hw and rw are half the eave and half the ridge; th is the eave band. */
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
/** Three lines of points, left to right: over the roof, along the eave, under the eave band. */
export type Profile = {
  readonly top: readonly Point[];
  readonly eave: readonly Point[];
  readonly under: readonly Point[];
};

const DOTS: Stroke = { ...THIN, dash: [2, 6], alpha: 0.6 };
const TILES: Stroke = { paint: 'outline', line: 'hair', alpha: 0.5 };

const reversed = (line: readonly Point[]): readonly Point[] => [...line].reverse();

/** The left half and its mirror image. */
const withMirror = (cx: number, left: readonly Point[]): readonly Point[] => [
  ...left,
  ...left.map(([x, y]): Point => [2 * cx - x, y]).reverse(),
];

const eaveCurve = ({ cx, hw }: Roof, tip: Point, y: number): readonly Point[] =>
  quadratic(tip, [cx - 0.8 * hw, y], [cx - 0.5 * hw, y]);

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

export const roofSlice = (profile: Profile, from: number, to: number): Profile => ({
  top: lineBetween(profile.top, from, to),
  eave: lineBetween(profile.eave, from, to),
  under: lineBetween(profile.under, from, to),
});

/** Rows of tiles stand symmetrically about the middle of the roof, wherever a part of it ends. */
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

export const builtRoof = (roof: Roof, part: Profile): readonly Shape[] => [
  polygon([...part.top, ...reversed(part.eave)], { fill: 'wash' }),
  ...tiles(roof, part, TILES),
  polygon([...part.eave, ...reversed(part.under)], { fill: 'card', stroke: OUTLINE }),
  polygon([...part.top, ...reversed(part.eave)], { stroke: OUTLINE }),
];

export const plannedRoof = (part: Profile): readonly Shape[] => [
  path(part.eave, THIN),
  path(part.top, PLANNED),
  path(part.under, PLANNED),
];

export const dottedTiles = (roof: Roof, part: Profile): readonly Shape[] => tiles(roof, part, DOTS);
