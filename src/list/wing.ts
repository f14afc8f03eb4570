import type { Bring } from '../store/arrivals.ts';

/** Pages that are fetched together, when one of them is first wanted. */
export type Wing<T> = {
  /** Undefined until it has come. */
  readonly here: () => T | undefined;
  /** Does nothing once it is here or under way. */
  readonly fetch: () => void;
};

export function createWing<T>(load: () => Promise<T>, onCome: () => void, bring: Bring): Wing<T> {
  let pages: T | undefined;
  let isComing = false;
  return {
    here: () => pages,
    fetch: () => {
      if (isComing) return;
      isComing = true;
      void bring(load, come => {
        pages = come;
        onCome();
      });
    },
  };
}
