import { beamOf } from '../../../core/interview/library.ts';
import { plan } from '../../../shapes/hall/blueprint.ts';
import { PLAN, planLabels } from '../../../shapes/hall/plan.ts';
import { moved } from '../../../shapes/move.ts';
import type { Piece } from '../../../shapes/piece.ts';
import { scaled } from '../../../shapes/scale.ts';
import { motion } from '../../../shapes/tokens.json';
import type { Backstage } from '../backstage.ts';
import type { Opening } from '../engine.ts';
import { fitIn, showPicture, windowOf } from './show.ts';

/** The plan of one beam: its lines are drawn from the ground to the roof. */
export const blueprint =
  (backstage: Backstage): Opening =>
  scene => {
    const pieces = (): readonly Piece[] => piecesOf(backstage);
    const cast = showPicture(scene, backstage, [backstage.game.speech], pieces);
    cast.repaint([]);
    cast.show(pieces());
  };

function piecesOf({ game, view }: Backstage): readonly Piece[] {
  const route = game.place.getState();
  if (route.page !== 'blueprint') return [];
  const { accent } = beamOf(game.interview, route.beam);
  const { size } = view();
  const { k, x, y } = fitIn(size, PLAN);
  const labels = planLabels(game.speech.getState(), game.interview, route.beam);
  const drawn = moved(scaled(plan(accent, labels, PLAN), k), x, y);
  const enter = { shown: 'upward', ms: motion.ms.beam, ease: 'move' } as const;
  return [windowOf('plan', drawn, { x: 0, y: 0, ...size }, { accent, weight: k, enter })];
}
