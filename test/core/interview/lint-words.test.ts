import { describe, expect, it } from 'vitest';
import { toFirst, toLater } from '../../../src/build/locale-files.ts';
import { lintWords } from '../../../src/core/interview/lint-words.ts';
import {
  beamOf,
  confusableOf,
  levelOf,
  levelsOf,
  measuresOf,
  pillarOf,
  pillarsOf,
  pointerOf,
  withoutBreaks,
} from '../../../src/core/interview/lookups.ts';
import type { Words } from '../../../src/core/interview/word-types.ts';
import { makeInterview } from '../../small-interview.ts';

const interview = makeInterview();
const limits = {
  ...{ card: 12, label: 7, summary: 18, clue: 20, contrast: 20, question: 12, line: 16, name: 8 },
  ...{ reading: 8, sum: 20, quoted: 0, plain: 6 },
};

const entries = <T>(ids: readonly { readonly id: string }[], make: (id: string) => T): Record<string, T> =>
  Object.fromEntries(ids.map(({ id }) => [id, make(id)]));

const words: Words = {
  title: '小',
  subtitle: '小',
  beams: entries(interview.beams, () => ({ title: '梁', question: '问', line: '一行' })),
  pillars: entries(interview.pillars, id => ({ title: `柱${id}`, label: '柱名', summary: '一句' })),
  measures: entries(interview.measures, id => ({ card: `做|${id}`, clue: `因为${id}` })),
  figures: entries(interview.figures, () => ({ name: '份额', question: '多少|个？', meaning: '三点八' })),
  relations: entries(interview.relations, () => ({ question: '合多少？' })),
  confusables: entries(interview.confusables, () => '有别'),
  glossary: entries(interview.glossary, () => ({ term: '词', meaning: '意思' })),
};
const measure = (card: string, clue = '因为这样'): Words => ({
  ...words,
  measures: { ...words.measures, act_1_1: { card, clue } },
});
const problems = (changed: Words): readonly string[] =>
  lintWords(interview, changed, limits).map(({ path, code }) => `${path}: ${code}`);

/** Cards of both pillars of a level. */
const begun = makeInterview({ first: { level: 'roof_match_1', cards: ['act_1_1', 'act_2_1'] } });
const plainly = (plain: string): Words => ({
  ...words,
  pillars: entries(interview.pillars, id => ({ title: `柱${id}`, label: '柱名', summary: '一句', plain })),
});

describe('the pillars of the first minute', () => {
  const problemsOf = (changed: Words): readonly string[] =>
    lintWords(begun, changed, limits).map(({ path, code }) => `${path}: ${code}`);

  it('are told in a few plain words', () => {
    expect(problemsOf(plainly('梁：|扛得住'))).toEqual([]);
    expect(problemsOf(words)).toEqual(['pillars, roof_1, plain: missing', 'pillars, roof_2, plain: missing']);
    expect(problemsOf(plainly('七个字不是六个'))).toContain('pillars, roof_1, plain: tooLong');
    expect(problemsOf(plainly('梁|：扛'))).toContain('pillars, roof_1, plain: badBreak');
  });
});

describe('lintWords', () => {
  it('finds nothing in what is sound', () => {
    expect(problems(words)).toEqual([]);
  });

  it.each([
    ['a card that is too long', measure('一二三四五六七八九十一二三'), 'measures, act_1_1, card: tooLong'],
    ['an empty clue', measure('做', ''), 'measures, act_1_1, clue: missing'],
    ['a card twice', measure('做|act_1_2'), 'measures, act_1_2, card: sameText'],
    ['a card twice but for its marks', measure('做act_1_2'), 'measures, act_1_2, card: sameText'],
    ['a line that would start with a comma', measure('做|，完'), 'measures, act_1_1, card: badBreak'],
    ['a line that would end with an opening quote', measure('做“|完”'), 'measures, act_1_1, card: badBreak'],
    ['a line with nothing on it', measure('做||完'), 'measures, act_1_1, card: badBreak'],
  ])('finds %s', (_, changed, problem) => {
    expect(problems(changed)).toContain(problem);
  });

  it('does not count the marks', () => {
    expect(problems(measure('一|二|三|四|五|六|七|八|九|十|一|二'))).toEqual([]);
    expect(withoutBreaks('一|二')).toBe('一二');
  });

  it('finds words that are missing and words of nothing', () => {
    const { act_1_1: _, ...rest } = words.measures;
    expect(problems({ ...words, measures: rest })).toContain('measures, act_1_1: wordsMissing');
    expect(problems({ ...words, confusables: { alike: 'a', gone: 'b' } })).toContain(
      'confusables, gone: wordsUnused',
    );
  });
});

describe('the two portions of the words', () => {
  it('hold everything between them and nothing twice', () => {
    const [first, later] = [toFirst(words), toLater(words)];
    expect(Object.keys({ ...first, ...later }).sort()).toEqual([...Object.keys(words), 'cards'].sort());
    expect(Object.keys(first).filter(key => key in later)).toEqual([]);
    expect(Object.entries(first.cards)[0]).toEqual(['act_1_1', '做|act_1_1']);
    expect(Object.entries(later.measures)[0]).toEqual(['act_1_1', { clue: '因为act_1_1' }]);
  });
});

describe('the look-ups', () => {
  it('give pillars in the order of their points, and what belongs to them', () => {
    const mixed = makeInterview({ pillars: [...interview.pillars].reverse() });
    expect(pillarsOf(mixed, 'roof').map(({ point }) => point)).toEqual([1, 2, 3, 4]);
    expect(measuresOf(interview, 'roof_4').map(({ id }) => id)).toEqual(['act_4_1', 'act_4_2']);
    expect(levelsOf(interview, 'roof')).toHaveLength(5);
    expect(pointerOf(interview, pillarOf(interview, 'roof_3'))).toEqual({ question: 1, point: 3 });
  });

  it('find the set that holds both the card and one of the chosen pillar', () => {
    expect(confusableOf(interview, 'act_1_1', 'roof_3')?.id).toBe('alike');
    expect(confusableOf(interview, 'act_1_1', 'roof_4')).toBeUndefined();
    expect(confusableOf(interview, 'act_4_1', 'roof_3')).toBeUndefined();
  });

  it('name what is not there', () => {
    expect(() => beamOf(interview, 'cellar')).toThrow('cellar');
    expect(() => levelOf(interview, 'roof_match_9')).toThrow('roof_match_9');
  });
});
