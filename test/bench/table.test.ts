import { expect, test } from 'vitest';
import { type Measure, median } from './measures.ts';
import { toTable, toVerdict } from './table.ts';

const time: Measure = {
  name: 'time',
  read: sample => sample.ms,
  digits: 0,
  bounds: { budget: 1.6, aim: 1.3, relative: true },
};
const column = (name: string, ...times: number[]) => ({
  name,
  samples: times.map(ms => ({ ms, bytes: 0, scriptMs: 0 })),
});

test('the median is the middle, or between the two middles', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([1, 2, 4, 9])).toBe(3);
});

test('every contender after the first is shown beside it, as a ratio and against the budget', () => {
  const table = toTable([time], [column('limit', 100, 90, 200), column('game', 140, 150, 900)]);
  expect(table).toEqual({
    time: { limit: '100', game: '150', 'game/limit': '1.50x', 'game: budget': '1.6x met, aim 1.3x not met' },
  });
});

test('an absolute bound is read in the unit of the measure', () => {
  const bytes = { ...time, bounds: { budget: 50, aim: 30, relative: false } };
  expect(toVerdict(bytes, 50.1, 1)).toBe('50 not met, aim 30 not met');
  expect(toVerdict(bytes, 30, 9)).toBe('50 met, aim 30 met');
});
