import { beamOf } from '../../../core/interview/lookups.ts';
import { moved } from '../../../shapes/geometry.ts';
import {
  BLUEPRINT_SIZE,
  blueprintLabels,
  blueprintPlan,
  builtShares,
} from '../../../shapes/hall/blueprint-plan.ts';
import motion from '../../../shapes/motion.json';
import type { Piece } from '../../../shapes/placed-piece.ts';
import { scaled } from '../../../shapes/scaled-shapes.ts';
import type { SceneOpening } from '../phaser-engine.ts';
import type { SceneContext } from '../scene-context.ts';
import { fitIn, openPictureScene, pieceWindow } from './scene-helpers.ts';

/** The plan of one beam, which appears from the ground to the roof. */
export const blueprintScene =
  (context: SceneContext): SceneOpening =>
  scene => {
    const pieces = (): readonly Piece[] => blueprintPieces(context);
    const reconciler = openPictureScene(scene, context, [context.game.language], pieces);
    reconciler.repaint([]);
    reconciler.show(pieces());
  };

function blueprintPieces({ game, viewport }: SceneContext): readonly Piece[] {
  const route = game.route.getState();
  if (route.page !== 'blueprint') return [];
  const { accent } = beamOf(game.interview, route.beam);
  const { size } = viewport();
  const { k, x, y } = fitIn(size, BLUEPRINT_SIZE);
  const labels = blueprintLabels(game.language.getState(), game.interview, route.beam);
  const built = builtShares(game.interview, route.beam, game.learner.getState().journey);
  const drawn = moved(scaled(blueprintPlan(accent, labels, BLUEPRINT_SIZE, built), k), x, y);
  const enter = { shown: 'upward', ms: motion.ms.beam, ease: 'move' } as const;
  return [pieceWindow('plan', drawn, { x: 0, y: 0, ...size }, { accent, weight: k, enter })];
}
