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
  type ListedPack,
  type Pack,
  type PackIdentity,
  type PackShelf,
  packNamedBy,
} from '../../../core/interview/pack-content.ts';
import type { AnyKind } from '../../../core/kinds/kind.ts';
import { lessonName } from '../../../core/live/room-book.ts';
import type { RoomRecord } from '../../../core/live/room-record.ts';
import { withTimeout } from '../call-helpers.ts';
import type { Bring } from '../fetch-retry.ts';
import { fetchQuestions } from '../rules-loader.ts';
import type { Kept } from '../saves/browser-storage.ts';
import type { Keeper } from '../saves/keeper.ts';
import { createKeptCodes, type KeptCodes, reconciled } from './kept-codes.ts';
import {
  createKeptLessons,
  createLessonBooks,
  hasResults,
  type KeptLessons,
  type Lesson,
} from './kept-lessons.ts';

type GradebookState = {
  /** Codes as they stood in the texts, those kept from before first. What stood around them is not kept. */
  readonly codes: readonly string[];
  /** What live classes have come to. */
  readonly lessons: readonly Lesson[];
  /** The packs whose codes can be read now: that of the page, and what codes and lessons name, as far as it has been fetched. */
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
  /** Removes a code, however often it is there; or a lesson that is refused. */
  readonly remove: (code: string) => void;
  /** A live class, in the place of an earlier state of it. Its book is the one that is shown. Resolves when that is safe. */
  readonly addLesson: (record: RoomRecord, title: string) => Promise<void>;
  /** @param name of its book. */
  readonly removeLesson: (name: string) => void;
  readonly clear: () => void;
  readonly look: (name: string) => void;
  /** Computed from the codes and lessons when it is first asked for. */
  readonly gradebook: () => Gradebook;
  /** How many different receipts, short codes, texts without one and lessons there are. */
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

const EMPTY = { codes: [], lessons: [], empty: [], came: null, looked: null, kept: 'kept' } as const;

export function createGradebookStore(needs: Needs): GradebookStore {
  const { pack, kinds, keeper } = needs;
  const keptCodes = createKeptCodes(keeper);
  const keptLessons = createKeptLessons(keeper);
  const [codes, lessons] = [keptCodes.all(), keptLessons.all()];
  const store = createStore<GradebookState>(() => ({
    ...{ ...EMPTY, isReading: false, codes, lessons },
    packs: [pack],
  }));
  const reading = createReceiptReader(() => store.getState().packs, kinds);
  const withLessons = createLessonBooks(kinds);
  const gradebook = computedOnce(store, ({ codes, lessons, empty, packs }) =>
    withLessons(gradebookOf(kinds, [...codes, ...empty], reading), lessons, packs),
  );
  const bringPacks = createPackFetcher(needs, store);
  void bringPacks(packsOf(store.getState()));
  store.subscribe((state, before) => {
    if (state.codes !== before.codes || state.lessons !== before.lessons) void bringPacks(packsOf(state));
  });
  const current = (): readonly string[] => reconciled(store.getState().codes, keptCodes.all());
  const parts: IntakeParts = { store, keptCodes, keptLessons, reading, gradebook, bringPacks, current };
  const add = createIntake(needs, parts);
  return {
    ...store,
    ...lessonActions(needs, parts),
    add: inTurn(add, isReading => store.setState({ isReading, ...(isReading && { came: null }) })),
    expect: link => {
      const codes = current();
      if (codes.includes(link)) return;
      store.setState({ kept: keptCodes.put([link]), codes: [...codes, link] });
    },
    catchUp: () => store.setState({ codes: current(), lessons: keptLessons.all() }),
    clear: () => {
      for (const code of keptCodes.all()) keptCodes.drop(code);
      for (const lesson of keptLessons.all()) keptLessons.drop(lesson);
      store.setState(EMPTY);
    },
    look: looked => store.setState({ looked }),
    gradebook,
    count: () => countHandins(reading, store.getState()) + store.getState().lessons.length,
    book: () => {
      const { books } = gradebook();
      return books.find(({ name }) => name === store.getState().looked) ?? books[0];
    },
  };
}

/** What is added and removed one by one. */
function lessonActions(
  { keeper }: Needs,
  { store, keptCodes, keptLessons, current }: IntakeParts,
): Pick<GradebookStore, 'remove' | 'addLesson' | 'removeLesson'> {
  const removeLesson = (name: string): void => {
    for (const one of keptLessons.all()) if (lessonName(one.record) === name) keptLessons.drop(one);
    store.setState({ lessons: keptLessons.all() });
  };
  return {
    removeLesson,
    remove: code => {
      const { empty } = store.getState();
      keptCodes.drop(code);
      store.setState({ codes: current(), empty: empty.filter(text => excerptOf(text) !== code), came: null });
      removeLesson(code);
    },
    addLesson: async (record, title) => {
      const name = lessonName(record);
      // Nobody is left, or nothing was asked: there is nothing to show.
      if (!hasResults(record)) return removeLesson(name);
      const kept = keptLessons.put({ title, record });
      await new Promise(keeper.whenSafe);
      store.setState({ kept, lessons: keptLessons.all(), looked: name });
    },
  };
}

/** The packs that codes and lessons name, each once. */
const packsOf = ({
  codes,
  lessons = [],
}: {
  readonly codes: readonly string[];
  readonly lessons?: readonly Lesson[];
}): readonly PackIdentity[] => [
  ...new Set([
    ...codes.flatMap(code => packNamedBy(code) ?? []),
    ...lessons.map(({ record }) => record.pack),
  ]),
];

/** With what its headlines and lists ask, since a code may be about these. */
async function openWhole(open: ListedPack['open']): Promise<Pack> {
  const pack = await open();
  await fetchQuestions(pack);
  return pack;
}

/** Longest wait for a pack, while further texts wait to be read. */
const PACK_TIMEOUT_MS = 8000;

type IntakeParts = {
  readonly store: StoreApi<GradebookState>;
  readonly keptCodes: KeptCodes;
  readonly keptLessons: KeptLessons;
  readonly reading: ReceiptReader;
  readonly gradebook: () => Gradebook;
  readonly bringPacks: (packs: readonly PackIdentity[]) => Promise<unknown>;
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
    await withTimeout(PACK_TIMEOUT_MS, () => bringPacks(packsOf(addition)));
    // What names a pack that has come meanwhile could not be read before.
    await readInSteps(texts);
    const empty = [...store.getState().empty, ...addition.empty];
    store.setState({ kept, codes: reconciled([...codes, ...addition.codes], keptCodes.all()), empty });
    store.setState({ came: countAddition(addition, gradebook().refused) });
  };
}

/**
 * Fetches packs, each once.
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
  return identities => {
    const named = identities.flatMap(identity => findPack(shelf, identity) ?? []);
    return Promise.all(
      named.map(({ identity, open }) => {
        const request = requests.get(identity) ?? bring(() => openWhole(open), put, 'words');
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

/** Computed when it is first asked for, and again when codes or lessons have changed, or can be read with another pack. */
function computedOnce(
  store: StoreApi<GradebookState>,
  fold: (state: GradebookState) => Gradebook,
): () => Gradebook {
  let folded: { readonly of: GradebookState; readonly gradebook: Gradebook } | undefined;
  return () => {
    const state = store.getState();
    const isSame = (['codes', 'lessons', 'packs', 'empty'] as const).every(
      part => folded?.of[part] === state[part],
    );
    if (!folded || !isSame) folded = { of: state, gradebook: fold(state) };
    return folded.gradebook;
  };
}
