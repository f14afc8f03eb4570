import { expect, it } from 'vitest';
import { addTrials, type Tally, toRows } from './guess-table.ts';
import type { Trial } from './trials.ts';

const trial = (change: Partial<Trial>): Trial => ({
  ...{ question: 'riddle', strategy: 'chance', way: '', share: 0.25, isBlind: true },
  ...change,
});

function rowsOf(...trials: readonly Partial<Trial>[]): ReturnType<typeof toRows> {
  const tally: Tally = new Map();
  for (const change of trials) addTrials(tally, [trial(change)], 10);
  return toRows(tally);
}

const length = { strategy: 'length', isBlind: false };

it('names the best way of a strategy, beside chance', () => {
  const rows = rowsOf(
    {},
    { ...length, way: 'longest', share: 0.2 },
    { ...length, way: 'shortest', share: 0.5 },
  );
  expect(rows).toEqual([
    {
      ...{ question: 'riddle', asked: 10, by: 'length: shortest', right: '50.0 %' },
      ...{ chance: '25.0 %', aim: '35.0 %', met: 'NOT MET' },
    },
  ]);
});

it('counts a question as often as it was dealt', () => {
  const dealt = [1, 0, 0].flatMap(share => [{}, { ...length, share }]);
  expect(rowsOf(...dealt)).toEqual([expect.objectContaining({ asked: 30, right: '33.3 %', met: 'met' })]);
});

it('leaves out what never had anything to go by', () => {
  expect(rowsOf({}, { strategy: 'size rank', way: '1' })).toEqual([]);
});

it('has aims of their own for cards', () => {
  const cards = { ...length, question: 'match, with summaries' };
  expect(rowsOf({ ...cards, share: 0.55 })[0]).toMatchObject({ aim: '55.0 %', met: 'met' });
  expect(rowsOf({ ...cards, share: 0.56 })[0]).toMatchObject({ met: 'NOT MET' });
});
