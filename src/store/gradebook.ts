import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Book, type Gradebook, gradebookOf } from '../classroom/gradebook.ts';
import { excerptOf } from '../classroom/intake.ts';
import { createReading } from '../classroom/taking.ts';
import type { Interview } from '../content/types.ts';
import type { AnyKind } from '../kinds/kind.ts';
import type { Keeper } from './keep.ts';

export type GradebookState = {
  /** Codes as they were found, those kept from before first. Chat around them is not kept. */
  readonly codes: readonly string[];
  /** Beginnings of texts without a code, forgotten with the page. */
  readonly empty: readonly string[];
  /** What came of the texts that were taken in last: codes that are new and count, and that were there. */
  readonly came: { readonly added: number; readonly known: number; readonly empty: number } | null;
  /** Name of the book that is looked at; null: the fullest. */
  readonly looked: string | null;
};

/** What a class has handed in. It lies in this browser and nowhere else. */
export type GradebookStore = StoreApi<GradebookState> & {
  readonly add: (texts: readonly string[]) => void;
  /** Takes a code out, however often it is there. */
  readonly remove: (code: string) => void;
  readonly clear: () => void;
  readonly look: (name: string) => void;
  /** Folded from the codes when it is first asked for. */
  readonly gradebook: () => Gradebook;
  /** The book that is looked at, if there is any. */
  readonly book: () => Book | undefined;
};

type Needs = {
  readonly interview: Interview;
  /** All that there are: a receipt may ask any of them. */
  readonly kinds: readonly AnyKind[];
  readonly keeper: Keeper;
};

const KEY = 'gradebook';

export function createGradebook({ interview, kinds, keeper }: Needs): GradebookStore {
  const reading = createReading(interview, kinds);
  const store = createStore<GradebookState>(() => ({
    codes: keeper.load(KEY) ?? [],
    empty: [],
    came: null,
    looked: null,
  }));
  let folded: { readonly of: GradebookState; readonly gradebook: Gradebook } | undefined;
  const gradebook = (): Gradebook => {
    const state = store.getState();
    const { codes, empty } = state;
    if (folded?.of.codes !== codes || folded.of.empty !== empty)
      folded = { of: state, gradebook: gradebookOf(interview, kinds, [...codes, ...empty], reading) };
    return folded.gradebook;
  };
  /** The codes as they are now that other tabs may have added some and taken others out. */
  const current = (): readonly string[] => {
    const { codes } = store.getState();
    if (keeper.keys(KEY).length === 0) return [];
    const kept = keeper.load(KEY);
    if (!kept) return codes;
    const [here, there] = [new Set(codes), new Set(kept)];
    return [...codes.filter(code => there.has(code)), ...kept.filter(code => !here.has(code))];
  };
  /** What came twice is told of, but kept once. */
  const put = (change: Partial<GradebookState>): void => {
    store.setState(change);
    const kept = [...new Set(store.getState().codes)];
    if (kept.length > 0) keeper.keep(KEY, kept);
    else keeper.drop(KEY);
  };
  return {
    ...store,
    add: texts => {
      const said = texts.filter(text => text.trim() !== '');
      const found = said.flatMap(reading.codesIn);
      // A link is kept for its title, but nobody has handed it in.
      const handed = found.filter(({ type }) => type !== 'link').map(({ code }) => code);
      const empty = said.filter(text => reading.codesIn(text).length === 0);
      const { empty: before } = store.getState();
      const codes = current();
      const fresh = new Set(handed.filter(code => !codes.includes(code)));
      put({ codes: [...codes, ...found.map(({ code }) => code)], empty: [...before, ...empty] });
      // What is refused is told of by itself.
      const refused = gradebook().refused.filter(
        ({ code, reason }) => reason !== 'duplicate' && fresh.has(code),
      );
      const came = {
        added: fresh.size - refused.length,
        known: handed.length - fresh.size,
        empty: empty.length,
      };
      store.setState({ came });
    },
    remove: code => {
      const { empty } = store.getState();
      put({
        codes: current().filter(one => one !== code),
        empty: empty.filter(text => excerptOf(text) !== code),
        came: null,
      });
    },
    clear: () => put({ codes: [], empty: [], came: null, looked: null }),
    look: looked => store.setState({ looked }),
    gradebook,
    book: () => {
      const { books } = gradebook();
      return books.find(({ name }) => name === store.getState().looked) ?? books[0];
    },
  };
}
