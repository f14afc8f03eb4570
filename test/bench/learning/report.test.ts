import { describe, expect, test } from 'vitest';
import { usual } from './assumptions.ts';
import { conclude, judge, toTable } from './report.ts';
import { estimate, ratioOf } from './statistics.ts';

const row = (name: string, ...lates: number[]) => ({
  name,
  results: lates.map(late => ({ soon: 0.9, late, met: 99, shown: 6 })),
});

describe('statistics', () => {
  test('a mean has an interval of 1.96 standard errors', () => {
    const { mean, reach } = estimate([1, 2, 3, 4]);
    expect(mean).toBe(2.5);
    expect(reach).toBeCloseTo((1.96 * Math.sqrt(5 / 3)) / 2);
  });

  test('a ratio is taken person by person', () => {
    const others = [0.2, 0.5, 0.8, 0.4];
    const { ratio, low, high } = ratioOf(
      others.map(value => value * 1.1),
      others,
      'A',
    );
    for (const value of [ratio, low, high]) expect(value).toBeCloseTo(1.1);
  });
});

describe('the report', () => {
  const others = [row('one', 0.5, 0.5), row('two', 0.6, 0.4), row('three', 0.7, 0.5)];

  test('sets a scheduler against the best of the others, at either time', () => {
    expect(judge(row('game', 0.75, 0.75), others, 'late', 'A')).toMatchObject({ against: 'three' });
    const table = toTable([row('game', 0.75, 0.75)], others, 'A');
    expect(Object.keys(table)).toEqual(['game', 'one', 'two', 'three']);
    const { game } = table;
    expect(game).toMatchObject({ 'facts met': '99.0', 'recalled day 15, %': '90.0 ± 0.0' });
    expect(game?.['day 15 / best']).toMatch(/^1\.000x one /);
    expect(game?.['day 45 / best']).toMatch(/^1\.250x three /);
  });

  test('says which aims are met', () => {
    const rows = { own: row('game', 0.59, 0.59), before: row('before', 0.5, 0.5), others };
    const five = { ...usual, minutes: 5 };
    expect(conclude(rows, five).map(line => / (met|not met): /.exec(line)?.[1])).toEqual([
      ...['met', 'not met', 'met'],
    ]);
    expect(conclude(rows, { ...five, missed: 3 })[1]).toMatch(/^Aim 0\.97x .* met: 0\.983x three/);
    expect(conclude(rows, { ...usual, minutes: 10 })).toHaveLength(2);
  });
});
