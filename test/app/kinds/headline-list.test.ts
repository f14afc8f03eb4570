import { describe, expect, it } from 'vitest';
import { list } from '../../../src/app/kinds/proofread/list.ts';
import type { ToldView } from '../../../src/app/kinds/types.ts';
import { questionsOf } from '../../../src/core/interview/lookups.ts';
import {
  NONE,
  type ProofreadItem,
  type ProofreadKey,
  type ProofreadPrompt,
  type ProofreadResponse,
} from '../../../src/core/kinds/proofread/rules.ts';
import { LANGUAGES, type Language } from '../../../src/core/language.ts';
import { realInterview, realText } from '../../real-interview.ts';
import { printed } from '../list/template-markup.ts';

const interview = realInterview();
const { headlines } = questionsOf(interview);
const spoken = { 'zh-CN': realText('zh-CN'), en: realText('en') };
const contextIn = (language: Language) => ({ interview, text: spoken[language], coursesOf: () => [] });
const said = (value: unknown): string => printed(value).replace(/\s+/g, ' ');
/** The words alone. */
const read = (value: unknown): string => said(value).replace(/<svg.*?<\/svg>|<[^>]*>/g, '');

/** A headline with one wrong wording, or, without, as it is true. */
function makeItem(id: string, wrong?: { readonly slot: string; readonly rival: string }): ProofreadItem {
  const headline = headlines.find(one => one.id === id);
  if (!headline) throw new Error(`no headline ${id}`);
  return {
    id: `proofread:${headline.about}.${id}`,
    kind: 'proofread',
    prompt: { headline: id, slots: headline.slots.map(({ id: slot }) => slot), ...(wrong && { wrong }) },
    key: { slot: wrong?.slot ?? NONE },
  };
}

const GROWTH = 'growth_eleven_months';
const wrongMonths = makeItem(GROWTH, { slot: 'months', rival: 'nine' });
const stated = makeItem(GROWTH);
const toldOf = (
  language: Language,
  item: ProofreadItem,
  slot: string,
): ToldView<ProofreadPrompt, ProofreadKey, ProofreadResponse> => ({
  ...contextIn(language),
  ...{ item, response: { slot }, isRight: slot === item.key.slot },
});

const ask = (language: Language, item: ProofreadItem): string =>
  said(
    list.ask({
      ...contextIn(language),
      ...{ hand: [item], current: item, faded: [], draft: undefined },
      onSelect: () => undefined,
      onPut: () => undefined,
      onRespond: () => undefined,
    }),
  );

const optionsIn = (markup: string): readonly string[] =>
  [...markup.matchAll(/data-option=(\w+)/g)].map(([, option = '']) => option);

describe('a headline is asked', () => {
  it.each(LANGUAGES)('in the order of the language, and at last that all is as stated: %s', language => {
    for (const { id } of headlines) {
      const words = spoken[language].more?.headlines?.[id] ?? [];
      expect(optionsIn(ask(language, makeItem(id)))).toEqual([...words.map(({ slot }) => slot), NONE]);
    }
  });

  it('in other orders where the languages differ', () => {
    const [zh, en] = LANGUAGES.map(language => optionsIn(ask(language, stated)));
    expect(zh).not.toEqual(en);
    expect([...(zh ?? [])].sort()).toEqual([...(en ?? [])].sort());
  });

  it('with the wrong wording, and never with the true one beside it', () => {
    const markup = ask('zh-CN', wrongMonths);
    expect(markup).toContain('前三季度，');
    expect(markup).not.toContain('前11个月');
  });

  it('with the day of the text above it', () => {
    expect(ask('zh-CN', stated)).toContain('可能有一处与原文不符（2023年1月2日刊发）');
    expect(ask('en', stated)).toContain('One phrase may differ from the text (published 2 January 2023)');
  });

  it('as one sentence in the heading that is read out', () => {
    expect(list.question(contextIn('zh-CN'), wrongMonths)).toBe(
      '哪一处和访谈说的不一样？2022年前三季度，我国规模以上工业增加值同比增长3.8%',
    );
    expect(list.question(contextIn('en'), stated)).toBe(
      'Which phrase differs from the interview? In January–November 2022, China’s above-scale industry saw value added grow 3.8% year on year',
    );
  });
});

it('a hint names what it has ruled out', () => {
  const gone = ['year', NONE];
  expect(list.hinted(contextIn('zh-CN'), wrongMonths, gone)).toBe('排除了“2022年”、“全对”。');
  expect(list.hinted(contextIn('en'), wrongMonths, gone)).toBe('Ruled out: “2022”, “All as stated”.');
});

