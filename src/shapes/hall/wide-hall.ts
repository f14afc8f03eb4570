import type { BeamState } from '../../core/learner/measure-standings.ts';
import { emblemOf } from '../beam-emblems.ts';
import { clamp } from '../geometry.ts';
import { withThickerLines } from '../scaled-shapes.ts';
import {
  box,
  group,
  OUTLINE,
  type Point,
  path,
  type Rect,
  type Shape,
  type Size,
  stroke,
} from '../shape-primitives.ts';
import { type Bay, BRACKET_UNITS, bayShapes, beamTop, pillarRects } from './beam-on-pillars.ts';
import { elevationMark, emblemMedal, medalReach } from './beam-progress-marks.ts';
import {
  builtRoof,
  dottedTiles,
  heightAt,
  plannedRoof,
  profileOf,
  type Ridge,
  type Roof,
  ridge,
  ridgeCorner,
  roofSlice,
} from './roof.ts';

/**
 * The hall in a wide frame: its beams side by side under one roof. `bays` are the columns to tap, `pillars` the rectangles of
 * the pillars in each.
 * @param counted what the elevation marks count, in a word or two.
 */
export const wideHall = (
  beams: readonly BeamState[],
  frame: Size,
  counted = '',
): {
  readonly shapes: readonly Shape[];
  readonly bays: readonly Rect[];
  readonly pillars: readonly (readonly Rect[])[];
} => {
  const site = siteOf(beams.length, frame);
  const shapes = [
    ...ground(site),
    ...roofShapes(site, beams),
    ...beams.map((state, index) => bayGroup(site, state, index, counted)),
  ];
  return {
    shapes: withThickerLines(shapes, clamp(WEIGHT * site.k, 1, WEIGHT)),
    bays: beams.map((_, index) => columnOf(site, index)),
    pillars: beams.map(({ pillars }, index) => pillarRects(bayOf(site, index), pillars.length)),
  };
};

/**
 * By how many px a frame has to be lowered so that the roof keeps clear of words in its upper corners, at most by half of
 * its height. The free space round the hall goes first, then pillars become lower, then all of it smaller.
 */
export const roofClearance = (count: number, { w, h }: Size, words: readonly Size[]): number => {
  const isClear = (by: number): boolean => {
    const site = siteOf(count, { w, h: h - by });
    return words.every(each => isClearOf(site, { w: each.w, h: each.h - by }));
  };
  let by = 0;
  while (by < h / 2 && !isClear(by)) by += LET_DOWN_BY;
  return by;
};

/** Whether the roof keeps clear of words in an upper corner. @param words how far they reach from its side and its top. */
const isClearOf = (site: Site, words: Size): boolean => {
  const roof = roofOf(site);
  const [x, y] = ridgeCorner(ridgeOf(site, roof));
  const at = words.w + CLEAR;
  if (at > x && y < words.h + CLEAR) return false;
  return at < roof.cx - roof.hw || heightAt(profileOf(roof).top, at) >= words.h + CLEAR;
};

/** Px between the roof and words beside it. */
const CLEAR = 6;

/** Px by which the frame is lowered at a time. */
const LET_DOWN_BY = 2;

/** On the reference frame of 1280 x 720 a hall of four bays takes y 64 to 600 and stands on y 500. */
const REF = { w: 1280, above: 236, below: 100, pillar: 200, bay: 290 } as const;

/** Heights of a pillar, in px of the reference frame: pillars give way before all of it becomes smaller. */
const PILLAR = { least: 120, most: 230 } as const;

/** Letter sizes in px of the reference frame; `least` in px. */
const LETTERS = { beam: 26, count: 26, counted: 18, least: 12 } as const;

/** How much thicker lines are than in a tall frame. */
const WEIGHT = 1.3;

/** Where the hall stands in its frame, in px; `k` is its scale, `count` the number of bays. */
type Site = {
  readonly k: number;
  readonly cx: number;
  readonly base: number;
  readonly pillar: number;
  readonly count: number;
  readonly frame: Size;
};

const siteOf = (count: number, frame: Size): Site => {
  const fixed = REF.above + REF.below;
  const width = REF.w + (count - 4) * REF.bay;
  const k = Math.min(frame.w / width, frame.h / (fixed + PILLAR.least));
  const pillar = clamp(frame.h / k - fixed, PILLAR.least, PILLAR.most);
  const spare = frame.h - k * (fixed + pillar);
  return {
    k,
    cx: frame.w / 2,
    base: frame.h - spare / 2 - REF.below * k,
    pillar: pillar * k,
    count,
    frame,
  };
};

/** The x of the line between bay i - 1 and bay i. */
const edge = ({ cx, k, count }: Site, index: number): number => cx + (index - count / 2) * REF.bay * k;

