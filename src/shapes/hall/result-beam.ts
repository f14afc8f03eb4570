import type { BeamState, CourseState } from '../../core/learner/measure-standings.ts';
import { clamp, moved } from '../geometry.ts';
import motion from '../motion.json';
import { struckStrokes } from '../right-and-wrong-signs.ts';
import {
  box,
  corners,
  cued,
  FINE,
  group,
  OUTLINE,
  path,
  polygon,
  type Rect,
  type Shape,
  type Size,
  stroke,
} from '../shape-primitives.ts';
import { lockKey } from '../streak-sign.ts';
import { axes, type Bay, BRACKET_UNITS, beam, beamTop, bracket, brackets } from './beam-on-pillars.ts';
import {
  axisBubble,
  capOf,
  courseBlock,
  courseRects,
  isDone,
  type PillarBox,
  pillar,
  shaftOf,
  tickBubble,
} from './pillar-shapes.ts';
import { builtRoof, dottedTiles, plannedRoof, profileOf, type Roof } from './roof.ts';

/** A pillar at the end of a level: what lay there before, and the courses of the sitting with the ms at which each comes down. */
export type GrowingPillar = {
  readonly standing: readonly CourseState[];
  readonly grown: readonly { readonly state: CourseState; readonly at: number }[];
};

/**
 * One beam at the end of a level. `state` is what it is then; `last` is when the last course of the sitting comes down,
 * `raisedAt` when the beam is put up, if this sitting did that.
 */
export type GrowingHall = {
  readonly state: BeamState;
  readonly pillars: readonly GrowingPillar[];
  readonly last?: number | undefined;
  readonly raisedAt?: number | undefined;
};

/** When each of so many courses starts to come down, in ms: one after the other, closer where there are many. */
export function courseTimes(count: number): readonly number[] {
  const { hall, stagger, stagger2, within } = motion.growth;
  const room = within - motion.ms.sheet;
  const fits = [stagger, stagger2].find(gap => gap * (count - 1) <= room);
  return Array.from({ length: count }, (_, i) => Math.round(hall + i * (fits ?? room / (count - 1))));
}

/** How long the ceremony of a beam takes. */
export const RAISING_MS = 1300 + motion.ms.roof;

/**
 * The picture at the end of a level: one beam on its pillars, with roof and ground, and the number of each pillar where
 * there is room for it. Whatever the sitting has brought has a cue; without these it is the finished picture.
 */
export const growingHall = (hall: GrowingHall, frame: Size): readonly Shape[] => {
  const { bay, k } = bayIn(frame);
  const at = axes(bay.cx, bay.half - bay.inset, hall.pillars.length);
  const boxes = at.map(cx => ({ cx, top: bay.base - bay.pillar, bottom: bay.base, shaft: bay.shaft }));
  return [
    group(hall.state.accent, [
      ...ground(bay, k, frame.w),
      ...boxes.flatMap((site, i) => pillarShapes(hall, site, i)),
      ...boxes.flatMap((site, i) => (hasNumbers(k) ? bubble(site, fullAt(hall, i), i, k) : [])),
      ...upper(hall, bay, at, k),
    ]),
  ];
};

/** The bay that fits in a frame, and its scale. */
const bayIn = (frame: Size): { readonly bay: Bay; readonly k: number } => {
  const k = Math.min(frame.w / REF.w, frame.h / (REF.h - REF.pillar + PILLAR.least));
  const under = hasNumbers(k) ? NUMBERS : 0;
  const rest = REF.h - REF.pillar - NUMBERS + under;
  const tall = clamp(frame.h / k - rest, PILLAR.least, PILLAR.most);
  const spare = frame.h - k * (rest + tall);
  const bay: Bay = {
    cx: frame.w / 2,
    base: frame.h - spare / 2 - (under + GROUND) * k,
    half: 152 * k,
    inset: 30 * k,
    shaft: 40 * k,
    pillar: tall * k,
    beam: 42 * k,
    u: 1.62 * k,
    letters: { size: Math.max(12, 22 * k), spacing: 3 * k },
  };
  return { bay, k };
};

