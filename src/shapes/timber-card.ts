import { moved } from './geometry.ts';
import {
  type Look,
  OUTLINE,
  PLANNED,
  type Point,
  polygon,
  type Rect,
  type Shape,
} from './shape-primitives.ts';

/** The dovetail that stands out of one end of a card, in px at scale 1: half as high at its root as at its tip. */
export const TENON = { w: 12, root: 9.6, tip: 15 } as const;

export type TimberState = 'idle' | 'selected' | 'dragged' | 'gone';
/** A card drawn as a timber. */
type Timber = {
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

/** The outline of a timber with its tenon at the left. Low timbers get a smaller tenon of the same slope. */
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

/** The end that the tenon stands out of. */
export type TenonSide = 'left' | 'right';

/**
 * A card that can be picked up, drawn as a timber with a tenon. The width includes the tenon; the shadow falls below the
 * height.
 * @param k scale of tenon and shadow.
 */
export const timber = (
  width: number,
  height: number,
  state: TimberState = 'idle',
  side: TenonSide = 'left',
  k = 1,
): Timber => {
  const drawn = timberOutline(width / k, height / k).map(([x, y]): Point => [x * k, y * k]);
  const outline = side === 'left' ? drawn : drawn.map(([x, y]): Point => [width - x, y]);
  const look = LOOKS[state].look;
  const shadow = LOOKS[state].shadow * k;
  const under = shadow > 0 ? moved([polygon(outline, { fill: 'shadow' })], 0, shadow) : [];
  return {
    body: { x: side === 'left' ? TENON.w * k : 0, y: 0, w: width - TENON.w * k, h: height },
    outline,
    shapes: [...under, polygon(outline, look)],
  };
};
