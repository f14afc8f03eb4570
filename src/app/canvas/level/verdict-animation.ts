import { itemNow, type Session } from '../../../core/session/session-state.ts';
import motion from '../../../shapes/motion.json';
import type { Shown } from '../../kinds/types.ts';
import type { PieceReconciler } from '../piece-reconciler.ts';
import type { SceneContext } from '../scene-context.ts';
import { hasSameContent } from '../scenes/scene-helpers.ts';
import type { InteractionState } from './interaction-state.ts';
import type { LevelRenderer } from './level-renderer.ts';
import { type LevelViewModel, lastJudged } from './level-view-model.ts';

/** Shows how responses were judged. */
type VerdictDisplay = {
  readonly show: (verdict: Shown) => void;
  /** Something else has changed in the session, or (`isSameSession` false) it is another one. */
  readonly update: (isSameSession: boolean) => void;
  /** Draws, but not while a card flies: it does so when it has landed. */
  readonly redraw: () => void;
  readonly end: () => void;
};

export function createVerdictDisplay(
  { viewport }: SceneContext,
  { display }: InteractionState,
  renderer: LevelRenderer,
): VerdictDisplay {
  let timer = 0;
  /** The number of the drawing from which a card took flight; whatever is drawn next ends the flight. */
  let flight = -1;
  const isFlying = (): boolean => flight === renderer.drawCount();
  const forget = (): void => {
    display.clearVerdict();
    renderer.draw();
  };
  const land = (verdict: Shown): void => {
    if (!isFlying()) return;
    renderer.draw();
    if (verdict.isRight) knockOption(renderer, verdict);
  };
  return {
    show: verdict => {
      display.showVerdict(verdict);
      window.clearTimeout(timer);
      if (verdict.isRight) timer = window.setTimeout(forget, motion.ms.hold);
      flight = renderer.drawCount();
      const laid = renderer.layOut();
      if (laid && !viewport().isStill) flyCard(renderer.reconciler, laid.model, verdict, () => land(verdict));
      else land(verdict);
    },
    update: isSameSession => {
      if (isSameSession) display.clearWrongVerdict();
      else display.clearVerdict();
      // What can be touched is known at once; a card in flight is drawn where it has come to lie.
      if (isFlying() && isSameSession) renderer.layOut();
      else renderer.draw();
    },
    redraw: () => {
      if (!isFlying()) renderer.draw();
    },
    end: () => window.clearTimeout(timer),
  };
}

const DWELL_MS = 900;

/**
 * A right card is seen to lock before options of another kind, or a number, take the place of its own. A touch, or
 * whatever else changes the session, cuts that short.
 */
export function createDwellTimer({ display }: InteractionState, renderer: LevelRenderer) {
  let timer = 0;
  const stop = (): void => window.clearTimeout(timer);
  const end = (): void => {
    if (display.endDwell()) renderer.draw();
  };
  return {
    end: stop,
    /** To be called when the interaction follows the session already, which ends the dwell before. */
    follow: (past: Session | null, now: Session | null): void => {
      stop();
      if (past?.phase !== 'told' || now?.phase !== 'ask') return;
      const [from, to] = [itemNow(past), itemNow(now)];
      if (!from || !to || from.rules.isToldWhenRight || lastJudged(past)?.isRight !== true) return;
      if (from.kind === to.kind && from.rules.goesWith(from.prompt, to.prompt)) return;
      display.dwellOn(past);
      timer = window.setTimeout(end, DWELL_MS);
    },
  };
}

/** The card flies to where it is judged and, if right, falls into its place; `onEnd` draws what has become of it. */
function flyCard(
  reconciler: PieceReconciler,
  { kind, context }: LevelViewModel,
  { item, isRight }: Shown,
  onEnd: () => void,
): void {
  const landing = kind.putting?.landing(context);
  const id = `card:${item}`;
  if (!landing) onEnd();
  else if (isRight) reconciler.send(id, landing, { ms: motion.ms.impact, ease: 'fall' }, onEnd);
  else shakeCard(reconciler, id, onEnd);
}

/** One shake, and no more than motion.json allows. */
function shakeCard(reconciler: PieceReconciler, id: string, onEnd: () => void): void {
  const to = (dx: number) => ({ dx, ms: 40, ease: 'move' }) as const;
  reconciler.act(id, [to(motion.limits.maxShakePx), to(-4), to(2), to(0)], onEnd);
}

/** The pillar on which the card has landed takes the blow. */
function knockOption({ reconciler, laid }: LevelRenderer, { response }: Shown): void {
  const target = laid()?.options.find(option => hasSameContent(option.response, response));
  if (!target) return;
  const down = [
    { dy: 3, ms: 40, ease: 'fall' },
    { dy: 0, ms: 120, ease: 'settle' },
  ] as const;
  reconciler.act(`column:${target.option}`, down);
  reconciler.act(`lit:${target.option}`, down);
}

/** The lantern swings once for a hint. */
export function swingLantern(reconciler: PieceReconciler): void {
  reconciler.act('lantern', [
    { turn: 8, ms: 120, ease: 'move' },
    { turn: 0, ms: 120, ease: 'move' },
  ]);
}
