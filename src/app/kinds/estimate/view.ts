import type { EstimateKey, EstimatePrompt, EstimateResponse } from '../../../core/kinds/estimate/types.ts';
import { isIn } from '../../../shapes/move.ts';
import type { Rect } from '../../../shapes/shape.ts';
import { figureQuestion } from '../../../text/naming.ts';
import { questionPiece } from '../question.ts';
import type { KindCanvas } from '../view.ts';
import { controlPieces, parts, siteOf } from './controls.ts';
import { lineSite } from './drawing.ts';
import { frameOf, linePieces, type Scene, truthPieces } from './pieces.ts';

const SIDE = 16;

/** Estimate on the canvas: a plumb line over a ruler, and a pillar as wide as the tolerance. */
export const canvas: KindCanvas<EstimatePrompt, EstimateKey, EstimateResponse> = {
  setting: 'desk',
  pieces: scene => [
    questionPiece(scene, figureQuestion(scene.text, scene.item.prompt.figure)),
    ...linePieces(scene),
    ...(scene.shown ? truthPieces(scene) : controlPieces(scene)),
  ],
  pushing: {
    grip: (scene, at) => (!scene.shown && isIn(reachOf(scene), at) ? 'bob' : undefined),
    push: (scene, _, [x]) => {
      const rect = frameOf(scene);
      const { line } = scene.item.prompt;
      const step = lineSite(rect, line).stepAt(x - rect.x);
      return { step: Math.min(line.steps, Math.max(0, step)) };
    },
  },
  desk: {
    room: () => ({ wanted: 196, least: 150 }),
    parts,
    hint: scene => siteOf(scene).hint,
  },
};

/** A finger may be a little beside the ends of the line. */
function reachOf(scene: Scene): Rect {
  const { x, w, ...rest } = frameOf(scene);
  return { ...rest, x: x - SIDE, w: w + 2 * SIDE };
}
