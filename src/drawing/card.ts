import { moved } from './move.ts';
import { OUTLINE, PLANNED, polygon } from './pen.ts';
import type { Look, Point, Rect, Shape } from './shape.ts';

/** A dovetail: half as high at its root as at its tip, out of the left end of a timber. */
export const TENON = { w: 12, root: 9.6, tip: 15 } as const;

export type TimberState = 'idle' | 'selected' | 'dragged' | 'gone';
export type Timber = {
  /** Where text may stand. */
  readonly body: Rect;
  readonly outline: readonly Point[];
  readonly shapes: readonly Shape[];
};

const ACTIVE: Look = { fill: 'card', stroke: { paint: 'deep', line: 'active' } };
const LOOKS: Record<TimberState, { readonly look: Look; readonly shadow: number }> = {
  idle: { look: { fill: 'card', stroke: OUTLINE }, shadow: 4 },
  selected: { look: ACTIVE, shadow: 4 },
  dragged: { look: ACTIVE, shadow: 9 },
  gone: { look: { stroke: PLANNED }, shadow: 0 },
};

/** Low timbers get a smaller dovetail of the same slope. */
export const timberOutline = (width: number, height: number): readonly Point[] => {
  const k = Math.min(1, (0.42 * height) / TENON.tip);
  const middle = height / 2;
  return [
    [TENON.w, 0],
    [width, 0],
    [width, height],
    [TENON.w, height],
    [TENON.w, middle + TENON.root * k],
    [0, middle + TENON.tip * k],
    [0, middle - TENON.tip * k],
    [TENON.w, middle - TENON.root * k],
  ];
};

/** Everything that can be picked up. The width counts the tenon; the shadow falls below the height. */
export const timber = (width: number, height: number, state: TimberState = 'idle'): Timber => {
  const outline = timberOutline(width, height);
  const { look, shadow } = LOOKS[state];
  const under = shadow > 0 ? moved([polygon(outline, { fill: 'shadow' })], 0, shadow) : [];
  return {
    body: { x: TENON.w, y: 0, w: width - TENON.w, h: height },
    outline,
    shapes: [...under, polygon(outline, look)],
  };
};
