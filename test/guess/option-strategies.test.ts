import { describe, expect, it } from 'vitest';
import { bestOf, CHANCE, optionStrategies, ordersBy, type Puzzle } from './option-strategies.ts';
import { createPartsOf } from './word-parts.ts';

const english = optionStrategies(createPartsOf('en'), []);
const chinese = optionStrategies(createPartsOf('zh-CN'), []);

/** The places that one way of a strategy takes to be best. */
function guessed(strategies: typeof english, name: string, way: string, puzzle: Puzzle): readonly number[] {
  const found = strategies.find(one => one.name === name)?.ways.find(one => one.name === way);
  if (!found) throw new Error(`${name} has no way ${way}`);
  return bestOf(found.weigh(puzzle));
}

const numbers = (...values: readonly string[]): Puzzle => ({
  stem: '',
  options: values.map(value => ({ text: value, value })),
});

describe('options by their words', () => {
  it('are found in English by stems, whatever the ending', () => {
    const options = [{ text: 'Gardens' }, { text: 'Upgrade industries' }, { text: 'The sea' }];
    const puzzle = { stem: 'The upgrading of an industry', options };
    expect(guessed(english, 'shared words', '', puzzle)).toEqual([1]);
  });

  it('are found in Chinese by characters and pairs of them', () => {
    const options = [{ text: '海上养鱼' }, { text: '种树的人' }, { text: '树下乘凉' }];
    expect(guessed(chinese, 'shared words', '', { stem: '种树、浇水', options })).toEqual([1]);
  });

  it('are not found by words that say nothing', () => {
    const options = [{ text: 'The north of the town' }, { text: 'Sheep' }];
    expect(guessed(english, 'shared words', '', { stem: 'The wool of lambs', options })).toEqual([0, 1]);
  });

  it('are found by one rare phrase against two common ones', () => {
    const texts = ['green tea', 'green tea leaves', 'green tea cups', 'jasmine'];
    const strategies = optionStrategies(createPartsOf('en'), texts);
    const puzzle = { stem: 'Green tea with jasmine', options: [{ text: 'Green tea' }, { text: 'Jasmine' }] };
    expect(guessed(strategies, 'shared words', '', puzzle)).toEqual([0]);
    expect(guessed(strategies, 'rarest phrase', '', puzzle)).toEqual([1]);
  });

  it('are found by what they share with each other', () => {
    const options = ['exactly 80 firms', 'over 80 firms', 'over 800 firms'].map(text => ({ text }));
    expect(guessed(english, 'like the others', 'most', { stem: '', options })).toEqual([1]);
  });
});

describe('options by how they look', () => {
  it('are found by length and place', () => {
    const puzzle = { stem: '', options: [{ text: 'two' }, { text: 'three' }, { text: 'five!!' }] };
    expect(guessed(english, 'length', 'longest', puzzle)).toEqual([2]);
    expect(guessed(english, 'length', 'shortest', puzzle)).toEqual([0]);
    expect(guessed(english, 'place', '2', puzzle)).toEqual([1]);
    expect(guessed(english, 'place', 'last', puzzle)).toEqual([2]);
  });

  it('are found by their rank among the sizes', () => {
    expect(guessed(english, 'size rank', '2', numbers('2280', '22.8', '228'))).toEqual([2]);
    expect(guessed(english, 'size rank', '1', numbers('3.8', '38', '3.8'))).toEqual([0, 2]);
  });

  it('are found by digits that come again, in this order or in any', () => {
    const puzzle = numbers('2280000', '45', '228', '0.228', '282');
    expect(guessed(english, 'repeated digits', 'most', puzzle)).toEqual([0, 2, 3]);
    expect(guessed(english, 'repeated digits', 'least', puzzle)).toEqual([1, 4]);
    expect(guessed(english, 'digits in any order', 'most', puzzle)).toEqual([0, 2, 3, 4]);
  });

  it('are found by how many digits say something', () => {
    expect(guessed(english, 'significant digits', 'most', numbers('1000000', '0.228', '45'))).toEqual([1]);
    expect(guessed(english, 'significant digits', 'fewest', numbers('1000000', '0.228', '45'))).toEqual([0]);
  });
});

describe('a guesser with nothing to go by', () => {
  const all = [0, 1, 2, 3];
  const alike = { stem: 'Wool', options: all.map(() => ({ text: 'Sheep' })) };
  const ways = [...english, ...chinese].filter(({ name }) => name !== 'place').flatMap(one => one.ways);

  it.each([...ways, ...CHANCE.ways])('takes every option to be as good: $name', ({ weigh }) => {
    expect(bestOf(weigh(alike))).toEqual(all);
  });

  it('does not take words for numbers', () => {
    const options = [...numbers('1', '2').options, { text: 'none' }];
    expect(guessed(english, 'size rank', '2', { stem: '', options })).toEqual([0, 1, 2]);
  });
});

describe('rows', () => {
  it('are brought into the one order of their weights', () => {
    expect(ordersBy([1, 3, 2])).toEqual([[1, 2, 0]]);
  });

  it('are brought into every order that the weights leave open', () => {
    expect(ordersBy([1, 3, 1])).toEqual([
      [1, 0, 2],
      [1, 2, 0],
    ]);
    expect(ordersBy([0, 0, 0, 0])).toHaveLength(24);
  });
});
