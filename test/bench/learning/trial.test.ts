import { describe, expect, test } from 'vitest';
import { realInterview } from '../../real-interview.ts';
import { assume, usual } from './assumptions.ts';
import { toCourse } from './course.ts';
import { former, gameFor } from './game.ts';
import { makeLearner } from './learner.ts';
import { leitner } from './leitner.ts';
import { createMind } from './mind.ts';
import { compete, type Rivalry } from './rivalry.ts';
import type { Scheduler } from './scheduler.ts';
import { drawn, fixed } from './simple.ts';
import { study, tryOut } from './trial.ts';

const course = toCourse(realInterview());
const world = { assumptions: { ...usual, minutes: 10 }, course };

describe('the course', () => {
  test('has every measure, every figure and every list of a level once, beam by beam', () => {
    const { measures, figures, levels } = course.interview;
    const lists = levels.flatMap(level => (level.form === 'sort' ? level.lists : []));
    const stated = [...measures, ...figures].map(({ id }) => id);
    expect([...course.facts].sort()).toEqual([...stated, ...lists].sort());
    expect(course.pillars.get(course.facts[0] ?? '')).toEqual([
      'growth_1',
      'growth_2',
      'growth_3',
      'growth_4',
    ]);
  });

  test('knows what is easily taken for what', () => {
    expect(course.rivals.get('nev_project')).toEqual(['nev']);
    expect(course.rivals.get('base_stations')).toEqual([]);
  });
});

describe('the assumptions', () => {
  test('are the usual but for what is said', () => {
    expect(assume(['--minutes=5', '--seed=B'])).toEqual({ ...usual, minutes: 5, seed: 'B' });
  });

  test.each(['--hours=1', '--minutes=few', 'minutes=5'])('refuse %s', arg => {
    expect(() => assume([arg])).toThrow(arg);
  });
});

describe('a trial', () => {
  test.each([gameFor(10), former, fixed, drawn, leitner])('of $name is the same when repeated', scheduler => {
    const learner = makeLearner(usual, 2);
    const result = tryOut(world, scheduler, learner);
    expect(tryOut(world, scheduler, makeLearner(usual, 2))).toEqual(result);
    expect(result.late).toBeLessThan(result.soon);
    expect(result.met).toBeGreaterThan(80);
  });

  test('has days without practice, where some are missed', () => {
    const days: number[] = [];
    const watched: Scheduler = {
      name: 'watched',
      begin: (of, seed) => {
        const { next, note } = fixed.begin(of, seed);
        return { next, note: (fact, day, outcome) => note(fact, days[days.push(day) - 1] ?? day, outcome) };
      },
    };
    tryOut({ ...world, assumptions: { ...world.assumptions, missed: 3 } }, watched, makeLearner(usual, 2));
    expect([...new Set(days)]).toEqual([1, 2, 4, 5, 7, 8, 10, 11, 13, 14]);
  });

  test('never takes a day longer than its time by more than one question', () => {
    const learner = { ...makeLearner(usual, 1), fateOf: () => () => 0.999 };
    const asked = study(world, createMind(learner), fixed.begin(course, 'A'), 1);
    expect(asked).toHaveLength(Math.ceil((10 * 60) / (usual.wrong + usual.back)));
  });
});

describe('rivals', () => {
  const evening = (rivalry: Rivalry, asked: readonly string[]) => {
    const mind = createMind(makeLearner(usual, 1));
    for (const fact of ['nev', 'nev_project', 'boards'])
      mind.marks.set(fact, { stability: 10, difficulty: 5, last: 1 });
    compete(course, usual, mind, rivalry, new Set(asked));
    return (fact: string) => mind.marks.get(fact)?.stability;
  };

  test('take from what was not asked that day, and from nothing else', () => {
    const left = evening(new Map(), ['nev', 'boards']);
    expect([left('nev'), left('nev_project'), left('boards')]).toEqual([10, 9.5, 10]);
  });

  test('side by side take nothing, and less from then on', () => {
    const rivalry: Rivalry = new Map();
    expect(evening(rivalry, ['nev', 'nev_project'])('nev_project')).toBe(10);
    expect(evening(rivalry, ['nev'])('nev_project')).toBe(9.75);
  });
});
