import type { BeamState } from '../../core/learner/measure-standings.ts';
import { clamp } from '../geometry.ts';
import { box, group, OUTLINE, path, type Rect, type Shape, type Size, stroke } from '../shape-primitives.ts';
import { type Bay, BRACKET_UNITS, bayShapes, beamTop } from './beam-on-pillars.ts';
import { builtRoof, plannedRoof, profileOf, type Roof } from './roof.ts';

/** The size at which the beam on a result page is drawn; the page shows it as large as it has room. */
export const RESULT_BEAM_SIZE = { w: 358, h: 176 } as const;

/**
 * The picture on a result page: one beam on the ground, with its roof. The stage of the beam says whether it is drawn as
 * a plan or as built.
 */
export const singleBeam = (state: BeamState, frame: Size): readonly Shape[] => {
  const { bay, k } = bayIn(frame);
  return [
    group(state.accent, [
      ...ground(bay, k, frame.w),
      ...bayShapes(state, bay),
      ...roofShapes(roofOf(bay, k), k, state),
    ]),
  ];
};

/** The bands of that picture, in the order in which the canvas raises them; `below` is ground and pillars. */
export const singleBeamBands = (
  frame: Size,
): { readonly [K in 'below' | 'beam' | 'brackets' | 'roof']: Rect } => {
  const { bay } = bayIn(frame);
  const under = bay.base - bay.pillar;
  const eave = beamTop(bay) - BRACKET_UNITS * bay.u;
  const band = (from: number, to: number): Rect => ({ x: 0, y: from, w: frame.w, h: to - from });
  return {
    below: band(under, frame.h),
    beam: band(beamTop(bay), under),
    brackets: band(eave, beamTop(bay)),
    roof: band(0, eave),
  };
};

/** The bay that fits in a frame, and its scale. */
const bayIn = (frame: Size): { readonly bay: Bay; readonly k: number } => {
  const k = Math.min(frame.w / REF.w, frame.h / (REF.h - REF.pillar + PILLAR.least));
  const pillar = clamp(frame.h / k - REF.h + REF.pillar, PILLAR.least, PILLAR.most);
  const spare = frame.h - k * (REF.h - REF.pillar + pillar);
  const bay: Bay = {
    cx: frame.w / 2,
    base: frame.h - spare / 2 - 12 * k,
    half: 137 * k,
    inset: 25 * k,
    shaft: 24 * k,
    pillar: pillar * k,
    beam: 36 * k,
    u: 1.55 * k,
    letters: { size: Math.max(12, 20 * k), spacing: 3 * k },
  };
  return { bay, k };
};

/** On the reference screen of 390 px the picture is 170 px high. */
const REF = { w: 390, h: 170, pillar: 72 } as const;

/** Heights of a pillar, in px of the reference screen. */
const PILLAR = { least: 40, most: 120 } as const;

const roofOf = (bay: Bay, k: number): Roof => ({
  cx: bay.cx,
  y: beamTop(bay) - BRACKET_UNITS * bay.u,
  hw: bay.half + 37.5 * k,
  rw: bay.half - 5 * k,
  h: 27 * k,
  lift: 9.5 * k,
  th: 5 * k,
  tile: 10 * k,
});

const roofShapes = (roof: Roof, k: number, state: BeamState): readonly Shape[] => {
  const profile = profileOf(roof);
  const bar = { x: roof.cx - roof.rw, y: roof.y - roof.h - 2 * k, w: 2 * roof.rw, h: 5 * k };
  return state.stage === 'built'
    ? [...builtRoof(roof, profile), box(bar, { fill: 'outline' })]
    : plannedRoof(profile);
};

const ground = (bay: Bay, k: number, width: number): readonly Shape[] => {
  const half = bay.half + 17 * k;
  const floor = bay.base + 10 * k;
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
