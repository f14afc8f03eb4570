import { parse } from 'gift-pegjs';
import { describe, expect, it } from 'vitest';
import { paperOf } from '../../../src/app/kinds/paper-register.ts';
import { toGift, toMoodle } from '../../../src/app/teacher/bank-formats.ts';
import { bankOf } from '../../../src/app/teacher/question-bank.ts';
import type { TeacherPageContext } from '../../../src/app/teacher/teacher-page-context.ts';
import { answerOf, toQuoted, worksheetOf } from '../../../src/app/teacher/worksheet-content.ts';
import { answerSheet, questionSheet } from '../../../src/app/teacher/worksheet-print.ts';
import type { DealtItem } from '../../../src/core/kinds/kind.ts';
import { LANGUAGES, type Language } from '../../../src/core/language.ts';
import { headlineText } from '../../../src/text/further-names.ts';
import { isHeadline, makeFurtherAssignment, wrongIn } from '../../core/classroom/further-class.ts';
import { dealt, interviewOf } from '../../core/classroom/make-assignment.ts';
import { realText } from '../../real-interview.ts';
import { realTeach } from '../../teacher-words.ts';
import { childOf, childrenOf, type Element, parseXml } from '../../xml-reader.ts';
import { printed } from '../list/template-markup.ts';

const assignment = makeFurtherAssignment({ count: 200, seed: 3 });
const interview = interviewOf(assignment);
const items = dealt(assignment);
const headlines = items.filter(isHeadline);
const cards = items.filter(item => !isHeadline(item));

const texts = { 'zh-CN': realText('zh-CN'), en: realText('en') };
const paperIn = (language: Language, item: DealtItem) =>
  paperOf(item.kind).toPaper({ interview, text: texts[language] }, item);
const isRight = ({ rules, prompt, key }: DealtItem, input: unknown): boolean => {
  const response = rules.parseResponse(prompt, input);
  return response !== undefined && rules.score(key, response).earned === 1;
};
/** An answer on paper as a response of the rules. */
const asResponse = (item: DealtItem, id: string): unknown =>
  isHeadline(item) ? { slot: id } : { group: id };

it('an assignment of headlines and lists has enough of both', () => {
  expect(headlines.length).toBeGreaterThan(60);
  expect(cards.length).toBeGreaterThan(20);
  expect(new Set(headlines.map(item => wrongIn(item) !== undefined)).size).toBe(2);
});

