import { box, OUTLINE } from './pen.ts';
import type { Shape, Size } from './shape.ts';

/** A bar that is full at 1: how many of all. */
export function shareBar(share: number, { w, h }: Size): readonly Shape[] {
  const part = { x: 0, y: 0, w: w * Math.min(1, Math.max(0, share)), h };
  return [
    box({ x: 0, y: 0, w, h }, { fill: 'paper', stroke: OUTLINE }),
    ...(part.w > 0 ? [box(part, { fill: 'half', stroke: OUTLINE })] : []),
  ];
}
