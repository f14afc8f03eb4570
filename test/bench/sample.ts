/**
 * What one round found out about a contender. A figure that was not asked for is absent; one that was waited
 * for in vain is `never`.
 */
export type Sample = {
  readonly ms?: number;
  readonly readyMs?: number;
  readonly bytes?: number;
  readonly scriptMs?: number;
  readonly engineBytes?: number;
  readonly idleMs?: number;
  readonly frameMs?: number;
  readonly slowShare?: number;
};

export const never = Number.POSITIVE_INFINITY;
