import type { StoreApi } from 'zustand/vanilla';
import { type Assignment, toTask } from '../../../core/classroom/assignment.ts';
import { symbolsAsNumber } from '../../../core/classroom/code-bits.ts';
import { fromReceipt, SITTING_NUMBERS, toReceipt } from '../../../core/classroom/receipt-codec.ts';
import { begunIn, givenResponses } from '../../../core/classroom/replay-receipt.ts';
import { assignedLevelOf } from '../../../core/interview/lookups.ts';
import type { Interview } from '../../../core/interview/types.ts';
import { lastIn } from '../../../core/lists.ts';
import type { Task } from '../../../core/session/compose-task.ts';
import { type Session, spentMsIn } from '../../../core/session/session-state.ts';
import type { Folder, KeptReceipt } from '../saves/save-types.ts';
import { resumeSitting } from '../sitting-store.ts';
import type {
  AssignmentCalls,
  AssignmentNeeds,
  Folders,
  LegibleAssignment,
  SeenAssignment,
} from '../types.ts';
import { type AssignmentLookup, createAssignmentLookup } from './assignment-lookup.ts';

/** What a sitting that is over leaves for the teacher. */
export function receiptOfSession(
  interview: Interview,
  assignment: Assignment,
  session: Session,
  nickname: string,
): string {
  const { seed, items, phase } = session;
  return toReceipt(items, {
    assignment,
    content: interview.version,
    nickname,
    own: Number(seed),
    begun: begunIn(session),
    isDone: phase === 'done',
    responses: givenResponses(session),
  });
}

/** The same receipt under another nickname; as it is where it cannot be read any more. */
export function renameReceipt(
  { interview, rulesLoader }: Pick<AssignmentNeeds, 'interview' | 'rulesLoader'>,
  text: string,
  nickname: string,
): string {
  const rules = rulesLoader.of(assignedLevelOf(interview));
  const read = rules && fromReceipt(interview, rules, text);
  return read?.ok ? toReceipt(read.items, { ...read.receipt, nickname }) : text;
}

/** Everything that may be done about an assignment. */
export function createAssignmentActions(
  store: StoreApi<SeenAssignment | null>,
  folders: Folders,
  needs: AssignmentNeeds,
): AssignmentCalls {
  const { interview, sittings, session, makeSeed } = needs;
  const seen = (): LegibleAssignment | undefined => legible(store.getState());
  const looking = createAssignmentLookup(store, folders, needs, () => keepReceipt());
  const { change, refresh } = looking;
  /** Once for every sitting that is over; also for one that was cut off just then. */
  const keepReceipt = (): void => {
    const state = seen();
    const over = state && sessionOf(needs, state.name);
    if (!state || over?.phase !== 'done') return;
    const folder = withReceipt(needs, state, folders.find(state.name), over);
    if (folder) folders.put(state.name, folder);
    // Shown when it is safe: whoever takes a receipt away looks after it no more.
    needs.keeper.whenSafe(refresh);
  };
  session.subscribe(({ session: sat }) => {
    if (sat?.phase === 'done') keepReceipt();
  });
  return {
    look: code => looking.look(code),
    turnAway: looking.turnAway,
    start: () => {
      const before = seen();
      if (before) sittings.catchUp(before.name);
      refresh();
      const state = seen();
      if (!state || state.bar || state.isBegun) return;
      const { assignment, name, folder } = state;
      lay(needs, toTask(assignment, name), { seed: String(numberFor(makeSeed(), folder)), moves: [] });
      change(name, folder);
    },
    takeUp: sat => goOnWith(needs, seen(), sat),
    enter: code =>
      enter(looking, code, () => {
        const state = seen();
        if (state) session.open(assignedLevelOf(interview), state.name);
      }),
    call: nickname => {
      const state = seen();
      if (state) change(state.name, called(needs, state.folder, nickname));
    },
    handIn: own => {
      const state = seen();
      if (state) change(state.name, handedIn(state.folder, own));
    },
  };
}

const legible = (state: SeenAssignment | null): LegibleAssignment | undefined =>
  state?.ok ? state : undefined;

/** @param open called when what the sitting asks has come, unless something else is wanted by then. */
async function enter(looking: AssignmentLookup, code: string, open: () => void): Promise<void> {
  try {
    await looking.look(code, true);
    if (looking.isWanted(code)) open();
  } finally {
    if (looking.isWanted(code)) looking.arrive();
  }
}

function sessionOf({ interview, rulesLoader, sittings }: AssignmentNeeds, name: string): Session | undefined {
  const [rules, sitting] = [rulesLoader.of(assignedLevelOf(interview)), sittings.find(name)];
  return rules && sitting && resumeSitting(interview, rules, sitting);
}

/**
 * @param kept the folder as another tab may have left it, which may have gone on with the sitting, and have handed it in.
 * @returns undefined where the receipt is there already.
 */
function withReceipt(
  { interview, now }: AssignmentNeeds,
  { folder, assignment }: LegibleAssignment,
  kept: Folder | undefined,
  over: Session,
): Folder | undefined {
  const own = Number(over.seed);
  const { receipts } = kept ?? folder;
  if (receipts.some(receipt => receipt.own === own)) return undefined;
  const text = receiptOfSession(interview, assignment, over, folder.nickname.trim());
  const receipt: KeptReceipt = { own, text, at: lastIn(over.log)?.at ?? now(), isHandedIn: false };
  return { ...folder, receipts: [...receipts, receipt] };
}

/** A sitting that a learning platform has kept. */
function goOnWith(needs: AssignmentNeeds, state: LegibleAssignment | undefined, sat: Session): void {
  if (state) lay(needs, enduring(toTask(state.assignment, state.name), sat), sat, begunIn(sat) || undefined);
}

/** Lays out a sitting, for the session to open. @param begun now, unless it was begun elsewhere. */
function lay(
  { interview, sittings, now }: AssignmentNeeds,
  task: Task,
  { seed, moves }: Pick<Session, 'seed' | 'moves'>,
  begun = now(),
): void {
  const [level, content] = [assignedLevelOf(interview), interview.version];
  sittings.put({ level, seed, content, task, begun, moves: [...moves] });
}

/** Kept elsewhere, times are rounded: the time is not over before the last response that was given in it. */
function enduring(task: Task, { log, limit }: Session): Task {
  if (task.limitMs === undefined) return task;
  return { ...task, limitMs: Math.max(task.limitMs, spentMsIn({ log: log.slice(0, -1), limit }) + 1) };
}

/** A number for another sitting, never one that a receipt has already. */
function numberFor(seed: string, { receipts }: Folder): number {
  const drawn = symbolsAsNumber(seed.slice(0, 4));
  for (let own = drawn; ; own = (own + 1) % SITTING_NUMBERS)
    if (receipts.every(kept => kept.own !== own)) return own;
}

/** Under another nickname, in the receipts, too. */
const called = (needs: AssignmentNeeds, folder: Folder, nickname: string): Folder => ({
  ...folder,
  nickname,
  receipts: folder.receipts.map(kept => ({
    ...kept,
    text: renameReceipt(needs, kept.text, nickname.trim()),
  })),
});

const handedIn = (folder: Folder, own: number): Folder => ({
  ...folder,
  receipts: folder.receipts.map(kept => (kept.own === own ? { ...kept, isHandedIn: true } : kept)),
});
