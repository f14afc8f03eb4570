import type { StoreApi } from 'zustand/vanilla';
import { type Assignment, toTask } from '../../../core/classroom/assignment.ts';
import { assignmentName, fromLink, type LinkRead, toLink } from '../../../core/classroom/assignment-link.ts';
import { assignedLevelOf } from '../../../core/interview/lookups.ts';
import type { Content } from '../../../core/interview/pack-content.ts';
import { setCappedTimer } from '../call-helpers.ts';
import type { Folder } from '../saves/save-types.ts';
import type {
  AssignmentCalls,
  AssignmentNeeds,
  Folders,
  LegibleAssignment,
  SeenAssignment,
  StartBarrier,
} from '../types.ts';

export type AssignmentLookup = Pick<AssignmentCalls, 'cancel'> & {
  /** @param isEntered its sitting is to be opened, if there is one. */
  readonly look: (code: string, isEntered?: boolean) => Promise<void>;
  /** Its sitting is open now, or cannot be opened. */
  readonly endEntering: () => void;
  /** Keeps a folder, and shows it if it is that of the open assignment. */
  readonly change: (name: string, folder: Folder) => void;
  /** Works out the state again: another tab may have begun a sitting or used an attempt. */
  readonly refresh: (isUnsaved?: boolean) => void;
  /** Whether this code was the last to be opened. */
  readonly isWanted: (code: string) => boolean;
};

/**
 * Reads codes and shows what is known of their assignments.
 * @param store shows the open one. @param onReady called when the rules for playing it are there.
 */
export function createAssignmentLookup(
  store: StoreApi<SeenAssignment | null>,
  folders: Folders,
  needs: AssignmentNeeds,
  onReady: () => void,
): AssignmentLookup {
  const count = createCount(needs);
  const watchOpening = createOpeningTimer(needs.now, () => refresh());
  const show = (known: Shown): void => store.setState(toLegible(needs, known, count.of(known)), true);
  const change = (name: string, folder: Folder): void => {
    folders.put(name, folder);
    const state = store.getState();
    if (state?.ok && state.name === name) show({ ...state, folder });
  };
  const refresh = (isUnsaved?: boolean): void => {
    const state = store.getState();
    if (!state?.ok) return;
    const { receipts } = folders.find(state.name) ?? state.folder;
    show({ ...state, folder: { ...state.folder, receipts }, isUnsaved: isUnsaved ?? state.isUnsaved });
  };
  let wanted = '';
  const endEntering = (): void => {
    const state = store.getState();
    if (state?.ok) show({ ...state, isEntered: false });
  };
  const look = async (code: string, isEntered = false): Promise<void> => {
    wanted = code;
    const linked = fromLink([needs.pack], code);
    if (!linked.ok) return store.setState(toIllegible(code, linked), true);
    const name = assignmentName(needs.interview, linked.assignment);
    dropOutdated(needs, name);
    const known = { ...toKnown(needs, name, linked.assignment, folders.find(name)), isEntered };
    show(known);
    watchOpening(known.assignment);
    extendTime(store, needs, known);
    // The assignment can be read before it can be played.
    if (!isEntered) await needs.shown;
    await fetchRules(needs, () => {
      count.begin();
      if (wanted !== code) return;
      refresh();
      onReady();
    });
    // When a receipt will be kept, those of other tabs must be readable.
    void needs.keeper.prepare();
  };
  return {
    ...{ look, change, refresh, endEntering },
    isWanted: code => wanted === code,
    cancel: () => {
      wanted = '';
    },
  };
}

async function fetchRules(
  { bring, rulesLoader, interview }: AssignmentNeeds,
  onCome: () => void,
): Promise<void> {
  await bring(() => rulesLoader.fetch(assignedLevelOf(interview)), onCome);
}

const toIllegible = (code: string, read: Extract<LinkRead, { readonly ok: false }>): SeenAssignment => ({
  ok: false,
  code,
  problem: read.problem,
  ...(read.problem === 'otherPack' && { pack: read.content }),
});

