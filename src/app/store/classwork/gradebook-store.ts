import { createStore, type StoreApi } from 'zustand/vanilla';
import { type AssignmentBook, type Gradebook, gradebookOf } from '../../../core/classroom/gradebook.ts';
import {
  type AdditionCounts,
  additionOf,
  countAddition,
  countHandins,
  excerptOf,
} from '../../../core/classroom/receipt-intake.ts';
import { createReceiptReader, type ReceiptReader } from '../../../core/classroom/receipt-reader.ts';
import {
  findPack,
  type Pack,
  type PackIdentity,
  type PackShelf,
  packNamedBy,
} from '../../../core/interview/pack-content.ts';
import type { AnyKind } from '../../../core/kinds/kind.ts';
import { withTimeout } from '../call-helpers.ts';
import type { Bring } from '../fetch-retry.ts';
import { fetchQuestions } from '../rules-loader.ts';
import type { Kept } from '../saves/browser-storage.ts';
import type { Keeper } from '../saves/keeper.ts';

type GradebookState = {
  /** Codes as they stood in the texts, those kept from before first. What stood around them is not kept. */
  readonly codes: readonly string[];
  /** The packs whose codes can be read now: that of the page, and what the codes name, as far as it has been fetched. */
  readonly packs: readonly Pack[];
  /** Texts without a code, forgotten with the page. */
  readonly empty: readonly string[];
  /** Pasted texts are still being read. */
  readonly isReading: boolean;
  /** What came of the texts that were added last. */
  readonly came: AdditionCounts | null;
  /** Name of the book that is shown; null: the fullest. */
  readonly looked: string | null;
  /** Whether all of it will be there after a reload, and why not. */
  readonly kept: Kept;
};

/** What a class has handed in to this teacher. It is kept in this browser and nowhere else. */
export type GradebookStore = StoreApi<GradebookState> & {
  /** Reads texts in steps, one call after the other. Resolves when `came` is known. */
  readonly add: (texts: readonly string[]) => Promise<void>;
  /** An assignment that was made here, by its link: what is handed in for it is shown under its title. */
  readonly expect: (link: string) => void;
  /** Takes over what other tabs have added and removed. */
  readonly catchUp: () => void;
  /** Removes a code, however often it is there. */
  readonly remove: (code: string) => void;
  readonly clear: () => void;
  readonly look: (name: string) => void;
  /** Computed from the codes when it is first asked for. */
  readonly gradebook: () => Gradebook;
  /** How many different receipts, short codes and texts without one there are. */
  readonly count: () => number;
  /** The book that is shown, if there is any. */
  readonly book: () => AssignmentBook | undefined;
};

type Needs = {
  /** That of the page. */
  readonly pack: Pack;
  /** Where the packs are found that codes name. */
  readonly shelf: PackShelf;
  readonly bring: Bring;
  /** Every kind: a receipt may hold responses of any. */
  readonly kinds: readonly AnyKind[];
  readonly keeper: Keeper;
  /** Resolves when the page has had time for other work. */
  readonly pause: () => Promise<unknown>;
};

const EMPTY = { codes: [], empty: [], came: null, looked: null, kept: 'kept' } as const;

export function createGradebookStore(needs: Needs): GradebookStore {
  const { pack, kinds, keeper } = needs;
  const keptCodes = createKeptCodes(keeper);
  const codes = keptCodes.all();
  const store = createStore<GradebookState>(() => ({ ...EMPTY, isReading: false, codes, packs: [pack] }));
  const reading = createReceiptReader(() => store.getState().packs, kinds);
  const gradebook = computedOnce(store, ({ codes, empty }) =>
    gradebookOf(kinds, [...codes, ...empty], reading),
  );
  const bringPacks = createPackFetcher(needs, store);
  void bringPacks(codes);
  store.subscribe(({ codes }, before) => codes !== before.codes && void bringPacks(codes));
  const current = (): readonly string[] => reconciled(store.getState().codes, keptCodes.all());
  const add = createIntake(needs, { store, keptCodes, reading, gradebook, bringPacks, current });
  return {
    ...store,
    add: inTurn(add, isReading => store.setState({ isReading, ...(isReading && { came: null }) })),
    expect: link => {
      const codes = current();
      if (codes.includes(link)) return;
      store.setState({ kept: keptCodes.put([link]), codes: [...codes, link] });
    },
    catchUp: () => store.setState({ codes: current() }),
    remove: code => {
      const { empty } = store.getState();
      keptCodes.drop(code);
      store.setState({ codes: current(), empty: empty.filter(text => excerptOf(text) !== code), came: null });
    },
    clear: () => {
      for (const code of keptCodes.all()) keptCodes.drop(code);
      store.setState(EMPTY);
    },
    look: looked => store.setState({ looked }),
    gradebook,
    count: () => countHandins(reading, store.getState()),
    book: () => {
      const { books } = gradebook();
      return books.find(({ name }) => name === store.getState().looked) ?? books[0];
    },
  };
}

