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
  /** Shows a piece; what is painted is painted anew only if that looks different. @returns where the image is to stand. */
  readonly update: (piece: Piece) => Placement;
  /** Puts it where it is to stand, on the canvas or over it. */
  readonly place: (at: Partial<Placement>) => void;
  /** Whether it is to be seen. It is painted when that first happens. */
  readonly show: (isSeen: boolean) => void;
  /** Paints it already, unless it is painted. */
  readonly paint: () => void;
  /**
   * Takes it out of the canvas: from now on it lies over that, an element of its own, and to move it nothing is painted.
   * @param host the parent of the canvas.
   */
  readonly lift: (host: HTMLElement) => void;
  /** Puts it back on the canvas, where it is. */
  readonly land: () => void;
  readonly isLifted: () => boolean;
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
  const image = scene.add.image(0, 0, '__DEFAULT');
  const texture = createTexture(scene, key, canvas, image);
  let current = first;
  let isPainted = false;
  const repaint = (): void => {
    draw(canvas, current, viewport);
    texture.renew();
    pivot();
  };
  const paint = (): void => {
    // Whatever is still about to be seen when its scene is over is not painted.
    if (isPainted || !image.active) return;
    isPainted = true;
    repaint();
  };
  const pivot = (): void => {
    const [px, py] = pivotOf(current, viewport.ratio);
    image.setOrigin(px / canvas.width, py / canvas.height);
  };
  const lifting = createLifting(canvas, image);
  return {
    ...lifting,
    image,
    piece: () => current,
    paint,
    show: isSeen => {
      if (isSeen && current.alpha !== 0) paint();
      lifting.show(isSeen);
    },
    update: piece => {
      const isStale = isPainted && lookOf(piece) !== lookOf(current);
      current = piece;
      if (isStale) repaint();
      else if (isPainted) pivot();
      texture.setTurned(Boolean(piece.turn));
      image.setDepth(piece.depth);
      return placementOf(piece, viewport.ratio);
    },
    end: () => {
      lifting.land();
      image.destroy();
      texture.end();
      canvas.width = 0;
    },
  };
}

/** The texture of an image: none, until it is painted, since many a picture is never seen, or not at first. */
function createTexture(
  scene: Phaser.Scene,
  key: string,
  canvas: HTMLCanvasElement,
  image: Phaser.GameObjects.Image,
) {
  let texture: Phaser.Textures.Texture | null = null;
  let frame: Phaser.Textures.Frame | null = null;
  let isTurned = false;
  let repaints = 0;
  const filter = (): void => texture?.setFilter(isTurned ? FILTER.turned : FILTER.upright);
  const create = (): void => {
    // Not `addCanvas`, which reads every pixel back and so costs a phone its fast canvas.
    texture = scene.textures.create(key, canvas);
    frame = texture?.add('__BASE', 0, 0, 0, canvas.width, canvas.height) ?? null;
    image.setTexture(key);
    filter();
  };
  const repaint = ({ source: [source] }: Phaser.Textures.Texture): void => {
    if (source && (source.width !== canvas.width || source.height !== canvas.height)) {
      Object.assign(source, { width: canvas.width, height: canvas.height });
      frame?.setSize(canvas.width, canvas.height);
      image.setSizeToFrame();
    }
    source?.update();
  };
  return {
    /** The canvas has been painted. */
    renew: () => {
      if (texture) repaint(texture);
      else create();
      // Tells `canvas-damage.ts` that it looks different where it is.
      repaints += 1;
      image.setState(repaints);
    },
    setTurned: (isNow: boolean) => {
      isTurned = isNow;
      filter();
    },
    end: () => {
      if (texture) scene.textures.remove(key);
    },
  };
}

/** The canvas of a sprite is both its texture and, while it is lifted, an element over the canvas of the game. */
function createLifting(canvas: HTMLCanvasElement, image: Phaser.GameObjects.Image) {
  let isLifted = false;
  let isSeen = true;
  const follow = (): void => {
    const { x, y, angle, scaleX, scaleY, displayOriginX, displayOriginY } = image;
    canvas.style.transform = `translate(${x}px,${y}px) rotate(${angle}deg) scale(${scaleX},${scaleY}) translate(${-displayOriginX}px,${-displayOriginY}px)`;
  };
  return {
    isLifted: () => isLifted,
    place: (at: Partial<Placement>) => {
      Object.assign(image, at);
      if (isLifted) follow();
    },
    show: (isNow: boolean) => {
      isSeen = isNow;
      if (!isLifted) image.setVisible(isSeen);
    },
    lift: (host: HTMLElement) => {
      if (isLifted) return;
      isLifted = true;
      image.setVisible(false);
      canvas.className = 'lifted';
      follow();
      host.append(canvas);
    },
    land: () => {
      if (!isLifted) return;
      isLifted = false;
      image.setVisible(isSeen);
      canvas.remove();
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
