import { expect, it } from 'vitest';
import { compose, rules } from '../../src/core/kinds/choice/rules.ts';
import type { DealtItem } from '../../src/core/kinds/kind.ts';
import { createRandom } from '../../src/core/seeded-random.ts';
import { makeInterview } from '../small-interview.ts';
import { addChoice, createQuantityTally, toQuantityRows } from './quantity-table.ts';

/** A choice whose wrong options are given. */
function makeChoice(id: DealtItem['id'], right: string, ...wrong: readonly string[]): DealtItem {
  const options = [right, ...wrong].map(value => ({ id: `exact:${value}:none`, value }));
  const prompt = { figure: 'share', about: 'value', options };
  return { id, kind: 'choice', prompt, key: { option: `exact:${right}:none` }, rules };
}

function sharesOf(...items: readonly DealtItem[]): readonly unknown[] {
  const tally = createQuantityTally();
  for (const item of items) addChoice(tally, item, [], 1);
  return toQuantityRows(tally).map(row => row['wrong with its digits']);
}

it('counts wrong options that have the digits of the right one, in any order', () => {
  expect(sharesOf(makeChoice('choice:share', '228', '2280000', '282', '45', '229'))).toEqual(['50.0 %']);
  expect(sharesOf(makeChoice('choice:share', '228', '45', '229'))).toEqual(['0.0 %']);
});

it('counts over all deals', () => {
  const [one, other] = [
    makeChoice('choice:share', '3.8', '38'),
    makeChoice('choice:share', '3.8', '2.8', '3.6', '4'),
  ];
  expect(sharesOf(one, other)).toEqual(['25.0 %']);
});

it('finds options as the rules deal them', () => {
  const scope = { cards: [], figures: ['share'] };
  const items = compose(makeInterview(), scope, createRandom('seed')).map(item => ({ ...item, rules }));
  expect(sharesOf(...items)).toEqual(['100.0 %']);
});

it('leaves the wording of a number out, whose options have one number on purpose', () => {
  expect(sharesOf(makeChoice('choice:share.wording', '80', '800'))).toEqual([]);
});
