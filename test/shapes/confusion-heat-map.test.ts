import { describe, expect, it } from 'vitest';
import { heatFrame, heatMap, heatStep, shareBar } from '../../src/shapes/confusion-heat-map.ts';
import { filled, strays, texts } from './shape-leaves.ts';

const FRAME = { w: 200, h: 10 };
const widths = (share: number): readonly number[] =>
  shareBar(share, FRAME).flatMap(shape => (shape.form === 'polygon' ? [shape.points[1]?.[0] ?? 0] : []));

describe('a bar', () => {
  it('is as full as the share, and never more than full', () => {
    expect(widths(0.25)).toEqual([200, 50]);
    expect(widths(0)).toEqual([200]);
    expect(widths(3)).toEqual([200, 200]);
  });
});

describe('the strength of a square', () => {
  it('is once, twice, four times; in a class a share of its greatest count', () => {
    expect([0, 1, 2, 3, 4, 40].map(count => heatStep(count))).toEqual([0, 1, 2, 2, 3, 3]);
    expect([0, 1, 7, 8, 19, 20, 40].map(count => heatStep(count, 40))).toEqual([0, 1, 1, 2, 2, 3, 3]);
  });
});

describe('the squares of what was confused', () => {
  const drawn = {
    signs: ['1', '2', '3'],
    counts: [
      [0, 7, 0],
      [1, 0, 0],
      [0, 2, 0],
    ],
  };
  const shapes = heatMap(drawn, 36);

  it('have a number where there is one, and a look by how great it is', () => {
    expect(
      texts(shapes)
        .filter(({ face }) => face === 'serif')
        .map(({ text }) => text),
    ).toEqual(['7', '1', '2']);
    expect(filled(shapes, 'half')).toHaveLength(1);
    expect(filled(shapes, 'wash')).toHaveLength(1);
  });

  it('fit their frame', () => {
    expect(strays(shapes, heatFrame(drawn, 36))).toEqual([]);
  });
});
