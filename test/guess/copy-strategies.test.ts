import { expect, it } from 'vitest';
import { type Blank, copyStrategies } from './copy-strategies.ts';
import { createPartsOf } from './word-parts.ts';

const blank: Blank = { stem: '', hint: '', unit: '', told: [] };

function typed(name: string, change: Partial<Blank>): readonly string[] {
  const found = copyStrategies(createPartsOf('en')).find(one => one.name === name);
  if (!found) throw new Error(`there is no strategy ${name}`);
  return found.ways.flatMap(({ texts }) => texts({ ...blank, ...change }));
}

it('copies a number with its scale, and without', () => {
  expect(typed('copied from the question', { stem: 'How many 万 is 2.28 million?' })).toEqual([
    '2.28 million',
    '2.28',
  ]);
  expect(typed('copied from the question', { stem: '5亿户是多少？' })).toEqual(['5亿', '5']);
});

it('puts the unit behind what it copies, where a percentage is asked for', () => {
  expect(typed('copied from the question', { stem: 'Of 250, how many per cent?', unit: '%' })).toEqual([
    '250',
    '250%',
  ]);
});

it('copies from a hint', () => {
  expect(typed('copied from the hint', { hint: 'The first digit is 8.' })).toEqual(['8']);
});

it('moves the point of a number in the question', () => {
  const texts = typed('its digits, point moved', { stem: 'How many 万 is 2.28 million?' });
  expect(texts).toContain('228');
  expect(texts).not.toContain('2.28');
});

it('types what the earlier question told that is most like this one', () => {
  const told = [
    { question: 'How many sheep are in the meadow?', answer: '12 sheep' },
    { question: 'How many trees are in the garden?', answer: '340 trees' },
  ];
  expect(typed('told before', { stem: 'The trees of the garden', told })).toEqual(['340']);
});

it('types nothing where there is no number to copy', () => {
  const told = [{ question: 'How many sheep are in the meadow?', answer: '12 sheep' }];
  const nothing = { stem: 'How many boats?', hint: 'Count them.', told };
  const names = copyStrategies(createPartsOf('en')).map(({ name }) => name);
  expect(names.flatMap(name => typed(name, nothing))).toEqual([]);
});
