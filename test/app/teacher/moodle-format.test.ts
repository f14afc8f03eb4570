import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMoodle } from '../../../src/app/teacher/bank-formats.ts';
import type { BankQuestion } from '../../../src/app/teacher/question-bank.ts';
import { LANGUAGES } from '../../../src/core/language.ts';
import { attributeOf, childOf, childrenOf, type Element, parseXml } from '../../xml-reader.ts';
import { banked, isChosenRight, isNumberRight, isPairsRight, itemsOf, SEEDS, wordsOf } from './make-bank.ts';
import { unitsIn } from './moodle-numerical.ts';

const TYPES = { choice: 'multichoice', match: 'matching', number: 'numerical' } as const;

const textIn = (parent: Element): string => childOf(parent, 'text').text;
/** The lines of an HTML text, which is itself well-formed. */
const linesIn = (parent: Element): readonly string[] => {
  const html = parseXml(`<?xml version="1.0" encoding="UTF-8"?><all>${textIn(parent)}</all>`);
  return childrenOf(html, 'p').map(({ text }) => text);
};
const questionsIn = (document: string): readonly Element[] => {
  const quiz = parseXml(document);
  expect(quiz.name).toBe('quiz');
  return quiz.children;
};

describe.each(LANGUAGES)('Moodle XML in %s', language => {
  const { text } = wordsOf(language);
  const all = SEEDS.map(seed => {
    const questions = banked(language, itemsOf(seed));
    return { questions, parsed: questionsIn(toMoodle('5 & 6', questions)) };
  });

  it('is well-formed, with as many questions, of the types that went in, with their words', () => {
    for (const { questions, parsed } of all) {
      const types = parsed.map(one => attributeOf(one, 'type'));
      expect(types).toEqual(['category', ...questions.map(({ type }) => TYPES[type])]);
      parsed.slice(1).forEach((one, i) => {
        const question = questions[i];
        expect(textIn(childOf(one, 'name'))).toBe(question?.name);
        expect(linesIn(childOf(one, 'questiontext')).join('\n')).toBe(question?.text);
        expect(linesIn(childOf(one, 'generalfeedback')).join('\n')).toBe(question?.feedback);
        expect(childOf(one, 'defaultgrade').text).toBe(String(question?.items.length));
      });
    }
  });

  it('is right where the rules say so', () => {
    for (const { questions, parsed } of all)
      questions.forEach((question, i) => {
        const one = parsed[i + 1];
        expect([question.name, one && isParsedRight(question, one)]).toEqual([question.name, true]);
      });
  });

  function isParsedRight(question: BankQuestion, one: Element): boolean {
    const [item] = question.items;
    if (!item) return false;
    switch (question.type) {
      case 'choice': {
        const answers = childrenOf(one, 'answer');
        expect(answers.map(answer => attributeOf(answer, 'fraction')).sort()).toEqual(
          ['100', ...answers.slice(1).map(() => '0')].sort(),
        );
        return answers.every(
          answer =>
            (attributeOf(answer, 'fraction') === '100') === isChosenRight(text, item, linesIn(answer).join()),
        );
      }
      case 'match': {
        const lines = childrenOf(one, 'subquestion');
        const real = lines.filter(line => textIn(line) !== '');
        expect(lines.length - real.length).toBe(question.spare.length);
        const pairs = real.map(line => [linesIn(line).join(), textIn(childOf(line, 'answer'))] as const);
        return isPairsRight(text, question, new Map(pairs));
      }
      default: {
        const answer = childOf(one, 'answer');
        const units = unitsIn(one);
        expect(childOf(answer, 'tolerance').text).toBe(question.tolerance);
        expect(units).toEqual(
          new Map(question.units.map(({ name, times }) => [name.replaceAll(' ', ''), Number(times)])),
        );
        expect([...units][0] ?? ['', 1]).toEqual([question.units[0]?.name ?? '', 1]);
        expect(childOf(one, 'showunits').text).toBe(units.size > 0 ? '0' : '3');
        return isNumberRight(item, textIn(answer), question.units.at(0)?.name);
      }
    }
  }
});

describe('Moodle XML', () => {
  const hostile = fc
    .array(fc.constantFrom(...'<>&"\'\n]![C \u0000\u0008\ta好', ']]>', '<![CDATA[', '</text>', '&amp;'), {
      maxLength: 20,
    })
    .map(letters => letters.join(''));
  const bare = (words: string): string =>
    words.replace(/\p{Cc}/gu, letter => (/[\t\n\r\x7f-\x9f]/.test(letter) ? letter : ''));

  it('keeps any letters as they are, but for those that XML has not', () => {
    fc.assert(
      fc.property(hostile, words => {
        const question = {
          name: `a${words}`,
          text: words,
          feedback: words,
          items: [],
          type: 'choice',
          options: [words, 'b'],
          right: 0,
        };
        const [, one] = questionsIn(toMoodle(words, [question as BankQuestion]));
        if (!one) throw new Error('no question');
        expect(textIn(childOf(one, 'name'))).toBe(bare(`a${words}`));
        expect(linesIn(childOf(one, 'questiontext')).join('\n')).toBe(bare(words));
        expect(childrenOf(one, 'answer').map(answer => linesIn(answer).join('\n'))).toEqual([
          bare(words),
          'b',
        ]);
      }),
      { numRuns: 400 },
    );
  });
});

describe('the check of XML', () => {
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  it.each([
    '<a>',
    '<a></b>',
    '<a>&nbsp;</a>',
    '<a>&</a>',
    '<a b=c></a>',
    '<a b="1" b="2"></a>',
    '<a></a><b></b>',
    '<a>]]></a>',
    '<a><![CDATA[</a>',
    '<a>\u0000</a>',
    'a',
    '<a b="<"></a>',
  ])('refuses %j', document => {
    expect(() => parseXml(head + document)).toThrow();
  });

  it('reads what is well-formed', () => {
    const read = parseXml(`${head}<a b="1">x &lt;<![CDATA[<&>]]><c/>y</a>`);
    expect(read).toMatchObject({
      name: 'a',
      attributes: { b: '1' },
      text: 'x <<&>y',
      children: [{ name: 'c' }],
    });
  });
});
