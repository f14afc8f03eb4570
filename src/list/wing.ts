/** Pages that are fetched together, when one of them is first wanted. */
export type Wing<T> = {
  /** Undefined until it has come. */
  readonly here: () => T | undefined;
  /** Does nothing once it is here or under way; after a failure it is tried again. */
  readonly fetch: () => void;
};

export function createWing<T>(load: () => Promise<T>, onCome: () => void, onFail: () => void): Wing<T> {
  let pages: T | undefined;
  let isComing = false;
  return {
    here: () => pages,
    fetch: () => {
      if (pages || isComing) return;
      isComing = true;
      load()
        .then(
          come => {
            pages = come;
            onCome();
          },
          () => onFail(),
        )
        .finally(() => {
          isComing = false;
        });
    },
  };
}
