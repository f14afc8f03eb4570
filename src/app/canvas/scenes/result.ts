import { levelOf } from '../../../core/interview/library.ts';
import type { BeamId } from '../../../core/interview/types.ts';
import { isBuilt } from '../../../core/learner/campaign.ts';
import { type Journey, journeyOf } from '../../../core/learner/journey.ts';
import { beamState } from '../../../core/learner/standing.ts';
import { RAISED } from '../../../shapes/hall/plan.ts';
import { bands, built } from '../../../shapes/hall/result.ts';
import { moved } from '../../../shapes/move.ts';
import type { Piece } from '../../../shapes/piece.ts';
import { scaled } from '../../../shapes/scale.ts';
import { motion } from '../../../shapes/tokens.json';
import type { Backstage } from '../backstage.ts';
import type { Opening } from '../engine.ts';
import { fitIn, showPicture, windowOf } from './show.ts';

/** The end of a sitting. A beam that has just been finished is raised: the drawing becomes the building. */
export const result =
  (backstage: Backstage): Opening =>
  scene => {
    const { game, onTap } = backstage;
    const { interview, learner, speech } = game;
    const { session } = game.session.getState();
    if (!session) return;
    const level = levelOf(interview, session.level);
    if (!('beam' in level)) return;
    const { beam } = level;
    const { log, journey } = learner.getState();
    const draw = pictureOf(backstage, beam);
    const whole = (): readonly Piece[] => [draw('whole', journey)];
    const cast = showPicture(scene, backstage, [speech], whole);
    const rest = log.filter(entry => entry.type === 'aim' || entry.seed !== session.seed);
    const before = journeyOf(interview, rest);
    if (!isBuilt(interview, journey, beam) || isBuilt(interview, before, beam)) return;
    cast.repaint([draw('below', journey, 'below'), draw('plan', before)]);
    cast.show(ceremony(draw, journey));
    scene.events.once(
      'shutdown',
      onTap(() => cast.repaint(whole())),
    );
  };

type Draw = (id: string, journey: Journey, band?: keyof ReturnType<typeof bands>) => Piece;

/** Draws the beam as a journey has built it, or one band of it. */
const pictureOf =
  ({ game, view }: Backstage, beam: BeamId): Draw =>
  (id, journey, band) => {
    const state = beamState(game.interview, journey, beam, game.speech.getState());
    const { k, ...at } = fitIn(view().size, RAISED);
    const { x, y, w, h } = band ? bands(RAISED)[band] : { x: 0, y: 0, ...RAISED };
    const rect = { x: at.x + x * k, y: at.y + y * k, w: w * k, h: h * k };
    const leave = { alpha: 0, ms: motion.ms.beam, ease: 'linear', delayMs: 300 } as const;
    return windowOf(id, moved(scaled(built(state, RAISED), k), at.x, at.y), rect, {
      accent: state.accent,
      weight: k,
      leave,
    });
  };

/** The beam is lowered, the brackets rise, the roof spreads from the middle. */
function ceremony(draw: Draw, journey: Journey): readonly Piece[] {
  const { beam: lift, roof } = motion.ms;
  return [
    draw('below', journey, 'below'),
    {
      ...draw('beam', journey, 'beam'),
      enter: { dy: -48, alpha: 0, ms: lift, ease: 'move', delayMs: 200 },
    },
    {
      ...draw('brackets', journey, 'brackets'),
      pivot: [0.5, 1],
      enter: { scaleY: 0, ms: 240, ease: 'seat', delayMs: 1000 },
    },
    {
      ...draw('roof', journey, 'roof'),
      enter: { shown: 'outward', ms: roof, ease: 'settle', delayMs: 1300 },
    },
  ];
}
