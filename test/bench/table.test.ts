import { describe, expect, test } from 'vitest';
import type { Measure } from './measures.ts';
import { never } from './sample.ts';
import { median, percentile, shareAbove } from './statistics.ts';
import { toTable, toVerdict } from './table.ts';

const time: Measure = {
  name: 'time',
  read: ({ visits }) => visits?.question?.ms,
  digits: 0,
  bounds: [
    { to: 'limit', budget: 1.6, aim: 1.3 },
    { to: 'stock', budget: 0.4 },
  ],
};
const visited = (ms: number) => ({ visits: { question: { ms, bytes: 0, requests: 0 } } });
const column = (name: string, ...times: number[]) => ({ name, samples: times.map(visited) });
const limit = column('limit', 100, 90, 200);
const stock = column('stock', 500);

describe('statistics', () => {
  test('the median is the middle, or between the two middles', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([1, 2, 4, 9])).toBe(3);
  });

  test('a percentile is a value that was measured', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(percentile(hundred, 0.95)).toBe(95);
    expect(percentile([7], 0.95)).toBe(7);
  });

  test('the share above a limit leaves the limit itself out', () => {
    expect(shareAbove([10, 20, 30, 40], 20)).toBe(0.5);
  });
});

describe('the table', () => {
  test('shows every contender, the subject beside each other one, and its bounds', () => {
    expect(toTable([time], [limit, column('game', 140, 150, 900), stock], 'game')).toEqual({
      time: {
        limit: '100',
        game: '150',
        stock: '500',
        'game/limit': '1.50x',
        'game/stock': '0.30x',
        'game: budget': '1.6x limit met, aim 1.3x limit not met; 0.4x stock met',
      },
    });
  });

  test('leaves a cell empty for whom nothing was asked, and the row out when that is everyone', () => {
    const ready: Measure = { name: 'ready', read: sample => sample.readyMs, digits: 0 };
    const game = { name: 'game', samples: [visited(150), { readyMs: 300 }] };
    const { ready: row } = toTable([ready, time], [limit, game], 'game');
    expect(row).toEqual({ limit: '', game: '300', 'game/limit': '', 'game: budget': '' });
    expect(Object.keys(toTable([ready, time], [limit], 'game'))).toEqual(['time']);
  });

  test('says so when the subject was waited for in vain', () => {
    const { time: row } = toTable([time], [limit, column('game', never), stock], 'game');
    expect(row).toMatchObject({ game: 'not reached', 'game/limit': '', 'game/stock': '' });
    expect(row?.['game: budget']).toBe('1.6x limit not met, aim 1.3x limit not met; 0.4x stock not met');
  });
});

describe('a bound', () => {
  test('relative to nobody is read in the unit of the measure', () => {
    const medians = (game: number) => new Map([['game', game]]);
    const bound = { budget: 50, aim: 30 };
    expect(toVerdict(bound, medians(50.1), 'game')).toBe('50 not met, aim 30 not met');
    expect(toVerdict(bound, medians(30), 'game')).toBe('50 met, aim 30 met');
  });

  test('is not met by what was not measured', () => {
    expect(toVerdict({ budget: 170 }, new Map(), 'game')).toBe('170 not met');
    expect(toVerdict({ to: 'stock', budget: 0.4 }, new Map([['game', 1]]), 'game')).toBe(
      '0.4x stock not met',
    );
  });
});
