/** The drawing of a number line: a ruler, a plumb line that hangs over it, and a pillar as wide as the tolerance. */
import { type NumberLine, ticksOf } from '../../../core/kinds/estimate/rules.ts';
import { clamp, moved } from '../../../shapes/geometry.ts';
import { widthOf } from '../../../shapes/letter-width.ts';
import {
  bold,
  box,
  OUTLINE,
  type Point,
  path,
  polygon,
  regular,
  type Shape,
  type Size,
  stroke,
} from '../../../shapes/shape-primitives.ts';
import type { Label } from './estimate-words.ts';

/** Size of the drawing at scale 1, in px, from the bar at the top to the labels below. */
export const NUMBER_LINE = { w: 358, h: 318 } as const;

/** A place on the line with the text of its value. */
type Mark = { readonly step: number; readonly text: string };

/** All that the drawing of a number line depends on. */
export type LineState = {
  readonly size: Size;
  readonly line: NumberLine;
  /** Half the width of the pillar, in steps. */
  readonly spread: number;
  readonly labels: readonly Label[];
  /** The guess; none before the plumb line was moved. */
  readonly mark?: Mark | undefined;
  /** Given only once the response has been judged. */
  readonly truth?: Mark | undefined;
  readonly captions: { readonly mark: string; readonly truth: string };
};

/** The whole drawing as the list shows it; the canvas shows the same shapes as separate pieces. */
export function lineDrawing(state: LineState): readonly Shape[] {
  const { mark, truth } = state;
  const { xOf } = lineSite(state.size, state.line);
  return [
    ...(truth ? pillarAt(state, truth.step, true) : mark ? pillarAt(state, mark.step, false) : []),
    ...lineScale(state),
    ...moved(plumb(state), xOf(mark?.step ?? 0), 0),
    ...markTexts(state),
  ];
}

/** Where the parts of a number line of this size are, in px; `xOf` and `stepAt` turn steps into places and back. */
export function lineSite({ w, h }: Size, { steps }: NumberLine) {
  const k = Math.min(1.5, Math.max(0.8, h / NUMBER_LINE.h));
  const inset = 24 * k;
  const ruler = { x: 0, y: h - 54 * k, w, h: 34 * k };
  return {
    k,
    bar: { x: 0, y: 0, w, h: 16 * k },
    ruler,
    from: inset,
    span: w - 2 * inset,
    xOf: (step: number): number => inset + ((w - 2 * inset) * step) / steps,
    stepAt: (x: number): number => Math.round(((x - inset) * steps) / (w - 2 * inset)),
    labelY: h - 9 * k,
  };
}

/** Length of the ticks, in px at scale 1. */
const REACH = { major: 18, middle: 13, minor: 7 } as const;

/** Bar, ruler, ticks and labels. */
export function lineScale({
  size,
  line,
  labels,
}: Pick<LineState, 'size' | 'line' | 'labels'>): readonly Shape[] {
  const { k, bar, ruler, xOf, labelY } = lineSite(size, line);
  const letters = { face: 'sans', size: 16 * k, paint: 'ink' } as const;
  return [
    box(bar, { fill: 'sunk', stroke: OUTLINE }),
    box(ruler, { fill: 'card', stroke: OUTLINE }),
    ...ticksOf(line).map(({ step, rank }) =>
      path(
        [
          [xOf(step), ruler.y],
          [xOf(step), ruler.y + REACH[rank] * k],
        ],
        stroke(rank === 'major' ? 'outline' : 'hair', 'ink'),
      ),
    ),
    ...labels.map(({ step, text }) => {
      const half = widthOf(text, letters.size) / 2;
      return bold(text, [clamp(xOf(step), half, size.w - half), labelY], letters);
    }),
  ];
}

/** A pillar as wide as the tolerance: dashed while it is a guess, solid where the truth is. */
export function pillarAt(state: LineState, step: number, isTrue: boolean): readonly Shape[] {
  const { bar, ruler, xOf, k } = lineSite(state.size, state.line);
  const [left, right] = [xOf(step - state.spread), xOf(step + state.spread)];
  const [top, foot] = [bar.y + bar.h, ruler.y];
  const cap = Math.min(14 * k, (foot - top) / 6);
  const wide = 0.12 * (right - left);
  const head: readonly Point[] = [
    [left - wide, top],
    [right + wide, top],
    [right + wide, top + cap / 2],
    [right, top + cap],
    [left, top + cap],
    [left - wide, top + cap / 2],
  ];
  const shaft = { x: left, y: top + cap, w: right - left, h: foot - top - cap };
  if (!isTrue) {
    const dashed = { stroke: stroke('planned', 'deep') };
    return [box(shaft, { fill: 'wash', ...dashed }), polygon(head, dashed)];
  }
  const joints = [0.25, 0.5, 0.75].map(share =>
    path(
      [
        [left, shaft.y + share * shaft.h],
        [right, shaft.y + share * shaft.h],
      ],
      stroke('fine', 'mid'),
    ),
  );
  return [
    box(shaft, { fill: 'half', stroke: OUTLINE }),
    ...joints,
    polygon(head, { fill: 'solid', stroke: OUTLINE }),
  ];
}

