import { isLowFrame, isWideFrame } from './common.ts';
import { clearOf } from './corners.ts';
import { low } from './low.ts';
import { tall } from './tall.ts';
import type { Stage, StageFrame } from './types.ts';
import { wide } from './wide.ts';

/** Where everything of a sitting stands in a window. */
export const stageOf = (frame: StageFrame): Stage => clearOf(standing(frame), frame);

function standing(frame: StageFrame): Stage {
  if (!isWideFrame(frame.window ?? frame)) return tall(frame);
  return isLowFrame(frame) ? low(frame) : wide(frame);
}
