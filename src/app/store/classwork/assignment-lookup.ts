import type { StoreApi } from 'zustand/vanilla';
import { type Assignment, toTask } from '../../../core/classroom/assignment.ts';
import { assignmentName, fromLink, toLink } from '../../../core/classroom/assignment-link.ts';
import { assignedLevelOf } from '../../../core/interview/lookups.ts';
import { availableIn } from '../../../core/session/compose-task.ts';
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

export type AssignmentLookup = Pick<AssignmentCalls, 'turnAway'> & {
  /** @param isEntered not to be shown, but to be gone on with, if there is anything to go on with. */
  readonly look: (code: string, isEntered?: boolean) => Promise<void>;
  /** What was to be gone on with is open, or cannot be opened. */
  readonly arrive: () => void;
  /** Keeps a folder, and shows it if it is that of the assignment looked at. */
  readonly change: (name: string, folder: Folder) => void;
  /** Another tab may have begun, or used an attempt, since this one looked. */
  readonly refresh: () => void;
  /** Whether this code was the last to be asked for. */
  readonly isWanted: (code: string) => boolean;
};

/** Reads codes and shows what is known of their assignments. @param onReady the rules for playing have come, too. */
export function createAssignmentLookup(
  store: StoreApi<SeenAssignment | null>,
  folders: Folders,
  needs: AssignmentNeeds,
  onReady: () => void,
): AssignmentLookup {
  const countIn = createCount(needs);
  const openInTime = createTimer(needs.now, () => refresh());
  const show = (seen: Seen): void => store.setState(toLegible(needs, seen, countIn(seen)), true);
  const change = (name: string, folder: Folder): void => {
    folders.put(name, folder);
    const state = store.getState();
    if (state?.ok && state.name === name) show({ ...state, folder });
  };
  const refresh = (): void => {
    const state = store.getState();
    if (!state?.ok) return;
    const { receipts } = folders.find(state.name) ?? state.folder;
    show({ ...state, folder: { ...state.folder, receipts } });
  };
  let wanted = '';
  const arrive = (): void => {
    const state = store.getState();
    if (state?.ok) show({ ...state, isEntered: false });
  };
  const look = async (code: string, isEntered = false): Promise<void> => {
    wanted = code;
    const linked = fromLink(code);
    if (!linked.ok) return store.setState({ ok: false, code, problem: linked.problem }, true);
    const name = assignmentName(linked.assignment);
    takeNote(needs, name);
    const seen = { ...toSeen(name, linked.assignment, folders.find(name)), isEntered };
    show(seen);
    openInTime(seen.assignment);
    prolong(store, needs, seen);
    // What is asked can be read before it can be played.
    await fetchRules(needs, () => {
      if (wanted !== code) return;
      refresh();
      onReady();
    });
    // By the time a receipt is kept, those of other tabs can be read.
    void needs.keeper.prepare();
  };
  return {
    ...{ look, change, refresh, arrive },
    isWanted: code => wanted === code,
    turnAway: () => {
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

type Known = Pick<LegibleAssignment, 'code' | 'name' | 'assignment' | 'folder'>;
type Seen = Known & Pick<LegibleAssignment, 'isEntered'>;

/** @param folder what this device knows of it, if anything. */
function toSeen(name: string, linked: Assignment, folder: Folder | undefined): Known {
  const assignment = withGiven(linked, folder);
  const [code, { title }] = [toLink(assignment), assignment];
  return { code, name, assignment, folder: { nickname: '', receipts: [], ...folder, code, title } };
}

function toLegible(
  { sittings, now, isTrial }: AssignmentNeeds,
  seen: Seen,
  count: number,
): LegibleAssignment {
  const { code, name, assignment, folder } = seen;
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
  const isEntered = seen.isEntered && sitting !== undefined;
  const state = { isBegun, isEntered, isLate, ...(bar && { bar }) };
  return { ok: true, at, code, name, assignment, folder, count, ...state };
}

/** How many items are asked; what there is of an assignment is counted once, when the rules have come. */
function createCount({ interview, rulesLoader }: AssignmentNeeds): (seen: Seen) => number {
  const counts = new Map<string, number>();
  return ({ assignment, name }) => {
    const rules = rulesLoader.of(assignedLevelOf(interview));
    if (rules && !counts.has(name)) counts.set(name, availableIn(interview, rules, assignment));
    return Math.min(assignment.count, counts.get(name) ?? assignment.count);
  };
}

/** Whoever waits for the hour need not look again. */
function createTimer(now: () => number, call: () => void): (assignment: Assignment) => void {
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

/** Dealt from another version of the interview a sitting cannot be gone on with, and must not bar a new one. */
function takeNote({ interview, sittings, notices }: AssignmentNeeds, name: string): void {
  sittings.catchUp(name);
  if ((sittings.find(name)?.content ?? interview.version) === interview.version) return;
  sittings.drop(name);
  notices.tell('sittingOutdated');
}

/** More time may be given in the middle of a sitting. */
function prolong(
  store: StoreApi<SeenAssignment | null>,
  { sittings }: AssignmentNeeds,
  { assignment, name }: Seen,
): void {
  const sitting = sittings.find(name);
  const state = store.getState();
  if (!sitting || !state?.ok || !state.isBegun) return;
  const task = toTask(assignment, name);
  if ((task.limitMs ?? 0) > (sitting.task?.limitMs ?? 0)) sittings.put({ ...sitting, task });
}

/** A title, and an extended time, once given by a link, are not taken back by one without. */
function withGiven(assignment: Assignment, folder: Folder | undefined): Assignment {
  const before = folder && fromLink(folder.code);
  if (!before?.ok) return assignment;
  const { title, factor } = before.assignment;
  return {
    ...assignment,
    title: assignment.title || title,
    factor: factor > assignment.factor ? factor : assignment.factor,
  };
}
