import { beamOf, levelOf } from '../../../core/interview/lookups.ts';
import type { BeamId } from '../../../core/interview/types.ts';
import { beamState, isBuilt } from '../../../core/learner/campaign-progress.ts';
import { type Journey, journeyOf } from '../../../core/learner/measure-standings.ts';
import { moved } from '../../../shapes/geometry.ts';
import {
  BLUEPRINT_SIZE,
  blueprintLabels,
  blueprintPlan,
  builtShares,
} from '../../../shapes/hall/blueprint-plan.ts';
import { RESULT_BEAM_SIZE, singleBeam, singleBeamBands } from '../../../shapes/hall/result-beam.ts';
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

/** The end of a level. A beam that this session has finished is raised: its plan becomes the building. */
export const resultScene =
  (context: SceneContext): SceneOpening =>
  scene => {
    const { game, onTap } = context;
    const { interview, learner, language } = game;
    const { session } = game.session.getState();
    if (!session) return;
    const level = levelOf(interview, session.level);
    if (!('beam' in level)) return;
    const { beam } = level;
    const { log, journey } = learner.getState();
    const draw = resultPicture(context, beam);
    const whole = (): readonly Piece[] => [draw('whole', journey)];
    const reconciler = openPictureScene(scene, context, [language], whole);
    const rest = log.filter(entry => entry.type === 'aim' || entry.seed !== session.seed);
    const before = journeyOf(interview, rest);
    if (!isBuilt(interview, journey, beam) || isBuilt(interview, before, beam)) return;
    reconciler.repaint([draw('below', journey, 'below'), draw('plan', before)]);
    reconciler.show(ceremony(draw, journey));
    scene.events.once(
      'shutdown',
      onTap(() => reconciler.repaint(whole())),
    );
  };

type Draw = (id: string, journey: Journey, band?: keyof ReturnType<typeof singleBeamBands>) => Piece;

/** Draws the beam as a journey has built it, or one band of it. */
const resultPicture =
  ({ game, viewport }: SceneContext, beam: BeamId): Draw =>
  (id, journey, band) => {
    const state = beamState(game.interview, journey, beam, game.language.getState());
    const { k, ...at } = fitIn(viewport().size, RESULT_BEAM_SIZE);
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
