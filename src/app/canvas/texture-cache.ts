import type { Piece } from '../../shapes/placed-piece.ts';
import { lookOf, type Sprite } from './sprite.ts';

/** Keeps sprites that have left and may come back: a pillar lights up many times while a card is carried about. */
type TextureCache = {
  /** Hides a sprite and keeps it; beyond the limit the oldest ends. */
  readonly store: (sprite: Sprite) => void;
  /** Takes out the sprite that has the id and the look of a piece, and shows it. */
  readonly take: (piece: Piece) => Sprite | undefined;
  readonly has: (piece: Piece) => boolean;
  readonly clear: () => void;
};

/** Enough for every pillar to be lit, open and named. */
const MAX_SPRITES = 32;

export function createTextureCache(): TextureCache {
  const kept = new Map<string, Sprite>();
  const keyOf = (piece: Piece): string => `${piece.id} ${lookOf(piece)}`;
  const discard = (key: string, sprite: Sprite): void => {
    kept.delete(key);
    sprite.end();
  };
  return {
    store: sprite => {
      const key = keyOf(sprite.piece());
      const there = kept.get(key);
      if (there) discard(key, there);
      sprite.land();
      sprite.show(false);
      sprite.image.setCrop();
      kept.set(key, sprite);
      const [oldest] = kept;
      if (kept.size > MAX_SPRITES && oldest) discard(...oldest);
    },
    take: piece => {
      const key = keyOf(piece);
      const sprite = kept.get(key);
      if (!sprite) return undefined;
      kept.delete(key);
      sprite.show(true);
      return sprite;
    },
    has: piece => kept.has(keyOf(piece)),
    clear: () => {
      for (const [key, sprite] of [...kept]) discard(key, sprite);
    },
  };
}