/** The picture on the reference screen of 390 px. */
const REF = { w: 390, h: 344, pillar: 196 } as const;

/** Heights of a pillar, in px of the reference screen. */
const PILLAR = { least: 70, most: 240 } as const;

/** Height of the platform with its line, and of the row of numbers under it. */
const GROUND = 12;
const NUMBERS = 40;
const BUBBLE = 14;

/** Numbers of less than 12 px are left out. */
const hasNumbers = (k: number): boolean => 1.14 * BUBBLE * k >= 12;

const pillarShapes = (hall: GrowingHall, site: PillarBox, index: number): readonly Shape[] => {
  const { state, last } = hall;
  const { standing, grown } = hall.pillars[index] ?? { standing: [], grown: [] };
  const count = state.pillars[index]?.courses.length ?? 0;
  if (count === 0) return [];
  const rects = courseRects(shaftOf(site), count);
  const plan = Array.from({ length: count }, (): CourseState => 'planned');
  const laid = standing.flatMap((one, i) => (rects[i] ? courseBlock(rects[i], one) : []));
  const coming = grown.flatMap(({ state: one, at }, i) => {
    const rect = rects[standing.length + i];
    return rect ? comingDown(rect, one, at, site.top) : [];
  });
  const full = fullAt(hall, index);
  const cap = polygon(capOf(site), { fill: 'mid', stroke: OUTLINE });
  const top = rects[standing.length + grown.length - 1];
  const isLast = last !== undefined && grown.some(({ at }) => at === last);
  return [
    ...pillar(site, plan, state.stage !== 'untouched'),
    ...laid,
    ...coming,
    ...(full ? [cued(full.at === undefined ? undefined : { move: 'fade', at: full.at }, [cap])] : []),
    ...(isLast && top ? struck(top, last, standing.length + grown.length > 1) : []),
  ];
};

/** A course on two lines from the beam, which are gone when it lies. */
const comingDown = (rect: Rect, state: CourseState, at: number, from: number): readonly Shape[] => {
  const by = rect.y - from;
  const line = (x: number): Shape =>
    path(
      [
        [x, from],
        [x, rect.y],
      ],
      OUTLINE,
    );
  return [
    cued(
      { move: 'rope', at },
      [0.2, 0.8].map(share => line(rect.x + share * rect.w)),
    ),
    cued({ move: 'fall', at, by }, courseBlock(rect, state)),
  ];
};

/** The last course gets its key, and six strokes as it is struck. */
const struck = (rect: Rect, last: number, hasJoint: boolean): readonly Shape[] => {
  const at = last + motion.ms.sheet;
  const reach = 0.4 * rect.w;
  const [w, h] = [rect.w + 2 * reach, Math.max(rect.h, reach)];
  const k = Math.min(1, rect.h / 20, rect.w / 34);
  const key = moved(lockKey([0, 0], k), rect.x + rect.w / 2, rect.y + rect.h);
  return [
    cued(
      { move: 'strokes', at },
      moved(struckStrokes(w, h, 0.8 * reach), rect.x - reach, rect.y + (rect.h - h) / 2),
    ),
    ...(hasJoint ? [cued({ move: 'seat', at }, key)] : []),
  ];
};

/** When a pillar became full; `at` is undefined if it was so before the sitting. */
type Full = { readonly at: number | undefined };

/** @returns undefined while a course is missing. */
const fullAt = ({ pillars, state }: GrowingHall, index: number): Full | undefined => {
  const { standing, grown } = pillars[index] ?? { standing: [], grown: [] };
  const laid = [...standing, ...grown.map(one => one.state)];
  if (!isDone(laid) || laid.length < (state.pillars[index]?.courses.length ?? 0)) return undefined;
  const last = Math.max(0, ...grown.map(({ at }) => at));
  return { at: grown.length > 0 ? last + motion.ms.sheet : undefined };
};

