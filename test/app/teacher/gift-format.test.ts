import fc from 'fast-check';
import { type GIFTQuestion, parse } from 'gift-pegjs';
import { describe, expect, it } from 'vitest';
import { toGift } from '../../../src/app/teacher/bank-formats.ts';
import type { BankQuestion } from '../../../src/app/teacher/question-bank.ts';
import { LANGUAGES } from '../../../src/core/language.ts';
import { banked, isChosenRight, isNumberRight, isPairsRight, itemsOf, SEEDS, wordsOf } from './make-bank.ts';
import { categoriesIn } from './moodle-numerical.ts';

const TYPES = { choice: 'MC', match: 'Matching', number: 'Numerical' } as const;

/** The parser leaves escapes in answers of a match as it notes them for itself. */
const noted = (text: string): string =>
  text.replace(/&&0(\d\d);|&&1(\d\d);/g, (_, low, high) => String.fromCharCode(Number(low ?? `1${high}`)));

function onlyIn<T extends GIFTQuestion['type']>(question: GIFTQuestion | undefined, type: T) {
  if (question?.type !== type) throw new Error(`not ${type}: ${question?.type}`);
  return question as Extract<GIFTQuestion, { type: T }>;
}

describe.each(LANGUAGES)('GIFT in %s', language => {
  const { text } = wordsOf(language);
  const all = SEEDS.map(seed => {
    const questions = banked(language, itemsOf(seed));
    return { questions, parsed: parse(toGift('A: {class}', questions)) };
  });

  it('comes out of a parser as many questions, of the types that went in, with their words', () => {
    for (const { questions, parsed } of all) {
      expect(parsed.map(({ type }) => type)).toEqual([
        'Category',
        ...questions.map(({ type }) => TYPES[type]),
      ]);
      parsed.slice(1).forEach((one, i) => {
        const { name, text: words, feedback } = questions[i] ?? {};
        expect(one.title).toBe(name);
        expect(one).toMatchObject({
          stem: { format: 'plain', text: words },
          globalFeedback: { text: feedback },
        });
      });
    }
  });

  it('is right where the rules say so', () => {
    for (const { questions, parsed } of all)
      questions.forEach((question, i) => {
        expect([question.name, isParsedRight(question, parsed[i + 1])]).toEqual([question.name, true]);
      });
  });

  function isParsedRight(question: BankQuestion, one: GIFTQuestion | undefined): boolean {
    const [item] = question.items;
    if (!item) return false;
    switch (question.type) {
      case 'choice':
        return onlyIn(one, 'MC').choices.every(
          choice => choice.isCorrect === isChosenRight(text, item, choice.text.text),
        );
      case 'match': {
        const pairs = onlyIn(one, 'Matching').matchPairs;
        expect(pairs.filter(({ subquestion }) => subquestion.text === '')).toHaveLength(
          question.spare.length,
        );
        const real = pairs.filter(({ subquestion }) => subquestion.text !== '');
        return isPairsRight(
          text,
          question,
          new Map(real.map(pair => [pair.subquestion.text, noted(pair.subanswer)])),
        );
      }
      default: {
        const { choices } = onlyIn(one, 'Numerical');
        const [choice] = Array.isArray(choices) ? choices : [];
        const { number, range } = choice?.text ?? {};
        expect(range).toBe(Number(question.tolerance));
        return isNumberRight(item, String(number), question.units.at(0)?.name);
      }
    }
  }

  it('says in what a number is to be given, since it can have no unit', () => {
    for (const { questions } of all)
      for (const question of questions)
        if (question.type === 'number') {
          const [own] = question.units;
          const isScale = own && question.units.every(({ times }) => times === '1');
          const said = language === 'en' ? `Digits only, in ${own?.name}.` : `以“${own?.name}”为单位`;
          const inFull = language === 'en' ? 'written out in full' : '位数写全';
          expect(question.text).toContain(isScale ? said : inFull);
        }
  });

  it('has no unit where a number stands', () => {
    for (const { questions } of all)
      for (const line of toGift('', questions)
        .split('\n')
        .filter(one => /^\t=\d+(\.\d+)?:/.test(one)))
        expect(line).toMatch(/^\t=\d+(\.\d+)?:\d+(\.\d+)?$/);
  });
});

describe('GIFT', () => {
  const hostile = fc
    .array(fc.constantFrom(...'\\:~=#{}\n%[]/$<&"> a好-'), { maxLength: 30 })
    .map(letters => `a${letters.join('').replace(/&&/g, '&')}b`);
  const question = (words: string, more: Partial<BankQuestion> = {}): BankQuestion =>
    ({
      name: 'n',
      text: words,
      feedback: words,
      items: [],
      type: 'choice',
      options: [words, 'other'],
      right: 0,
      ...more,
    }) as BankQuestion;

  it('keeps any letters as they are: none ends a question or begins one', () => {
    fc.assert(
      fc.property(hostile, hostile, (one, other) => {
        const parsed = parse(toGift('t', [question(one), question(other)]));
        expect(parsed.map(({ type }) => type)).toEqual(['Category', 'MC', 'MC']);
        const spaced = one.replaceAll('->', '→').replace(/ {2,}/g, ' ');
        expect(onlyIn(parsed[1], 'MC').stem.text).toBe(spaced);
        expect(onlyIn(parsed[1], 'MC').choices.map(choice => choice.text.text)).toEqual([spaced, 'other']);
        expect(onlyIn(parsed[1], 'MC').globalFeedback?.text).toBe(spaced);
      }),
      { numRuns: 400 },
    );
  });

  it('parts a line from its answer only once', () => {
    const pairs = [
      { line: 'a -> b', answer: 'c = d' },
      { line: 'e', answer: 'f->g' },
    ];
    const gift = toGift('t', [question('x', { type: 'match', pairs, spare: ['h'] })]);
    expect(
      onlyIn(parse(gift)[1], 'Matching').matchPairs.map(pair => [
        pair.subquestion.text,
        noted(pair.subanswer),
      ]),
    ).toEqual([
      ['a → b', 'c = d'],
      ['e', 'f→g'],
      ['', 'h'],
    ]);
  });

  it('parts questions by a blank line and has none in a question', () => {
    const blocks = toGift('t', [question('a\n\nb'), question('c')])
      .trimEnd()
      .split('\n\n');
    expect(blocks).toHaveLength(3);
    for (const block of blocks.slice(1)) expect(block).toMatch(/^::n::\[plain\][\s\S]*\n\}$/);
  });

  it.each(['5/6', '/5', 'a: b = c', 'a\\nb', 'a\\\\b', '  week \n 3 '])(
    'names a category of one level, whatever the title: %j',
    title => {
      const [path = ''] = toGift(title, []).trimEnd().split('\n\n');
      // A backslash before one of these, before another or before n is read; before that two are one.
      const read = path
        .replace('$CATEGORY:', '')
        .replace(/\\([\\:~=#{}n])/g, (_, letter) => (letter === 'n' ? '\n' : letter));
      expect(categoriesIn(read.trim())).toEqual(['$course$', 'top', title.replace(/\s+/g, ' ').trim()]);
    },
  );
});
