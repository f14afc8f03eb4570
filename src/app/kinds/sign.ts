import { revisionCloud } from '../../shapes/cloud.ts';
import { moved } from '../../shapes/move.ts';
import { circle } from '../../shapes/pen.ts';
import type { Piece } from '../../shapes/piece.ts';
import type { Point } from '../../shapes/shape.ts';
import { tick } from '../../shapes/sign.ts';
import type { AnyScene } from './view.ts';

/** How a response was judged: a tick on its disc, or the revision cloud with its cross, r px to either side of `at`. */
export function verdictMark(
  { accent }: Pick<AnyScene, 'accent'>,
  id: string,
  [x, y]: Point,
  r: number,
  isRight: boolean,
  delayMs = 120,
): Piece {
  const rect = { x: x - 1.1 * r, y: y - r, w: 2.2 * r, h: 2 * r };
  return {
    id: `sign:${id}`,
    rect,
    shapes: () =>
      isRight
        ? [circle([1.1 * r, r], r, { fill: 'ok' }), ...moved(tick(1.5 * r, 'card'), 0.35 * r, 0.25 * r)]
        : revisionCloud({ x: 0, y: 0, w: rect.w, h: rect.h }, Math.max(8, 0.55 * r)),
    look: String(isRight),
    depth: 30,
    accent,
    bleed: 6,
    enter: { scaleX: 0.6, scaleY: 0.6, alpha: 0, ms: 220, ease: 'seat', delayMs },
    leave: { alpha: 0, ms: 90, ease: 'linear' },
  };
}
