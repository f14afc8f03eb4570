import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Item } from '../src/core/kinds/kind.ts';

/** What was dealt, short enough to be frozen: ids in their order, and a digest of the items with prompts and keys. */
export type Deal = { readonly ids: string; readonly sha: string };

export const dealOf = (items: readonly Item[]): Deal => ({
  ids: items.map(({ id }) => id).join(' '),
  sha: createHash('sha256')
    .update(
      JSON.stringify(
        items.map(({ id, kind, prompt, key }) => [id, kind, prompt, key]),
        withSortedKeys,
      ),
    )
    .digest('hex')
    .slice(0, 32),
});

const withSortedKeys = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;

/** The files in `fixtures/deals`. Each was written by the game of its time, and is never edited. */
export type FrozenDeals = {
  /** Of each code of an assignment, in the sittings of these two numbers. */
  readonly links: Readonly<Record<string, readonly Deal[]>>;
  readonly receipts: Readonly<Record<string, Deal>>;
  readonly suspended: Readonly<Record<string, Deal & { readonly link: string; readonly responses: unknown }>>;
  /** Levels in the middle, by their keys in storage. */
  readonly sittings: Readonly<Record<string, Deal & FrozenSitting>>;
  /** By level and seed. */
  readonly levels: Readonly<Record<string, Readonly<Record<string, Deal>>>>;
  /** `facts`: "all" or their ids. */
  readonly reviews: readonly (Deal & { readonly facts: string; readonly seed: string })[];
};
type FrozenSitting = {
  /** As storage has it. */
  readonly text: string;
  readonly log: readonly (readonly [item: string, earned: number])[];
  readonly hand: readonly (string | null)[];
};

/** Numbers of sittings, which arrange the items of `order: 'own'`. */
export const SITTING_NUMBERS_TRIED = [1, 833_998] as const;

/** v1: by the code of the last commit before kinds drew from streams of their own. v2: by that which brought them. */
export const frozenDeals = (version: 'v1' | 'v2'): FrozenDeals =>
  JSON.parse(readFileSync(new URL(`./fixtures/deals/${version}.json`, import.meta.url), 'utf8'));
