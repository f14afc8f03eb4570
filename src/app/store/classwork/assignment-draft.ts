import { createStore, type StoreApi } from 'zustand/vanilla';
import { KINDS } from '../../../core/classroom/append-only-ids.ts';
import {
  type Assignment,
  type AssignmentProblem,
  assignmentProblems,
  draftFor,
} from '../../../core/classroom/assignment.ts';
import { symbolsAsNumber } from '../../../core/classroom/code-bits.ts';
import { SHORT_SEEDS } from '../../../core/classroom/second-layout.ts';
import { assignedLevelOf } from '../../../core/interview/lookups.ts';
import type { Content } from '../../../core/interview/pack-content.ts';
import type { Interview, PillarId } from '../../../core/interview/types.ts';
import type { AnyKind } from '../../../core/kinds/kind.ts';
import { availableIn } from '../../../core/session/compose-task.ts';
import type { RulesLoader } from '../rules-loader.ts';
import type { Kept } from '../saves/browser-storage.ts';
import type { Keeper } from '../saves/keeper.ts';
import type { PackageCover, PaperOptions, SaveBodies } from '../saves/save-types.ts';

type DraftState = {
  readonly draft: Assignment;
  /** How many different items there are for the draft. */
  readonly plenty: number;
  /** What makes no sense in the draft. */
  readonly silly: readonly AssignmentProblem[];
  readonly paper: PaperOptions;
  readonly cover: PackageCover;
  /** The teacher has changed something. */
  readonly isBegun: boolean;
  /** The draft before `startOver`, for `restore`. */
  readonly before: Required<SaveBodies['draft']> | null;
  /** Whether it will be there after a reload, and why not. */
  readonly kept: Kept;
};

/** The assignment that a teacher is making. */
export type DraftStore = StoreApi<DraftState> & {
  readonly change: (change: Partial<Assignment>) => void;
  readonly print: (change: Partial<PaperOptions>) => void;
  /** Changes what goes with a package. */
  readonly enclose: (change: Partial<PackageCover>) => void;
  /** Other items by the same settings. */
  readonly reshuffle: () => void;
  /** Back to what a new draft has, with other items. */
  readonly startOver: () => void;
  /** Undoes `startOver`. */
  readonly restore: () => void;
  /** The rules of all question kinds. */
  readonly kinds: readonly AnyKind[];
};

type Needs = {
  readonly pack: Content;
  readonly rulesLoader: RulesLoader;
  /** In the storage of this tab: two tabs make two assignments. */
  readonly keeper: Keeper;
  readonly now: () => number;
  readonly makeSeed: () => string;
};

/** What a new draft has beside the assignment. */
const FIRST: { readonly paper: PaperOptions; readonly cover: PackageCover } = {
  paper: { version: 1, part: 'both' },
  cover: { pass: '', about: null },
};

/** Goes on with the draft of this tab, or begins one about the first beam. @throws if rules cannot be fetched. */
export async function createDraftStore(needs: Needs): Promise<DraftStore> {
  const { pack, rulesLoader, keeper, now, makeSeed } = needs;
  const level = assignedLevelOf(pack.interview);
  await Promise.all([rulesLoader.fetch(level), keeper.prepare()]);
  const rules = rulesLoader.of(level)?.kinds;
  if (!rules) throw new Error('the rules are missing');
  const seed = (): number => symbolsAsNumber(makeSeed().slice(0, 2)) % SHORT_SEEDS;
  const fresh = (): Assignment => draftFor(pack, firstPillars(pack.interview), seed());
  const checked = (draft: Assignment): Pick<DraftState, 'draft' | 'plenty' | 'silly'> => {
    const plenty = availableIn(pack.interview, rules, draft);
    return { draft, plenty, silly: assignmentProblems(draft, plenty, now()) };
  };
  const kept = keptDraft(pack, keeper);
  const store = createStore<DraftState>(() => ({
    ...checked(kept?.assignment ?? fresh()),
    paper: kept?.paper ?? FIRST.paper,
    cover: kept?.cover ?? FIRST.cover,
    isBegun: kept !== undefined,
    before: null,
    kept: 'kept',
  }));
  const put = (change: Partial<DraftState>): void => {
    store.setState({ isBegun: true, before: null, ...change });
    store.setState({ kept: keeper.put('draft', bodyOf(store.getState())) });
  };
  const change: DraftStore['change'] = changes =>
    put(checked(withChanges(store.getState().draft, changes, pack)));
  return {
    ...store,
    change,
    print: changes => put({ paper: { ...store.getState().paper, ...changes } }),
    enclose: changes => put({ cover: { ...store.getState().cover, ...changes } }),
    reshuffle: () => change({ seed: seed() }),
    startOver: () => {
      const before = bodyOf(store.getState());
      keeper.drop('draft');
      store.setState({ ...checked(fresh()), ...FIRST, isBegun: false, before, kept: 'kept' });
    },
    restore: () => {
      const { before } = store.getState();
      const { assignment, ...rest } = before ?? bodyOf(store.getState());
      put({ ...checked(assignment), ...rest });
    },
    kinds: rules,
  };
}

/** Those of the first beam. */
const firstPillars = ({ beams: [first], pillars }: Interview): readonly PillarId[] =>
  pillars.filter(({ beam }) => beam === first?.id).map(({ id }) => id);

const bodyOf = ({ draft: assignment, paper, cover }: DraftState): Required<SaveBodies['draft']> => ({
  assignment,
  paper,
  cover,
});

/** The kept draft, unless it is about pillars or kinds that are not there any more. */
function keptDraft(pack: Content, keeper: Keeper): SaveBodies['draft'] | undefined {
  const kept = keeper.load('draft');
  if (!kept) return undefined;
  const { assignment } = kept;
  const { pillars } = pack.interview;
  const isThere =
    assignment.pillars.every(one => pillars.some(pillar => pillar.id === one)) &&
    assignment.kinds.every(kind => KINDS.some(name => name === kind));
  if (!isThere) return undefined;
  // What was begun on an earlier content of the pack goes on with the one that is live now.
  return assignment.content === pack.identity ? kept : { ...kept, assignment: ofPack(assignment, pack) };
}

/** One that was begun in the first layout keeps its code until it becomes another assignment. */
function withChanges(draft: Assignment, changes: Partial<Assignment>, pack: Content): Assignment {
  const isSame = Object.keys(changes).every(key => key === 'title');
  return { ...(isSame ? draft : ofPack(draft, pack)), ...changes };
}

/** The same settings in the layout that is written now. */
const ofPack = (assignment: Assignment, { identity }: Content): Assignment => ({
  ...assignment,
  content: identity,
  streams: 'perKind',
});
