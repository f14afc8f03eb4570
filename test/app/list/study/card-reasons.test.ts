import { describe, expect, it } from 'vitest';
import type { ListPageContext } from '../../../../src/app/list/list-page-context.ts';
import { pillar } from '../../../../src/app/list/study/digest-pillar.ts';
import { mistakes } from '../../../../src/app/list/study/mistakes-page.ts';
import { pillarOf } from '../../../../src/core/interview/lookups.ts';
import { LANGUAGES, type Language } from '../../../../src/core/language.ts';
import { arguableNote, contrastOf, pillarTitle } from '../../../../src/text/names.ts';
import { GARDEN, textOf } from '../../../whole-packs.ts';
import { printed } from '../template-markup.ts';

const { interview } = GARDEN.pack;

/** A page of the garden, with one card in the notebook of mistakes. */
async function pageOf(language: Language, chosen: string) {
  const mistake = { fact: 'rotation', item: 'match:rotation', chosen, response: {}, times: 1, repaired: 0 };
  const game = {
    interview,
    learner: { getState: () => ({ recollection: { mistakes: [mistake] } }) },
    beamFilter: { getState: () => null },
  };
  const text = await textOf(GARDEN, language);
  const page: unknown = { game, text, route: { page: 'digest' } };
  return { page: page as ListPageContext, text };
}

describe.each(LANGUAGES)('the digest, %s', async language => {
  const { page, text } = await pageOf(language, 'growth_2');
  const markup = printed(pillar(page, pillarOf(interview, 'growth_1'), undefined));

  it('marks what decides for a card, and folds away what would put it elsewhere', () => {
    expect(markup).toContain('<mark>');
    const [, folded = ''] = markup.split('<details class="elsewhere">');
    expect(folded).toContain(contrastOf(text, 'rotation', 'growth_2'));
    expect(folded).toContain(arguableNote(text, 'rotation'));
  });

  it('folds nothing where nobody has said so', () => {
    expect(markup.match(/class="elsewhere"/g)).toHaveLength(1);
    const other = printed(pillar(page, pillarOf(interview, 'growth_2'), undefined));
    expect(other).not.toContain('elsewhere');
    expect(other).not.toContain('<mark>');
  });
});

it('an official title that translates the quotation below is not said twice', async () => {
  const { page, text } = await pageOf('en', 'growth_2');
  const markup = printed(pillar(page, pillarOf(interview, 'growth_1'), undefined));
  expect(markup.split(pillarTitle(text, 'growth_1'))).toHaveLength(2);
});

describe.each(LANGUAGES)('the notebook of mistakes, %s', language => {
  it('tells what would belong to the pillar that was chosen', async () => {
    const { page, text } = await pageOf(language, 'growth_2');
    const markup = printed(mistakes(page));
    expect(markup).toContain(`<p class="contrast">${contrastOf(text, 'rotation', 'growth_2')}</p>`);
    expect(markup).toContain(arguableNote(text, 'rotation'));
    expect(markup).toContain('<mark>');
  });

  it.each(['industry_1', 'gone'])('tells no contrast where another was chosen: %s', async chosen => {
    const { page } = await pageOf(language, chosen);
    expect(printed(mistakes(page))).not.toContain('class="contrast"');
  });
});
