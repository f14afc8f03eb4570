import { expect, it } from 'vitest';
import { splitAtDeciding } from '../../../src/core/interview/deciding-words.ts';

/** Phrases apart by a bar, with deciding words in brackets. */
const shown = (marked: string, decides: string): string =>
  splitAtDeciding(marked, decides)
    .map(parts => parts.map(one => (one.decides ? `[${one.words}]` : one.words)).join(''))
    .join('|');

it.each([
  ['壮大|新能源汽车|产业', '新能源汽车', '壮大|[新能源汽车]|产业'],
  ['健全|国家、省、|市、县四级|中小企业', '省、市、县四级', '健全|国家、[省、]|[市、县四级]|中小企业'],
  ['促进新技术|新产品|新模式发展', '新产品新模式', '促进新技术|[新产品]|[新模式]发展'],
  ['加快5G等|新型基础设施|建设', '5G', '加快[5G]等|新型基础设施|建设'],
  ['Make active use of key laboratories', 'key laboratories', 'Make active use of [key laboratories]'],
  ['一试|再试', '试', '一[试]|再试'],
  ['一|二|三', '一二三', '[一]|[二]|[三]'],
])('%s: marks “%s”', (marked, decides, expected) => {
  expect(shown(marked, decides)).toBe(expected);
});

it.each(['', '光伏', '大新能源车'])('marks nothing where the card does not have “%s”', decides => {
  expect(shown('壮大|新能源汽车|产业', decides)).toBe('壮大|新能源汽车|产业');
});

it('cuts no empty part', () => {
  for (const parts of splitAtDeciding('壮大|新能源汽车|产业', '新能源汽车产业'))
    expect(parts.map(({ words }) => words)).not.toContain('');
});