describe.each(LANGUAGES)('on paper, %s', language => {
  const teach = realTeach(language);
  const text = texts[language];
  const worksheet = worksheetOf(interview, text, items);
  const context = { teach, text } as TeacherPageContext;
  const sheet = { worksheet, link: 'https://example.org/#/a', title: 'T', version: undefined, context };

  it('a headline is its own answer: each phrase can be underlined, or all of it ticked', () => {
    const markup = printed(questionSheet(sheet));
    expect(markup.split(teach('paper.proofread')).length - 1).toBe(headlines.length);
    expect(markup.split('class="box-paper"').length - 1).toBe(headlines.length);
    for (const { answer } of worksheet.questions) {
      if (answer.form !== 'phrases') throw new Error(`a headline is answered by ${answer.form}`);
      expect(answer.phrases.length).toBeGreaterThan(2);
      for (const [i, phrase] of answer.phrases.entries())
        expect(markup).toContain(`<span><small>${i + 1}</small>${phrase.text}</span>`);
    }
  });

  it('says above each headline, before it, that one phrase may differ', () => {
    const line = { 'zh-CN': '可能有一处与原文不符', en: 'One phrase may differ from the text' }[language];
    expect(teach('paper.proofread')).toContain(line);
    const [, first = ''] = printed(questionSheet(sheet)).split('class="question-paper"');
    expect(first.indexOf(line)).toBeGreaterThan(0);
    expect(first.indexOf(line)).toBeLessThan(first.indexOf('phrases-paper'));
  });

  it('the key names the wrong phrase, what it should say, and why', () => {
    const markup = printed(answerSheet(sheet));
    for (const one of worksheet.questions) {
      const { answer, item, reason } = one;
      if (answer.form !== 'phrases') continue;
      expect(isRight(item, asResponse(item, answer.right))).toBe(true);
      expect(reason.length).toBeGreaterThan(5);
      expect(markup).toContain(reason);
      const wrong = answer.phrases[Number(answerOf(one)) - 1];
      expect([item.id, wrong?.id]).toEqual([item.id, wrongIn(item)?.slot]);
      const row = markup.split('<tr>').find(line => line.includes(`<th scope="row">${one.n}</th>`)) ?? '';
      if (!wrong) expect(row).toContain(teach('paper.allStated'));
      else {
        expect(answer.truth).not.toBe('');
        expect(answer.truth).not.toBe(wrong.text);
        expect(row).toContain(toQuoted(answer.truth));
      }
    }
  });

  it('the things of a table stand under its lists, and under no pillars', () => {
    const tables = worksheet.tables;
    expect(tables.flatMap(table => table.cards)).toHaveLength(cards.length);
    const markup = printed(questionSheet(sheet));
    for (const { asks, title, options, cards: all } of tables) {
      expect(asks).toBe('lists');
      expect(markup).toContain(teach('paper.sort', { table: title }));
      expect(options.map(option => option.text)).not.toContain('');
      for (const { answer, card, item, question } of all) {
        expect(answer.options).toEqual(options);
        expect(card.text).toMatch(/^[^|]+$/);
        expect(question).toContain(card.text);
        expect(isRight(item, asResponse(item, answer.right))).toBe(true);
      }
    }
  });

  it('cards of a beam and things of its lists stand in different tables', () => {
    const mixed = makeFurtherAssignment({ kinds: ['match', 'sort'], pillars: ['growth_1', 'growth_2'] });
    const { tables, questions } = worksheetOf(interview, text, dealt(mixed));
    expect(tables.map(({ asks }) => asks).sort()).toEqual(['cards', 'lists']);
    expect(questions).toEqual([]);
  });

  const bank = bankOf(interview, { text, teach }, items);

  it('a bank has each of them as a choice, of which the rules find right what it says', () => {
    expect(bank).toHaveLength(items.length);
    for (const question of bank) {
      const [item] = question.items;
      if (!item || question.type !== 'choice') throw new Error(`${question.name} is no choice`);
      expect(new Set(question.options).size).toBe(question.options.length);
      const ids = idsIn(item);
      expect(ids).toHaveLength(question.options.length);
      expect([item.id, ...ids.map(id => isRight(item, asResponse(item, id)))]).toEqual([
        item.id,
        ...question.options.map((_, i) => i === question.right),
      ]);
    }
  });

  it('a bank asks a headline whole, offers its phrases in quotes, and says what is true and why', () => {
    for (const question of bank.filter(({ items: [item] }) => item && isHeadline(item))) {
      const [item] = question.items;
      if (!item || question.type !== 'choice') throw new Error('no headline');
      const { headline } = Object(item.prompt);
      expect(question.text).toBe(
        `${teach('bank.proofread')}\n${headlineText(text, headline, wrongIn(item))}`,
      );
      expect(question.options.at(-1)).toBe(teach('paper.allStated'));
      for (const option of question.options.slice(0, -1)) expect(option).toMatch(/^“.*[^,，、：:]”$/);
      const { answer, reason } = paperIn(language, item);
      if (answer.form === 'phrases' && answer.truth)
        expect(question.feedback).toContain(toQuoted(answer.truth));
      expect(question.feedback).toContain(reason);
    }
  });

  const idsIn = (item: DealtItem): readonly string[] => {
    const { answer } = paperIn(language, item);
    if (answer.form === 'options') return answer.options.map(({ id }) => id);
    return answer.form === 'phrases' ? [...answer.phrases.map(({ id }) => id), answer.none] : [];
  };

  it('is read by importers of GIFT and of Moodle as it was written', () => {
    const [, ...gift] = parse(toGift('T', bank));
    expect(gift).toHaveLength(bank.length);
    const [, ...moodle] = childrenOf(parseXml(toMoodle('T', bank)), 'question');
    expect(moodle).toHaveLength(bank.length);
    bank.forEach((question, i) => {
      const [one, other] = [gift[i], moodle[i]];
      if (question.type !== 'choice' || one?.type !== 'MC' || !other) throw new Error('no choice');
      expect(one.stem.text).toBe(question.text);
      expect(one.choices.map(({ text: { text: words }, isCorrect }) => [words, isCorrect])).toEqual(
        question.options.map((words, n) => [words, n === question.right]),
      );
      expect(childrenOf(other, 'answer').map(answer => textIn(answer))).toEqual(
        question.options.map(words => `<p>${escaped(words)}</p>`),
      );
      expect(textIn(childOf(other, 'generalfeedback'))).toBe(`<p>${escaped(question.feedback)}</p>`);
    });
  });
});

const textIn = (one: Element): string => childOf(one, 'text').text;
const escaped = (words: string): string => words.replaceAll('&', '&amp;').replaceAll("'", '&#39;');

describe('worksheets of one assignment in two languages', () => {
  it('have the same wrong phrase, the same answers and the same tables', () => {
    const [zh, en] = LANGUAGES.map(language => worksheetOf(interview, texts[language], items));
    const told = (sheet: typeof zh) => [
      sheet?.tables.map(({ id, options, cards: all }) => [id, options.map(one => one.id), all.map(keyIn)]),
      sheet?.questions.map(keyIn),
    ];
    expect(told(zh)).toEqual(told(en));
  });

  it('have the phrases in the order of each', () => {
    const orders = headlines.map(item =>
      LANGUAGES.map(language => {
        const { answer } = paperIn(language, item);
        return answer.form === 'phrases' ? answer.phrases.map(({ id }) => id) : [];
      }),
    );
    for (const [one = [], other = []] of orders) expect([...one].sort()).toEqual([...other].sort());
    expect(orders.some(([one, other]) => String(one) !== String(other))).toBe(true);
  });
});

const keyIn = ({ item, answer }: { readonly item: DealtItem; readonly answer: BankAnswered }) => [
  item.id,
  answer.right,
  wrongIn(item)?.rival,
];
type BankAnswered = { readonly right: unknown };
