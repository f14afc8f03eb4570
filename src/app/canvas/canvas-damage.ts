import type Phaser from 'phaser';

/**
 * Where a processor paints, the canvas is cleared and drawn anew only where something has changed since the last frame. For the
 * canvas renderer, which is told not to clear anything by itself.
 */

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
/** An image as it was last drawn: where, in device px, and all that its look there depends on. */
type Drawn = { readonly box: Box; readonly key: string };

/** Limits the next drawing to what has changed; to be called when the renderer has begun a frame. */
export function createDamage(game: Phaser.Game): () => void {
  let drawn = new Map<Phaser.GameObjects.Image, Drawn>();
  let size = '';
  let frames = 0;
  return () => {
    frames += 1;
    const { renderer, canvas } = game;
    if (!('gameContext' in renderer)) return;
    const now = new Map(imagesOf(game).map(image => [image, drawnOf(image, frames)] as const));
    const sizeNow = `${canvas.width} ${canvas.height}`;
    const whole = { left: 0, top: 0, right: canvas.width, bottom: canvas.height };
    const boxes = size === sizeNow ? joined(changesBetween(drawn, now)) : [whole];
    [drawn, size] = [now, sizeNow];
    clearOnly(renderer.gameContext, boxes);
  };
}

/** All that is seen now, in every scene. */
const imagesOf = ({ scene }: Phaser.Game): readonly Phaser.GameObjects.Image[] =>
  scene
    .getScenes(true)
    .flatMap(({ children }) => children.list)
    .filter(
      (child): child is Phaser.GameObjects.Image =>
        'frame' in child && 'visible' in child && child.visible === true,
    );

/** Lines are drawn on whole px, but what is turned or moves spreads to the next. */
const SPREAD = 1;

/** @param frame what is just being uncovered looks different in every frame. */
function drawnOf(image: Phaser.GameObjects.Image, frame: number): Drawn {
  const { x, y, scaleX, scaleY, rotation, alpha, depth, state, width, height, originX, originY } = image;
  const zoom = image.scene.cameras.main.zoomX;
  const [cos, sin] = [Math.cos(rotation), Math.sin(rotation)];
  const xs: number[] = [];
  const ys: number[] = [];
  for (const across of [-originX * width * scaleX, (1 - originX) * width * scaleX])
    for (const down of [-originY * height * scaleY, (1 - originY) * height * scaleY]) {
      xs.push((x + across * cos - down * sin) * zoom);
      ys.push((y + across * sin + down * cos) * zoom);
    }
  const box = {
    left: Math.floor(Math.min(...xs)) - SPREAD,
    top: Math.floor(Math.min(...ys)) - SPREAD,
    right: Math.ceil(Math.max(...xs)) + SPREAD,
    bottom: Math.ceil(Math.max(...ys)) + SPREAD,
  };
  return { box, key: `${xs} ${ys} ${alpha} ${depth} ${state} ${image.isCropped ? frame : ''}` };
}

/** Where both its old and its new place have to be drawn again. */
function changesBetween(
  before: ReadonlyMap<Phaser.GameObjects.Image, Drawn>,
  now: ReadonlyMap<Phaser.GameObjects.Image, Drawn>,
): readonly Box[] {
  const boxes: Box[] = [];
  for (const [image, { box, key }] of before) if (now.get(image)?.key !== key) boxes.push(box);
  for (const [image, { box, key }] of now) if (before.get(image)?.key !== key) boxes.push(box);
  return boxes;
}

/** The same place in boxes that do not overlap. */
const joined = (boxes: readonly Box[]): readonly Box[] => boxes.reduce<readonly Box[]>(withBox, []);

/** With one more box; whichever it touches become one with it, which may touch others. */
function withBox(apart: readonly Box[], box: Box): readonly Box[] {
  const touched = apart.filter(other => isTouching(other, box));
  if (touched.length === 0) return [...apart, box];
  const rest = apart.filter(other => !touched.includes(other));
  return withBox(rest, touched.reduce(around, box));
}

const isTouching = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const around = (a: Box, b: Box): Box => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
});

/** Until the renderer restores its context at the end of the frame. */
function clearOnly(context: CanvasRenderingContext2D, boxes: readonly Box[]): void {
  context.beginPath();
  for (const { left, top, right, bottom } of boxes) {
    context.clearRect(left, top, right - left, bottom - top);
    context.rect(left, top, right - left, bottom - top);
  }
  context.clip();
}
