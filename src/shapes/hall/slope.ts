import { lastIn } from '../../core/last.ts';
import type { Point } from '../shape.ts';

/** The y at x of a line of points that runs from left to right. */
export const heightAt = (line: readonly Point[], x: number): number => {
  const next = line.findIndex(point => point[0] >= x);
  const b = line[next] ?? lastIn(line) ?? [x, 0];
  const a = line[next - 1] ?? b;
  return a[0] === b[0] ? b[1] : a[1] + ((b[1] - a[1]) * (x - a[0])) / (b[0] - a[0]);
};

/** The part of a line of points, left to right, between two x. */
export const lineBetween = (line: readonly Point[], from: number, to: number): readonly Point[] => [
  [from, heightAt(line, from)],
  ...line.filter(([x]) => x > from && x < to),
  [to, heightAt(line, to)],
];
