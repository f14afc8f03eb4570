import type { BeamState } from '../../core/learner/measure-standings.ts';
import { emblemOf } from '../beam-emblems.ts';
import { clamp } from '../geometry.ts';
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
import { builtRoof, dottedTiles, plannedRoof, profileOf, type Roof, ridge } from './roof.ts';

/**
 * The hall in a tall frame: its beams stacked as a tower, the first at the bottom. `storeys` are the rows to tap, `pillars`
 * the rectangles of the pillars in each, both in the order of the beams.
 * @param counted what the elevation marks count, in a word or two.
 */
export const tower = (
  beams: readonly BeamState[],
  frame: Size,
  counted = '',
): {
  readonly shapes: readonly Shape[];
  readonly storeys: readonly Rect[];
  readonly pillars: readonly (readonly Rect[])[];
} => {
  const site = siteOf(beams.length, frame, counted);
  return {
    shapes: [
      ...ground(site),
      ...beams.map((state, index) => storey(site, state, index, index === beams.length - 1)),
    ],
    storeys: beams.map((_, index) => rowOf(site, index)),
    pillars: beams.map(({ pillars }, index) => pillarRects(bayOf(site, index), pillars.length)),
  };
};

/** On the reference frame of 390 x 844 a tower of four storeys takes y 118 to 712 and stands on y 688. */
const REF = { w: 390, above: 78, below: 24, storey: 63, pillar: 60, axis: 195 } as const;

/** Heights of a pillar, in px of the reference frame: pillars give way before all of it becomes smaller. */
const PILLAR = { least: 44, most: 84 } as const;

/** By how much half a storey is narrower than the one below. */
const STEP = 5;

/** The floor of a storey: its height, and how far it juts out. */
const SLAB = { h: 4, out: 10 } as const;

/** Letter sizes in px of the reference frame; `least` in px. */
const LETTERS = { beam: 17, count: 16, counted: 14, least: 12 } as const;

/** Where the tower stands in its frame, in px; `k` is its scale, `pitch` the height of a storey. */
type Site = {
  readonly k: number;
  readonly cx: number;
  readonly ground: number;
  readonly pitch: number;
  readonly pillar: number;
  readonly frame: Size;
  readonly counted: string;
};

const siteOf = (count: number, frame: Size, counted: string): Site => {
  const fixed = REF.above + REF.below + count * REF.storey;
  const k = Math.min(frame.w / REF.w, frame.h / (fixed + count * PILLAR.least));
  const pillar = clamp((frame.h / k - fixed) / count, PILLAR.least, PILLAR.most);
  const spare = frame.h - k * (fixed + count * pillar);
  return {
    k,
    cx: frame.w / 2,
    ground: frame.h - spare / 2 - REF.below * k,
    pitch: (REF.storey + pillar) * k,
    pillar: pillar * k,
    frame,
    counted,
  };
};

const storey = (site: Site, state: BeamState, index: number, isTop: boolean): Shape => {
  const bay = bayOf(site, index);
  const roof = isTop ? crown(site, topRoofOf(site, bay), state) : roofShapes(eaveOf(site, bay, index), state);
  return group(state.accent, [
    slab(site, bay, state),
    ...bayShapes(state, bay),
    ...roof,
    ...margins(site, bay, state, index),
  ]);
};

const bayOf = ({ k, cx, ground, pitch, pillar }: Site, index: number): Bay => ({
  cx,
  base: ground - index * pitch,
  half: halfOf(index) * k,
  inset: 20 * k,
  shaft: 20 * k,
  pillar,
  beam: 30 * k,
  u: 1.25 * k,
  letters: { size: Math.max(LETTERS.least, LETTERS.beam * k), spacing: 2 * k },
});

/** Half the width of a storey, in px of the reference frame. */
const halfOf = (index: number): number => 112 - STEP * index;

/** The narrow roof over every storey but the uppermost. */
const eaveOf = (site: Site, bay: Bay, index: number): Roof => {
  const y = beamTop(bay) - BRACKET_UNITS * bay.u + 0.75 * site.k;
  const { k, cx } = site;
  const next = bay.base - site.pitch;
  return {
    cx,
    y,
    hw: (halfOf(index) + 24) * k,
    rw: (halfOf(index + 1) + SLAB.out) * k,
    h: y - next,
    lift: 6.5 * k,
    th: 4 * k,
    tile: 9 * k,
  };
};

const topRoofOf = ({ k, cx }: Site, bay: Bay): Roof => {
  const y = beamTop(bay) - BRACKET_UNITS * bay.u + 0.75 * k;
  return { cx, y, hw: 127 * k, rw: 46 * k, h: 72 * k, lift: 9 * k, th: 5 * k, tile: 11 * k };
};

const roofShapes = (roof: Roof, state: BeamState): readonly Shape[] => {
  const profile = profileOf(roof);
  return state.stage === 'built' ? builtRoof(roof, profile) : plannedRoof(profile);
};

/** The roof of the uppermost storey, with its ridge. */
const crown = (site: Site, roof: Roof, state: BeamState): readonly Shape[] => [
  ...(state.stage === 'built' ? [] : dottedTiles(roof, profileOf(roof))),
  ...roofShapes(roof, state),
  ...ridge([roof.cx, roof.y - roof.h + 3 * site.k, roof.rw, 7 * site.k], state.stage === 'built'),
];

/** The floor that a storey stands on; it covers the roof below. */
const slab = ({ k }: Site, bay: Bay, state: BeamState): Shape => {
  const half = bay.half + SLAB.out * k;
  const rect = { x: bay.cx - half, y: bay.base, w: 2 * half, h: SLAB.h * k };
  return state.stage === 'untouched'
    ? box(rect, { fill: 'paper', stroke: stroke('fine', 'ink3') })
    : box(rect, { fill: 'outline', stroke: stroke('hair', 'outline') });
};

const ground = ({ k, cx, ground: y, frame }: Site): readonly Shape[] => {
  const floor = y + 18 * k;
  const top = y + SLAB.h * k;
  return [
    box({ x: cx - 131 * k, y: top, w: 262 * k, h: floor - top }, { fill: 'sunk', stroke: OUTLINE }),
    path(
      [
        [0, floor],
        [frame.w, floor],
      ],
      stroke('cut', 'outline'),
    ),
  ];
};

/** At the left the emblem with a line to its beam, at the right the elevation mark. */
const margins = ({ k, cx, counted }: Site, bay: Bay, state: BeamState, index: number): readonly Shape[] => {
  const at: Point = [cx - (REF.axis - 38) * k, bay.base - 38 * k];
  const from = at[0] + medalReach(state, 21 * k) + 1;
  const leader = path(
    [
      [from, at[1]],
      [bay.cx - bay.half - 10 * k, at[1]],
    ],
    { paint: 'line', line: 'axis' },
  );
  const size = Math.max(LETTERS.least, LETTERS.count * k);
  const unit = { text: counted, size: Math.max(LETTERS.least, LETTERS.counted * k), below: 14.5 * k };
  const level = { x: cx + 127 * k, y: bay.base - 28 * k, w: 52 * k, k, size, unit };
  return [leader, ...emblemMedal(at, 21 * k, emblemOf(index), state), ...elevationMark(level, state)];
};

const rowOf = ({ ground: y, pitch, frame }: Site, index: number): Rect => ({
  x: 0,
  y: y - (index + 1) * pitch,
  w: frame.w,
  h: pitch,
});
