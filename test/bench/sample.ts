import type { EntryName } from './contenders.ts';

/** What it took until one could begin. */
export type Visit = {
  readonly ms: number;
  /** Over the wire until then, headers included. */
  readonly bytes: number;
  readonly requests: number;
};

/**
 * What one round found out about a contender. A figure that was not asked for is absent; one that was waited
 * for in vain is `never`.
 */
export type Sample = {
  readonly visits?: Readonly<Partial<Record<EntryName, Visit>>>;
  readonly readyMs?: number;
  readonly scriptMs?: number;
  readonly engineBytes?: number;
  readonly idleMs?: number;
  readonly frameMs?: number;
  readonly slowShare?: number;
};

export const never = Number.POSITIVE_INFINITY;
