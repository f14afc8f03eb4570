import type { Keeper } from '../saves/keep.ts';
import type { Kept } from '../saves/storage.ts';

/** Codes in storage, each under a key of its own: no tab writes over what another has just taken in. */
export type KeptCodes = {
  readonly all: () => readonly string[];
  /** What did not hold before is tried again. @returns whether all that this tab has put holds. */
  readonly put: (codes: readonly string[]) => Kept;
  readonly drop: (code: string) => void;
};

const KIND = 'gradebook';
const START = `${KIND}/`;

export function createKeptCodes(keeper: Keeper): KeptCodes {
  const own = new Set<string>();
  const loose = new Set<string>();
  const codeIn = (key: string): string => key.slice(START.length);
  const put = (codes: readonly string[]): Kept => {
    let all: Kept = 'kept';
    for (const code of [...loose, ...codes]) {
      const kept = keeper.put(KIND, [code], START + code);
      own.add(code);
      if (kept === 'kept') loose.delete(code);
      else loose.add(code);
      if (kept !== 'kept') all = kept;
    }
    return all;
  };
  separate(keeper, put);
  return {
    put,
    // Where nothing can be read, what this tab has put is known to be there.
    all: () =>
      keeper.keys(START).flatMap(key => {
        const kept = keeper.load(KIND, key);
        return kept ?? [codeIn(key)].filter(code => own.has(code));
      }),
    drop: code => {
      own.delete(code);
      loose.delete(code);
      keeper.drop(START + code);
      leaveOut(keeper, code);
    },
  };
}

/** Codes were once kept in one text. */
function separate(keeper: Keeper, put: KeptCodes['put']): void {
  if (!keeper.keys(KIND).includes(KIND)) return;
  const all = keeper.load(KIND);
  if (all && put(all) === 'kept') keeper.drop(KIND);
}

/** What there was no room to separate is not to come back, either. */
function leaveOut(keeper: Keeper, code: string): void {
  const all = keeper.keys(KIND).includes(KIND) ? keeper.load(KIND) : undefined;
  const rest = all?.filter(one => one !== code);
  if (rest?.length === 0) keeper.drop(KIND);
  else if (rest) keeper.put(KIND, rest);
}
