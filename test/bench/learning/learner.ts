import { FSRSAlgorithm, generatorParameters, Rating } from 'ts-fsrs';
import type { FactId } from '../../../src/core/interview/facts.ts';
import type { Assumptions } from './assumptions.ts';
import { type Chance, createChance, normal } from './chance.ts';

/** What a memory is like on the day it was last used, in the sizes of FSRS. */
export type Strength = { readonly stability: number; readonly difficulty: number };

/** One person: how memory works, how hard each fact is, and what chance has in store. */
export type Learner = {
  readonly name: string;
  readonly model: FSRSAlgorithm;
  /** What is left of a fact that was met for the first time, and explained. */
  readonly firstOf: (fact: FactId) => Strength;
  /** Numbers in 0..1 for a fact: the same, question by question, whoever schedules. */
  readonly fateOf: (fact: FactId) => Chance;
};

export function makeLearner(assumptions: Assumptions, index: number): Learner {
  const name = `${assumptions.seed} learner ${index}`;
  const ability = Math.exp(assumptions.abilitySpread * normal(createChance(`${name} ability`)));
  const model = modelOf(assumptions.decay, ability);
  return {
    name,
    model,
    firstOf: fact => firstOf(model, assumptions, hardness(assumptions, name, fact)),
    fateOf: fact => createChance(`${name} fate ${fact}`),
  };
}

/** Weights 0 to 3 are the first stabilities, e^w8 is the growth by a recall, w20 is the decay. */
function modelOf(decay: number, ability: number): FSRSAlgorithm {
  const { w } = generatorParameters();
  const mine = w.map((weight, i) => {
    if (i < 4) return weight * ability;
    if (i === 8) return weight + Math.log(ability);
    return i === 20 ? decay : weight;
  });
  return new FSRSAlgorithm(generatorParameters({ w: mine, enable_fuzz: false, enable_short_term: true }));
}

/** Half of it is the fact's, half the learner's own. */
function hardness({ seed, factSpread }: Assumptions, name: string, fact: FactId): number {
  const common = normal(createChance(`${seed} fact ${fact}`));
  const own = normal(createChance(`${name} fact ${fact}`));
  return (factSpread * (common + own)) / Math.SQRT2;
}

function firstOf(model: FSRSAlgorithm, { firstSpread }: Assumptions, hardness: number): Strength {
  return {
    stability: model.init_stability(Rating.Again) * Math.exp(-firstSpread * hardness),
    difficulty: Math.min(10, Math.max(1, model.init_difficulty(Rating.Again) + hardness)),
  };
}
