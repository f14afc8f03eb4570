import type Phaser from 'phaser';
import type { Motion, Piece, Pose, Timing } from '../../shapes/piece.ts';
import type { Rect } from '../../shapes/shape.ts';
import type { SceneContext } from './scene-context.ts';
import { createSprite, isAlike, type Placement, type Sprite } from './sprite.ts';
import { createSpriteTweens, type PlacedSprite, type SpriteTweens } from './sprite-tweens.ts';
import { createTextureCache } from './texture-cache.ts';

/** Actors as they come and go. */
export type SpriteLifecycle = {
  readonly enter: (piece: Piece, isSudden: boolean) => PlacedSprite;
  readonly leave: (placed: PlacedSprite) => void;
  /** Paints the first of these that is not painted yet. @returns whether there was one. */
  readonly prepare: (pieces: readonly Piece[]) => boolean;
  /** Sends away these, and those who are just leaving; nothing that was painted is kept. */
  readonly end: (actors: readonly PlacedSprite[]) => void;
};

export function createSpriteLifecycle(
  scene: Phaser.Scene,
  context: SceneContext,
  tweens: SpriteTweens,
): SpriteLifecycle {
  const leaving = new Set<PlacedSprite>();
  const textures = createTextureCache();
  let made = 0;
  const paint = (piece: Piece): Sprite =>
    createSprite(scene, `${scene.sys.settings.key} ${made++}`, piece, context.view());
  const dismiss = (placed: PlacedSprite): void => {
    tweens.stop(placed);
    leaving.delete(placed);
    textures.store(placed.sprite);
  };
  return {
    enter: (piece, isSudden) => {
      const back = [...leaving].find(({ sprite }) => isAlike(sprite.piece(), piece));
      if (!back) return enter(tweens, textures.fetch(piece) ?? paint(piece), piece, isSudden);
      leaving.delete(back);
      return turnRound(tweens, back, piece);
    },
    leave: placed => {
      const { leave: exit } = placed.sprite.piece();
      if (!exit) return dismiss(placed);
      leaving.add(placed);
      tweens.away(placed, exit, () => dismiss(placed));
    },
    prepare: pieces => {
      const missing = pieces.find(piece => !textures.has(piece));
      if (missing) textures.store(paint(missing));
      return missing !== undefined;
    },
    end: actors => {
      for (const actor of [...actors, ...leaving]) dismiss(actor);
      textures.clear();
    },
  };
}

function enter(tweens: SpriteTweens, sprite: Sprite, piece: Piece, isSudden: boolean): PlacedSprite {
  const actor = { sprite, stand: sprite.wear(piece) };
  if (piece.enter && !isSudden) tweens.from(actor, piece.enter);
  else tweens.put(actor);
  return actor;
}

/** One that is just leaving comes back from where it is. */
function turnRound(tweens: SpriteTweens, placed: PlacedSprite, piece: Piece): PlacedSprite {
  placed.stand = placed.sprite.wear(piece);
  tweens.to(placed, piece.enter ?? { ms: 0, ease: 'linear' });
  return placed;
}

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

export function createPieceReconciler(scene: Phaser.Scene, context: SceneContext): PieceReconciler {
  const actors = new Map<string, PlacedSprite>();
  const tweens = createSpriteTweens(scene, context);
  const sprites = createSpriteLifecycle(scene, context, tweens);
  const show = (pieces: readonly Piece[], isSudden: boolean): void => {
    const wanted = new Set(pieces.map(({ id }) => id));
    const gone = [...actors].filter(([id]) => !wanted.has(id));
    for (const [id, actor] of gone) {
      actors.delete(id);
      sprites.leave(actor);
    }
    for (const piece of pieces) {
      const actor = actors.get(piece.id);
      if (actor) change(tweens, actor, piece);
      else actors.set(piece.id, sprites.enter(piece, isSudden));
    }
    context.wake();
  };
  const clear = (): void => {
    sprites.end([...actors.values()]);
    actors.clear();
  };
  return {
    show: pieces => show(pieces, false),
    carry: piece => {
      const actor = actors.get(piece.id);
      if (!actor) return;
      carry(tweens, actor, piece);
      context.wake();
    },
    send: (id, rect, timing, onEnd) => {
      const actor = actors.get(id);
      if (actor) tweens.act(actor, [{ ...poseIn(actor.sprite.piece(), rect), turn: 0, ...timing }], onEnd);
      else onEnd();
    },
    act: (id, steps, onEnd) => {
      const actor = actors.get(id);
      if (actor) tweens.act(actor, steps, onEnd);
      else onEnd?.();
    },
    prepare: pieces => sprites.prepare(pieces.filter(({ id }) => !actors.has(id))),
    repaint: pieces => {
      clear();
      show(pieces, true);
    },
    end: clear,
  };
}

function change(tweens: SpriteTweens, placed: PlacedSprite, piece: Piece): void {
  const before = placed.stand;
  const { rect } = placed.sprite.piece();
  placed.stand = placed.sprite.wear(piece);
  const isResized = rect.w !== piece.rect.w || rect.h !== piece.rect.h;
  if (isSamePlacement(before, placed.stand) && !isResized) return;
  if (piece.move && isResized) tweens.from(placed, { ...poseIn(piece, rect), ...piece.move });
  else if (piece.move) tweens.to(placed, piece.move);
  else tweens.put(placed);
}

/** It looks as before; only its place is another. */
function carry(tweens: SpriteTweens, placed: PlacedSprite, piece: Piece): void {
  const { weight = 1 } = placed.sprite.piece();
  placed.stand = placed.sprite.wear({ ...piece, weight });
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