type Known = Pick<LegibleAssignment, 'code' | 'name' | 'assignment' | 'folder'>;
type Shown = Known & Pick<LegibleAssignment, 'isEntered' | 'isUnsaved'>;

/** @param folder what this device has kept of it, if anything. */
function toKnown(
  { pack }: AssignmentNeeds,
  name: string,
  linked: Assignment,
  folder: Folder | undefined,
): Known {
  const assignment = withEarlierExtras(pack, linked, folder);
  const [code, { title }] = [toLink(pack.interview, assignment), assignment];
  return { code, name, assignment, folder: { nickname: '', receipts: [], ...folder, code, title } };
}

function toLegible(
  { sittings, now, isTrial }: AssignmentNeeds,
  known: Shown,
  count: number,
): LegibleAssignment {
  const { code, name, assignment, folder, isUnsaved } = known;
  const { opens, due, attempts } = assignment;
  const sitting = sittings.find(name);
  const isOver = folder.receipts.some(({ own }) => String(own) === sitting?.seed);
  const isBegun = sitting !== undefined && !isOver;
  const isSpent = attempts > 0 && folder.receipts.length >= attempts && !isBegun;
  const at = now();
  const barred: StartBarrier | undefined =
    opens !== null && at < opens ? 'early' : isSpent ? 'spent' : undefined;
  const bar = isTrial() ? undefined : barred;
  const isLate = due !== null && at > due;
  const isEntered = known.isEntered && sitting !== undefined;
  const state = { isBegun, isEntered, isLate, isUnsaved, ...(bar && { bar }) };
  return { ok: true, at, code, name, assignment, folder, count, ...state };
}

/** Counts the items that are asked; those available for an assignment once, from when the rules are there: to ask for them would fetch them. */
function createCount({ interview, rulesLoader }: AssignmentNeeds) {
  let hasRules = false;
  const counts = new Map<string, number>();
  const of = ({ assignment, name }: Shown): number => {
    const rules = hasRules ? rulesLoader.of(assignedLevelOf(interview)) : undefined;
    const found = counts.has(name) ? undefined : rules?.available?.(interview, rules.kinds, assignment);
    if (found !== undefined) counts.set(name, found);
    return Math.min(assignment.count, counts.get(name) ?? assignment.count);
  };
  const begin = (): void => {
    hasRules = true;
  };
  return { of, begin };
}

/** Calls when an assignment opens, so that nobody has to reload the page then. */
function createOpeningTimer(now: () => number, call: () => void): (assignment: Assignment) => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return ({ opens }) => {
    clearTimeout(waiting);
    const left = (): number => (opens ?? 0) - now();
    const wait = (): void => {
      if (left() > 0) waiting = setCappedTimer(wait, left());
      else call();
    };
    if (left() > 0) wait();
  };
}

/** A sitting of another version of the interview cannot be gone on with, and must not bar a new one. */
function dropOutdated({ interview, sittings, notices }: AssignmentNeeds, name: string): void {
  sittings.catchUp(name);
  if ((sittings.find(name)?.content ?? interview.version) === interview.version) return;
  sittings.drop(name);
  notices.tell('sittingOutdated');
}

/** A teacher may give more time, by another link, during a sitting. */
function extendTime(
  store: StoreApi<SeenAssignment | null>,
  { sittings }: AssignmentNeeds,
  { assignment, name }: Shown,
): void {
  const sitting = sittings.find(name);
  const state = store.getState();
  if (!sitting || !state?.ok || !state.isBegun) return;
  const task = toTask(assignment, name);
  if ((task.limitMs ?? 0) > (sitting.task?.limitMs ?? 0)) sittings.put({ ...sitting, task });
}

/** A title and extended time that an earlier link gave are kept if this link has none. */
function withEarlierExtras(pack: Content, assignment: Assignment, folder: Folder | undefined): Assignment {
  const before = folder && fromLink([pack], folder.code);
  if (!before?.ok) return assignment;
  const { title, factor } = before.assignment;
  return {
    ...assignment,
    title: assignment.title || title,
    factor: factor > assignment.factor ? factor : assignment.factor,
  };
}
