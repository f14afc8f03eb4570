import { widthOf } from './letter-width.ts';
import { box, OUTLINE, regular, type Shape } from './shape-primitives.ts';

/** Size of the picture of two bars, in px. */
export const MAGNITUDE = { w: 326, h: 58 } as const;
const BAR = 20;
const PITCH = 32;
const LABEL = 15;
/** A bar that is too short to be seen is drawn as a line of this width. */
const LEAST = 1.5;

type Magnitude = { readonly value: number; readonly label: string };

/**
 * Two numbers compared as bars on one scale, the given one above the true one.
 * @param bars the given value first, the true one second; values >= 0.
 */
export function magnitudes(bars: readonly Magnitude[]): readonly Shape[] {
  const most = Math.max(...bars.map(({ value }) => value));
  const room = MAGNITUDE.w - Math.max(...bars.map(({ label }) => widthOf(label, LABEL))) - 12;
  return bars.flatMap(({ value, label }, i) => {
    const w = most === 0 ? LEAST : Math.max(LEAST, (room * value) / most);
    const y = 2 + i * PITCH;
    return [
      box({ x: 1, y, w, h: BAR }, { fill: i === 0 ? 'sunk' : 'mid', stroke: OUTLINE }),
      regular(label, [w + 9, y + BAR / 2], { face: 'sans', size: LABEL, paint: 'ink', align: 'start' }),
    ];
  });
}

/** One bar without its label, for a row of a ranking. @param share of the whole width, 0..1. */
export const magnitude = (share: number): readonly Shape[] => [
  box({ x: 1, y: 1, w: Math.max(LEAST, share * (MAGNITUDE.w - 2)), h: 10 }, { fill: 'mid', stroke: OUTLINE }),
];
