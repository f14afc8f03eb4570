import type Phaser from 'phaser';
import { describe, expect, it } from 'vitest';
import { createDamage } from '../../../src/app/canvas/canvas-damage.ts';

/** An image of 100 x 40 device px at twice the size of CSS px, standing on its top left corner. */
const makeImage = (x: number, y: number, more = {}) => ({
  ...{ x, y, scaleX: 0.5, scaleY: 0.5, rotation: 0, alpha: 1, depth: 1, state: 0, visible: true, frame: {} },
  ...{ width: 100, height: 40, originX: 0, originY: 0, isCropped: false },
  scene: { cameras: { main: { zoomX: 2 } } },
  ...more,
});

/** A frame after the other: `draw` gives the rectangles that were cleared, as left, top, width and height. */
function open(images: ReturnType<typeof makeImage>[]) {
  const cleared: number[][] = [];
  const clipped: number[][] = [];
  const gameContext = {
    beginPath: () => undefined,
    clip: () => undefined,
    clearRect: (...rect: number[]) => cleared.push(rect),
    rect: (...rect: number[]) => clipped.push(rect),
  };
  const canvas = { width: 400, height: 800 };
  const game = {
    ...{ canvas, renderer: { gameContext } },
    scene: { getScenes: () => [{ children: { list: images } }] },
  };
  const begin = createDamage(game as unknown as Phaser.Game);
  const draw = (): readonly (readonly number[])[] => {
    cleared.length = 0;
    clipped.length = 0;
    begin();
    expect(clipped).toEqual(cleared);
    return [...cleared];
  };
  return { canvas, draw };
}

describe('what is drawn anew', () => {
  it('is everything at first and in another size, and nothing while nothing changes', () => {
    const { canvas, draw } = open([makeImage(10, 10)]);
    expect(draw()).toEqual([[0, 0, 400, 800]]);
    expect(draw()).toEqual([]);
    canvas.width = 300;
    expect(draw()).toEqual([[0, 0, 300, 800]]);
  });

  it('is where something was and where it is, with a px round it', () => {
    const image = makeImage(10, 10);
    const { draw } = open([image, makeImage(10, 300)]);
    draw();
    image.y = 200;
    expect(draw()).toEqual([
      [19, 19, 102, 42],
      [19, 399, 102, 42],
    ]);
    image.x = 12;
    expect(draw()).toEqual([[19, 399, 106, 42]]);
  });

  it.each([
    ['its look', { state: 1 }],
    ['how much of it shines through', { alpha: 0.5 }],
    ['what it lies over', { depth: 3 }],
  ])('is the place of an image of which %s has changed', (_, change) => {
    const image = makeImage(10, 10);
    const { draw } = open([image]);
    draw();
    Object.assign(image, change);
    expect(draw()).toEqual([[19, 19, 102, 42]]);
  });

  it('is the place of what comes, goes or is hidden', () => {
    const [first, second] = [makeImage(10, 10), makeImage(10, 300)];
    const images = [first];
    const { draw } = open(images);
    draw();
    images.push(second);
    expect(draw()).toEqual([[19, 599, 102, 42]]);
    images.shift();
    expect(draw()).toEqual([[19, 19, 102, 42]]);
    second.visible = false;
    expect(draw()).toEqual([[19, 599, 102, 42]]);
  });

  it('is, of what is turned, the whole of what it may reach', () => {
    const image = makeImage(100, 100, { originX: 0.5, originY: 0.5 });
    const { draw } = open([image]);
    draw();
    image.rotation = Math.PI / 2;
    const [[left = 0, top = 0, width = 0, height = 0] = []] = draw();
    expect([left, top]).toEqual([149, 149]);
    expect([left + width, top + height]).toEqual([251, 251]);
  });

  it('is, of what is being uncovered, its place in every frame', () => {
    const { draw } = open([makeImage(10, 10, { isCropped: true })]);
    draw();
    expect(draw()).toEqual([[19, 19, 102, 42]]);
  });
});