/** The plumb line and its bob, about x = 0; the tip of the bob points at the value. */
export function plumb(state: Pick<LineState, 'size' | 'line'>): readonly Shape[] {
  const { bar, ruler, k } = lineSite(state.size, state.line);
  const tip = ruler.y;
  const bob: readonly Point[] = [
    [-5, -60],
    [5, -60],
    [5, -51],
    [15, -51],
    [18, -36],
    [0, 0],
    [-18, -36],
    [-15, -51],
    [-5, -51],
  ];
  return [
    path(
      [
        [0, bar.y + bar.h],
        [0, tip - 55 * k],
      ],
      stroke('outline', 'ink', 1.17),
    ),
    polygon(
      bob.map(([x, y]): Point => [x * k, tip + y * k]),
      { fill: 'ink' },
    ),
    path(
      [
        [-16.5 * k, tip - 43 * k],
        [16.5 * k, tip - 43 * k],
      ],
      stroke('outline', 'paper'),
    ),
  ];
}

/** The value of the guess and, once judged, that of the interview, each with its caption. */
export function markTexts(state: LineState): readonly Shape[] {
  const { mark, truth, captions } = state;
  const { k, bar, ruler } = lineSite(state.size, state.line);
  const room = ruler.y - bar.h;
  const size = Math.min(truth ? 36 * k : 44 * k, 0.17 * room);
  const { left, right, isLeft, isBoth } = sidesOf(state, size);
  const put = (one: Mark, at: 'left' | 'right', row: number, paint: 'ink' | 'deep', under: string) => {
    const [x, align] = at === 'left' ? ([left, 'end'] as const) : ([right, 'start'] as const);
    const y = bar.h + 0.2 * room + row * 1.9 * size;
    return [
      bold(one.text, [x, y], { face: 'serif', size, paint, align }),
      ...(truth ? [caption(under, [x, y + 0.85 * size], 0.9 * k, align)] : []),
    ];
  };
  const [near, far] = isLeft ? (['left', 'right'] as const) : (['right', 'left'] as const);
  return [
    ...(mark ? put(mark, near, truth && !isBoth ? 1 : 0, 'ink', captions.mark) : []),
    ...(truth ? put(truth, isBoth ? far : near, 0, 'deep', captions.truth) : []),
  ];
}

/** A guess past this share of the line has its value at its left. */
const LEFT_FROM = 0.55;
/** Between a value and what it stands beside, px at scale 1. */
const GAP = 16;

/**
 * Where values may be written beside the pillar: `left` and `right` are the x of either side, `isLeft` is the side of the
 * guess. The truth goes to the other side if both values fit (`isBoth`), otherwise above the guess.
 */
function sidesOf(state: LineState, size: number) {
  const { mark, truth, line, spread } = state;
  const { xOf, k } = lineSite(state.size, line);
  const centre = truth?.step ?? mark?.step ?? 0;
  // The plumb line may hang outside the pillar: values keep clear of it, too.
  const hung = truth && mark ? xOf(mark.step) : xOf(centre);
  const left = Math.min(xOf(centre - spread), hung - GAP * k) - GAP * k;
  const right = Math.max(xOf(centre + spread), hung + GAP * k) + GAP * k;
  const reach = Math.max(...[mark, truth].map(one => (one ? widthOf(one.text, size) : 0)));
  const isLeft = (mark?.step ?? centre) > LEFT_FROM * line.steps;
  const isBoth = left >= reach && state.size.w - right >= reach;
  return { left, right, isLeft, isBoth };
}

/** Small text of the drawing. @param k its scale. */
export const caption = (text: string, at: Point, k: number, align: 'start' | 'middle' | 'end'): Shape =>
  regular(text, at, { face: 'sans', size: 15 * k, paint: 'ink2', align });
