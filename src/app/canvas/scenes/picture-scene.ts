import type Phaser from 'phaser';
import { moved } from '../../../shapes/geometry.ts';
import type { Piece } from '../../../shapes/piece.ts';
import type { Rect, Shape, Size } from '../../../shapes/shape.ts';
import { createPieceReconciler, type PieceReconciler } from '../piece-reconciler.ts';
import type { SceneContext } from '../scene-context.ts';

/** Whether two plain values say the same, however they came about. */
export const hasSameContent = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

type Watched = { readonly subscribe: (call: () => void) => () => void };

/** For a scene that only shows: draws at the beginning and whenever a store or the view changes, until it is shut. */
export function openPictureScene(
  scene: Phaser.Scene,
  context: SceneContext,
  stores: readonly Watched[],
  pieces: () => readonly Piece[],
): PieceReconciler {
  const reconciler = createPieceReconciler(scene, context);
  const redraw = (): void => reconciler.repaint(pieces());
  const redrawn = context.guard(redraw);
  const ends = [...stores.map(store => store.subscribe(redrawn)), context.onView(redraw), reconciler.end];
  scene.events.once('shutdown', () => {
    for (const end of ends) end();
  });
  redraw();
  return reconciler;
}

/** A part of a picture, as through a window: what moves by itself while the rest stands. */
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

/** A drawing of this size in the middle of a slot, as large as it can be: its scale, and where it begins. */
export function fitIn(
  slot: Size,
  drawn: Size,
): { readonly k: number; readonly x: number; readonly y: number } {
  const k = Math.min(slot.w / drawn.w, slot.h / drawn.h);
  return { k, x: (slot.w - k * drawn.w) / 2, y: (slot.h - k * drawn.h) / 2 };
}
