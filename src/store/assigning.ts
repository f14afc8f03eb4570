import type { StoreApi } from 'zustand/vanilla';
import { type Assignment, toTask } from '../classroom/assignment.ts';
import { fromLink, nameOf, toLink } from '../classroom/link.ts';
import { OWN } from '../classroom/receipt.ts';
import { numberIn } from '../classroom/symbols.ts';
import { assignedLevelOf } from '../content/library.ts';
import type { LevelId } from '../content/types.ts';
import { type Move, type Session, spentIn } from '../play/session.ts';
import { plentyIn, type Task } from '../play/task.ts';
import type { Folder, KeptReceipt } from './bodies.ts';
import type { Folders } from './folders.ts';
import type { AssignedCalls, AssignedNeeds, Bar, Looked } from './looked.ts';
import { receiptOf, renamed } from './receipts.ts';
import { resume } from './sittings.ts';

const SECOND_MS = 1000;
/** No browser waits longer. */
const LONGEST_MS = 2 ** 31 - 1;

/** Everything that may be done about an assignment. */
export function createCalls(
  store: StoreApi<Looked | null>,
  folders: Folders,
  needs: AssignedNeeds,
): AssignedCalls {
  const { interview, kinds, sittings, session, notices, now, makeSeed } = needs;
  const level = (): LevelId => assignedLevelOf(interview);
  const put = (state: Looked): void => store.setState(state, true);
  const change = (name: string, folder: Folder): void => {
    folders.put(name, folder);
    const state = store.getState();
    if (state?.ok && state.name === name) put(looked(state.code, state.assignment, name, folder));
  };
  const looked = (code: string, assignment: Assignment, name: string, folder: Folder): Looked => {
    const { opens, due, attempts } = assignment;
    const sitting = sittings.find(name);
    const isOver = folder.receipts.some(({ own }) => String(own) === sitting?.seed);
    const isBegun = sitting !== undefined && !isOver;
    const isSpent = attempts > 0 && folder.receipts.length >= attempts && !isBegun;
    const at = now();
    const bar: Bar | undefined = opens !== null && at < opens ? 'early' : isSpent ? 'spent' : undefined;
    const isLate = due !== null && at > due;
    const count = countIn(assignment, name);
    return { ok: true, at, code, name, assignment, folder, count, isBegun, isLate, ...(bar && { bar }) };
  };
  const counts = new Map<string, number>();
  /** Counted once, when the rules have come. */
  const countIn = (assignment: Assignment, name: string): number => {
    const rules = kinds.of(level());
    if (rules && !counts.has(name)) counts.set(name, plentyIn(interview, rules, assignment));
    return Math.min(assignment.count, counts.get(name) ?? assignment.count);
  };
  /** Another tab may have begun, or used an attempt, since this one looked. */
  const refresh = (): void => {
    const state = store.getState();
    if (!state?.ok) return;
    const { code, assignment, name, folder } = state;
    const { receipts } = folders.find(name) ?? folder;
    put(looked(code, assignment, name, { ...folder, receipts }));
  };
  let wanted = '';
  const look = async (code: string): Promise<void> => {
    wanted = code;
    const linked = fromLink(code);
    if (!linked.ok) return put({ ok: false, code, problem: linked.problem });
    const name = nameOf(linked.assignment);
    sittings.catchUp(name);
    if ((sittings.find(name)?.content ?? interview.version) !== interview.version) {
      // Dealt from another version of the interview: it cannot be gone on with, and must not bar a new one.
      sittings.drop(name);
      notices.tell('sittingOutdated');
    }
    const folder = folders.find(name);
    const assignment = withGiven(linked.assignment, folder);
    const { title } = assignment;
    const known = { nickname: '', receipts: [], ...folder, code: toLink(assignment), title };
    put(looked(known.code, assignment, name, known));
    openInTime(assignment);
    prolong(assignment, name);
    // What is asked can be read before it can be played.
    await kinds.fetch(level());
    if (wanted === code) {
      refresh();
      keepReceipt();
    }
    // By the time a receipt is kept, those of other tabs can be read.
    void needs.keeper.prepare();
  };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  /** Whoever waits for the hour need not look again. */
  const openInTime = ({ opens }: Assignment): void => {
    clearTimeout(waiting);
    const left = (opens ?? 0) - now();
    if (left > 0) waiting = setTimeout(refresh, Math.min(left + SECOND_MS, LONGEST_MS));
  };
  /** More time may be given in the middle of a sitting. */
  const prolong = (assignment: Assignment, name: string): void => {
    const sitting = sittings.find(name);
    const state = store.getState();
    if (!sitting || !state?.ok || !state.isBegun) return;
    const task = toTask(assignment, name);
    if ((task.limitMs ?? 0) > (sitting.task?.limitMs ?? 0)) sittings.put({ ...sitting, task });
  };
  /** Once for every sitting that is over; also for one that was cut off just then. */
  const keepReceipt = (): void => {
    const state = store.getState();
    const over = state?.ok ? sessionOf(state.name) : undefined;
    if (!state?.ok || over?.phase !== 'done') return;
    const own = Number(over.seed);
    const { folder, assignment, name } = state;
    // Another tab may have gone on with it, and have handed it in.
    const receipts = folders.find(name)?.receipts ?? folder.receipts;
    if (receipts.some(kept => kept.own === own)) {
      refresh();
      return;
    }
    const text = receiptOf(interview, assignment, over, folder.nickname.trim());
    const kept: KeptReceipt = { own, text, at: over.log.at(-1)?.at ?? now(), isHandedIn: false };
    change(name, { ...folder, receipts: [...receipts, kept] });
  };
  const sessionOf = (name: string): Session | undefined => {
    const [rules, sitting] = [kinds.of(level()), sittings.find(name)];
    return rules && sitting && resume(interview, rules, sitting);
  };
  const lay = (task: Task, seed: string, moves: readonly Move[]): void =>
    sittings.put({ level: level(), seed, content: interview.version, task, begun: now(), moves: [...moves] });
  session.subscribe(({ session: sat }) => {
    if (sat?.phase === 'done') keepReceipt();
  });
  return {
    look,
    start: () => {
      const before = store.getState();
      if (before?.ok) sittings.catchUp(before.name);
      refresh();
      const state = store.getState();
      if (!state?.ok || state.bar || state.isBegun) return;
      const { assignment, name, folder } = state;
      const own = numberFor(makeSeed(), folder);
      lay(toTask(assignment, name), String(own), []);
      change(name, folder);
    },
    turnAway: () => {
      wanted = '';
    },
    takeUp: session => {
      const state = store.getState();
      if (state?.ok)
        lay(enduring(toTask(state.assignment, state.name), session), session.seed, session.moves);
    },
    enter: async code => {
      await look(code);
      const state = store.getState();
      if (state?.ok && wanted === code) session.open(level(), state.name);
    },
    call: nickname => {
      const state = store.getState();
      if (!state?.ok) return;
      const rename = (kept: KeptReceipt): KeptReceipt => ({
        ...kept,
        text: renamed(needs, kept.text, nickname.trim()),
      });
      change(state.name, { ...state.folder, nickname, receipts: state.folder.receipts.map(rename) });
    },
    handIn: own => {
      const state = store.getState();
      if (!state?.ok) return;
      const receipts = state.folder.receipts.map(kept =>
        kept.own === own ? { ...kept, isHandedIn: true } : kept,
      );
      change(state.name, { ...state.folder, receipts });
    },
  };
}

/** Kept elsewhere, times are rounded: the time is not over before the last response that was given in it. */
function enduring(task: Task, { log, limit }: Session): Task {
  if (task.limitMs === undefined) return task;
  return { ...task, limitMs: Math.max(task.limitMs, spentIn({ log: log.slice(0, -1), limit }) + 1) };
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

/** A number for another sitting, never one that a receipt has already. */
function numberFor(seed: string, { receipts }: Folder): number {
  const drawn = numberIn(seed.slice(0, 4));
  for (let own = drawn; ; own = (own + 1) % OWN) if (receipts.every(kept => kept.own !== own)) return own;
}
