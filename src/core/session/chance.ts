import { createRandom, type Random } from '../seeded-random.ts';

/**
 * Which streams of chance items are drawn from. shared: one for all kinds, in the order of the register, so that a new kind
 * would deal the others anew; what was dealt so is dealt so for ever. perKind: one for each kind, named by seed and kind.
 */
export type Streams = (typeof STREAMS)[number];
export const STREAMS = ['shared', 'perKind'] as const;

/** The kinds that draw from the shared stream, in the order in which they do. Frozen: later ones draw only from their own. */
export const SHARED_KINDS: readonly string[] = ['match', 'choice', 'entry', 'estimate', 'order'];

/** How a sitting was dealt. `kinds`: names of those that were asked to compose, so that a later kind adds nothing to it. */
export type Dealing = { readonly streams: Streams; readonly kinds: readonly string[] };

/** `order` arranges what was composed; `of` is what a kind composes from. */
export type Chance = { readonly order: Random; readonly of: (kind: string) => Random };

/** @param name of the stream, with the seed in it. */
export function chanceFrom(name: string, streams: Streams): Chance {
  const order = createRandom(name);
  if (streams === 'shared') return { order, of: () => order };
  const begun = new Map<string, Random>();
  return {
    order,
    of: kind => {
      const random = begun.get(kind) ?? createRandom(`${name} ${kind}`);
      begun.set(kind, random);
      return random;
    },
  };
}
