import { expect, test } from 'vitest';
import { isIdeographic, sizeFor, widthOf } from '../../src/shapes/letter-width.ts';

test('an ideograph is one em wide, a letter less', () => {
  expect(widthOf('梁柱', 20)).toBe(40);
  expect(widthOf('梁柱', 20, 4)).toBe(44);
  expect(widthOf('ab', 20)).toBeLessThan(40);
});

test('ideographic text is told from Latin text', () => {
  expect(isIdeographic('梁二')).toBe(true);
  expect(isIdeographic('6G 技术')).toBe(true);
  expect(isIdeographic('Beam 2')).toBe(false);
});

test('text steps down until it fits, but not below the least size', () => {
  expect(sizeFor('四字之名', 80, { from: 20, least: 12 })).toBe(20);
  expect(sizeFor('四字之名', 60, { from: 20, least: 12 })).toBe(15);
  expect(sizeFor('四字之名', 10, { from: 20, least: 12 })).toBe(12);
});
