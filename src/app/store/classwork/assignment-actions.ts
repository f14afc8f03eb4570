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

/** The receipt of a sitting, for the teacher. */
export function receiptOfSession(
  interview: Interview,
  assignment: Assignment,
  session: Session,
  nickname: string,
): string {
  const { seed, items, phase } = session;
  return toReceipt(interview, items, {
    assignment,
    nickname,
    own: Number(seed),
    begun: begunIn(session),
    isDone: phase === 'done',
    responses: givenResponses(session),
  });
}

/** The same receipt under another nickname; unchanged if it cannot be read any more. */
export function renameReceipt(
  { pack, rulesLoader }: Pick<AssignmentNeeds, 'pack' | 'rulesLoader'>,
  text: string,
  nickname: string,
): string {
  const { interview } = pack;
  const rules = rulesLoader.of(assignedLevelOf(interview));
  const read = rules && fromReceipt([pack], rules.kinds, text);
  return read?.ok ? toReceipt(interview, read.items, { ...read.receipt, nickname }) : text;
}

/** All calls about assignments. @param store shows the one that is open. */
export function createAssignmentActions(
  store: StoreApi<SeenAssignment | null>,
  folders: Folders,
  needs: AssignmentNeeds,
): AssignmentCalls {
  const { interview, sittings, session, makeSeed } = needs;
  const current = (): LegibleAssignment | undefined => legible(store.getState());
  const lookup = createAssignmentLookup(store, folders, needs, () => keepReceipt());
  const { change, refresh } = lookup;
  /** Once for every sitting that is over, also if the page was closed before its receipt was kept. */
  const keepReceipt = (): void => {
    const state = current();
    const over = state && sessionOf(needs, state.name);
    if (!state || over?.phase !== 'done') return;
    const folder = withReceipt(needs, state, folders.find(state.name), over);
    if (folder) folders.put(state.name, folder);
    // Shown only when it is safe: a student who has copied it may close the page.
    needs.keeper.whenSafe(isSafe => refresh(!isSafe));
  };
  session.subscribe(({ session: played }) => {
    if (played?.phase === 'done') keepReceipt();
  });
  return {
    look: code => lookup.look(code),
    cancel: lookup.cancel,
    start: () => {
      const before = current();
      if (before) sittings.catchUp(before.name);
      refresh();
      const state = current();
      if (!state || state.bar || state.isBegun) return;
      const { assignment, name, folder } = state;
      putSitting(needs, toTask(assignment, name), { seed: String(numberFor(makeSeed(), folder)), moves: [] });
      change(name, folder);
    },
    resume: session => putResumed(needs, current(), session),
    enter: code =>
      enter(lookup, code, () => {
        const state = current();
        if (state) session.open(assignedLevelOf(interview), state.name);
      }),
    setNickname: nickname => {
      const state = current();
      if (state) change(state.name, withNickname(needs, state.folder, nickname));
    },
    handIn: own => {
      const state = current();
      if (state) change(state.name, withHandedIn(state.folder, own));
    },
  };
}

const legible = (state: SeenAssignment | null): LegibleAssignment | undefined =>
  state?.ok ? state : undefined;

/** @param open called when the rules for the sitting are there, unless another page was opened meanwhile. */
async function enter(lookup: AssignmentLookup, code: string, open: () => void): Promise<void> {
  try {
    await lookup.look(code, true);
    if (lookup.isWanted(code)) open();
  } finally {
    if (lookup.isWanted(code)) lookup.endEntering();
  }
}

function sessionOf({ interview, rulesLoader, sittings }: AssignmentNeeds, name: string): Session | undefined {
  const [rules, sitting] = [rulesLoader.of(assignedLevelOf(interview)), sittings.find(name)];
  return rules && sitting && resumeSitting(interview, rules, sitting);
}

/**
 * @param kept the folder in storage: another tab may have gone on with the sitting and handed it in.
 * @returns undefined if the receipt is there already.
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

/** Keeps a sitting that a learning platform has given back. */
function putResumed(needs: AssignmentNeeds, state: LegibleAssignment | undefined, session: Session): void {
  if (!state) return;
  const task = withTimeFor(toTask(state.assignment, state.name), session);
  putSitting(needs, task, session, begunIn(session) || undefined);
}

/** Keeps a sitting, for the session store to open. @param begun ms since 1970. */
function putSitting(
  { interview, sittings, now }: AssignmentNeeds,
  task: Task,
  { seed, moves }: Pick<Session, 'seed' | 'moves'>,
  begun = now(),
): void {
  const [level, content] = [assignedLevelOf(interview), interview.version];
  const dealing = { streams: task.streams, kinds: task.kinds };
  sittings.put({ level, seed, content, dealing, task, begun, moves: [...moves] });
}

/** Platforms keep rounded times: the limit is raised so that it does not end before the last response that was given. */
function withTimeFor(task: Task, { log, limit }: Session): Task {
  if (task.limitMs === undefined) return task;
  return { ...task, limitMs: Math.max(task.limitMs, spentMsIn({ log: log.slice(0, -1), limit }) + 1) };
}

/** A number for another sitting; never one that a kept receipt has. */
function numberFor(seed: string, { receipts }: Folder): number {
  const drawn = symbolsAsNumber(seed.slice(0, 4));
  for (let own = drawn; ; own = (own + 1) % SITTING_NUMBERS)
    if (receipts.every(kept => kept.own !== own)) return own;
}

/** With another nickname, in the receipts, too. */
const withNickname = (needs: AssignmentNeeds, folder: Folder, nickname: string): Folder => ({
  ...folder,
  nickname,
  receipts: folder.receipts.map(kept => ({
    ...kept,
    text: renameReceipt(needs, kept.text, nickname.trim()),
  })),
});

const withHandedIn = (folder: Folder, own: number): Folder => ({
  ...folder,
  receipts: folder.receipts.map(kept => (kept.own === own ? { ...kept, isHandedIn: true } : kept)),
});
