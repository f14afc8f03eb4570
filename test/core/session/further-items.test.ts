import { describe, expect, it } from 'vitest';
import { isStarred } from '../../../src/core/interview/lookups.ts';
import { type DealtItem, kindOf, subjectOf } from '../../../src/core/kinds/kind.ts';
import { dealLevel, kindsIn } from '../../all-kinds.ts';
import { dealProblems } from '../../deals/deal-problems.ts';
import { realInterview } from '../../real-interview.ts';

const interview = realInterview();
const levels = interview.levels.filter(isStarred);
const seeds = Array.from({ length: 40 }, (_, n) => `seed ${n}`);

function dealt(id: string, seed: string, among?: readonly string[]): readonly DealtItem[] {
  const spec = levels.find(level => level.id === id);
  if (!spec) throw new Error(`${id} cannot be played`);
  return dealLevel(interview, spec, seed, 'perKind', kindsIn(spec, among));
}
const isFigure = (id: string): boolean => interview.figures.some(figure => figure.id === id);
const subjectsOf = (items: readonly DealtItem[]): readonly string[] => items.map(({ id }) => subjectOf(id));

describe.each(['growth_sort', 'industry_sort', 'digital_proofread', 'smes_proofread', 'headlines'])(
  '%s',
  id => {
    it('is dealt from any seed without anything wrong', () => {
      for (const seed of seeds) expect(dealProblems(interview, dealt(id, seed))).toEqual([]);
    });

    it('is the same from the same seed', () => {
      for (const seed of seeds.slice(0, 5)) expect(dealt(id, seed)).toEqual(dealt(id, seed));
    });
  },
);

describe('a level of headlines', () => {
  it.each([
    ['digital_proofread', 8],
    ['smes_proofread', 8],
    ['headlines', 12],
  ])('%s has %i, most of them about measures, and two about one thing never in a row', (id, size) => {
    for (const seed of seeds) {
      const subjects = subjectsOf(dealt(id, seed));
      expect(subjects).toHaveLength(size);
      expect(subjects.filter(isFigure).length).toBeLessThanOrEqual(size / 2);
      expect(subjects.filter((subject, i) => i > 0 && subject === subjects[i - 1])).toEqual([]);
    }
  });
});

describe('a level of lists', () => {
  it.each(['growth_sort', 'industry_sort'])(
    '%s has one table, at most twelve cards, of each list some',
    id => {
      for (const seed of seeds) {
        const items = dealt(id, seed);
        expect(items.length).toBeGreaterThanOrEqual(6);
        expect(items.length).toBeLessThanOrEqual(12);
        expect(new Set(items.map(({ prompt }) => Reflect.get(Object(prompt), 'table'))).size).toBe(1);
        for (const group of Reflect.get(Object(items[0]?.prompt), 'groups'))
          expect(subjectsOf(items).filter(list => list === group).length).toBeGreaterThanOrEqual(3);
      }
    },
  );

  it('asks another table from another seed, where there are several', () => {
    const tables = seeds.map(seed => Reflect.get(Object(dealt('industry_sort', seed)[0]?.prompt), 'table'));
    expect(new Set(tables).size).toBeGreaterThan(1);
  });
});

describe('where a beam is raised', () => {
  it('two headlines are about measures that have no card there', () => {
    for (const level of levels.filter(({ form }) => form === 'raise'))
      for (const seed of seeds.slice(0, 10)) {
        const items = dealt(level.id, seed);
        const headlines = items.filter(({ kind }) => kind === 'proofread');
        expect(headlines).toHaveLength(2);
        expect(items.length).toBeLessThanOrEqual(15);
        expect(subjectsOf(headlines).filter(isFigure)).toEqual([]);
        expect(new Set(subjectsOf(items)).size).toBe(items.length);
      }
  });

  it('without headlines is what it was', () => {
    const five = ['match', 'choice', 'entry', 'estimate', 'order'];
    const items = dealt('growth_raise', 'A', five);
    expect(items).toHaveLength(15);
    expect(items.every(({ id }) => five.includes(kindOf(id)))).toBe(true);
  });
});

it('a challenge has some headlines, and a handful of one table', () => {
  for (const seed of seeds.slice(0, 20)) {
    const items = dealt('challenge', seed);
    const lists = items.filter(({ kind }) => kind === 'sort');
    expect(items).toHaveLength(40);
    expect(items.filter(({ kind }) => kind === 'proofread').length).toBeGreaterThan(0);
    expect([0, 3]).toContain(lists.length);
  }
});