describe('a number key', () => {
  it.each(LANGUAGES)('chooses the phrase with this number, 0 that all is as stated: %s', language => {
    const words = spoken[language].more?.headlines?.[GROWTH] ?? [];
    const at = (n: number) => list.optionAt?.(contextIn(language), stated, n);
    expect(words.map((_, i) => at(i + 1))).toEqual(words.map(({ slot }) => ({ slot })));
    expect(at(0)).toEqual({ slot: NONE });
    expect([at(words.length + 1), at(9)]).toEqual([undefined, undefined]);
  });
});

describe('an explanation', () => {
  it('says right as everywhere, and otherwise what was taken for wrong', () => {
    expect(read(list.verdict(toldOf('zh-CN', wrongMonths, 'months')))).toContain('答对了');
    expect(read(list.verdict(toldOf('en', wrongMonths, 'months')))).toContain('Right');
    expect(read(list.verdict(toldOf('zh-CN', wrongMonths, 'year')))).toContain('不对，“2022年”没有改');
    expect(read(list.verdict(toldOf('zh-CN', wrongMonths, NONE)))).toContain('不对，有一处改过');
  });

  it.each(['months', 'year', NONE])('shows what was wrong, what is true and why, after %s', slot => {
    const why = list.why(toldOf('zh-CN', wrongMonths, slot));
    expect(read(why)).toContain('标题写“前三季度”，按访谈该是“前11个月”。');
    expect(read(why)).toContain('2022年前11个月，我国规模以上工业增加值同比增长3.8%');
    expect(read(why)).toContain('三季度只到9月');
    const beside = said(list.beside(toldOf('zh-CN', wrongMonths, slot)));
    expect(beside).toContain('<del>前三季度，</del>');
    expect(beside).toContain('<ins>前11个月，</ins>');
  });

  it('of a headline that is as stated says so, with the true sentence', () => {
    const why = read(list.why(toldOf('en', stated, 'year')));
    expect(why).toContain('Nothing was changed: every phrase is as stated.');
    expect(why).toContain('In January–November 2022, China’s above-scale industry');
    expect(said(list.beside(toldOf('en', stated, 'year')))).not.toMatch(/<del>|<ins>/);
  });

  it('of a figure says of what, as of when and of what kind it is; of a measure it does not', () => {
    const facts = (item: ProofreadItem): readonly string[] =>
      said(list.why(toldOf('zh-CN', item, item.key.slot))).match(/<dt>.*?<\/dt>/g) ?? [];
    expect(facts(wrongMonths)).toEqual(['<dt>范围</dt>', '<dt>时间</dt>', '<dt>性质</dt>']);
    expect(facts(makeItem('connected_car_trial'))).toEqual([]);
  });

  it('quotes what proves the phrase that was wrong, with its translation, where it has a quotation of its own', () => {
    expect(read(list.why(toldOf('zh-CN', wrongMonths, 'months')))).toContain('2022年1至11月');
    const [, translation = ''] = said(list.why(toldOf('en', wrongMonths, 'months'))).split(
      'class="translation"',
    );
    expect(translation.replace(/<[^>]*>/g, '')).toContain('from January to November 2022');
  });

  it('marks the true wording where it stands in the quotation', () => {
    const marks = headlines.flatMap(({ id, slots }) =>
      slots.flatMap(({ id: slot, rivals }) =>
        rivals.slice(0, 1).flatMap(({ id: rival }) => {
          const item = makeItem(id, { slot, rival });
          const [mark] = said(list.why(toldOf('zh-CN', item, slot))).match(/<mark>.*?<\/mark>/) ?? [];
          return mark
            ? [{ mark, stated: spoken['zh-CN'].more?.headlines?.[id]?.find(one => one.slot === slot)?.text }]
            : [];
        }),
      ),
    );
    expect(marks.length).toBeGreaterThan(20);
    for (const { mark, stated: words = '' } of marks) expect(words).toContain(mark.replace(/<[^>]*>/g, ''));
  });

  it('never puts quotation marks of one kind into each other', () => {
    for (const language of LANGUAGES)
      for (const { id, slots } of headlines)
        for (const { id: slot, rivals } of slots)
          for (const { id: rival } of rivals) {
            const item = makeItem(id, { slot, rival });
            const line = read(list.recap(contextIn(language), item));
            expect(line).not.toMatch(/“[^”]*“/);
          }
  });
});

it('in the list of missed items stand the true sentence and what was wrong in it', () => {
  const recap = read(list.recap(contextIn('zh-CN'), wrongMonths));
  expect(recap).toContain('2022年前11个月，我国规模以上工业增加值同比增长3.8%');
  expect(recap).toContain('标题写“前三季度”');
  expect(read(list.recap(contextIn('en'), stated))).toContain('All as stated');
});
