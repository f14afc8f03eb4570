import type Phaser from 'phaser';
import type { Motion, Piece, Pose, Timing } from '../../shapes/placed-piece.ts';
import type { Rect } from '../../shapes/shape-primitives.ts';
import type { SceneContext } from './scene-context.ts';
import { createSprite, isAlike, type Placement, type Sprite } from './sprite.ts';
import { createSpriteTweens, type PlacedSprite, type SpriteTweens } from './sprite-tweens.ts';
import { createTextureCache } from './texture-cache.ts';

/** Brings the canvas to the pieces that a scene asks for. Each piece has an id, and says itself how it comes and goes. */
export type PieceReconciler = {
  /** Shows exactly these pieces: new ones enter, changed ones move, missing ones leave. */
  readonly show: (pieces: readonly Piece[]) => void;
  /** Moves one piece to its new place without looking at the others. */
  readonly carry: (piece: Piece) => void;
  /** Flies a piece into a rectangle, growing or shrinking to it; calls back at the end. */
  readonly send: (id: string, rect: Rect, timing: Timing, onEnd: () => void) => void;
  /** A movement of one piece away from its place and back; calls back at its end. */
  readonly act: (id: string, steps: readonly Motion[], onEnd?: () => void) => void;
  /** Paints the first of these that will have to be painted. @returns whether there was one. */
  readonly prepare: (pieces: readonly Piece[]) => boolean;
  /** Everything painted anew, nothing moves: for another size, theme or language. */
  readonly repaint: (pieces: readonly Piece[]) => void;
  readonly end: () => void;
};

export function createPieceReconciler(scene: Phaser.Scene, context: SceneContext): PieceReconciler {
  const shown = new Map<string, PlacedSprite>();
  const tweens = createSpriteTweens(scene, context);
  const sprites = createSpriteLifecycle(scene, context, tweens);
  const show = (pieces: readonly Piece[], isSudden: boolean): void => {
    const wanted = new Set(pieces.map(({ id }) => id));
    const gone = [...shown].filter(([id]) => !wanted.has(id));
    for (const [id, placed] of gone) {
      shown.delete(id);
      sprites.leave(placed);
    }
    for (const piece of pieces) {
      const before = shown.get(piece.id);
      if (before) change(tweens, before, piece);
      const placed = before ?? sprites.enter(piece, isSudden);
      shown.set(piece.id, placed);
      if (piece.isCarried && context.isSoftware) placed.sprite.lift(context.host);
      else placed.sprite.land();
    }
    context.wake();
  };
  const clear = (): void => {
    sprites.end([...shown.values()]);
    shown.clear();
  };
  return {
    show: pieces => show(pieces, false),
    carry: piece => {
      const placed = shown.get(piece.id);
      if (!placed) return;
      carry(tweens, placed, piece);
      if (!placed.sprite.isLifted()) context.wake();
    },
    send: (id, rect, timing, onEnd) => {
      const placed = shown.get(id);
      if (placed) tweens.act(placed, [{ ...poseIn(placed.sprite.piece(), rect), turn: 0, ...timing }], onEnd);
      else onEnd();
    },
    act: (id, steps, onEnd) => {
      const placed = shown.get(id);
      if (placed) tweens.act(placed, steps, onEnd);
      else onEnd?.();
    },
    prepare: pieces => sprites.prepare(pieces.filter(({ id }) => !shown.has(id))),
    repaint: pieces => {
      clear();
      show(pieces, true);
    },
    end: clear,
  };
}

function change(tweens: SpriteTweens, placed: PlacedSprite, piece: Piece): void {
  const before = placed.target;
  const { rect } = placed.sprite.piece();
  placed.target = placed.sprite.update(piece);
  const isResized = rect.w !== piece.rect.w || rect.h !== piece.rect.h;
  if (isSamePlacement(before, placed.target) && !isResized) return;
  if (piece.move && isResized) {
    // What it was about to do would end where it was to stand before.
    tweens.stop(placed);
    tweens.from(placed, { ...poseIn(piece, rect), ...piece.move });
  } else if (piece.move) tweens.to(placed, piece.move);
  else tweens.put(placed);
}

/** It looks as before; only its place is another. */
function carry(tweens: SpriteTweens, placed: PlacedSprite, piece: Piece): void {
  const { weight = 1 } = placed.sprite.piece();
  placed.target = placed.sprite.update({ ...piece, weight });
  tweens.put(placed);
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

/** Makes sprites and lets them go. */
type SpriteLifecycle = {
  readonly enter: (piece: Piece, isSudden: boolean) => PlacedSprite;
  readonly leave: (placed: PlacedSprite) => void;
  /** Paints the first of these that is not painted yet. @returns whether there was one. */
  readonly prepare: (pieces: readonly Piece[]) => boolean;
  /** Ends these sprites and those that are just leaving; nothing that was painted is kept. */
  readonly end: (sprites: readonly PlacedSprite[]) => void;
};

function createSpriteLifecycle(
  scene: Phaser.Scene,
  context: SceneContext,
  tweens: SpriteTweens,
): SpriteLifecycle {
  const leaving = new Set<PlacedSprite>();
  const cache = createTextureCache();
  let made = 0;
  const create = (piece: Piece): Sprite =>
    createSprite(scene, `${scene.sys.settings.key} ${made++}`, piece, context.viewport());
  const dismiss = (placed: PlacedSprite): void => {
    tweens.stop(placed);
    leaving.delete(placed);
    cache.store(placed.sprite);
  };
  return {
    enter: (piece, isSudden) => {
      const back = [...leaving].find(({ sprite }) => isAlike(sprite.piece(), piece));
      if (!back) return enter(tweens, cache.take(piece) ?? create(piece), piece, isSudden);
      leaving.delete(back);
      return turnBack(tweens, back, piece);
    },
    leave: placed => {
      const { leave: exit } = placed.sprite.piece();
      if (!exit) return dismiss(placed);
      leaving.add(placed);
      tweens.away(placed, exit, () => dismiss(placed));
    },
    prepare: pieces => {
      const missing = pieces.find(piece => !cache.has(piece));
      if (!missing) return false;
      const sprite = create(missing);
      sprite.paint();
      cache.store(sprite);
      return true;
    },
    end: sprites => {
      for (const placed of [...sprites, ...leaving]) dismiss(placed);
      cache.clear();
    },
  };
}

function enter(tweens: SpriteTweens, sprite: Sprite, piece: Piece, isSudden: boolean): PlacedSprite {
  const placed = { sprite, target: sprite.update(piece) };
  if (piece.enter && !isSudden) tweens.from(placed, piece.enter);
  else tweens.put(placed);
  return placed;
}

/** A sprite that is just leaving comes back from where it is. */
function turnBack(tweens: SpriteTweens, placed: PlacedSprite, piece: Piece): PlacedSprite {
  placed.target = placed.sprite.update(piece);
  tweens.to(placed, piece.enter ?? { ms: 0, ease: 'linear' });
  return placed;
}
