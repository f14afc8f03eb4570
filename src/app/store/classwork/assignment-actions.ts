import type { StoreApi } from 'zustand/vanilla';
import { toTask } from '../../../core/classroom/assignment.ts';
import { SITTING_NUMBERS, symbolsAsNumber } from '../../../core/classroom/code-bits.ts';
import { assignedLevelOf } from '../../../core/interview/lookups.ts';
import type { Task } from '../../../core/session/compose-task.ts';
import { begunIn, type Session, spentMsIn } from '../../../core/session/session-state.ts';
import type { Folder } from '../saves/save-types.ts';
import type {
  AssignmentCalls,
  AssignmentNeeds,
  Folders,
  LegibleAssignment,
  SeenAssignment,
} from '../types.ts';
import { type AssignmentLookup, createAssignmentLookup } from './assignment-lookup.ts';
import { createReceiptKeeper } from './receipt-keeper.ts';

/** All calls about assignments. @param store shows the one that is open. */
export function createAssignmentActions(
  store: StoreApi<SeenAssignment | null>,
  folders: Folders,
  needs: AssignmentNeeds,
): AssignmentCalls {
  const { interview, sittings, session, makeSeed } = needs;
  const current = (): LegibleAssignment | undefined => legible(store.getState());
  const lookup = createAssignmentLookup(store, folders, needs, () => receipts.catchUp());
  const receipts = createReceiptKeeper(current, folders, needs, lookup);
  const { change, refresh } = lookup;
  return {
    look: async code => {
      await Promise.all([lookup.look(code), needs.shown.then(receipts.prepare)]);
    },
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
    enter: async code => {
      const entered = enter(lookup, code, () => {
        const state = current();
        if (state) session.open(assignedLevelOf(interview), state.name);
      });
      await Promise.all([entered, receipts.prepare()]);
    },
    setNickname: nickname => {
      const state = current();
      if (state) change(state.name, { ...state.folder, nickname });
      receipts.rename();
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

const withHandedIn = (folder: Folder, own: number): Folder => ({
  ...folder,
  receipts: folder.receipts.map(kept => (kept.own === own ? { ...kept, isHandedIn: true } : kept)),
});
