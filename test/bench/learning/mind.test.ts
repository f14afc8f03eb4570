import { FSRSAlgorithm, generatorParameters, Rating } from 'ts-fsrs';
import { describe, expect, test } from 'vitest';
import { usual } from './assumptions.ts';
import { createChance, normal } from './chance.ts';
import { type Learner, makeLearner } from './learner.ts';
import { ask, createMind, recallOf } from './mind.ts';

const published = new FSRSAlgorithm(generatorParameters({ enable_fuzz: false }));
const plain = { ...usual, abilitySpread: 0, factSpread: 0 };
/** A learner who always draws the same: 0 recalls and guesses everything, 0.999 nothing. */
const drawing = (draw: number): Learner => ({ ...makeLearner(plain, 0), fateOf: () => () => draw });

describe('chance', () => {
  test('is the same for the same seed, and another for another', () => {
    const draw = (seed: string) => Array.from({ length: 5 }, createChance(seed));
    expect(draw('A')).toEqual(draw('A'));
    expect(draw('A')).not.toEqual(draw('B'));
  });

  test('is normal where it should be', () => {
    const chance = createChance('normal');
    const draws = Array.from({ length: 4000 }, () => normal(chance));
    const mean = draws.reduce((sum, z) => sum + z, 0) / draws.length;
    const square = draws.reduce((sum, z) => sum + z * z, 0) / draws.length;
    expect(mean).toBeCloseTo(0, 1);
    expect(square).toBeCloseTo(1, 1);
  });
});

describe('a learner', () => {
  test('without any spread remembers by the published weights', () => {
    const { model, firstOf } = makeLearner(plain, 3);
    expect(model.parameters.w).toEqual(published.parameters.w);
    expect(firstOf('base_stations')).toEqual(published.next_state(null, 0, Rating.Again));
  });

  test('of more ability gains more, first and by each recall', () => {
    const learners = Array.from({ length: 30 }, (_, n) => makeLearner({ ...usual, factSpread: 0 }, n));
    const gains = learners
      .map(({ model, firstOf }) => ({
        first: firstOf('base_stations').stability,
        next: model.next_state({ stability: 2, difficulty: 5 }, 2, Rating.Good).stability,
      }))
      .sort((a, b) => a.first - b.first);
    expect(gains.map(({ next }) => next)).toEqual(gains.map(({ next }) => next).sort((a, b) => a - b));
    expect(gains.at(-1)?.next).toBeGreaterThan(gains[0]?.next ?? 0);
  });

  test('finds some facts harder than others, the same ones every time', () => {
    const of = (fact: string) => makeLearner(usual, 1).firstOf(fact);
    expect(of('base_stations')).not.toEqual(of('parks'));
    expect(of('base_stations')).toEqual(of('base_stations'));
  });
});

describe('a mind', () => {
  test('knows nothing of what was never met', () => {
    expect(recallOf(createMind(drawing(0)), 'base_stations', 1)).toBe(0);
  });

  test('keeps what was recalled longer than what was missed', () => {
    const [good, bad] = [0, 0.999].map(draw => {
      const mind = createMind(drawing(draw));
      ask(mind, 'base_stations', 1, 4);
      ask(mind, 'base_stations', 2, 4);
      return mind.marks.get('base_stations')?.stability ?? 0;
    });
    expect(good).toBeGreaterThan(2 * (bad ?? 0));
  });

  test('gains nothing from luck but what the reason tells', () => {
    const lucky: Learner = { ...drawing(0), fateOf: () => stream(0.999, 0, 0) };
    const mind = createMind(lucky);
    expect(ask(mind, 'base_stations', 1, 4).isRight).toBe(true);
    const first = mind.marks.get('base_stations');
    expect(first).toMatchObject(lucky.firstOf('base_stations'));
    expect(ask(mind, 'base_stations', 5, 4).isRight).toBe(true);
    const again = published.next_state(lucky.firstOf('base_stations'), 4, Rating.Again);
    expect(mind.marks.get('base_stations')?.stability).toBeCloseTo(again.stability);
  });

  test('meets the same fate, question by question, whatever was asked in between', () => {
    const [one, other] = [createMind(makeLearner(usual, 7)), createMind(makeLearner(usual, 7))];
    ask(other, 'parks', 1, 5);
    const slips = [one, other].map(mind => [
      ask(mind, 'base_stations', 1, 4).slip,
      ask(mind, 'base_stations', 2, 4).slip,
    ]);
    expect(slips[0]).toEqual(slips[1]);
  });
});

function stream(...draws: readonly number[]): () => number {
  let n = 0;
  return () => draws[n++ % draws.length] ?? 0;
}
