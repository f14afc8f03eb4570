import { describe, expect, it } from 'vitest';
import { tellsApart } from '../../../../src/app/teacher/results/confusions-section.ts';
import { LANGUAGES } from '../../../../src/core/language.ts';
import { cardText, contrastOf } from '../../../../src/text/names.ts';
import { realTeach } from '../../../teacher-words.ts';
import { GARDEN, textOf } from '../../../whole-packs.ts';

describe.each(LANGUAGES)('what to say in class of two pillars that were mixed up, %s', async language => {
  const context = { teach: realTeach(language), text: await textOf(GARDEN, language) };
  const { text } = context;
  const [set = ''] = Object.keys(text.more?.confusables ?? {});
  const placed = (measure: string, chosen: string) => ({ measure, right: 'growth_1', chosen, times: 2 });
  const pairOf = (measures: readonly string[], confusable?: string) => ({
    ...{ pillars: ['growth_1', 'growth_2'] as const, times: 4, confusable },
    placings: measures.map(measure => placed(measure, 'growth_2')),
  });

  it('the contrast of the first card that has one, with the card', () => {
    const said = tellsApart(context, pairOf(['leaf_mould', 'rotation'], set));
    expect(said).toContain(cardText(text, 'rotation'));
    expect(said).toContain(contrastOf(text, 'rotation', 'growth_2'));
  });

  it('else how such cards differ, else nothing', () => {
    expect(tellsApart(context, pairOf(['leaf_mould'], set))).toBe(text.more?.confusables[set]);
    expect(tellsApart(context, pairOf(['leaf_mould']))).toBeUndefined();
  });
});
