import type Phaser from 'phaser';
import type { Piece } from '../../../shapes/placed-piece.ts';
import { createPieceReconciler, type PieceReconciler } from '../piece-reconciler.ts';
import type { SceneContext } from '../scene-context.ts';
import { alignOverlay, explanationHeight } from './dom-overlay.ts';
import type { InteractionState } from './interaction-state.ts';
import { type LaidOutLevel, layOutLevel, lineWeight, toLevelViewModel } from './level-view-model.ts';

/** Between two paintings ahead of time, so that a touch in between does not wait for both. */
const IDLE_MS = 60;

/** Draws a level from the session and the interaction, and keeps the page's controls over their pictures. */
export type LevelRenderer = {
  readonly reconciler: PieceReconciler;
  /** What lies where, as last worked out. */
  readonly laid: () => LaidOutLevel | undefined;
  /** Works it out again without drawing: what can be touched is known before it is seen. */
  readonly layOut: () => LaidOutLevel | undefined;
  readonly draw: () => void;
  /** How often it has been drawn: tells a caller that waits whether anyone else has drawn meanwhile. */
  readonly drawCount: () => number;
  /** Everything anew, for another size, theme or language. */
  readonly repaint: () => void;
  readonly end: () => void;
};

export function createLevelRenderer(
  scene: Phaser.Scene,
  context: SceneContext,
  interaction: InteractionState,
): LevelRenderer {
  const { root, guard } = context;
  const reconciler = createPieceReconciler(scene, context);
  let laid: LaidOutLevel | undefined;
  let [timer, drawCount, explanation] = [0, 0, 0];
  const layOut = (): LaidOutLevel | undefined => {
    explanation = explanationHeight(root);
    laid = currentLayout(context, interaction, explanation);
    return laid;
  };
  /** While nobody does anything, paints the looks that a carried card will call for, one at a time. */
  const prepare = guard((): void => {
    if (interaction.now().carried || !laid) return;
    if (expectedPieces(laid).some(reconciler.prepare)) timer = window.setTimeout(prepare, IDLE_MS);
  });
  const show = (put: (pieces: readonly Piece[]) => void): void => {
    const now = layOut();
    drawCount += 1;
    if (!now) return;
    put(now.pieces);
    alignOverlay(root, now.model);
    window.clearTimeout(timer);
    timer = window.setTimeout(prepare, IDLE_MS);
  };
  // The page is drawn a moment later than the canvas, so its new controls are laid in place as they come.
  const align = guard((): void => {
    if (!laid) return;
    // An explanation that has come takes room from the picture: from a desk at once, from a hall when the card is back.
    const isMoved = explanationHeight(root) !== explanation;
    if (isMoved && laid.model.kind.setting === 'desk') show(reconciler.show);
    else if (!isMoved || layOut()) alignOverlay(root, laid.model);
  });
  const observer = new MutationObserver(align);
  observer.observe(root, { childList: true, subtree: true });
  return {
    reconciler,
    layOut,
    laid: () => laid,
    drawCount: () => drawCount,
    draw: guard(() => show(reconciler.show)),
    repaint: guard(() => show(reconciler.repaint)),
    end: () => {
      observer.disconnect();
      window.clearTimeout(timer);
      reconciler.end();
    },
  };
}

function currentLayout(
  { game, kinds, viewport }: SceneContext,
  interaction: InteractionState,
  explanation: number,
): LaidOutLevel | undefined {
  const session = interaction.display.dwelling() ?? game.session.getState().session;
  if (!session) return undefined;
  const needs = { game, kinds, viewport: viewport(), explanation };
  const model = toLevelViewModel(needs, session, interaction.now());
  return model && layOutLevel(game, session, model);
}

/** For each option, how it looks with a card above it. */
function expectedPieces({
  model: { kind, context },
  cards,
  options,
}: LaidOutLevel): readonly (readonly Piece[])[] {
  const [card] = cards;
  if (!card || context.shown?.isRight === false) return [];
  const { tenon, k } = context.stage;
  const carried = { item: card.item, at: [0, 0], side: tenon } as const;
  return options.map(({ option }) =>
    kind
      .pieces({ ...context, carried, over: option })
      .filter(({ id }) => id.endsWith(`:${option}`))
      .map(piece => ({ ...piece, weight: lineWeight(k) })),
  );
}
