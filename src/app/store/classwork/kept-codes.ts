import type { Kept } from '../saves/browser-storage.ts';
import type { Keeper } from '../saves/keeper.ts';

const KIND = 'gradebook';
const START = `${KIND}/`;

/** Codes in storage, each under a key of its own: no tab writes over what another has just added. */
export type KeptCodes = {
  readonly all: () => readonly string[];
  /** Tries again what could not be kept before. @returns whether all that this tab has put is kept. */
  readonly put: (codes: readonly string[]) => Kept;
  readonly drop: (code: string) => void;
};

export function createKeptCodes(keeper: Keeper): KeptCodes {
  const own = new Set<string>();
  /** Not kept yet: there was no room. */
  const unkept = new Set<string>();
  const codeIn = (key: string): string => key.slice(START.length);
  const put = (codes: readonly string[]): Kept => {
    let all: Kept = 'kept';
    for (const code of [...unkept, ...codes]) {
      const kept = keeper.put(KIND, [code], START + code);
      own.add(code);
      if (kept === 'kept') unkept.delete(code);
      else unkept.add(code);
      if (kept !== 'kept') all = kept;
    }
    return all;
  };
  splitOldText(keeper, put);
  return {
    put,
    // On a first visit nothing can be read back, but what this tab has put is known.
    all: () =>
      keeper.keys(START).flatMap(key => {
        const kept = keeper.load(KIND, key);
        return kept ?? [codeIn(key)].filter(code => own.has(code));
      }),
    drop: code => {
      own.delete(code);
      unkept.delete(code);
      keeper.drop(START + code);
      removeFromOldText(keeper, code);
    },
  };
}

/** The codes of this tab, with what other tabs have added and without what they have removed; the same list if nothing changed. */
export function reconciled(codes: readonly string[], kept: readonly string[]): readonly string[] {
  const [here, there] = [new Set(codes), new Set(kept)];
  const fresh = kept.filter(code => !here.has(code));
  const isSame = fresh.length === 0 && codes.every(code => there.has(code));
  return isSame ? codes : [...codes.filter(code => there.has(code)), ...fresh];
}

/** Codes were once kept in one text under the bare key. */
function splitOldText(keeper: Keeper, put: KeptCodes['put']): void {
  if (!keeper.keys(KIND).includes(KIND)) return;
  const all = keeper.load(KIND);
  if (all && put(all) === 'kept') keeper.drop(KIND);
}

/** Out of the old text, too, should there have been no room to split it. */
function removeFromOldText(keeper: Keeper, code: string): void {
  const all = keeper.keys(KIND).includes(KIND) ? keeper.load(KIND) : undefined;
  const rest = all?.filter(one => one !== code);
  if (rest?.length === 0) keeper.drop(KIND);
  else if (rest) keeper.put(KIND, rest);
}
