import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  type Assignment,
  type AssignmentProblem,
  assignmentProblems,
  draftFor,
} from '../../../core/classroom/assignment.ts';
import { SHORT_SEEDS } from '../../../core/classroom/assignment-fields.ts';
import { symbolsAsNumber } from '../../../core/classroom/code-bits.ts';
import { KINDS } from '../../../core/classroom/frozen-numbers.ts';
import { assignedLevelOf, pillarsOf } from '../../../core/interview/lookups.ts';
import type { Interview } from '../../../core/interview/types.ts';
import type { AnyKind } from '../../../core/kinds/kind.ts';
import { availableIn } from '../../../core/session/compose-task.ts';
import type { RulesLoader } from '../rules-loader.ts';
import type { Kept } from '../saves/browser-storage.ts';
import type { Keeper } from '../saves/keeper.ts';
import type { PackageCover, PaperOptions, SaveBodies } from '../saves/save-types.ts';

type TeachingState = {
  readonly draft: Assignment;
  /** Different items that there are for the draft. */
  readonly plenty: number;
  /** What makes no sense about it. */
  readonly silly: readonly AssignmentProblem[];
  readonly paper: PaperOptions;
  readonly cover: PackageCover;
  /** Something was set. */
  readonly isBegun: boolean;
  /** What was set before it was begun anew. */
  readonly before: Required<SaveBodies['draft']> | null;
  /** Whether it will be there after a reload, and why not. */
  readonly kept: Kept;
};

/** The assignment in the making. */
export type DraftStore = StoreApi<TeachingState> & {
  readonly change: (change: Partial<Assignment>) => void;
  readonly print: (change: Partial<PaperOptions>) => void;
  /** What goes with a package. */
  readonly enclose: (change: Partial<PackageCover>) => void;
  /** Other items by the same settings. */
  readonly reshuffle: () => void;
  /** All of it as it was when the page was first opened, but for other items. */
  readonly startOver: () => void;
  /** Thinks better of having begun anew. */
  readonly restore: () => void;
  /** The rules of all kinds. */
  readonly kinds: readonly AnyKind[];
};

type Needs = {
  readonly interview: Interview;
  readonly rulesLoader: RulesLoader;
  /** Of this tab: two tabs make two assignments. */
  readonly keeper: Keeper;
  readonly now: () => number;
  readonly makeSeed: () => string;
};

/** What a teacher begins with, beside the assignment. */
const FIRST: { readonly paper: PaperOptions; readonly cover: PackageCover } = {
  paper: { version: 1, part: 'both' },
  cover: { pass: '', about: null },
};

/** Goes on with what this tab had in the making, or begins with the first beam. @throws when the kinds cannot be fetched. */
export async function createDraftStore(needs: Needs): Promise<DraftStore> {
  const { interview, rulesLoader, keeper, now, makeSeed } = needs;
  const level = assignedLevelOf(interview);
  await Promise.all([rulesLoader.fetch(level), keeper.prepare()]);
  const rules = rulesLoader.of(level);
  if (!rules) throw new Error('the rules have not come');
  const seed = (): number => symbolsAsNumber(makeSeed().slice(0, 2)) % SHORT_SEEDS;
  const fresh = (): Assignment => {
    const [first] = interview.beams;
    const pillars = first ? pillarsOf(interview, first.id).map(({ id }) => id) : [];
    return draftFor(interview, pillars, seed());
  };
  const made = (draft: Assignment): Pick<TeachingState, 'draft' | 'plenty' | 'silly'> => {
    const plenty = availableIn(interview, rules, draft);
    return { draft, plenty, silly: assignmentProblems(draft, plenty, now()) };
  };
  const left = leftIn(interview, keeper);
  const store = createStore<TeachingState>(() => ({
    ...made(left?.assignment ?? fresh()),
    paper: left?.paper ?? FIRST.paper,
    cover: left?.cover ?? FIRST.cover,
    isBegun: left !== undefined,
    before: null,
    kept: 'kept',
  }));
  const put = (change: Partial<TeachingState>): void => {
    store.setState({ isBegun: true, before: null, ...change });
    store.setState({ kept: keeper.put('draft', bodyOf(store.getState())) });
  };
  const change = (changes: Partial<Assignment>): void => put(made({ ...store.getState().draft, ...changes }));
  return {
    ...store,
    change,
    print: changes => put({ paper: { ...store.getState().paper, ...changes } }),
    enclose: changes => put({ cover: { ...store.getState().cover, ...changes } }),
    reshuffle: () => change({ seed: seed() }),
    startOver: () => {
      const before = bodyOf(store.getState());
      keeper.drop('draft');
      store.setState({ ...made(fresh()), ...FIRST, isBegun: false, before, kept: 'kept' });
    },
    restore: () => {
      const { before } = store.getState();
      const { assignment, ...rest } = before ?? bodyOf(store.getState());
      put({ ...made(assignment), ...rest });
    },
    kinds: rules,
  };
}

const bodyOf = ({ draft: assignment, paper, cover }: TeachingState): Required<SaveBodies['draft']> => ({
  assignment,
  paper,
  cover,
});

/** Unless it asks what is not there any more. */
function leftIn({ id, pillars }: Interview, keeper: Keeper): SaveBodies['draft'] | undefined {
  const left = keeper.load('draft');
  if (!left || left.assignment.interview !== id) return undefined;
  const { assignment } = left;
  const isThere =
    assignment.pillars.every(one => pillars.some(pillar => pillar.id === one)) &&
    assignment.kinds.every(kind => KINDS.some(name => name === kind));
  return isThere ? left : undefined;
}
