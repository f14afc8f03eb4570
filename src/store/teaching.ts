import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Assignment, draftFor, type Silly, sillyIn } from '../classroom/assignment.ts';
import { SHORT_SEEDS } from '../classroom/fields.ts';
import { numberIn } from '../classroom/symbols.ts';
import { assignedLevelOf, pillarsOf } from '../content/library.ts';
import type { Interview } from '../content/types.ts';
import type { AnyKind } from '../kinds/kind.ts';
import { plentyIn } from '../play/task.ts';
import type { Kinds } from './kinds.ts';

export type TeachingState = {
  readonly draft: Assignment;
  /** Different items that there are for the draft. */
  readonly plenty: number;
  /** What makes no sense about it. */
  readonly silly: readonly Silly[];
  readonly paper: Paper;
};
/** What is printed: which order of the questions, null for each of them, and the worksheet, its key or both. */
export type Paper = { readonly version: number | null; readonly part: 'both' | 'sheet' | 'key' };

/** The assignment in the making. */
export type TeachingStore = StoreApi<TeachingState> & {
  readonly change: (change: Partial<Assignment>) => void;
  readonly print: (change: Partial<Paper>) => void;
  /** Other items by the same settings. */
  readonly reshuffle: () => void;
  /** The rules of all kinds. */
  readonly kinds: readonly AnyKind[];
};

type Needs = {
  readonly interview: Interview;
  readonly kinds: Kinds;
  readonly now: () => number;
  readonly makeSeed: () => string;
};

/** Begins with the first beam. @throws when the kinds cannot be fetched. */
export async function createTeaching({ interview, kinds, now, makeSeed }: Needs): Promise<TeachingStore> {
  const level = assignedLevelOf(interview);
  await kinds.fetch(level);
  const rules = kinds.of(level);
  if (!rules) throw new Error('the rules have not come');
  const seed = (): number => numberIn(makeSeed().slice(0, 2)) % SHORT_SEEDS;
  const toState = (draft: Assignment): Omit<TeachingState, 'paper'> => {
    const plenty = plentyIn(interview, rules, draft);
    return { draft, plenty, silly: sillyIn(draft, plenty, now()) };
  };
  const [first] = interview.beams;
  const pillars = first ? pillarsOf(interview, first.id).map(({ id }) => id) : [];
  const store = createStore<TeachingState>(() => ({
    ...toState(draftFor(interview, pillars, seed())),
    paper: { version: 1, part: 'both' },
  }));
  const change = (changes: Partial<Assignment>): void =>
    store.setState(toState({ ...store.getState().draft, ...changes }));
  const print = (changes: Partial<Paper>): void =>
    store.setState({ paper: { ...store.getState().paper, ...changes } });
  return { ...store, change, print, reshuffle: () => change({ seed: seed() }), kinds: rules };
}
