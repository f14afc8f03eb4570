import { describe, expect, it } from 'vitest';
import { list } from '../../../src/app/kinds/match/list.ts';
import { paper } from '../../../src/app/kinds/match/paper.ts';
import { measureOf } from '../../../src/core/interview/lookups.ts';
import type { Interview } from '../../../src/core/interview/types.ts';
import { LANGUAGES } from '../../../src/core/language.ts';
import { arguableNote, clueOf, contrastOf, pillarSummary } from '../../../src/text/names.ts';
import type { Text } from '../../../src/text/types.ts';
import { BUILT_IN, GARDEN, textOf, type WholePack } from '../../whole-packs.ts';
import { printed } from '../list/template-markup.ts';

/** The card of a measure, which may be put on any pillar. */
const itemOf = ({ measures, pillars }: Interview, measure: string) => ({
  ...{ id: `match:${measure}` as const, kind: 'match' },
  prompt: { measure, pillars: pillars.map(({ id }) => id) },
  key: { pillar: measures.find(({ id }) => id === measure)?.pillar ?? '' },
});

/** What is told after a card was put on a pillar, and the classes of its paragraphs from the top. */
function told({ pack: { interview } }: WholePack, text: Text, measure: string, pillar: string) {
  const view = { interview, text, coursesOf: () => [], item: itemOf(interview, measure), isRight: false };
  const markup = printed(list.why({ ...view, response: { pillar } }));
  return { markup, parts: [...markup.matchAll(/<(?:p|figure) class="?([\w ]+?)"?>/g)].map(m => m[1]) };
}

describe.each(LANGUAGES)('after a wrong card, %s', async language => {
  const garden = await textOf(GARDEN, language);

  it('the words that decide are marked, then come the clue, the contrast, the doubt and the evidence', () => {
    const { markup, parts } = told(GARDEN, garden, 'rotation', 'growth_2');
    expect(markup.match(/<mark>/g)).toHaveLength(language === 'en' ? 1 : 2);
    expect(parts.filter(one => one !== 'translation')).toEqual([
      'card still',
      'clue',
      'contrast',
      'arguable',
      'source linked',
    ]);
    for (const words of [clueOf(garden, 'rotation'), contrastOf(garden, 'rotation', 'growth_2')])
      expect(markup).toContain(words);
    expect(markup).toContain(arguableNote(garden, 'rotation'));
    expect(markup).not.toContain(pillarSummary(garden, 'growth_2'));
  });

  it('on a pillar that it is hardly taken for, it says what that is about', () => {
    const { markup, parts } = told(GARDEN, garden, 'rotation', 'industry_1');
    expect(parts.slice(0, 4)).toEqual(['card still', 'clue', 'about', 'arguable']);
    expect(markup).toContain(pillarSummary(garden, 'industry_1'));
  });

  it('a contrast stands for the sentence about its set as well', () => {
    const { interview } = GARDEN.pack;
    const [set] = interview.confusables;
    const [one = '', other = ''] = set?.measures ?? [];
    const { pillar } = measureOf(interview, other);
    expect(told(GARDEN, garden, one, pillar).parts).toContain('apart');
    const { more } = garden;
    const own = more?.measures[one];
    if (!more || !own) throw new Error('no words');
    const measures = { ...more.measures, [one]: { ...own, contrasts: { [pillar]: 'If so, there.' } } };
    const { parts } = told(GARDEN, { ...garden, more: { ...more, measures } }, one, pillar);
    expect(parts).toContain('contrast');
    expect(parts).not.toContain('apart');
    expect(parts).not.toContain('about');
  });

  it('words of the first edition are told as they were', async () => {
    const text = await textOf(BUILT_IN, language);
    const { pillars, measures } = BUILT_IN.pack.interview;
    const seen = measures.flatMap(({ id }) =>
      pillars.map(pillar => told(BUILT_IN, text, id, pillar.id).parts.join()),
    );
    expect(new Set(seen)).toEqual(
      new Set(['card still,clue,about,source linked', 'card still,clue,about,apart,source linked']),
    );
    expect(told(BUILT_IN, text, 'nev', 'industry_5').markup).not.toContain('<mark>');
  });

  it('without any words yet, nothing is wrong', () => {
    const { more: _, ...first } = garden;
    expect(told(GARDEN, first, 'rotation', 'growth_2').parts.slice(0, 3)).toEqual([
      'card still',
      'clue',
      'about',
    ]);
  });

  it('on paper the doubt follows the reason', () => {
    const { interview } = GARDEN.pack;
    const reasonOf = (measure: string): string =>
      paper.toPaper({ interview, text: garden }, itemOf(interview, measure)).reason;
    expect(reasonOf('drip')).toBe(clueOf(garden, 'drip'));
    const [clue, note] = [clueOf(garden, 'rotation'), arguableNote(garden, 'rotation')];
    expect(reasonOf('rotation')).toBe(language === 'en' ? `${clue} ${note}` : clue + note);
  });
});
