import { expect, it } from 'vitest';
import { sourceStrips } from '../../../src/app/dom/source-quotes.ts';
import { LANGUAGES } from '../../../src/core/language.ts';
import { quotedIn } from '../../../src/text/names.ts';
import type { Text } from '../../../src/text/types.ts';
import { realText } from '../../real-interview.ts';
import { BUILT_IN, GARDEN, textOf } from '../../whole-packs.ts';
import { printed } from '../list/template-markup.ts';

const [zh, en, old] = await Promise.all([
  textOf(GARDEN, 'zh-CN'),
  textOf(GARDEN, 'en'),
  textOf(BUILT_IN, 'en'),
]);
const stripsOf = (text: Text, place: string): string =>
  printed(sourceStrips(text, [{ pointer: { question: 1, point: 1 }, place }])).replace(/\s+/g, ' ');

it('a quotation is followed by its translation, each in its own language', () => {
  const strips = stripsOf(en, 'rotation');
  const [, behind = ''] = strips.split('<blockquote lang=zh-CN>同一种菜不连种两年</blockquote>');
  expect(behind).toContain('<p class="translation" lang=en>');
  expect(behind).toContain('Translation');
  expect(behind).toContain('the same vegetable is not planted two years running');
});

it('in the language of the interview nothing is translated', () => {
  expect(stripsOf(zh, 'rotation')).toContain('同一种菜不连种两年');
  expect(stripsOf(zh, 'rotation')).not.toContain('translation');
  expect(stripsOf(zh, 'growth_1')).not.toContain('translation');
});

it('a pillar is quoted by its official title', () => {
  expect(stripsOf(en, 'growth_1')).toContain('First make the soil rich and loose');
});

it('without a translation there is the quotation alone', () => {
  for (const strips of [stripsOf(en, 'drip'), stripsOf(old, 'nev')]) {
    expect(strips).toContain('<blockquote lang=zh-CN>');
    expect(strips).not.toContain('translation');
  }
});

it('figures and terms are translated, too', () => {
  const { more } = en;
  const first = <T extends object>(all: Readonly<Record<string, T>> = {}) => Object.entries(all)[0] ?? [''];
  const [figure, itsWords] = first(more?.figures);
  const [term, itsMeaning] = first(more?.glossary);
  const text = {
    ...en,
    ...(more &&
      itsWords &&
      itsMeaning && {
        more: {
          ...more,
          figures: { [figure]: { ...itsWords, quoted: 'so many' } },
          glossary: { [term]: { ...itsMeaning, quoted: 'so called' } },
        },
      }),
  };
  expect([quotedIn(text, figure), quotedIn(text, term)]).toEqual(['so many', 'so called']);
});

it.each(LANGUAGES)('before the words have come, or of an unknown place, nothing: %s', async language => {
  const { more: _, ...first } = await textOf(GARDEN, language);
  expect(quotedIn(first, 'growth_1')).toBe('');
  expect(quotedIn(en, 'nowhere')).toBe('');
});

/** What is quoted for one phrase of a headline, or for one member of a list. */
const [here, abroad] = [realText('zh-CN'), realText('en')];
const source = {
  pointer: { question: 1, point: 0 },
  place: 'industrial_growth',
  quote: 'growth_eleven_months.months',
} as const;

it('a part of a headline or a list that has a quotation of its own is quoted by that, and translated', () => {
  const strips = printed(sourceStrips(abroad, [source]));
  expect(strips).toContain('2022年1至11月');
  expect(strips).toContain('from January to November 2022');
  const members = Object.entries(abroad.more?.lists ?? {}).flatMap(([list, { members: all }]) =>
    Object.entries(all).map(([member, { quoted }]) => [quotedIn(abroad, `${list}.${member}`), quoted ?? '']),
  );
  expect(members.length).toBeGreaterThan(10);
  for (const [found, quoted] of members) expect(found).toBe(quoted);
});

it('the digest is opened at the place and not at the part', () => {
  expect(printed(sourceStrips(here, [source]))).toContain('industrial_growth');
  expect(printed(sourceStrips(here, [source]))).not.toContain('growth_eleven_months');
});

it('words that decide are marked in a quotation, and nothing where they are not in it', () => {
  expect(printed(sourceStrips(here, [source], '1至11月'))).toContain('<mark>1至11月</mark>');
  expect(printed(sourceStrips(here, [source], '三季度'))).not.toContain('<mark>');
  expect(printed(sourceStrips(here, [source]))).not.toContain('<mark>');
});
