import { levelOf } from '../../../core/interview/library.ts';
import type { BeamId } from '../../../core/interview/types.ts';
import { isBuilt } from '../../../core/learner/campaign.ts';
import { type Journey, journeyOf } from '../../../core/learner/journey.ts';
import { beamState } from '../../../core/learner/standing.ts';
import { RESULT_BEAM_SIZE } from '../../../shapes/hall/plan.ts';
import { singleBeam, singleBeamBands } from '../../../shapes/hall/result.ts';
import { moved } from '../../../shapes/move.ts';
import type { Piece } from '../../../shapes/piece.ts';
import { scaled } from '../../../shapes/scale.ts';
import { motion } from '../../../shapes/tokens.json';
import type { SceneContext } from '../backstage.ts';
import type { SceneOpening } from '../engine.ts';
import { fitIn, openPictureScene, pieceWindow } from './show.ts';

/** The end of a sitting. A beam that has just been finished is raised: the drawing becomes the building. */
export const resultScene =
  (backstage: SceneContext): SceneOpening =>
  scene => {
    const { game, onTap } = backstage;
    const { interview, learner, speech } = game;
    const { session } = game.session.getState();
    if (!session) return;
    const level = levelOf(interview, session.level);
    if (!('beam' in level)) return;
    const { beam } = level;
    const { log, journey } = learner.getState();
    const draw = resultPicture(backstage, beam);
    const whole = (): readonly Piece[] => [draw('whole', journey)];
    const cast = openPictureScene(scene, backstage, [speech], whole);
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

type Draw = (id: string, journey: Journey, band?: keyof ReturnType<typeof singleBeamBands>) => Piece;

/** Draws the beam as a journey has built it, or one band of it. */
const resultPicture =
  ({ game, view }: SceneContext, beam: BeamId): Draw =>
  (id, journey, band) => {
    const state = beamState(game.interview, journey, beam, game.speech.getState());
    const { k, ...at } = fitIn(view().size, RESULT_BEAM_SIZE);
    const { x, y, w, h } = band
      ? singleBeamBands(RESULT_BEAM_SIZE)[band]
      : { x: 0, y: 0, ...RESULT_BEAM_SIZE };
    const rect = { x: at.x + x * k, y: at.y + y * k, w: w * k, h: h * k };
    const leave = { alpha: 0, ms: motion.ms.beam, ease: 'linear', delayMs: 300 } as const;
    return pieceWindow(id, moved(scaled(singleBeam(state, RESULT_BEAM_SIZE), k), at.x, at.y), rect, {
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