const bayGroup = (site: Site, state: BeamState, index: number, counted: string): Shape => {
  const bay = bayOf(site, index);
  return group(state.accent, [...bayShapes(state, bay), ...footnote(site, bay, state, index, counted)]);
};

const bayOf = (site: Site, index: number): Bay => {
  const { k, base, pillar } = site;
  return {
    cx: edge(site, index + 0.5),
    base,
    half: 129 * k,
    inset: 22 * k,
    shaft: 30 * k,
    pillar,
    beam: 48 * k,
    u: 2.1 * k,
    letters: { size: Math.max(LETTERS.least, LETTERS.beam * k), spacing: 2 * k },
  };
};

/** Emblem and elevation mark under the ground. */
const footnote = (
  { k, base }: Site,
  bay: Bay,
  state: BeamState,
  index: number,
  counted: string,
): readonly Shape[] => {
  const at: Point = [bay.cx - 54 * k, base + 61 * k];
  const r = 27 * k;
  const leader = path(
    [
      [at[0], base + 19 * k],
      [at[0], at[1] - medalReach(state, r)],
    ],
    { paint: 'line', line: 'hair' },
  );
  const size = Math.max(LETTERS.least, LETTERS.count * k);
  const unit = { text: counted, size: Math.max(LETTERS.least, LETTERS.counted * k), below: 13 * k };
  const level = { x: bay.cx - 8 * k, y: base + 76 * k, w: 108 * k, k: 1.35 * k, size, unit };
  return [
    leader,
    ...emblemMedal(at, r, emblemOf(state.place ?? index), state),
    ...elevationMark(level, state),
  ];
};

/** The column of a bay that can be tapped. */
const columnOf = (site: Site, index: number): Rect => ({
  x: edge(site, index),
  y: beamTop(bayOf(site, index)),
  w: REF.bay * site.k,
  h: site.base + REF.below * site.k - beamTop(bayOf(site, index)),
});

const roofShapes = (site: Site, beams: readonly BeamState[]): readonly Shape[] => {
  const roof = roofOf(site);
  const planned = runs(beams).filter(([first]) => beams[first]?.stage !== 'built');
  const built = runs(beams).filter(([first]) => beams[first]?.stage === 'built');
  return [
    ...[...planned, ...built].flatMap(run => roofRun(site, roof, beams, run)),
    ...ridge(ridgeOf(site, roof), planned.length === 0),
  ];
};

/** The roof over a run of bays. Over built bays it is tiled bay by bay, and cut off straight where the plan goes on. */
const roofRun = (
  site: Site,
  roof: Roof,
  beams: readonly BeamState[],
  [first, past]: readonly [number, number],
) => {
  const reach = (index: number): number => {
    if (index === 0) return roof.cx - roof.hw;
    return index === site.count ? roof.cx + roof.hw : edge(site, index);
  };
  const whole = profileOf(roof);
  if (beams[first]?.stage !== 'built') {
    const part = roofSlice(whole, reach(first), reach(past));
    return [...dottedTiles(roof, part), ...plannedRoof(part)];
  }
  return beams
    .slice(first, past)
    .map((state, i) =>
      group(state.accent, builtRoof(roof, roofSlice(whole, reach(first + i), reach(first + i + 1)))),
    );
};

/** Runs of neighbouring bays that are all built, or all not, as [first, past the last]. */
const runs = (beams: readonly BeamState[]): readonly (readonly [number, number])[] => {
  const starts = beams.flatMap((state, i) =>
    i === 0 || (beams[i - 1]?.stage === 'built') !== (state.stage === 'built') ? [i] : [],
  );
  return starts.map((start, i) => [start, starts[i + 1] ?? beams.length]);
};

const roofOf = (site: Site): Roof => {
  const { k, cx, count } = site;
  const half = (count * REF.bay * k) / 2;
  const y = beamTop(bayOf(site, 0)) - BRACKET_UNITS * site.k * 2.1;
  return {
    cx,
    y,
    hw: half + 26 * k,
    rw: half - 254 * k,
    h: 132 * k,
    lift: 22 * k,
    th: 9 * k,
    tile: 16.4 * k,
  };
};

const ridgeOf = ({ k }: Site, { cx, y, h, rw }: Roof): Ridge => [cx, y - h + 5 * k, rw, 13 * k];

const ground = ({ k, cx, base, count, frame }: Site): readonly Shape[] => {
  const half = (count * REF.bay * k) / 2 + 20 * k;
  const floor = base + 18 * k;
  return [
    box({ x: cx - half, y: base, w: 2 * half, h: 18 * k }, { fill: 'sunk', stroke: OUTLINE }),
    path(
      [
        [0, floor],
        [frame.w, floor],
      ],
      stroke('cut', 'outline'),
    ),
  ];
};
