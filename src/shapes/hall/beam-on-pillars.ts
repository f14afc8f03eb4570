import type { BeamState, BuildStage } from '../../core/learner/measure-standings.ts';
import { isIdeographic, sizeFor, widthOf } from '../letter-width.ts';
import {
  bold,
  corners,
  FINE,
  type Look,
  OUTLINE,
  type Paint,
  PLANNED,
  type Point,
  path,
  polygon,
  type Rect,
  type Shape,
  THIN,
} from '../shape-primitives.ts';
import { block, pillar } from './pillar-shapes.ts';

/**
 * Measures of one beam on its pillars, in px: `cx` its middle, `base` where the pillars stand, `half` half the beam, `inset`
 * from the end of the beam to the axis of the first pillar, `shaft` the width of a pillar, `pillar` and `beam` heights, `u`
 * the unit of the brackets.
 */
export type Bay = {
  readonly cx: number;
  readonly base: number;
  readonly half: number;
  readonly inset: number;
  readonly shaft: number;
  readonly pillar: number;
  readonly beam: number;
  readonly u: number;
  readonly letters: Letters;
};

/** Pillars, beam, and the brackets on it, without roof and ground. */
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

export const brackets = (state: BeamState, bay: Bay, at: readonly number[]): readonly Shape[] =>
  at.flatMap(cx =>
    state.stage === 'built'
      ? bracket(cx, beamTop(bay), bay.u, { fill: 'card', stroke: FINE })
      : funnel(cx, beamTop(bay), bay.u),
  );

/** Where each pillar of a bay stands, from the beam down to the ground. */
export const pillarRects = (bay: Bay, count: number): readonly Rect[] =>
  axes(bay.cx, bay.half - bay.inset, count).map(cx => ({
    x: cx - 0.7 * bay.shaft,
    y: bay.base - bay.pillar,
    w: 1.4 * bay.shaft,
    h: bay.pillar,
  }));

/** The x of n pillars spread evenly within `reach` to either side of cx; a single one stands in the middle. */
export const axes = (cx: number, reach: number, count: number): readonly number[] =>
  count === 1 ? [cx] : Array.from({ length: count }, (_, i) => cx - reach + (2 * reach * i) / (count - 1));

/** The y of the upper edge of the beam. */
export const beamTop = (bay: Bay): number => bay.base - bay.pillar - bay.beam;

type Letters = { readonly size: number; readonly spacing: number };

/** The beam with its title, as far as it is built. */
export const beam = (rect: Rect, state: BeamState, letters: Letters): readonly Shape[] => {
  const { ink, ...look } = LOOKS[state.stage];
  const outline = state.stage === 'built' ? headed(rect) : corners(rect);
  return [polygon(outline, look), title(rect, state, letters, ink)];
};

const LOOKS: Record<BuildStage, Look & { readonly ink: Paint }> = {
  untouched: { fill: 'paper', stroke: PLANNED, ink: 'ink2' },
  begun: { fill: 'wash', stroke: { paint: 'deep', line: 'plannedBeam' }, ink: 'deep' },
  built: { fill: 'solid', stroke: OUTLINE, ink: 'onSolid' },
};

/** A bar whose upper part juts out past each end. */
export const headed = ({ x, y, w, h }: Rect): readonly Point[] => {
  const out = HEAD.out * h;
  const step = y + HEAD.down * h;
  return [
    [x - out, y],
    [x + w + out, y],
    [x + w + out, step],
    [x + w, step],
    [x + w, y + h],
    [x, y + h],
    [x, step],
    [x - out, step],
  ];
};

/** The heads of a built beam: how far they jut out, and how far down they reach, in heights of the beam. */
const HEAD = { out: 0.2, down: 0.58 };

/** The title at full size, else smaller, else the short title. */
const title = (rect: Rect, { title: full, short }: BeamState, letters: Letters, paint: Paint): Shape => {
  const room = rect.w - rect.h / 2;
  const text = short !== undefined && widthOf(full, LEAST) > room ? short : full;
  const wanted = isIdeographic(text) ? letters.spacing : LATIN_SPACING * letters.spacing;
  const spacing = widthOf(text, letters.size, wanted) <= room ? wanted : 0;
  const size = sizeFor(text, room, { from: letters.size, least: LEAST });
  return bold(text, [rect.x + rect.w / 2, rect.y + rect.h / 2], { face: 'serif', size, paint, spacing });
};

/** The least letter size of a title, in px. */
const LEAST = 12;

/** Latin letters need less space between them than ideographs. */
const LATIN_SPACING = 0.2;

/** Height of a set of brackets in its units; the roof rests on it. */
export const BRACKET_UNITS = 11;

/** A set of brackets (斗拱) standing on y: a block, an arm, three small blocks. */
export const bracket = (cx: number, y: number, u: number, look: Look): readonly Shape[] => [
  polygon(block(cx, y - 4 * u, 8 * u, 4 * u, 5.4 * u), look),
  ...[-7, 0, 7].map(at => polygon(block(cx + at * u, y - 11 * u, 4 * u, 3 * u, 2.8 * u), look)),
  polygon(block(cx, y - 8 * u, 18 * u, 4 * u, 12 * u), look),
];

/** The outline of a set of brackets that is only planned. */
const funnel = (cx: number, y: number, u: number): readonly Shape[] => [
  path(
    [
      [cx - 5 * u, y],
      [cx - 8 * u, y - BRACKET_UNITS * u],
      [cx + 8 * u, y - BRACKET_UNITS * u],
      [cx + 5 * u, y],
    ],
    THIN,
  ),
];
