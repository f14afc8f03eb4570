import { createStore, type StoreApi } from 'zustand/vanilla';
import { type AssignmentBook, type Gradebook, gradebookOf } from '../../../core/classroom/gradebook.ts';
import { excerptOf } from '../../../core/classroom/receipt-intake.ts';
import { createReceiptReader, type ReceiptReader } from '../../../core/classroom/receipt-reader.ts';
import type { Interview } from '../../../core/interview/types.ts';
import type { AnyKind } from '../../../core/kinds/kind.ts';
import type { Kept } from '../saves/browser-storage.ts';
import type { Keeper } from '../saves/keeper.ts';

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

type GradebookState = {
  /** Codes as they were found, those kept from before first. Chat around them is not kept. */
  readonly codes: readonly string[];
  /** Beginnings of texts without a code, forgotten with the page. */
  readonly empty: readonly string[];
  /** Something that was pasted is not read to its end yet. */
  readonly isReading: boolean;
  /** What came of the texts that were taken in last: codes that are new and count, and that were there. */
  readonly came: { readonly added: number; readonly known: number; readonly empty: number } | null;
  /** Name of the book that is looked at; null: the fullest. */
  readonly looked: string | null;
  /** Whether all of it will be there after a reload, and why not. */
  readonly kept: Kept;
};

/** What a class has handed in. It lies in this browser and nowhere else. */
export type GradebookStore = StoreApi<GradebookState> & {
  /** Reads them in steps, one call after the other. Resolves when what came of them is known. */
  readonly add: (texts: readonly string[]) => Promise<void>;
  /** An assignment that was given out here, by its link: what comes back of it goes by its title. */
  readonly expect: (link: string) => void;
  /** Takes over what other tabs have added and taken out. */
  readonly catchUp: () => void;
  /** Takes a code out, however often it is there. */
  readonly remove: (code: string) => void;
  readonly clear: () => void;
  readonly look: (name: string) => void;
  /** Folded from the codes when it is first asked for. */
  readonly gradebook: () => Gradebook;
  /** How many different receipts, short codes and texts without one there are. */
  readonly count: () => number;
  /** The book that is looked at, if there is any. */
  readonly book: () => AssignmentBook | undefined;
};

type Needs = {
  readonly interview: Interview;
  /** All that there are: a receipt may ask any of them. */
  readonly kinds: readonly AnyKind[];
  readonly keeper: Keeper;
  /** Resolves when the page has had time for something else. */
  readonly pause: () => Promise<unknown>;
};

export function createGradebookStore({ interview, kinds, keeper, pause }: Needs): GradebookStore {
  const reading = createReceiptReader(interview, kinds);
  const handins = createKeptCodes(keeper);
  const store = createStore<GradebookState>(() => ({ ...EMPTY, isReading: false, codes: handins.all() }));
  const gradebook = foldedOnce(store, ({ codes, empty }) =>
    gradebookOf(interview, kinds, [...codes, ...empty], reading),
  );
  const current = (): readonly string[] => currentOf(store.getState().codes, handins.all());
  const safe = (): Promise<unknown> => new Promise(keeper.whenSafe);
  const taken = async (texts: readonly string[]): Promise<void> => {
    for (const _ of reading.steps(texts)) await pause();
    const codes = current();
    const said = saidIn(reading, texts, codes);
    // What came twice is told of, but kept once.
    const kept = handins.put(said.found.filter(code => !said.known.has(code)));
    // Only what is safe is shown: nobody hands in twice.
    await safe();
    const empty = [...store.getState().empty, ...said.empty];
    store.setState({ kept, codes: currentOf([...codes, ...said.found], handins.all()), empty });
    store.setState({ came: cameOf(said, gradebook()) });
  };
  return {
    ...store,
    add: inTurn(taken, isReading => store.setState({ isReading, ...(isReading && { came: null }) })),
    expect: link => {
      const codes = current();
      if (codes.includes(link)) return;
      store.setState({ kept: handins.put([link]), codes: [...codes, link] });
    },
    catchUp: () => store.setState({ codes: current() }),
    remove: code => {
      const { empty } = store.getState();
      handins.drop(code);
      store.setState({ codes: current(), empty: empty.filter(text => excerptOf(text) !== code), came: null });
    },
    clear: () => {
      for (const code of handins.all()) handins.drop(code);
      store.setState(EMPTY);
    },
    look: looked => store.setState({ looked }),
    gradebook,
    count: () => countIn(reading, store.getState()),
    book: () => {
      const { books } = gradebook();
      return books.find(({ name }) => name === store.getState().looked) ?? books[0];
    },
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

const EMPTY = { codes: [], empty: [], came: null, looked: null, kept: 'kept' } as const;

/** The codes of this tab as they are now that others may have kept some and taken others out; the same list if none did. */
function currentOf(codes: readonly string[], kept: readonly string[]): readonly string[] {
  const [here, there] = [new Set(codes), new Set(kept)];
  const fresh = kept.filter(code => !here.has(code));
  const isSame = fresh.length === 0 && codes.every(code => there.has(code));
  return isSame ? codes : [...codes.filter(code => there.has(code)), ...fresh];
}

/** What stands in texts that were taken in. */
type Said = {
  readonly found: readonly string[];
  /** Those that were there before. */
  readonly known: ReadonlySet<string>;
  /** Codes of what was handed in; a link is kept for its title, but nobody has handed it in. */
  readonly handed: readonly string[];
  /** Those of them that were not there. */
  readonly fresh: ReadonlySet<string>;
  readonly empty: readonly string[];
};

function saidIn(reading: ReceiptReader, texts: readonly string[], before: readonly string[]): Said {
  const known = new Set(before);
  const said = texts.filter(text => text.trim() !== '');
  const found = said.flatMap(reading.codesIn);
  const handed = found.filter(({ type }) => type !== 'link').map(({ code }) => code);
  return {
    found: found.map(({ code }) => code),
    known,
    handed,
    fresh: new Set(handed.filter(code => !known.has(code))),
    empty: said.filter(text => reading.codesIn(text).length === 0),
  };
}

/** What is refused is told of by itself. */
function cameOf({ handed, fresh, empty }: Said, { refused }: Gradebook): GradebookState['came'] {
  const isAmiss = refused.filter(({ code, reason }) => reason !== 'duplicate' && fresh.has(code));
  return { added: fresh.size - isAmiss.length, known: handed.length - fresh.size, empty: empty.length };
}

function countIn(reading: ReceiptReader, { codes, empty }: GradebookState): number {
  const isLink = (code: string): boolean => reading.codesIn(code).some(({ type }) => type === 'link');
  return new Set([...codes.filter(code => !isLink(code)), ...empty]).size;
}

/** Worked out when it is first asked for, and again when the codes have changed. */
function foldedOnce(
  store: StoreApi<GradebookState>,
  fold: (state: GradebookState) => Gradebook,
): () => Gradebook {
  let folded: { readonly of: GradebookState; readonly gradebook: Gradebook } | undefined;
  return () => {
    const state = store.getState();
    if (folded?.of.codes !== state.codes || folded.of.empty !== state.empty)
      folded = { of: state, gradebook: fold(state) };
    return folded.gradebook;
  };
}
