import { createStore, type StoreApi } from 'zustand/vanilla';
import { KINDS } from '../../../core/classroom/append-only-ids.ts';
import {
  type Assignment,
  type AssignmentProblem,
  assignmentProblems,
  draftFor,
} from '../../../core/classroom/assignment.ts';
import { HALF_HOUR_MS, symbolsAsNumber } from '../../../core/classroom/code-bits.ts';
import {
  type QuestionChange,
  withoutIdleNumbers,
  withQuestion,
} from '../../../core/classroom/question-choice.ts';
import { itemsFor } from '../../../core/classroom/receipt-codec.ts';
import { SHORT_SEEDS } from '../../../core/classroom/second-layout.ts';
import { assignedLevelOf } from '../../../core/interview/lookups.ts';
import type { Content } from '../../../core/interview/pack-content.ts';
import type { Interview, PillarId } from '../../../core/interview/types.ts';
import type { AnyKind, ItemId } from '../../../core/kinds/kind.ts';
import { availableIn } from '../../../core/session/compose-task.ts';
import type { RulesLoader } from '../rules-loader.ts';
import type { Kept } from '../saves/browser-storage.ts';
import type { Keeper } from '../saves/keeper.ts';
import type { PackageCover, PaperOptions, SaveBodies } from '../saves/save-types.ts';

/** What was done to one question last, for the page to say. */
type QuestionOutcome = {
  readonly did: QuestionChange;
  readonly item: ItemId;
  /** The question that is asked now and was not before; null if there is none, or if all were dealt anew. */
  readonly came: ItemId | null;
  /** The draft was one of the first layout, in which nothing can be left out. */
  readonly isDealtAnew: boolean;
};

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
  /** Until something else is changed. */
  readonly outcome: QuestionOutcome | null;
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
  /** Swaps one question, leaves it out, or takes it back. */
  readonly changeQuestion: (did: QuestionChange, item: ItemId) => void;
  /** Other items by the same settings; what was left out stays left out. */
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
  const { pack, rulesLoader, keeper, makeSeed } = needs;
  const level = assignedLevelOf(pack.interview);
  await Promise.all([rulesLoader.fetch(level), keeper.prepare()]);
  const rules = rulesLoader.of(level)?.kinds;
  if (!rules) throw new Error('the rules are missing');
  const seed = (): number => symbolsAsNumber(makeSeed().slice(0, 2)) % SHORT_SEEDS;
  const fresh = (): Assignment => draftFor(pack, firstPillars(pack.interview), seed());
  const checked = (draft: Assignment): Checked => checkedDraft(needs, rules, draft);
  const kept = keptDraft(pack, keeper);
  const store = createStore<DraftState>(() => ({
    ...checked(kept?.assignment ?? fresh()),
    paper: kept?.paper ?? FIRST.paper,
    cover: kept?.cover ?? FIRST.cover,
    isBegun: kept !== undefined,
    outcome: null,
    before: null,
    kept: 'kept',
  }));
  const put = (change: Partial<DraftState>): void => {
    store.setState({ isBegun: true, outcome: null, before: null, ...change });
    store.setState({ kept: keeper.put('draft', bodyOf(store.getState())) });
  };
  const change: DraftStore['change'] = changes =>
    put(checked(withChanges(store.getState().draft, changes, pack)));
  return {
    ...store,
    change,
    print: changes => put({ paper: { ...store.getState().paper, ...changes } }),
    enclose: changes => put({ cover: { ...store.getState().cover, ...changes } }),
    changeQuestion: (did, item) => {
      const { draft, outcome } = changed(pack, rules, store.getState().draft, did, item);
      put({ ...checked(draft), outcome });
    },
    reshuffle: () => change({ seed: seed() }),
    startOver: () => {
      const before = bodyOf(store.getState());
      keeper.drop('draft');
      store.setState({ ...checked(fresh()), ...FIRST, isBegun: false, outcome: null, before, kept: 'kept' });
    },
    restore: () => {
      const { before } = store.getState();
      const { assignment, ...rest } = before ?? bodyOf(store.getState());
      put({ ...checked(assignment), ...rest });
    },
    kinds: rules,
  };
}

type Checked = Pick<DraftState, 'draft' | 'plenty' | 'silly'>;

/** The draft, with what there is to say about it. */
function checkedDraft(
  { pack, now }: Pick<Needs, 'pack' | 'now'>,
  rules: readonly AnyKind[],
  wanted: Assignment,
): Checked {
  const draft = withoutIdleNumbers(pack.interview, rules, wanted);
  const plenty = availableIn(pack.interview, rules, draft);
  return { draft, plenty, silly: assignmentProblems(draft, plenty, now()) };
}

/** The draft after a change to one question, and what has come of it. */
function changed(
  pack: Content,
  rules: readonly AnyKind[],
  before: Assignment,
  did: QuestionChange,
  item: ItemId,
): Pick<DraftState, 'draft' | 'outcome'> {
  const idsIn = (draft: Assignment): readonly ItemId[] =>
    itemsFor(pack.interview, rules, draft, 0).map(({ id }) => id);
  const draft = withQuestion(pack.interview, rules, ofPack(before, pack), did, item);
  const isDealtAnew = before.streams === 'shared';
  const known = idsIn(isDealtAnew ? draft : before);
  const came = idsIn(draft).find(id => !known.includes(id)) ?? null;
  return { draft, outcome: { did, item, came, isDealtAnew } };
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

/** What changes the questions anyway. */
const DEALS_ANEW: readonly string[] = ['seed', 'pillars', 'kinds', 'leftOut'];

/** One that was begun in the first layout stays in it, and keeps its questions, as long as that can say it. */
function withChanges(draft: Assignment, changes: Partial<Assignment>, pack: Content): Assignment {
  const changed = { ...draft, ...changes };
  const isSaid = [changed.opens, changed.due].every(at => at === null || at % HALF_HOUR_MS === 0);
  const isSame = isSaid && !Object.keys(changes).some(key => DEALS_ANEW.includes(key));
  return isSame ? changed : ofPack(changed, pack);
}

/** The same settings in the layout that is written now. */
const ofPack = (assignment: Assignment, { identity }: Content): Assignment => ({
  ...assignment,
  content: identity,
  streams: 'perKind',
});
