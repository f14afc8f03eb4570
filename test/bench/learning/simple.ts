import type { FactId } from '../../../src/core/interview/facts.ts';
import { createChance } from './chance.ts';
import type { Scheduler } from './scheduler.ts';

/** Round and round through all facts. */
export const fixed: Scheduler = {
  name: 'fixed order',
  begin: ({ facts }) => {
    let turn = 0;
    return { next: () => pick(facts, turn++ % facts.length), note: () => undefined };
  },
};

/** Any fact at any time. */
export const drawn: Scheduler = {
  name: 'random',
  begin: ({ facts }, seed) => {
    const chance = createChance(`${seed} draw`);
    return { next: () => pick(facts, Math.floor(chance() * facts.length)), note: () => undefined };
  },
};

export function pick(facts: readonly FactId[], index: number): FactId {
  const fact = facts[index];
  if (fact === undefined) throw new Error('there is nothing to ask');
  return fact;
}
