import type Phaser from 'phaser';
import type { Piece } from '../../shapes/placed-piece.ts';
import { paintShapes } from '../dom/shapes-to-canvas.ts';
import type { Viewport } from './scene-context.ts';

/** Where and how an image stands, CSS px and degrees. */
export type Placement = {
  readonly x: number;
  readonly y: number;
  readonly scaleX: number;
  readonly scaleY: number;
  readonly alpha: number;
  readonly angle: number;
};

/** One piece on the canvas: an image with a texture of its own, painted in device px. */
export type Sprite = {
  readonly image: Phaser.GameObjects.Image;
  /** The piece that it shows now. */
  readonly piece: () => Piece;
  /** Shows a piece; it is painted anew only if that looks different. @returns where the image is to stand. */
  readonly update: (piece: Piece) => Placement;
  readonly end: () => void;
};

/**
 * Phaser's filter modes, linear and nearest. Where nothing is turned, each px of the texture is one px of the screen:
 * `nearest` loses nothing, and many phones draw it twice as fast.
 */
const FILTER = { turned: 0, upright: 1 } as const;

/** @param key of its texture, unique in the engine. */
export function createSprite(scene: Phaser.Scene, key: string, first: Piece, viewport: Viewport): Sprite {
  const canvas = document.createElement('canvas');
  draw(canvas, first, viewport);
  // Not `addCanvas`, which reads every pixel back and so costs a phone its fast canvas.
  const texture = scene.textures.create(key, canvas);
  const frame = texture?.add('__BASE', 0, 0, 0, canvas.width, canvas.height);
  const source = texture?.source[0];
  const image = scene.add.image(0, 0, key);
  let current = first;
  const repaint = (piece: Piece): void => {
    const { width, height } = canvas;
    draw(canvas, piece, viewport);
    if (canvas.width !== width || canvas.height !== height) {
      Object.assign(source ?? {}, { width: canvas.width, height: canvas.height });
      frame?.setSize(canvas.width, canvas.height);
      image.setSizeToFrame();
    }
    source?.update();
  };
  return {
    image,
    piece: () => current,
    update: piece => {
      if (lookOf(piece) !== lookOf(current)) repaint(piece);
      texture?.setFilter(piece.turn ? FILTER.turned : FILTER.upright);
      current = piece;
      image.setDepth(piece.depth);
      const [px, py] = pivotOf(piece, viewport.ratio);
      image.setOrigin(px / canvas.width, py / canvas.height);
      return placementOf(piece, viewport.ratio);
    },
    end: () => {
      image.destroy();
      scene.textures.remove(key);
      canvas.width = 0;
    },
  };
}

/** Two pieces with the same string are the same picture. */
export const lookOf = ({ rect, bleed, accent, weight, look }: Piece): string =>
  `${rect.w} ${rect.h} ${bleed} ${accent} ${weight} ${look}`;

export const isAlike = (a: Piece, b: Piece): boolean => a.id === b.id && lookOf(a) === lookOf(b);

function draw(
  canvas: HTMLCanvasElement,
  { rect, bleed = 0, shapes, accent, weight = 1 }: Piece,
  { ratio, palette }: Viewport,
): void {
  canvas.width = Math.max(1, Math.ceil((rect.w + 2 * bleed) * ratio));
  canvas.height = Math.max(1, Math.ceil((rect.h + 2 * bleed) * ratio));
  const context = canvas.getContext('2d');
  if (!context) return;
  context.setTransform(ratio, 0, 0, ratio, bleed * ratio, bleed * ratio);
  paintShapes({ context, palette, accent, weight }, shapes());
}

/** Device px from the top left corner of the texture. */
const pivotOf = (
  { rect, bleed = 0, pivot: [x, y] = [0.5, 0.5] }: Piece,
  ratio: number,
): readonly [number, number] => [(bleed + rect.w * x) * ratio, (bleed + rect.h * y) * ratio];

/** On whole device pixels, so that straight lines stay sharp. */
function placementOf(piece: Piece, ratio: number): Placement {
  const { rect, bleed = 0 } = piece;
  const [px, py] = pivotOf(piece, ratio);
  return {
    x: (Math.round((rect.x - bleed) * ratio) + px) / ratio,
    y: (Math.round((rect.y - bleed) * ratio) + py) / ratio,
    scaleX: 1 / ratio,
    scaleY: 1 / ratio,
    alpha: piece.alpha ?? 1,
    angle: piece.turn ?? 0,
  };
}