/** Longest wait for a pack, while further texts wait to be read. */
const PACK_TIMEOUT_MS = 8000;

type IntakeParts = {
  readonly store: StoreApi<GradebookState>;
  readonly keptCodes: KeptCodes;
  readonly reading: ReceiptReader;
  readonly gradebook: () => Gradebook;
  readonly bringPacks: (codes: readonly string[]) => Promise<unknown>;
  /** The codes of this tab and those of others. */
  readonly current: () => readonly string[];
};

/** Takes in texts, one call at a time. */
function createIntake(
  { keeper, pause }: Needs,
  { store, keptCodes, reading, gradebook, bringPacks, current }: IntakeParts,
): GradebookStore['add'] {
  const untilSafe = (): Promise<unknown> => new Promise(keeper.whenSafe);
  const readInSteps = async (texts: readonly string[]): Promise<void> => {
    for (const _ of reading.steps(texts)) await pause();
  };
  return async texts => {
    await readInSteps(texts);
    const codes = current();
    const addition = additionOf(reading, texts, codes);
    // A code that is there already is reported, but kept once.
    const kept = keptCodes.put(addition.codes.filter(code => !addition.before.has(code)));
    // Shown only when it is safe: a teacher who has seen it throws the message away.
    await untilSafe();
    // Safe before anything is fetched, which may take long: what comes after this is read when it comes.
    await withTimeout(PACK_TIMEOUT_MS, () => bringPacks(addition.codes));
    // What names a pack that has come meanwhile could not be read before.
    await readInSteps(texts);
    const empty = [...store.getState().empty, ...addition.empty];
    store.setState({ kept, codes: reconciled([...codes, ...addition.codes], keptCodes.all()), empty });
    store.setState({ came: countAddition(addition, gradebook().refused) });
  };
}

/** A pack with all that its receipts can ask. */
async function openWhole(open: () => Pack | Promise<Pack>): Promise<Pack> {
  const fetched = await open();
  await fetchQuestions(fetched);
  return fetched;
}

/**
 * Fetches the packs that codes name, each once.
 * @returns a function that resolves when each of these has come, or has failed to: it is then tried again, and put late.
 */
function createPackFetcher(
  { pack, shelf, bring }: Needs,
  store: StoreApi<GradebookState>,
): IntakeParts['bringPacks'] {
  const requests = new Map<PackIdentity, Promise<unknown>>([[pack.identity, Promise.resolve()]]);
  // What has come was counted without it.
  const put = (fetched: Pack): void =>
    store.setState(({ packs }) => ({ packs: [...packs, fetched], came: null }));
  return codes => {
    const identities = [...new Set(codes.flatMap(code => packNamedBy(code) ?? []))];
    const named = identities.flatMap(identity => findPack(shelf, identity) ?? []);
    return Promise.all(
      named.map(({ identity, open }) => {
        const request = requests.get(identity) ?? bring(async () => openWhole(open), put, 'words');
        requests.set(identity, request);
        return request;
      }),
    );
  };
}

/** One call after the other, even if one has failed. @param tell whether there is one that is not done. */
function inTurn<T>(
  act: (input: T) => Promise<void>,
  tell: (isBusy: boolean) => void,
): (input: T) => Promise<void> {
  let [last, waiting] = [Promise.resolve(), 0];
  return input => {
    waiting += 1;
    tell(true);
    const mine = last
      .then(() => act(input))
      .finally(() => {
        waiting -= 1;
        if (waiting === 0) tell(false);
      });
    last = mine.catch(() => undefined);
    return mine;
  };
}

/** The codes of this tab, with what other tabs have added and without what they have removed; the same list if nothing changed. */
function reconciled(codes: readonly string[], kept: readonly string[]): readonly string[] {
  const [here, there] = [new Set(codes), new Set(kept)];
  const fresh = kept.filter(code => !here.has(code));
  const isSame = fresh.length === 0 && codes.every(code => there.has(code));
  return isSame ? codes : [...codes.filter(code => there.has(code)), ...fresh];
}

/** Computed when it is first asked for, and again when the codes have changed, or can be read with another pack. */
function computedOnce(
  store: StoreApi<GradebookState>,
  fold: (state: GradebookState) => Gradebook,
): () => Gradebook {
  let folded: { readonly of: GradebookState; readonly gradebook: Gradebook } | undefined;
  return () => {
    const state = store.getState();
    const isSame = (['codes', 'packs', 'empty'] as const).every(part => folded?.of[part] === state[part]);
    if (!folded || !isSame) folded = { of: state, gradebook: fold(state) };
    return folded.gradebook;
  };
}

const KIND = 'gradebook';
const START = `${KIND}/`;

/** Codes in storage, each under a key of its own: no tab writes over what another has just added. */
type KeptCodes = {
  readonly all: () => readonly string[];
  /** Tries again what could not be kept before. @returns whether all that this tab has put is kept. */
  readonly put: (codes: readonly string[]) => Kept;
  readonly drop: (code: string) => void;
};

function createKeptCodes(keeper: Keeper): KeptCodes {
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
