import { describe, expect, it } from 'vitest';
import type { ListPageContext } from '../../../../src/app/list/list-page-context.ts';
import { mistakes } from '../../../../src/app/list/study/mistakes-page.ts';
import { LANGUAGES, type Language } from '../../../../src/core/language.ts';
import type { Attempt } from '../../../../src/core/learner/attempt-log.ts';
import { mistakesIn } from '../../../../src/core/learner/mistake-notebook.ts';
import {
  figureName,
  headlineText,
  listMeaning,
  listMemberName,
  listName,
  phraseName,
  phrasesOf,
} from '../../../../src/text/further-names.ts';
import { cardText } from '../../../../src/text/names.ts';
import { realInterview, realText } from '../../../real-interview.ts';
import { printed } from '../template-markup.ts';

const interview = realInterview();

const missed = (item: Attempt['item'], response: unknown): Attempt => ({
  ...{ type: 'attempt', app: '', interview: interview.id, content: interview.version, at: 0, item, response },
  ...{
    kind: '',
    level: 'today',
    seed: '1',
    measures: [],
    figures: [],
    isFirst: true,
    isHinted: false,
    ms: 1,
  },
  score: { earned: 0, total: 1 },
});

/** The notebook of somebody who has missed this once. */
function notebook(language: Language, ...attempts: readonly Attempt[]) {
  const text = realText(language);
  const found = mistakesIn(interview, attempts);
  const game = {
    interview,
    learner: { getState: () => ({ recollection: { mistakes: found } }) },
    beamFilter: { getState: () => null },
  };
  const page: unknown = { game, text, route: { page: 'mistakes' } };
  return { text, markup: printed(mistakes(page as ListPageContext)) };
}

const headlines = interview.further?.questions?.headlines ?? [];
const ofMeasure = headlines.find(({ about }) => interview.measures.some(({ id }) => id === about));
const ofFigure = headlines.find(({ about }) => interview.figures.some(({ id }) => id === about));

describe.each(LANGUAGES)('the notebook of mistakes, %s', language => {
  it('tells of a headline which phrase was taken for wrong, and how it is true', () => {
    for (const headline of [ofMeasure, ofFigure]) {
      const [, slot] = headline?.slots ?? [];
      if (!headline || !slot) throw new Error('there is no headline');
      const item = `proofread:${headline.about}.${headline.id}` as const;
      const { text, markup } = notebook(language, missed(item, { slot: slot.id }));
      const phrase = phrasesOf(text, headline.id).find(({ id }) => id === slot.id)?.text ?? '?';
      const [, wrong = '', right = ''] =
        /class="wrong">(.*?)<\/div>.*class="truth">(.*?)<\/div>/s.exec(markup) ?? [];
      expect(wrong).toContain(text.t('mistakes.took'));
      expect(wrong).toContain(`<strong>${phraseName(phrase)}</strong>`);
      expect(right).toContain(headlineText(text, headline.id));
    }
  });

  it('tells that all of it was taken for true, and what the headline is about', () => {
    for (const headline of [ofMeasure, ofFigure]) {
      if (!headline) throw new Error('there is no headline');
      const item = `proofread:${headline.about}.${headline.id}` as const;
      const { text, markup } = notebook(language, missed(item, { slot: 'none' }));
      expect(markup).toContain(text.t('proofread.all'));
      const isCard = interview.measures.some(({ id }) => id === headline.about);
      const about = isCard ? cardText(text, headline.about) : figureName(text, headline.about);
      const what = /<p class="what">(.*?)<\/p>/s.exec(markup)?.[1]?.replace(/<.*?>/g, '');
      expect(what).toContain(about);
      expect(markup).toContain(`#/digest/${headline.about}`);
    }
  });

  it('takes no rival for certain: which one was shown is not in the log', () => {
    for (const { id, about, slots } of headlines) {
      const rivals = slots.flatMap(slot => slot.rivals.map(rival => ({ slot: slot.id, rival: rival.id })));
      const { text, markup } = notebook(language, missed(`proofread:${about}.${id}`, { slot: 'none' }));
      for (const wrong of rivals) expect(markup).not.toContain(headlineText(text, id, wrong));
    }
  });

  it('tells of a thing on which list it was put, and on which it stands', () => {
    const item = 'sort:pillar_industries.automobiles';
    const { text, markup } = notebook(language, missed(item, { group: 'rising_industries' }));
    const [, wrong = '', right = ''] =
      /class="wrong">(.*?)<\/div>.*class="truth">(.*?)<\/div>/s.exec(markup) ?? [];
    expect(wrong).toContain(listName(text, 'rising_industries'));
    expect(right).toContain(listName(text, 'pillar_industries'));
    expect(markup).toContain(listMemberName(text, 'pillar_industries', 'automobiles'));
    expect(markup).toContain(listMeaning(text, 'pillar_industries'));
    expect(markup).toContain('#/digest/growth_2');
  });

  it('has a place for a list that is named in several answers', () => {
    expect(interview.lists?.find(({ id }) => id === 'to_be_extended')?.beam).toBeUndefined();
    const { text, markup } = notebook(
      language,
      missed('sort:to_be_extended.green', { group: 'to_be_drafted' }),
      missed('match:nev', { pillar: 'industry_1' }),
    );
    expect(markup).toContain(listName(text, 'to_be_drafted'));
    expect(markup).toContain('data-fact=to_be_extended');
    expect(markup).toContain('data-fact=nev');
  });

  it.each([
    ['a phrase that is gone', 'proofread:industrial_growth.growth_ballast', { slot: 'gone' }],
    ['a list that is gone', 'sort:pillar_industries.automobiles', { group: 'gone' }],
    ['a response of another make', 'sort:pillar_industries.automobiles', 7],
  ] as const)('says nothing of %s', (_, item, response) => {
    const { markup } = notebook(language, missed(item, response));
    expect(markup).not.toContain('class="wrong"');
    expect(markup).toContain('class="truth"');
  });
});
