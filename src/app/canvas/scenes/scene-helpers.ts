import type Phaser from 'phaser';
import { moved } from '../../../shapes/geometry.ts';
import type { Piece } from '../../../shapes/placed-piece.ts';
import type { Rect, Shape, Size } from '../../../shapes/shape-primitives.ts';
import { createPieceReconciler, type PieceReconciler } from '../piece-reconciler.ts';
import type { SceneContext } from '../scene-context.ts';

/** Whether two plain values have the same fields and values. Their keys must be in the same order. */
export const hasSameContent = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

type Subscribable = { readonly subscribe: (call: () => void) => () => void };

/** For a scene that cannot be played: draws at once and whenever a store or the viewport changes, until it is shut. */
export function openPictureScene(
  scene: Phaser.Scene,
  context: SceneContext,
  stores: readonly Subscribable[],
  pieces: () => readonly Piece[],
): PieceReconciler {
  const reconciler = createPieceReconciler(scene, context);
  const redraw = (): void => reconciler.repaint(pieces());
  const guarded = context.guard(redraw);
  const ends = [...stores.map(store => store.subscribe(guarded)), context.onViewport(redraw), reconciler.end];
  scene.events.once('shutdown', () => {
    for (const end of ends) end();
  });
  redraw();
  return reconciler;
}

/** A part of a picture as a piece of its own: it can move while the rest stands still. */
export const pieceWindow = (
  id: string,
  shapes: readonly Shape[],
  rect: Rect,
  more: Partial<Piece> = {},
): Piece => ({
  id,
  rect,
  shapes: () => moved(shapes, -rect.x, -rect.y),
  look: '',
  depth: 1,
  accent: 'azurite',
  ...more,
});

/** Centres a drawing in a slot, as large as it can be. @returns its scale, and its top left corner. */
export function fitIn(
  slot: Size,
  drawn: Size,
): { readonly k: number; readonly x: number; readonly y: number } {
  const k = Math.min(slot.w / drawn.w, slot.h / drawn.h);
  return { k, x: (slot.w - k * drawn.w) / 2, y: (slot.h - k * drawn.h) / 2 };
}
