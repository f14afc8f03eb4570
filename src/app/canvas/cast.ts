import type Phaser from 'phaser';
import type { Motion, Piece, Pose, Timing } from '../../shapes/piece.ts';
import type { Rect } from '../../shapes/shape.ts';
import type { SceneContext } from './backstage.ts';
import { createSpriteTweens, type PlacedSprite, type SpriteTweens } from './moves.ts';
import type { Placement } from './sprite.ts';
import { createSpriteLifecycle } from './troupe.ts';

/** Everything on the canvas, by id. */
export type PieceReconciler = {
  /** Shows exactly these pieces: new ones enter, changed ones move, missing ones leave. */
  readonly show: (pieces: readonly Piece[]) => void;
  /** Carries one piece along without looking at the others. */
  readonly carry: (piece: Piece) => void;
  /** Flies a piece into a rectangle, growing or shrinking to it; calls back at the end. */
  readonly send: (id: string, rect: Rect, timing: Timing, onEnd: () => void) => void;
  /** A movement of one piece away from its place and back; calls back at its end. */
  readonly act: (id: string, steps: readonly Motion[], onEnd?: () => void) => void;
  /** Paints what will be wanted soon, so that no finger waits for it. @returns whether there was anything to paint. */
  readonly prepare: (pieces: readonly Piece[]) => boolean;
  /** Everything painted anew, nothing moves: for another size, theme or language. */
  readonly repaint: (pieces: readonly Piece[]) => void;
  readonly end: () => void;
};

export function createPieceReconciler(scene: Phaser.Scene, backstage: SceneContext): PieceReconciler {
  const actors = new Map<string, PlacedSprite>();
  const moves = createSpriteTweens(scene, backstage);
  const troupe = createSpriteLifecycle(scene, backstage, moves);
  const show = (pieces: readonly Piece[], isSudden: boolean): void => {
    const wanted = new Set(pieces.map(({ id }) => id));
    const gone = [...actors].filter(([id]) => !wanted.has(id));
    for (const [id, actor] of gone) {
      actors.delete(id);
      troupe.leave(actor);
    }
    for (const piece of pieces) {
      const actor = actors.get(piece.id);
      if (actor) change(moves, actor, piece);
      else actors.set(piece.id, troupe.enter(piece, isSudden));
    }
    backstage.wake();
  };
  const clear = (): void => {
    troupe.end([...actors.values()]);
    actors.clear();
  };
  return {
    show: pieces => show(pieces, false),
    carry: piece => {
      const actor = actors.get(piece.id);
      if (!actor) return;
      carry(moves, actor, piece);
      backstage.wake();
    },
    send: (id, rect, timing, onEnd) => {
      const actor = actors.get(id);
      if (actor) moves.act(actor, [{ ...poseIn(actor.sprite.piece(), rect), turn: 0, ...timing }], onEnd);
      else onEnd();
    },
    act: (id, steps, onEnd) => {
      const actor = actors.get(id);
      if (actor) moves.act(actor, steps, onEnd);
      else onEnd?.();
    },
    prepare: pieces => troupe.prepare(pieces.filter(({ id }) => !actors.has(id))),
    repaint: pieces => {
      clear();
      show(pieces, true);
    },
    end: clear,
  };
}

function change(moves: SpriteTweens, actor: PlacedSprite, piece: Piece): void {
  const before = actor.stand;
  const { rect } = actor.sprite.piece();
  actor.stand = actor.sprite.wear(piece);
  const isResized = rect.w !== piece.rect.w || rect.h !== piece.rect.h;
  if (isSamePlacement(before, actor.stand) && !isResized) return;
  if (piece.move && isResized) moves.from(actor, { ...poseIn(piece, rect), ...piece.move });
  else if (piece.move) moves.to(actor, piece.move);
  else moves.put(actor);
}

/** It looks as before; only its place is another. */
function carry(moves: SpriteTweens, actor: PlacedSprite, piece: Piece): void {
  const { weight = 1 } = actor.sprite.piece();
  actor.stand = actor.sprite.wear({ ...piece, weight });
  moves.put(actor);
}

/** The pose in which a piece fills another rectangle. */
function poseIn({ rect: from, pivot: [x, y] = [0.5, 0.5] }: Piece, to: Rect): Pose {
  return {
    dx: to.x + to.w * x - from.x - from.w * x,
    dy: to.y + to.h * y - from.y - from.h * y,
    scaleX: to.w / from.w,
    scaleY: to.h / from.h,
  };
}

const isSamePlacement = (a: Placement, b: Placement): boolean =>
  a.x === b.x &&
  a.y === b.y &&
  a.scaleX === b.scaleX &&
  a.scaleY === b.scaleY &&
  a.alpha === b.alpha &&
  a.angle === b.angle;
