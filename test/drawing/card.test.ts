import { expect, test } from 'vitest';
import { TENON, timber, timberOutline } from '../../src/drawing/card.ts';
import { filled, lined } from './walk.ts';

test('the tenon is a dovetail of 12, half 9.6 at the root and 15 at the tip', () => {
  const outline = timberOutline(358, 62);
  const half = (x: number): number => {
    const near = outline
      .filter(([px, y]) => px === x && y !== 0 && y !== 62)
      .map(([, y]) => Math.abs(y - 31));
    return Math.max(...near);
  };
  expect(TENON.w).toBe(12);
  expect(half(0)).toBeCloseTo(15);
  expect(half(12)).toBeCloseTo(9.6);
});

test('body and tenon together are as wide as asked', () => {
  const { body, outline } = timber(358, 62);
  expect(body).toEqual({ x: 12, y: 0, w: 346, h: 62 });
  expect(Math.max(...outline.map(([x]) => x))).toBe(358);
  expect(Math.min(...outline.map(([x]) => x))).toBe(0);
});

test('a low timber keeps its tenon within its height', () => {
  const ys = timberOutline(200, 24).map(([, y]) => y);
  expect(Math.min(...ys)).toBe(0);
  expect(Math.max(...ys)).toBe(24);
});

test('a timber casts a flat shadow until it is gone', () => {
  expect(filled(timber(358, 62).shapes, 'shadow')).toHaveLength(1);
  expect(filled(timber(358, 62, 'gone').shapes, 'shadow')).toHaveLength(0);
  expect(lined(timber(358, 62, 'gone').shapes, 'planned')).toHaveLength(1);
  expect(lined(timber(358, 62, 'selected').shapes, 'active')).toHaveLength(1);
});
