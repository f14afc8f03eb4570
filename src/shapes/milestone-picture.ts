import type { Milestone } from '../core/learner/sitting-growth.ts';
import { bracket } from './hall/beam-on-pillars.ts';
import {
  box,
  type Look,
  OUTLINE,
  type Paint,
  path,
  type Shape,
  type Stroke,
  THIN,
} from './shape-primitives.ts';
import { jointShapes } from './streak-sign.ts';

export const MILESTONE_SIZE = { w: 50, h: 46 } as const;

/** Two timbers with their joint, or a set of brackets: in colour once it is earned, before only its lines. */
export const milestonePicture = (name: Milestone, isEarned: boolean): readonly Shape[] => {
  const { w, h } = MILESTONE_SIZE;
  const line: Stroke = isEarned ? OUTLINE : THIN;
  const look = (fill: Paint): Look => (isEarned ? { fill, stroke: line } : { fill: 'paper', stroke: line });
  if (name === 'bracket') return bracket(w / 2, h - 8, 2.7, look('half'));
  const timbers = { x: 6, y: 1, w: w - 12, h: h - 2 };
  return [
    box(timbers, look('half')),
    path(
      [
        [w / 2, timbers.y],
        [w / 2, timbers.y + timbers.h],
      ],
      line,
    ),
    ...jointShapes(name, { ...timbers, y: h / 4, h: h / 2 }, look('deep')),
  ];
};
