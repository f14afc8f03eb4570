import { isWideFrame } from './common.ts';
import { low } from './low.ts';
import { tall } from './tall.ts';
import type { Stage, StageFrame } from './types.ts';
import { wide } from './wide.ts';

/** Below this height a wide window is a phone lying on its side. */
const LOW = 560;

/** Where everything of a sitting stands in a window. */
export const stageOf = (frame: StageFrame): Stage => {
  if (!isWideFrame(frame)) return tall(frame);
  return frame.h >= LOW ? wide(frame) : low(frame);
};
