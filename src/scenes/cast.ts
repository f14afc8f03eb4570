import type Phaser from 'phaser';
import type { Motion, Piece, Pose, Timing } from '../drawing/piece.ts';
import type { Rect } from '../drawing/shape.ts';
import { createAttic } from './attic.ts';
import type { Backstage } from './backstage.ts';
import { type Actor, createMoves } from './moves.ts';
import { createSprite, isAlike, type Sprite, type Stand } from './sprite.ts';

/** Everything on the canvas, by id. */
export type Cast = {
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

export function createCast(scene: Phaser.Scene, backstage: Backstage): Cast {
  const actors = new Map<string, Actor>();
  const leaving = new Set<Actor>();
  const attic = createAttic();
  const moves = createMoves(scene, backstage);
  let made = 0;
  const paint = (piece: Piece): Sprite =>
    createSprite(scene, `${scene.sys.settings.key} ${made++}`, piece, backstage.view());
  const dismiss = (actor: Actor): void => {
    moves.stop(actor);
    leaving.delete(actor);
    attic.store(actor.sprite);
  };
  /** One that is just leaving turns round. */
  const revive = (piece: Piece): boolean => {
    const actor = [...leaving].find(({ sprite }) => isAlike(sprite.piece(), piece));
    if (!actor) return false;
    leaving.delete(actor);
    actors.set(piece.id, actor);
    actor.stand = actor.sprite.wear(piece);
    moves.to(actor, piece.enter ?? { ms: 0, ease: 'linear' });
    return true;
  };
  const enter = (piece: Piece, isSudden: boolean): void => {
    if (revive(piece)) return;
    const sprite = attic.fetch(piece) ?? paint(piece);
    const actor = { sprite, stand: sprite.wear(piece) };
    actors.set(piece.id, actor);
    if (piece.enter && !isSudden) moves.from(actor, piece.enter);
    else moves.put(actor);
  };
  const leave = (id: string, actor: Actor): void => {
    actors.delete(id);
    const { leave: exit } = actor.sprite.piece();
    if (exit) {
      leaving.add(actor);
      moves.away(actor, exit, () => dismiss(actor));
    } else dismiss(actor);
  };
  const change = (actor: Actor, piece: Piece): void => {
    const before = actor.stand;
    const { rect } = actor.sprite.piece();
    actor.stand = actor.sprite.wear(piece);
    const isResized = rect.w !== piece.rect.w || rect.h !== piece.rect.h;
    if (isSame(before, actor.stand) && !isResized) return;
    if (piece.move && isResized) moves.from(actor, { ...poseIn(piece, rect), ...piece.move });
    else if (piece.move) moves.to(actor, piece.move);
    else moves.put(actor);
  };
  const show = (pieces: readonly Piece[], isSudden: boolean): void => {
    const wanted = new Set(pieces.map(({ id }) => id));
    for (const [id, actor] of [...actors]) if (!wanted.has(id)) leave(id, actor);
    for (const piece of pieces) {
      const actor = actors.get(piece.id);
      if (actor) change(actor, piece);
      else enter(piece, isSudden);
    }
    backstage.wake();
  };
  const clear = (): void => {
    for (const actor of [...actors.values(), ...leaving]) dismiss(actor);
    actors.clear();
    attic.clear();
  };
  return {
    show: pieces => show(pieces, false),
    carry: piece => {
      const actor = actors.get(piece.id);
      if (!actor) return;
      // It looks as before; only its place is another.
      const { weight = 1 } = actor.sprite.piece();
      actor.stand = actor.sprite.wear({ ...piece, weight });
      moves.put(actor);
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
    prepare: pieces => {
      const missing = pieces.find(piece => !actors.has(piece.id) && !attic.has(piece));
      if (!missing) return false;
      attic.store(paint(missing));
      return true;
    },
    repaint: pieces => {
      clear();
      show(pieces, true);
    },
    end: clear,
  };
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

const isSame = (a: Stand, b: Stand): boolean =>
  a.x === b.x &&
  a.y === b.y &&
  a.scaleX === b.scaleX &&
  a.scaleY === b.scaleY &&
  a.alpha === b.alpha &&
  a.angle === b.angle;
