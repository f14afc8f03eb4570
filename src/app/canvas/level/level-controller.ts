import type Phaser from 'phaser';
import { idle } from '../../../core/session/card-gesture.ts';
import { itemNow, type Session } from '../../../core/session/session-state.ts';
import { motion } from '../../../shapes/tokens.json';
import type { Shown } from '../../kinds/types.ts';
import { isSaidSaved } from '../../store/persist-session.ts';
import type { SceneOpening } from '../phaser-engine.ts';
import type { SceneContext } from '../scene-context.ts';
import { hasSameContent } from '../scenes/picture-scene.ts';
import {
  createInteractionState,
  followSelection,
  type InteractionState,
  isHoldingCard,
} from './interaction-state.ts';
import { createLevelRenderer, type LevelRenderer } from './level-renderer.ts';
import { lastJudged } from './level-view-model.ts';
import { bindPointer } from './pointer-input.ts';
import { bindPressedControls, createTouchController, guardHandlers } from './touch-controller.ts';
import { animateVerdict, knockPillar, swingLantern } from './verdict-animation.ts';

/** A sitting on the canvas. */
export type LevelController = {
  /** Takes up what the session has become. */
  readonly follow: () => void;
  /** What has changed, where nothing has happened to the sitting: words that have come, answers that are safe by now. */
  readonly redraw: () => void;
  /** Everything anew, for another size, theme or language. */
  readonly repaint: () => void;
  readonly end: () => void;
};

export function createLevelController(scene: Phaser.Scene, context: SceneContext): LevelController {
  const { game, root, stage, guard } = context;
  const hand = createInteractionState();
  const renderer = createLevelRenderer(scene, context, hand);
  const verdicts = createVerdicts(context, hand, renderer);
  const dwells = createDwells(hand, renderer);
  let before: Session | null = null;
  const follow = (): void => {
    const now = game.session.getState().session;
    const past = now?.seed === before?.seed ? before : null;
    before = now;
    followSelection(hand, now);
    if (past && now && now.hintsLeft < past.hintsLeft) swingLantern(renderer.reconciler);
    dwells.follow(past, now);
    const isTold = past && now && now.log.length > past.log.length && !now.limit.isTest;
    const judged = isTold ? lastJudged(now) : null;
    if (judged) verdicts.tell(judged);
    else verdicts.keep(past !== null);
  };
  const ends = [
    bindPointer(stage, guardHandlers(createTouchController(game.session, hand, renderer), guard), isFramed),
    bindKeys(hand, renderer),
    bindPressedControls(root, hand, renderer),
  ];
  return {
    follow,
    redraw: verdicts.redraw,
    repaint: () => {
      if (isHoldingCard(hand)) hand.gesture = idle;
      hand.push = null;
      renderer.repaint();
    },
    end: () => {
      for (const end of [...ends, verdicts.end, dwells.end, renderer.end]) end();
    },
  };
}

type Verdicts = {
  /** Shows how a response was judged. */
  readonly tell: (now: Shown) => void;
  /** Something else has changed. */
  readonly keep: (isSameSitting: boolean) => void;
  /** Not while a card flies: it is drawn when that has landed. */
  readonly redraw: () => void;
  readonly end: () => void;
};

function createVerdicts({ view }: SceneContext, hand: InteractionState, renderer: LevelRenderer): Verdicts {
  let timer = 0;
  /** The drawing from which a card took flight; the next one, by whomever, is the end of it. */
  let flight = -1;
  const isFlying = (): boolean => flight === renderer.drawn();
  const forget = (): void => {
    hand.shown = null;
    renderer.draw();
  };
  const land = (now: Shown): void => {
    if (!isFlying()) return;
    renderer.draw();
    const option =
      now.isRight && renderer.laid()?.options.find(({ response }) => hasSameContent(response, now.response));
    if (option) knockPillar(renderer.reconciler, option.option);
  };
  return {
    tell: now => {
      hand.shown = now;
      hand.looked = null;
      window.clearTimeout(timer);
      if (now.isRight) timer = window.setTimeout(forget, motion.ms.hold);
      flight = renderer.drawn();
      const laid = renderer.work();
      if (laid && !view().isStill) animateVerdict(renderer.reconciler, laid.picture, now, () => land(now));
      else land(now);
    },
    keep: isSameSitting => {
      if (!isSameSitting || hand.shown?.isRight !== true) hand.shown = null;
      // A card in flight is drawn where it has come to lie; until then only what can be touched is another.
      if (isFlying() && isSameSitting) renderer.work();
      else renderer.draw();
    },
    redraw: () => {
      if (!isFlying()) renderer.draw();
    },
    end: () => window.clearTimeout(timer),
  };
}

/**
 * A right card is seen to lock before pillars of another kind, or a number, take the place of its own. A finger, or
 * whatever else happens to the sitting, cuts that short.
 */
function createDwells(hand: InteractionState, renderer: LevelRenderer) {
  let timer = 0;
  const stop = (): void => {
    window.clearTimeout(timer);
    hand.dwell = null;
  };
  const end = (): void => {
    stop();
    hand.shown = null;
    renderer.draw();
  };
  return {
    end: stop,
    follow: (past: Session | null, now: Session | null): void => {
      stop();
      if (past?.phase !== 'told' || now?.phase !== 'ask') return;
      const [from, to] = [itemNow(past), itemNow(now)];
      if (!from || !to || from.rules.isToldWhenRight || !isRightLast(past)) return;
      if (from.kind === to.kind && from.rules.goesWith(from.prompt, to.prompt)) return;
      hand.dwell = { session: past, end };
      timer = window.setTimeout(end, DWELL_MS);
    },
  };
}

/** The page says on its root element whether a platform's page lies around it. */
const isFramed = (): boolean => document.documentElement.hasAttribute('data-framed');

const DWELL_MS = 900;
const isRightLast = (session: Session): boolean => lastJudged(session)?.isRight === true;

/** Once keys are used, the card that they would answer for is marked. */
function bindKeys(hand: InteractionState, renderer: LevelRenderer): () => void {
  const onKey = ({ ctrlKey, metaKey, altKey }: KeyboardEvent): void => {
    if (hand.isKeyed || ctrlKey || metaKey || altKey) return;
    hand.isKeyed = true;
    renderer.draw();
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}

/** A sitting: cards in the hand, pillars to put them on. */
export const levelScene =
  (context: SceneContext): SceneOpening =>
  scene => {
    const { game, guard, onView } = context;
    const controller = createLevelController(scene, context);
    const tellSafe = (): void => {
      const { session } = game.session.getState();
      if (session && isSaidSaved(game, session)) controller.redraw();
    };
    const ends = [
      game.session.subscribe(guard(controller.follow)),
      game.language.subscribe(controller.redraw),
      game.savedAnswers.subscribe(tellSafe),
      onView(controller.repaint),
      controller.end,
    ];
    scene.events.once('shutdown', () => {
      for (const end of ends) end();
    });
    controller.follow();
  };
