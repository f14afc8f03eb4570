import { isWideFrame } from './common.ts';
import { low } from './low.ts';
import { tall } from './tall.ts';
import type { Stage, StageFrame } from './types.ts';
import { wide } from './wide.ts';

/** Below this share of the reference frame 1280 x 720 a wide window is laid out as a phone lying on its side. */
const LOW = 0.75;

/** Where everything of a sitting stands in a window. */
export const stageOf = (frame: StageFrame): Stage => {
  if (!isWideFrame(frame)) return tall(frame);
  return Math.min(frame.w / 1280, frame.h / 720) >= LOW ? wide(frame) : low(frame);
};
