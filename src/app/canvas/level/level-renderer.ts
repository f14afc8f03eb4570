import type Phaser from 'phaser';
import type { Piece } from '../../../shapes/piece.ts';
import type { Point } from '../../../shapes/shape.ts';
import { createPieceReconciler, type PieceReconciler } from '../piece-reconciler.ts';
import type { SceneContext } from '../scene-context.ts';
import { alignOverlay, explanationHeight } from './dom-overlay.ts';
import { type LaidOutLevel, layOutLevel, weightOf } from './hit-test.ts';
import type { InteractionState, Push } from './interaction-state.ts';
import { type InteractionSnapshot, toLevelViewModel } from './level-view-model.ts';

/** Between two paintings ahead of time: a finger that comes in between does not wait. */
const IDLE_MS = 60;

/** Where a sitting is drawn. */
export type LevelRenderer = {
  readonly reconciler: PieceReconciler;
  /** What lies where. */
  readonly laid: () => LaidOutLevel | undefined;
  /** Works it out anew without showing it: what can be touched is known before it is seen. */
  readonly work: () => LaidOutLevel | undefined;
  readonly draw: () => void;
  /** How often it has been drawn: whoever waits can tell whether someone else has drawn meanwhile. */
  readonly drawn: () => number;
  /** Everything anew, for another size, theme or language. */
  readonly repaint: () => void;
  readonly end: () => void;
};

export function createLevelRenderer(
  scene: Phaser.Scene,
  context: SceneContext,
  hand: InteractionState,
): LevelRenderer {
  const { root, guard } = context;
  const reconciler = createPieceReconciler(scene, context);
  let laid: LaidOutLevel | undefined;
  let [timer, drawn, sheet] = [0, 0, 0];
  const work = (): LaidOutLevel | undefined => {
    sheet = explanationHeight(root);
    laid = laidOut(context, hand, sheet);
    return laid;
  };
  /** While nobody does anything, the looks that a card in the air will call up, one at a time. */
  const prepare = guard((): void => {
    if (hand.gesture.state === 'dragging' || !laid) return;
    if (expected(laid).some(reconciler.prepare)) timer = window.setTimeout(prepare, IDLE_MS);
  });
  const show = (put: (pieces: readonly Piece[]) => void): void => {
    const now = work();
    drawn += 1;
    if (!now) return;
    put(now.pieces);
    alignOverlay(root, now.picture);
    window.clearTimeout(timer);
    timer = window.setTimeout(prepare, IDLE_MS);
  };
  // The page is drawn a moment later than the canvas: its new controls are laid in place as they come.
  const align = guard((): void => {
    if (!laid) return;
    // A reason that has come takes room from the picture: of a desk at once, of a hall when the card is back.
    const isMoved = explanationHeight(root) !== sheet;
    if (isMoved && laid.picture.view.setting === 'desk') show(reconciler.show);
    else if (!isMoved || work()) alignOverlay(root, laid.picture);
  });
  const observer = new MutationObserver(align);
  observer.observe(root, { childList: true, subtree: true });
  return {
    reconciler,
    work,
    laid: () => laid,
    drawn: () => drawn,
    draw: guard(() => show(reconciler.show)),
    repaint: guard(() => show(reconciler.repaint)),
    end: () => {
      observer.disconnect();
      window.clearTimeout(timer);
      reconciler.end();
    },
  };
}

function laidOut(
  { game, kinds, view }: SceneContext,
  hand: InteractionState,
  sheet: number,
): LaidOutLevel | undefined {
  const session = hand.dwell?.session ?? game.session.getState().session;
  const picture =
    session && toLevelViewModel({ game, kinds, view: view() }, session, snapshotOf(hand, sheet));
  return picture ? layOutLevel(game, session, picture) : undefined;
}

function snapshotOf(
  { gesture, side, push, pressed, looked, shown, isKeyed }: InteractionState,
  sheet: number,
): InteractionSnapshot {
  const rest = { pressed, isKeyed, shown, sheet, push: push && { ...push, by: wayOf(push) } };
  if (gesture.state !== 'dragging') return { ...rest, carried: null, over: looked };
  const { card, at, over } = gesture;
  return { ...rest, carried: { item: card, at, side }, over: over?.option ?? null };
}

const wayOf = ({ from, at }: Push): Point => [at[0] - from[0], at[1] - from[1]];

/** For each option, how it looks with a card above it. */
function expected({
  picture: { view, context },
  cards,
  options,
}: LaidOutLevel): readonly (readonly Piece[])[] {
  const [card] = cards;
  if (!card || context.shown?.isRight === false) return [];
  const { tenon, k } = context.stage;
  const carried = { item: card.item, at: [0, 0], side: tenon } as const;
  return options.map(({ option }) =>
    view
      .pieces({ ...context, carried, over: option })
      .filter(({ id }) => id.endsWith(`:${option}`))
      .map(piece => ({ ...piece, weight: weightOf(k) })),
  );
}
