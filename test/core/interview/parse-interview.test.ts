import { describe, expect, it } from 'vitest';
import { answerPointsOf, checkEvidence, lintInterview } from '../../../src/core/interview/lint-interview.ts';
import { type InterviewFiles, parseInterview } from '../../../src/core/interview/parse-interview.ts';
import type { Interview } from '../../../src/core/interview/types.ts';
import { makeInterview } from '../../small-interview.ts';

const QUOTATION = '四个字的';
const proved = <T extends object>(entries: readonly T[]) =>
  entries.map(entry => ({ ...entry, evidence: QUOTATION }));

function toFiles({
  pillars,
  measures,
  figures,
  relations,
  confusables,
  glossary,
  levels,
  ...interview
}: Interview): InterviewFiles {
  return {
    interview: { ...interview, serial: '000000000000' },
    pillars: proved(pillars),
    measures: proved(measures),
    figures: proved(figures),
    relations,
    confusables,
    glossary: proved(glossary),
    levels,
    ...{ headlines: [], lists: [], tables: [] },
  };
}

const small = makeInterview();
const [measure] = proved(small.measures);

describe('parseInterview', () => {
  it('reads what is whole', () => {
    const parsed = parseInterview(toFiles(small));
    expect(parsed.ok && parsed.value.interview).toEqual(small);
  });

  it('puts the evidence of everything that has some aside, by id', () => {
    const parsed = parseInterview(toFiles(small));
    const { pillars, measures, figures, glossary } = small;
    const ids = [...pillars, ...measures, ...figures, ...glossary].map(({ id }) => id);
    expect(parsed.ok && parsed.value.evidence).toEqual(Object.fromEntries(ids.map(id => [id, QUOTATION])));
  });

  it.each([
    ['an id with a capital', { ...measure, id: 'Act' }, 'measures.json, 1, id', 'badId'],
    [
      'a quotation that is too short',
      { ...measure, evidence: '三个字' },
      'measures.json, 1, evidence',
      'badLength',
    ],
    [
      'a quotation that is too long',
      { ...measure, evidence: '字'.repeat(25) },
      'measures.json, 1, evidence',
      'badLength',
    ],
    ['a missing pillar', { id: 'act', evidence: QUOTATION }, 'measures.json, 1, pillar', 'missing'],
    ['a number for a word', { ...measure, evidence: 4 }, 'measures.json, 1, evidence', 'notAllowed'],
    ['a field that nobody reads', { ...measure, note: 'x' }, 'measures.json, 1, note', 'notAllowed'],
  ])('names the place of %s', (_, broken, path, code) => {
    const parsed = parseInterview({ ...toFiles(small), measures: [broken] });
    expect(parsed.ok ? [] : parsed.problems).toEqual([expect.objectContaining({ path, code })]);
  });

  it('names every problem at once, over all files', () => {
    const parsed = parseInterview({
      ...toFiles(small),
      pillars: {},
      levels: [{ id: 'a', beam: 'roof', form: 'quiz' }],
    });
    const paths = parsed.ok ? [] : parsed.problems.map(({ path }) => path);
    expect(paths).toEqual(['pillars.json', 'levels.json, 1, form']);
  });
});

describe('the first minute', () => {
  const [level] = small.levels.flatMap(one => (one.form === 'match' ? [one] : []));
  const [one = '', two = ''] = level?.pillars ?? [];
  const cardsOf = (pillar: string): readonly string[] =>
    small.measures.filter(card => card.pillar === pillar).map(({ id }) => id);
  const [a = '', b = ''] = cardsOf(one);
  const [c = ''] = cardsOf(two);
  const found = (cards: readonly string[], of = level?.id ?? ''): readonly string[] =>
    lintInterview(makeInterview({ first: { level: of, cards } })).map(
      ({ code, found: what }) => `${code} ${what}`,
    );

  it('is read with the interview, and may be missing', () => {
    const first = { level: level?.id ?? '', cards: [a, c] };
    const parsed = parseInterview(toFiles(makeInterview({ first })));
    expect(parsed.ok && parsed.value.interview.first).toEqual(first);
    const whole = parseInterview(toFiles(small));
    expect(whole.ok && 'first' in whole.value.interview).toBe(false);
  });

  it('has cards of one level of cards, each once, of two pillars', () => {
    expect(found([a, b, c])).toEqual([]);
    expect(found([a, c, c])).toEqual([`badFirst ${c}`]);
    expect(found([a, 'nothing', c])).toContain('badFirst nothing');
    expect(found([a, b])).toEqual([`badFirst ${level?.id}`]);
    expect(found([a, c], 'roof_raise')).toContain(`badFirst ${a}`);
  });
});

