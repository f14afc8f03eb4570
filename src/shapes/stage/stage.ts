import { isLowFrame, isWideFrame } from './common.ts';
import { clearOfCorners } from './corners.ts';
import { lowLandscapeStage } from './low.ts';
import { portraitStage } from './tall.ts';
import type { Stage, StageFrame } from './types.ts';
import { landscapeStage } from './wide.ts';

/** Where everything of a sitting stands in a window. */
export const stageOf = (frame: StageFrame): Stage => clearOfCorners(stageIn(frame), frame);

function stageIn(frame: StageFrame): Stage {
  if (!isWideFrame(frame.window ?? frame)) return portraitStage(frame);
  return isLowFrame(frame) ? lowLandscapeStage(frame) : landscapeStage(frame);
}
