import { beamOf } from '../../../core/interview/library.ts';
import { blueprintPlan } from '../../../shapes/hall/blueprint.ts';
import { BLUEPRINT_SIZE, blueprintLabels } from '../../../shapes/hall/plan.ts';
import { moved } from '../../../shapes/move.ts';
import type { Piece } from '../../../shapes/piece.ts';
import { scaled } from '../../../shapes/scale.ts';
import { motion } from '../../../shapes/tokens.json';
import type { SceneContext } from '../backstage.ts';
import type { SceneOpening } from '../engine.ts';
import { fitIn, openPictureScene, pieceWindow } from './show.ts';

/** The plan of one beam: its lines are drawn from the ground to the roof. */
export const blueprintScene =
  (backstage: SceneContext): SceneOpening =>
  scene => {
    const pieces = (): readonly Piece[] => blueprintPieces(backstage);
    const cast = openPictureScene(scene, backstage, [backstage.game.speech], pieces);
    cast.repaint([]);
    cast.show(pieces());
  };

function blueprintPieces({ game, view }: SceneContext): readonly Piece[] {
  const route = game.place.getState();
  if (route.page !== 'blueprint') return [];
  const { accent } = beamOf(game.interview, route.beam);
  const { size } = view();
  const { k, x, y } = fitIn(size, BLUEPRINT_SIZE);
  const labels = blueprintLabels(game.speech.getState(), game.interview, route.beam);
  const drawn = moved(scaled(blueprintPlan(accent, labels, BLUEPRINT_SIZE), k), x, y);
  const enter = { shown: 'upward', ms: motion.ms.beam, ease: 'move' } as const;
  return [pieceWindow('plan', drawn, { x: 0, y: 0, ...size }, { accent, weight: k, enter })];
}
