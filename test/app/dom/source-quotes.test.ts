import { expect, it } from 'vitest';
import { sourceStrips } from '../../../src/app/dom/source-quotes.ts';
import { LANGUAGES } from '../../../src/core/language.ts';
import { quotedIn } from '../../../src/text/names.ts';
import type { Text } from '../../../src/text/types.ts';
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
