import type { BeamState } from '../../core/learner/state.ts';
import { FINE } from '../pen.ts';
import type { Rect, Shape } from '../shape.ts';
import { beam } from './beam.ts';
import { bracket, funnel } from './bracket.ts';
import { pillar } from './pillar.ts';

/** One beam on its pillars. `half` is half the beam, `inset` from its end to the first axis, u the bracket unit. */
export type Bay = {
  readonly cx: number;
  readonly base: number;
  readonly half: number;
  readonly inset: number;
  readonly shaft: number;
  readonly pillar: number;
  readonly beam: number;
  readonly u: number;
  readonly letters: { readonly size: number; readonly spacing: number };
};

/** The axes of n pillars spread evenly between the ends; a single one stands in the middle. */
export const axes = (cx: number, reach: number, count: number): readonly number[] =>
  count === 1 ? [cx] : Array.from({ length: count }, (_, i) => cx - reach + (2 * reach * i) / (count - 1));

export const beamTop = (bay: Bay): number => bay.base - bay.pillar - bay.beam;

const brackets = (state: BeamState, bay: Bay, at: readonly number[]): readonly Shape[] =>
  at.flatMap(cx =>
    state.stage === 'built'
      ? bracket(cx, beamTop(bay), bay.u, { fill: 'card', stroke: FINE })
      : funnel(cx, beamTop(bay), bay.u),
  );

/** Pillars, brackets and beam, without roof or ground. */
export const bayShapes = (state: BeamState, bay: Bay): readonly Shape[] => {
  const at = axes(bay.cx, bay.half - bay.inset, state.pillars.length);
  const top = bay.base - bay.pillar;
  const bar = { x: bay.cx - bay.half, y: beamTop(bay), w: 2 * bay.half, h: bay.beam };
  return [
    ...state.pillars.flatMap(({ courses }, i) =>
      pillar(
        { cx: at[i] ?? bay.cx, top, bottom: bay.base, shaft: bay.shaft },
        courses,
        state.stage !== 'untouched',
      ),
    ),
    ...brackets(state, bay, at),
    ...beam(bar, state, bay.letters),
  ];
};

/** Where each pillar of a bay stands, from the beam down to the ground. */
export const pillarRects = (bay: Bay, count: number): readonly Rect[] =>
  axes(bay.cx, bay.half - bay.inset, count).map(cx => ({
    x: cx - 0.7 * bay.shaft,
    y: bay.base - bay.pillar,
    w: 1.4 * bay.shaft,
    h: bay.pillar,
  }));
