import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/core/language.ts';
import { dealt, makeAssignment } from '../../core/classroom/make-assignment.ts';
import { banked, isChosenRight, isNumberRight, isPairsRight, itemsOf, SEEDS, wordsOf } from './make-bank.ts';

describe.each(LANGUAGES)('a bank in %s', language => {
  const { text } = wordsOf(language);
  const all = SEEDS.map(seed => ({ items: itemsOf(seed), questions: banked(language, itemsOf(seed)) }));
  const every = all.flatMap(({ questions }) => questions);

  it('asks every item once, and nothing is left blank', () => {
    for (const { items, questions } of all) {
      const asked = questions.flatMap(question => question.items.map(({ id }) => id));
      expect([...asked].sort()).toEqual(items.map(({ id }) => id).sort());
      expect(new Set(questions.map(({ name }) => name)).size).toBe(questions.length);
      for (const { name, text: words, feedback } of questions)
        for (const sentence of [name, words, feedback]) {
          expect(sentence.trim()).not.toBe('');
          expect(sentence).not.toMatch(/\||\{\{|undefined/);
        }
    }
  });

  it('has all types, and for each kind the ones it can be', () => {
    const types = every.flatMap(({ type, items }) => items.map(({ kind }) => `${kind} ${type}`));
    expect([...new Set([...types, 'match choice'])].sort()).toEqual([
      'choice choice',
      'entry number',
      'estimate number',
      'match choice',
      'match match',
      'order choice',
      'order match',
    ]);
  });

  it('is right where the rules say so', () => {
    for (const question of every) {
      const [first] = question.items;
      if (!first) throw new Error('a question about nothing');
      const isRight = (): readonly boolean[] => {
        switch (question.type) {
          case 'choice':
            return question.options.map(option => isChosenRight(text, first, option));
          case 'match':
            return [
              isPairsRight(text, question, new Map(question.pairs.map(({ line, answer }) => [line, answer]))),
            ];
          default:
            return [isNumberRight(first, question.value, question.units.at(0)?.name)];
        }
      };
      const wanted =
        question.type === 'choice' ? question.options.map((_, i) => i === question.right) : [true];
      expect([question.name, ...isRight()]).toEqual([question.name, ...wanted]);
    }
  });

  it('lets nothing pass for close that the rules would refuse, and hardly anything the other way', () => {
    let count = 0;
    for (const question of every) {
      const [item] = question.items;
      if (question.type !== 'number' || !item || question.tolerance === '0') continue;
      count += 1;
      const [value, tolerance] = [Number(question.value), Number(question.tolerance)];
      const at = (share: number): string => String(Number((value + share * tolerance).toPrecision(9)));
      const near = item.kind === 'entry' ? [-0.99, 0.99] : [-1, 1];
      for (const share of near)
        expect([item.id, share, isNumberRight(item, at(share))]).toEqual([item.id, share, true]);
      expect([item.id, isNumberRight(item, at(-1.05))]).toEqual([item.id, false]);
      expect([item.id, isNumberRight(item, at(1.6))]).toEqual([item.id, false]);
    }
    expect(count).toBeGreaterThan(20);
  });

  it('takes a number in each of its units', () => {
    let count = 0;
    for (const question of every) {
      const [item] = question.items;
      if (question.type !== 'number' || item?.kind !== 'entry') continue;
      const isConverted = 'to' in Object(item.prompt);
      for (const { name, times } of question.units) {
        count += 1;
        const value = String(Number((Number(question.value) * Number(times)).toPrecision(12)));
        const gap = /^[a-z]/i.test(name) ? ' ' : '';
        if (/e/.test(value)) continue;
        expect([item.id, value, name, isNumberRight(item, value, `${gap}${name}`)]).toEqual([
          item.id,
          value,
          name,
          true,
        ]);
        if (isConverted) expect(times).toBe('1');
        expect(times).toMatch(/^\d+(\.\d+)?$/);
      }
    }
    expect(count).toBeGreaterThan(30);
  });

  it('has enough in a table for an importer: two lines and three answers', () => {
    for (const question of every)
      if (question.type === 'match') {
        expect(question.pairs.length).toBeGreaterThan(1);
        const answers = new Set([...question.pairs.map(({ answer }) => answer), ...question.spare]);
        expect(answers.size).toBeGreaterThan(2);
        expect(new Set(question.pairs.map(({ line }) => line)).size).toBe(question.pairs.length);
      }
  });

  it('makes a choice of a card that is alone', () => {
    const items = dealt(makeAssignment({ kinds: ['match'], count: 1 }));
    const [question] = banked(language, items);
    expect(question).toMatchObject({ type: 'choice', items });
  });

  it('does not tell how great a great number is by what it may be off by', () => {
    const great = every.filter(({ items: [item] }) => item?.id === 'estimate:base_stations');
    expect(great.length).toBeGreaterThan(0);
    for (const { text: words } of great) expect(words).toMatch(/29%/);
  });
});
