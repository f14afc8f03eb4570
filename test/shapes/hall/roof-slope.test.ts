import { expect, test } from 'vitest';
import { heightAt, lineBetween } from '../../../src/shapes/hall/roof.ts';
import type { Point } from '../../../src/shapes/shape-primitives.ts';

const line: readonly Point[] = [
  [0, 0],
  [10, 10],
  [20, 0],
];

test('the height of a line is read between its points', () => {
  expect(heightAt(line, 5)).toBe(5);
  expect(heightAt(line, 15)).toBe(5);
  expect(heightAt(line, 0)).toBe(0);
  expect(heightAt(line, 20)).toBe(0);
});

test('a part of a line keeps the corners inside it', () => {
  expect(lineBetween(line, 5, 15)).toEqual([
    [5, 5],
    [10, 10],
    [15, 5],
  ]);
});
