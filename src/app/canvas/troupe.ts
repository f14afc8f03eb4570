import type Phaser from 'phaser';
import type { Piece } from '../../shapes/piece.ts';
import { createTextureCache } from './attic.ts';
import type { SceneContext } from './backstage.ts';
import type { PlacedSprite, SpriteTweens } from './moves.ts';
import { createSprite, isAlike, type Sprite } from './sprite.ts';

/** Actors as they come and go. */
export type SpriteLifecycle = {
  readonly enter: (piece: Piece, isSudden: boolean) => PlacedSprite;
  readonly leave: (actor: PlacedSprite) => void;
  /** Paints the first of these that is not painted yet. @returns whether there was one. */
  readonly prepare: (pieces: readonly Piece[]) => boolean;
  /** Sends away these, and those who are just leaving; nothing that was painted is kept. */
  readonly end: (actors: readonly PlacedSprite[]) => void;
};

export function createSpriteLifecycle(
  scene: Phaser.Scene,
  backstage: SceneContext,
  moves: SpriteTweens,
): SpriteLifecycle {
  const leaving = new Set<PlacedSprite>();
  const attic = createTextureCache();
  let made = 0;
  const paint = (piece: Piece): Sprite =>
    createSprite(scene, `${scene.sys.settings.key} ${made++}`, piece, backstage.view());
  const dismiss = (actor: PlacedSprite): void => {
    moves.stop(actor);
    leaving.delete(actor);
    attic.store(actor.sprite);
  };
  return {
    enter: (piece, isSudden) => {
      const back = [...leaving].find(({ sprite }) => isAlike(sprite.piece(), piece));
      if (!back) return enter(moves, attic.fetch(piece) ?? paint(piece), piece, isSudden);
      leaving.delete(back);
      return turnRound(moves, back, piece);
    },
    leave: actor => {
      const { leave: exit } = actor.sprite.piece();
      if (!exit) return dismiss(actor);
      leaving.add(actor);
      moves.away(actor, exit, () => dismiss(actor));
    },
    prepare: pieces => {
      const missing = pieces.find(piece => !attic.has(piece));
      if (missing) attic.store(paint(missing));
      return missing !== undefined;
    },
    end: actors => {
      for (const actor of [...actors, ...leaving]) dismiss(actor);
      attic.clear();
    },
  };
}

function enter(moves: SpriteTweens, sprite: Sprite, piece: Piece, isSudden: boolean): PlacedSprite {
  const actor = { sprite, stand: sprite.wear(piece) };
  if (piece.enter && !isSudden) moves.from(actor, piece.enter);
  else moves.put(actor);
  return actor;
}

/** One that is just leaving comes back from where it is. */
function turnRound(moves: SpriteTweens, actor: PlacedSprite, piece: Piece): PlacedSprite {
  actor.stand = actor.sprite.wear(piece);
  moves.to(actor, piece.enter ?? { ms: 0, ease: 'linear' });
  return actor;
}