describe('lintInterview', () => {
  const codes = (change: Partial<Interview>): readonly string[] =>
    lintInterview(makeInterview(change)).map(({ code, found }) => `${code} ${found}`);

  it('finds nothing in what is sound', () => {
    expect(codes({})).toEqual([]);
  });

  it.each<[string, Partial<Interview>, string]>([
    ['an id used twice', { glossary: [...small.glossary, ...small.glossary] }, 'repeatedId word'],
    ['a term called like a measure', { glossary: [{ id: 'act_1_1', beam: 'roof' }] }, 'repeatedId act_1_1'],
    [
      'a pillar that is not there',
      { measures: [...small.measures, { id: 'x', pillar: 'roof_9' }] },
      'unknownId roof_9',
    ],
    [
      'a pillar without cards',
      { pillars: [...small.pillars, { id: 'roof_5', beam: 'roof', point: 5 }] },
      'noCards roof_5',
    ],
    [
      'a figure that no level asks',
      { levels: small.levels.filter(({ form }) => form !== 'numbers') },
      'unreachable share',
    ],
    [
      'a measure that no level asks',
      { levels: small.levels.filter(({ id }) => id !== 'roof_match_1') },
      'unreachable act_2_1',
    ],
    [
      'a confusable within one pillar',
      { confusables: [{ id: 'same', measures: ['act_1_1', 'act_1_2'] }] },
      'onePillarOnly same',
    ],
  ])('finds %s', (_, change, problem) => {
    expect(codes(change)).toContain(problem);
  });
});

describe('evidence', () => {
  const text =
    '问：一？\n答：开头。\n一是修路。修一条大路。\n二是架桥。架一座长桥。\n问：二？\n答：总说。具体包括种树，种一排柳树；养花，养一盆兰花。\n';

  it('cuts a text into answers and points', () => {
    expect(answerPointsOf(text)).toEqual([
      ['开头。', '修路。修一条大路。', '架桥。架一座长桥。'],
      ['总说。', '种树，种一排柳树', '养花，养一盆兰花。'],
    ]);
  });

  const interview = makeInterview({
    beams: [
      { id: 'roof', question: 1, accent: 'azurite' },
      { id: 'yard', question: 2, accent: 'malachite' },
    ],
    pillars: [
      { id: 'roof_1', beam: 'roof', point: 1 },
      { id: 'yard_2', beam: 'yard', point: 2 },
    ],
    figures: [],
    glossary: [],
  });
  const check = (act: string, pillar = 'roof_1') =>
    checkEvidence(
      {
        interview: { ...interview, measures: [{ id: 'act', pillar }] },
        evidence: { roof_1: '修一条大路', yard_2: '养一盆兰花', act },
        questions: { headlines: [], lists: [], tables: [] },
        serial: '000000000000',
      },
      text,
    ).map(({ path, code }) => `${path}: ${code}`);

  it('is found once in its own point, white space aside', () => {
    expect(check('修 一条\n大路')).toEqual([]);
  });

  it('is missed when it stands in another point', () => {
    expect(check('架一座长桥')).toEqual(['measures.json, act, evidence: evidenceAbsent']);
    expect(check('种一排柳树', 'yard_2')).toEqual(['measures.json, act, evidence: evidenceAbsent']);
  });

  it('is too short when it is found twice', () => {
    expect(check('修')).toEqual(['measures.json, act, evidence: evidenceRepeated']);
  });
});
