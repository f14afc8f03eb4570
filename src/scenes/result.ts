import Phaser from 'phaser';
import { levelOf } from '../content/library.ts';
import type { BeamId } from '../content/types.ts';
import { beamTitle } from '../dom/naming.ts';
import { RAISED } from '../dom/plan.ts';
import { scaled } from '../drawing/move.ts';
import type { Piece } from '../drawing/piece.ts';
import { bands, built } from '../drawing/result.ts';
import type { Rect, Shape } from '../drawing/shape.ts';
import { type Journey, journeyOf } from '../learner/journey.ts';
import { beamState } from '../learner/standing.ts';
import { motion } from '../theme/tokens.json';
import type { Backstage } from './backstage.ts';
import { showPicture, windowOf } from './show.ts';

/** The end of a sitting. A beam that has just been finished is raised: the drawing becomes the building. */
export class ResultScene extends Phaser.Scene {
  readonly #backstage: Backstage;

  constructor(backstage: Backstage) {
    super('result');
    this.#backstage = backstage;
  }

  create(): void {
    const { game, onTap } = this.#backstage;
    const { session } = game.session.getState();
    if (!session) return;
    const { beam } = levelOf(game.interview, session.level);
    const { log, journey } = game.learner.getState();
    const whole = (): readonly Piece[] => [this.#window('whole', beam, journey)];
    const cast = showPicture(this, this.#backstage, [game.speech], whole);
    const before = journeyOf(
      game.interview,
      log.filter(({ seed }) => seed !== session.seed),
    );
    const isRaised = this.#stage(beam, journey) === 'built' && this.#stage(beam, before) !== 'built';
    if (!isRaised) return;
    cast.repaint([this.#window('below', beam, journey, 'below'), this.#window('plan', beam, before)]);
    cast.show(this.#ceremony(beam, journey));
    const untap = onTap(() => cast.repaint(whole()));
    this.events.once('shutdown', untap);
  }

  #stage(beam: BeamId, journey: Journey): string {
    return beamState(this.#backstage.game.interview, journey, beam, { title: '' }).stage;
  }

  #window(id: string, beam: BeamId, journey: Journey, band?: keyof ReturnType<typeof bands>): Piece {
    const { game, view } = this.#backstage;
    const state = beamState(game.interview, journey, beam, {
      title: beamTitle(game.speech.getState(), beam),
    });
    const k = view().size.w / RAISED.w;
    const drawn: readonly Shape[] = scaled(built(state, RAISED), k);
    const whole: Rect = { x: 0, y: 0, ...view().size };
    const { x, y, w, h } = band ? bands(RAISED)[band] : whole;
    const rect = band ? { x: x * k, y: y * k, w: w * k, h: h * k } : whole;
    const leave = { alpha: 0, ms: motion.ms.beam, ease: 'linear', delayMs: 300 } as const;
    return windowOf(id, drawn, rect, { accent: state.accent, weight: k, leave });
  }

  /** Beam, brackets from below, roof from the middle. */
  #ceremony(beam: BeamId, journey: Journey): readonly Piece[] {
    const { beam: lift, roof } = motion.ms;
    return [
      this.#window('below', beam, journey, 'below'),
      {
        ...this.#window('beam', beam, journey, 'beam'),
        enter: { dy: -48, alpha: 0, ms: lift, ease: 'move', delayMs: 200 },
      },
      {
        ...this.#window('brackets', beam, journey, 'brackets'),
        pivot: [0.5, 1],
        enter: { scaleY: 0, ms: 240, ease: 'seat', delayMs: 1000 },
      },
      {
        ...this.#window('roof', beam, journey, 'roof'),
        enter: { shown: 'outward', ms: roof, ease: 'settle', delayMs: 1300 },
      },
    ];
  }
}
