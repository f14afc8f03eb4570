import { describe, expect, it } from 'vitest';
import { isStarred } from '../../../src/core/interview/lookups.ts';
import { compose as composeChoice, idsOf } from '../../../src/core/kinds/choice/rules.ts';
import { type DealtItem as Item, subjectOf } from '../../../src/core/kinds/kind.ts';
import { createRandom } from '../../../src/core/seeded-random.ts';
import { dealLevel } from '../../all-kinds.ts';
import { dealProblems } from '../../deals/deal-problems.ts';
import { realInterview } from '../../real-interview.ts';

const interview = realInterview();
const levels = interview.levels.filter(isStarred);
const SEEDS = 10_000;

describe(`${SEEDS} seeds over all levels`, () => {
  const seen = new Set<string>();
  const wrong = new Set<string>();
  for (let n = 0; n < SEEDS; n++) {
    const level = levels[n % levels.length];
    const items = level ? dealLevel(interview, level, `S${n}`) : [];
    for (const problem of dealProblems(interview, items)) wrong.add(`${level?.id}: ${problem}`);
    for (const { id } of items) seen.add(subjectOf(id));
  }

  it('deal items with exactly one right answer, true to their figures, and tell none that is asked for later', () => {
    expect([...wrong]).toEqual([]);
  });

  it('ask every measure, every figure and every relation', () => {
    const all = [...interview.measures, ...interview.figures, ...interview.relations].map(({ id }) => id);
    expect(all.filter(id => !seen.has(id))).toEqual([]);
  });
});

describe('the levels', () => {
  const dealt = (id: string, seed: string): readonly Item[] => {
    const level = levels.find(one => one.id === id);
    return level ? dealLevel(interview, level, seed) : [];
  };

  it.each(['growth', 'industry', 'digital', 'smes'])(
    '%s: raising asks every pillar and every figure of the beam, in fifteen items at most',
    beam => {
      for (const seed of ['A', 'B', 'C']) {
        const subjects = dealt(`${beam}_raise`, seed).map(({ id }) => subjectOf(id));
        const pillars = interview.measures
          .filter(({ id }) => subjects.includes(id))
          .map(({ pillar }) => pillar);
        const figures = interview.figures.filter(figure => figure.beam === beam).map(({ id }) => id);
        expect(new Set(pillars)).toEqual(
          new Set(interview.pillars.filter(pillar => pillar.beam === beam).map(({ id }) => id)),
        );
        expect(figures.filter(id => !subjects.includes(id))).toEqual([]);
        expect(subjects.length).toBeLessThanOrEqual(15);
        expect(new Set(subjects).size).toBe(subjects.length);
      }
    },
  );

  it('ask four to eight numbers, at most a third of them with invented ones', () => {
    for (const id of ['growth_numbers', 'digital_numbers', 'smes_numbers'])
      for (let n = 0; n < 200; n++) {
        const items = dealt(id, `N${n}`);
        const invented = items.filter(item => item.rules.numbersOf?.(interview, item).isInvented);
        expect(items.length).toBeGreaterThanOrEqual(4);
        expect(items.length).toBeLessThanOrEqual(8);
        expect(3 * invented.length).toBeLessThanOrEqual(items.length);
        expect(invented.length).toBeGreaterThan(0);
      }
  });

  it('tells apart by pillars of different beams, the right one and the one it is taken for among them', () => {
    const ownPillar = new Map(interview.measures.map(({ id, pillar }) => [id, pillar]));
    const beamOf = new Map(interview.pillars.map(({ id, beam }) => [id, beam]));
    for (const seed of ['A', 'B', 'C', 'D', 'E'])
      for (const item of dealt('apart', seed)) {
        const { pillars } = Object(item.prompt);
        expect(pillars).toContain(ownPillar.get(subjectOf(item.id)));
        expect(pillars.length).toBe(4);
        expect(new Set(pillars.map((id: string) => beamOf.get(id))).size).toBeGreaterThan(1);
      }
  });

  it('challenges with forty items of all beams, cards in handfuls of one beam', () => {
    const items = dealt('challenge', 'A');
    expect(items).toHaveLength(40);
    expect(new Set(items.map(({ kind }) => kind)).size).toBeGreaterThan(2);
    const beams = new Set(items.map(item => item.rules.beam(interview, item)));
    expect(beams.size).toBe(4);
  });
});

describe('choice', () => {
  it('has its right answer at every place equally often', () => {
    const counts = [0, 0, 0, 0];
    const scope = { cards: [], figures: ['base_stations'] };
    for (let n = 0; n < SEEDS; n++) {
      const [item] = composeChoice(interview, scope, createRandom(`P${n}`));
      if (!item) continue;
      const place = idsOf(item.prompt.options).indexOf(item.key.option);
      counts[place] = (counts[place] ?? 0) + 1;
    }
    // Five standard deviations of a fair draw.
    const off = 5 * Math.sqrt(SEEDS * 0.25 * 0.75);
    for (const count of counts) expect(Math.abs(count - SEEDS / 4)).toBeLessThan(off);
  });
});
