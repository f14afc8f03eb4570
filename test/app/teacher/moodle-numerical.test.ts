import { describe, expect, it } from 'vitest';
import { toMoodle } from '../../../src/app/teacher/bank-formats.ts';
import { LANGUAGES, type Language } from '../../../src/core/language.ts';
import { childOf, type Element, parseXml } from '../../xml-reader.ts';
import { banked, itemsOf, SEEDS } from './make-bank.ts';
import { categoriesIn, gradedBy, unitsIn } from './moodle-numerical.ts';

const questionsIn = (document: string): readonly Element[] => parseXml(document).children;

describe('a numerical question in Moodle', () => {
  const items = SEEDS.slice(0, 4).flatMap(seed => itemsOf(seed, 100));
  const questionOf = (language: Language, id: string): Element => {
    const asked = items.filter(item => item.id === id).slice(0, 1);
    const [, question] = questionsIn(toMoodle('t', banked(language, asked)));
    if (!question) throw new Error(`nobody asks ${id}`);
    return question;
  };

  it.each([
    [
      'en',
      'entry:base_stations',
      '2280000; 2,280,000; 2,280,000 stations; 2280000 masts; 2.28e6; 2.28 x 10^6',
    ],
    [
      'en',
      'entry:base_stations',
      '2.28 million; 2.28million; 2.28 million stations; 2.28 million base stations',
    ],
    [
      'en',
      'entry:base_stations',
      '2.28m; 2.28 m; 2.28m stations; 2280k; 2280 thousand; 0.00228 billion; 0.00228bn',
    ],
    ['en', 'entry:base_stations', '228万; 228 万; 228万个; 228 万 个; 0.0228亿个; 228w'],
    [
      'zh-CN',
      'entry:base_stations',
      '2280000; 2280000个; 2280000座; 228万; 228万个; 228 万个; 0.0228亿; 0.0228亿个',
    ],
    [
      'zh-CN',
      'entry:base_stations',
      '2.28 million; 2.28m; 2280k; 2280 thousand; 0.00228 billion; 0.00228bn; 228w',
    ],
    [
      'en',
      'entry:little_giants',
      '10,000 firms; 10 thousand firms; 10k; 10k firms; 1万; 1万家; 0.01 million firms',
    ],
    ['zh-CN', 'entry:little_giants', '10000家; 1万家; 1万个; 1 万 家; 10k'],
    [
      'en',
      'entry:gigabit_households',
      '500 million households; 0.5 billion households; 500m; 0.5bn; 5亿; 5亿户',
    ],
    ['zh-CN', 'entry:gigabit_households', '5亿户; 50000万户; 500 million; 0.5bn'],
    ['en', 'entry:industrial_growth', '3.8; 3.8%; 3.8 %; 3.8％; 3.8 percent; 3.8 per cent'],
    ['zh-CN', 'entry:industrial_growth', '3.8; 3.8%; 3.8％; 3.8个百分点'],
  ] as const)('in %s takes %s as people write it: %s', (language, id, typed) => {
    const question = questionOf(language, id);
    for (const one of typed.split('; ')) expect([one, gradedBy(question, one)]).toEqual([one, 'right']);
  });

  it.each([
    ['en', 'entry:base_stations', '2.28; 228; 2.28 billion; 2.28bn; 2.28 thousand stations; 228亿; 22.8万个'],
    ['zh-CN', 'entry:base_stations', '2.28; 228; 228亿; 2.28万个; 2.28bn'],
    ['en', 'entry:industrial_growth', '0.038; 38%'],
  ] as const)('in %s refuses another number for %s: %s', (language, id, typed) => {
    const question = questionOf(language, id);
    for (const one of typed.split('; ')) expect([one, gradedBy(question, one)]).toEqual([one, 'wrong']);
  });

  it('asks again for what Moodle cannot read, and the question says in what to write', () => {
    const question = questionOf('zh-CN', 'entry:base_stations');
    expect(gradedBy(question, '２２８万')).toBe('refused');
    expect(childOf(childOf(question, 'questiontext'), 'text').text).toContain('半角数字');
  });

  it('has no unit that a database would take for another one, nor one too long for it', () => {
    for (const language of LANGUAGES)
      for (const one of questionsIn(toMoodle('t', banked(language, itemsOf(1, 100)))))
        expect(() => unitsIn(one)).not.toThrow();
    const units = ['m', 'Million', 'million', '%', '％', 'M'].map(name => ({ name, times: '1' }));
    const question = { name: 'n', text: 't', feedback: 'f', items: [], type: 'number', units } as const;
    const [, one] = questionsIn(toMoodle('t', [{ ...question, value: '1', tolerance: '0' }]));
    expect(one && [...unitsIn(one).keys()]).toEqual(['m', 'Million', '%']);
  });
});

describe('the category of a bank', () => {
  it.each(['5/6', '/5', '5/', '//', '5 // 6', 'a & b', 'x<y', 'a\\nb', '  week \n 3 ', '$course$'])(
    'is one below the top, and called %j',
    title => {
      const [category] = questionsIn(toMoodle(title, []));
      if (!category) throw new Error('no category');
      const called = title.replace(/\s+/g, ' ').trim().replace('<', '＜');
      expect(categoriesIn(childOf(childOf(category, 'category'), 'text').text)).toEqual([
        '$course$',
        'top',
        called,
      ]);
    },
  );
});
