import { describe, expect, it } from 'vitest';
import {
  answerOf,
  letterOf,
  type NumberedQuestion,
  worksheetOf,
} from '../../../src/app/teacher/worksheet-content.ts';
import { stepOf } from '../../../src/core/kinds/estimate/rules.ts';
import { LANGUAGES } from '../../../src/core/language.ts';
import { SCALES, toDecimal } from '../../../src/core/quantity/decimal.ts';
import { dealt, interview, makeAssignment } from '../../core/classroom/make-assignment.ts';
import { firstText } from '../../real-interview.ts';

const pillars = interview.pillars.map(({ id }) => id);
const sheetFor = (seed: number, language: (typeof LANGUAGES)[number]) =>
  worksheetOf(interview, firstText(language), dealt(makeAssignment({ pillars, count: 40, seed })));
const allIn = ({ tables, questions }: ReturnType<typeof sheetFor>): readonly NumberedQuestion[] => [
  ...tables.flatMap(({ cards }) => cards),
  ...questions,
];

/** What stands in the key, as a response of the rules. */
function responseIn({ answer, item }: NumberedQuestion): unknown {
  switch (answer.form) {
    case 'options': {
      const id =
        answer.options[answerOfLetter(answer.options.length, letterOf(answer.options, answer.right))]?.id;
      const { members = [] } = Object(item.prompt);
      if (item.kind === 'order') return { order: [id, ...members.filter((one: string) => one !== id)] };
      return item.kind === 'match' ? { pillar: id } : { option: id };
    }
    case 'write': {
      const { to } = Object(item.key);
      const unit = answer.unit === '%' ? '%' : to ? '' : '个';
      expect(toDecimal(answer.value).digits).toBeGreaterThan(0n);
      expect(Object.keys(SCALES)).toContain(to ?? 'wan');
      return { text: `${answer.value}${unit}` };
    }
    case 'line':
      return { step: Math.round(answer.at) };
    case 'rows':
      return { order: answer.right };
    case 'phrases':
      return { slot: answer.right };
  }
}
const answerOfLetter = (most: number, letter: string): number => {
  const place = letter.charCodeAt(0) - 65;
  expect(place).toBeGreaterThanOrEqual(0);
  expect(place).toBeLessThan(most);
  return place;
};

describe.each(LANGUAGES)('a worksheet in %s', language => {
  it('asks every item once, numbered through, with nothing left blank', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const all = allIn(sheetFor(seed, language));
      expect(all.map(({ n }) => n)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
      expect(new Set(all.map(({ item }) => item.id)).size).toBe(40);
      for (const one of all) {
        for (const words of [one.question, one.reason, one.pointer, answerOf(one)])
          expect(words.trim()).not.toBe('');
        expect(one.question).not.toContain('|');
        if (one.answer.form === 'options')
          for (const { text } of one.answer.options) expect(text.trim()).not.toBe('');
      }
    }
  });

  it('has a key that the rules themselves find right', () => {
    for (const seed of [6, 7, 8, 9])
      for (const one of allIn(sheetFor(seed, language))) {
        const { rules, prompt, key } = one.item;
        const response = rules.parseResponse(prompt, responseIn(one));
        expect([one.item.id, response && rules.score(key, response)]).toEqual([
          one.item.id,
          { earned: 1, total: 1 },
        ]);
      }
  });

  it('says a number as the question wants it: what stands in the key would be taken for right', () => {
    let count = 0;
    for (const seed of [1, 2, 3, 4, 5, 6])
      for (const { item, answer } of allIn(sheetFor(seed, language))) {
        if (answer.form !== 'write') continue;
        count += 1;
        const { rules, prompt, key } = item;
        expect([item.id, answer.right, rules.isComplete(prompt, { text: answer.right })]).toContain(true);
        expect([item.id, rules.score(key, { text: answer.right })]).toEqual([
          item.id,
          { earned: 1, total: 1 },
        ]);
        const { to } = Object(key);
        if (to) expect(answer.right.endsWith(answer.unit)).toBe(true);
      }
    expect(count).toBeGreaterThan(20);
  });

  it('says of a mark on a line how far off it may be', () => {
    let count = 0;
    for (const seed of [1, 2, 3, 4, 5, 6])
      for (const one of allIn(sheetFor(seed, language))) {
        const { answer, item } = one;
        if (answer.form !== 'line') continue;
        count += 1;
        const [, amount = '', sign] = / ± ([\d.]+)(%?)$/.exec(answerOf(one)) ?? [];
        const { line } = Object(item.prompt);
        expect([item.id, sign]).toEqual([item.id, line.scale === 'log' ? '%' : '']);
        const off = sign ? (Number(answer.value) * Number(amount)) / 100 : Number(amount);
        const stepAt = (value: number) => stepOf(line, toDecimal(value.toFixed(4)));
        for (const value of [Number(answer.value) - off, Number(answer.value) + off])
          expect([item.id, item.rules.score(item.key, { step: stepAt(value) }).earned]).toEqual([item.id, 1]);
      }
    expect(count).toBeGreaterThan(5);
  });

  it('puts the cards of a beam under one list of its pillars', () => {
    const { tables } = sheetFor(3, language);
    expect(tables.length).toBeGreaterThan(1);
    for (const { id: beam, cards, options } of tables) {
      const own = interview.pillars.filter(pillar => pillar.beam === beam).map(({ id }) => id);
      expect(options.map(({ id }) => id)).toEqual(own);
      for (const { answer } of cards) expect(answer.options).toEqual(options);
    }
  });

  it('has all forms of answers', () => {
    const forms = new Set(
      [1, 2, 3].flatMap(seed => allIn(sheetFor(seed, language)).map(({ answer }) => answer.form)),
    );
    expect([...forms].sort()).toEqual(['line', 'options', 'rows', 'write']);
  });
});