/** The number of a pillar, or a tick once it is full. */
const bubble = (
  { cx, bottom }: PillarBox,
  full: Full | undefined,
  index: number,
  k: number,
): readonly Shape[] => {
  const r = BUBBLE * k;
  const y = bottom + (GROUND + NUMBERS - 1) * k - r;
  return [
    path(
      [
        [cx, bottom + GROUND * k],
        [cx, y - r],
      ],
      FINE,
    ),
    ...axisBubble(String(index + 1), false, r, [cx, y]),
    ...(full
      ? [cued(full.at === undefined ? undefined : { move: 'seat', at: full.at }, tickBubble(r, [cx, y]))]
      : []),
  ];
};

/** Brackets, beam and roof. What was put up in this sitting takes the place of its plan. */
const upper = (hall: GrowingHall, bay: Bay, at: readonly number[], k: number): readonly Shape[] => {
  const { state, raisedAt } = hall;
  if (raisedAt === undefined) return standingUpper(state, bay, at, k);
  const plan = standingUpper({ ...state, stage: 'begun' }, bay, at, k);
  return [cued({ move: 'leave', at: raisedAt + 300 }, plan), ...raisedUpper(state, bay, at, k, raisedAt)];
};

const barOf = (bay: Bay): Rect => ({ x: bay.cx - bay.half, y: beamTop(bay), w: 2 * bay.half, h: bay.beam });

const standingUpper = (state: BeamState, bay: Bay, at: readonly number[], k: number): readonly Shape[] => {
  const roof = roofOf(bay, k);
  const profile = profileOf(roof);
  return [
    ...brackets(state, bay, at),
    ...beam(barOf(bay), state, bay.letters),
    ...(state.stage === 'built'
      ? [...builtRoof(roof, profile), ridgeBar(roof, k)]
      : [...dottedTiles(roof, profile), ...plannedRoof(profile)]),
  ];
};

/** The beam is lowered, its heads slide out, the brackets rise from the middle, the roof spreads, its tiles follow. */
const raisedUpper = (
  state: BeamState,
  bay: Bay,
  at: readonly number[],
  k: number,
  start: number,
): readonly Shape[] => {
  const bar = barOf(bay);
  const roof = roofOf(bay, k);
  const [slope, ...rest] = builtRoof(roof, profileOf(roof));
  const tiles = rest.slice(0, -2);
  const eave = [...(slope ? [slope] : []), ...rest.slice(-2), ridgeBar(roof, k)];
  const byDistance = (i: number, count: number): number => Math.abs(i - (count - 1) / 2);
  const look = { fill: 'card', stroke: FINE } as const;
  return [
    cued({ move: 'lower', at: start + 200, by: 48 * k }, [
      polygon(corners(bar), { fill: 'solid', stroke: OUTLINE }),
    ]),
    cued({ move: 'fade', at: start + 800 }, beam(bar, state, bay.letters)),
    ...at.map((cx, i) =>
      cued(
        { move: 'rise', at: start + 1000 + motion.ms.stagger * byDistance(i, at.length) },
        bracket(cx, beamTop(bay), bay.u, look),
      ),
    ),
    cued({ move: 'spread', at: start + 1300 }, eave),
    ...tiles.map((tile, i) =>
      cued({ move: 'fade', at: Math.round(start + 1400 + 12 * byDistance(i, tiles.length)) }, [tile]),
    ),
  ];
};

const roofOf = (bay: Bay, k: number): Roof => ({
  cx: bay.cx,
  y: beamTop(bay) - BRACKET_UNITS * bay.u,
  hw: bay.half + 34 * k,
  rw: bay.half - 7 * k,
  h: 33 * k,
  lift: 11 * k,
  th: 5.5 * k,
  tile: 10 * k,
});

const ridgeBar = (roof: Roof, k: number): Shape =>
  box({ x: roof.cx - roof.rw, y: roof.y - roof.h - 2 * k, w: 2 * roof.rw, h: 5 * k }, { fill: 'outline' });

const ground = (bay: Bay, k: number, width: number): readonly Shape[] => {
  const half = bay.half + 17 * k;
  const floor = bay.base + (GROUND - 1) * k;
  return [
    box(
      { x: bay.cx - half, y: bay.base, w: 2 * half, h: floor - bay.base },
      { fill: 'sunk', stroke: OUTLINE },
    ),
    path(
      [
        [0, floor],
        [width, floor],
      ],
      stroke('cut', 'outline'),
    ),
  ];
};
