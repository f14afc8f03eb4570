import { describe, expect, it } from 'vitest';
import { lintQuestions, lintQuestionWords } from '../../../src/core/interview/lint-questions.ts';
import { questionsOf } from '../../../src/core/interview/lookups.ts';
import type { Questions } from '../../../src/core/interview/question-types.ts';
import { WORD_LIMITS } from '../../../src/core/interview/word-limits.ts';
import type { Words } from '../../../src/core/interview/word-types.ts';
import { LANGUAGES } from '../../../src/core/language.ts';
import { realInterview, realText } from '../../real-interview.ts';

const interview = realInterview();
const questions = questionsOf(interview);
const codesOf = (change: Partial<Questions>): readonly string[] => [
  ...new Set(lintQuestions(interview, { ...questions, ...change }).map(({ code }) => code)),
];

describe('tables', () => {
  /** What content.md forbids on one table: part of the other, nearly the same, or the same word. */
  const OVERLAPS: readonly (readonly [string, string])[] = [
    ['automobiles', 'new_energy_vehicles'],
    ['new_energy', 'solar_pv'],
    ['electronics_industry', 'integrated_circuits'],
    ['electronics_industry', 'new_displays'],
    ['electronics_industry', 'core_basic_components'],
    ['electronics_industry', 'core_electronic_components'],
    ['machinery', 'high_end_equipment'],
    ['machinery', 'ships'],
    ['high_end_equipment', 'ships'],
    ...[
      'five_g',
      'integrated_circuits',
      'new_displays',
      'ai',
      'internet_of_things',
      'quantum_technology',
      'metaverse',
    ].map(part => ['new_it', part] as const),
    ['internet_of_things', 'internet_of_vehicles'],
    ['internet_of_things', 'industrial_internet'],
    ['new_materials', 'key_basic_materials'],
    ['humanoid_robots', 'ai'],
    ['humanoid_robots', 'high_end_equipment'],
    ['key_basic_software', 'basic_software_hardware'],
    ['core_basic_components', 'core_electronic_components'],
    ...[
      'five_g',
      'industrial_internet',
      'internet_of_vehicles',
      'key_basic_materials',
      'new_energy_vehicles',
    ].map(word => [word, word] as const),
  ];
  const homesOf = (id: string): readonly string[] =>
    questions.lists.filter(({ members }) => members.some(one => one.id === id)).map(list => list.id);

  it.each(OVERLAPS)('are refused with %s and %s in two groups', (one, other) => {
    const pairs = homesOf(one).flatMap(first =>
      homesOf(other).flatMap(second => (first < second || one !== other ? [[first, second]] : [])),
    );
    const apart = pairs.filter(([first, second]) => first !== second);
    expect(apart.length).toBeGreaterThan(0);
    for (const [first = '', second = ''] of apart) {
      const groups = [
        { list: first, members: [one] },
        { list: second, members: [other] },
      ];
      expect(codesOf({ tables: [...questions.tables, { id: 'bad', groups }] })).toContain('overlap');
    }
  });

  it('are refused with lists that are officially related', () => {
    const groups = ['rising_industries', 'strategic_industries'].map(list => ({ list, members: [] }));
    expect(codesOf({ tables: [...questions.tables, { id: 'bad', groups }] })).toContain('overlap');
  });

  it('have two to four groups of three', () => {
    const [first] = questions.tables;
    const [group] = first?.groups ?? [];
    if (!first || !group) throw new Error('no table');
    const small = { ...group, members: group.members.slice(0, 2) };
    const bad = [[group], [small, ...first.groups.slice(1)]];
    for (const groups of bad)
      expect(codesOf({ tables: [...questions.tables, { id: 'bad', groups }] })).toContain('badTable');
  });

  it('name lists and members that there are', () => {
    const groups = [{ list: 'nowhere', members: ['nobody'] }];
    expect(codesOf({ tables: [...questions.tables, { id: 'bad', groups }] })).toContain('unknownId');
  });
});

describe('headlines', () => {
  const [first] = questions.headlines;
  if (!first) throw new Error('no headline');
  const withOne = (change: object) =>
    codesOf({ headlines: [...questions.headlines.slice(1), { ...first, ...change }] });

  it.each([
    ['badHeadline', { slots: first.slots.slice(0, 2) }],
    ['badHeadline', { slots: first.slots.map(slot => ({ ...slot, rivals: [] })) }],
    ['unknownId', { about: 'nobody' }],
    ['repeatedId', { id: 'industrial_growth' }],
    ['repeatedId', { slots: first.slots.map(slot => ({ ...slot, id: 'same' })) }],
    ['repeatedId', { slots: first.slots.map((slot, i) => (i === 0 ? { ...slot, id: 'none' } : slot)) }],
  ])('are refused: %s', (code, change) => {
    expect(withOne(change)).toContain(code);
  });

  it('are sound, and so are the lists', () => {
    expect(lintQuestions(interview, questions)).toEqual([]);
  });

  it('are missed by the levels that ask them', () => {
    expect(codesOf({ headlines: [] })).toContain('nothingAsked');
    expect(codesOf({ tables: [] })).toContain('nothingAsked');
  });
});

describe.each(LANGUAGES)('the words of headlines and lists in %s', language => {
  const { more } = realText(language);
  const words = { ...more } as unknown as Words;
  const codes = (change: Partial<Words>): readonly string[] => [
    ...new Set(
      lintQuestionWords(questions, { ...words, ...change }, WORD_LIMITS[language]).map(({ code }) => code),
    ),
  ];
  const [id = '', slots = []] = Object.entries(words.headlines ?? {})[0] ?? [];
  const withSlots = (changed: typeof slots) => codes({ headlines: { ...words.headlines, [id]: changed } });

  it('are whole and within the limits', () => {
    expect(codes({})).toEqual([]);
  });

  it('are refused where a phrase, a rival, or all is missing', () => {
    expect(withSlots(slots.slice(1))).toContain('wordsMissing');
    expect(withSlots(slots.map(({ slot, text }) => ({ slot, text })))).toContain('wordsMissing');
    expect(codes({ headlines: {}, lists: {}, tables: {} })).toEqual(['wordsMissing']);
  });

  it('are refused where two wordings are the same, one is too long, or there are too many', () => {
    const [first, ...rest] = slots;
    if (!first) throw new Error('no phrase');
    const same = Object.fromEntries(
      Object.entries(first.rivals ?? {}).map(([rival, { why }]) => [rival, { text: first.text, why }]),
    );
    expect(withSlots([{ ...first, rivals: same }, ...rest])).toContain('sameText');
    expect(withSlots([{ ...first, text: first.text.repeat(20) }, ...rest])).toContain('tooLong');
    expect(withSlots([...slots, { slot: 'another', text: '…' }])).toContain('wordsUnused');
  });
});
