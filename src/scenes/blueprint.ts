import Phaser from 'phaser';
import { beamOf } from '../content/library.ts';
import { PLAN, planLabels } from '../dom/plan.ts';
import { plan } from '../drawing/blueprint.ts';
import { scaled } from '../drawing/move.ts';
import type { Piece } from '../drawing/piece.ts';
import { motion } from '../theme/tokens.json';
import type { Backstage } from './backstage.ts';
import { showPicture, windowOf } from './show.ts';

/** The plan of one beam: its lines are drawn from the ground to the roof. */
export class BlueprintScene extends Phaser.Scene {
  readonly #backstage: Backstage;

  constructor(backstage: Backstage) {
    super('blueprint');
    this.#backstage = backstage;
  }

  create(): void {
    const { speech } = this.#backstage.game;
    const cast = showPicture(this, this.#backstage, [speech], () => this.#pieces());
    cast.repaint([]);
    cast.show(this.#pieces());
  }

  #pieces(): readonly Piece[] {
    const { game, view } = this.#backstage;
    const route = game.place.getState();
    if (route.page !== 'blueprint') return [];
    const { accent } = beamOf(game.interview, route.beam);
    const { size } = view();
    const k = size.w / PLAN.w;
    const drawn = scaled(
      plan(accent, planLabels(game.speech.getState(), game.interview, route.beam), PLAN),
      k,
    );
    const enter = { shown: 'upward', ms: motion.ms.beam, ease: 'move' } as const;
    return [windowOf('plan', drawn, { x: 0, y: 0, ...size }, { accent, weight: k, enter })];
  }
}
