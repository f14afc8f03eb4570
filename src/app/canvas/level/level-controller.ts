import type Phaser from 'phaser';
import type { Session } from '../../../core/session/session-state.ts';
import { isSaidSaved } from '../../store/persist-session.ts';
import type { SceneOpening } from '../phaser-engine.ts';
import type { SceneContext } from '../scene-context.ts';
import { createInteractionState } from './interaction-state.ts';
import { createLevelRenderer } from './level-renderer.ts';
import { lastJudged } from './level-view-model.ts';
import { bindPointer } from './pointer-input.ts';
import { bindKeys, bindPressedControls, createTouchController, guardHandlers } from './touch-controller.ts';
import { createDwellTimer, createVerdictDisplay, swingLantern } from './verdict-animation.ts';

/** The scene of a level: one session, drawn and played on the canvas. */
export const levelScene =
  (context: SceneContext): SceneOpening =>
  scene => {
    const { game, guard, onViewport } = context;
    const controller = createLevelController(scene, context);
    const showSaved = (): void => {
      const { session } = game.session.getState();
      if (session && isSaidSaved(game, session)) controller.redraw();
    };
    const ends = [
      game.session.subscribe(guard(controller.follow)),
      game.language.subscribe(controller.redraw),
      game.savedAnswers.subscribe(showSaved),
      onViewport(controller.repaint),
      controller.end,
    ];
    scene.events.once('shutdown', () => {
      for (const end of ends) end();
    });
    controller.follow();
  };

type LevelController = {
  /** Shows what has become of the session. */
  readonly follow: () => void;
  /** Shows what has changed although the session has not: words that have come, answers that are saved by now. */
  readonly redraw: () => void;
  /** Everything anew, for another size, theme or language. */
  readonly repaint: () => void;
  readonly end: () => void;
};

function createLevelController(scene: Phaser.Scene, context: SceneContext): LevelController {
  const { game, root, host, guard } = context;
  const interaction = createInteractionState();
  const renderer = createLevelRenderer(scene, context, interaction);
  const verdicts = createVerdictDisplay(context, interaction, renderer);
  const dwell = createDwellTimer(interaction, renderer);
  const handlers = guardHandlers(createTouchController(game.session, interaction, renderer), guard);
  let before: Session | null = null;
  const follow = (): void => {
    const now = game.session.getState().session;
    const past = now?.seed === before?.seed ? before : null;
    before = now;
    interaction.follow(now);
    if (past && now && now.hintsLeft < past.hintsLeft) swingLantern(renderer.reconciler);
    dwell.follow(past, now);
    const isTold = past && now && now.log.length > past.log.length && !now.limit.isTest;
    const judged = isTold ? lastJudged(now) : null;
    if (judged) verdicts.show(judged);
    else verdicts.update(past !== null);
  };
  const ends = [
    bindPointer(host, handlers, isFramed),
    bindKeys(interaction, renderer),
    bindPressedControls(root, interaction, renderer),
    verdicts.end,
    dwell.end,
    renderer.end,
  ];
  return {
    follow,
    redraw: verdicts.redraw,
    repaint: () => {
      interaction.drop();
      renderer.repaint();
    },
    end: () => {
      for (const end of ends) end();
    },
  };
}

/** The page says on its root element whether it runs in the frame of an LMS. */
const isFramed = (): boolean => document.documentElement.hasAttribute('data-framed');
