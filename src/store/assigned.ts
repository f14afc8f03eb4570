import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Assignment } from '../classroom/assignment.ts';
import type { LinkProblem } from '../classroom/link.ts';
import { assignedLevelOf } from '../content/library.ts';
import type { Interview, LevelId } from '../content/types.ts';
import type { Move, Session } from '../play/session.ts';
import type { Task } from '../play/task.ts';
import type { Folder, KeptReceipt } from './bodies.ts';
import type { SessionStore } from './contract.ts';
import type { Keeper } from './keep.ts';
import type { Kinds } from './kinds.ts';
import type { Notices } from './notices.ts';
import { resume, type Sittings } from './sittings.ts';

/** The assignment that is looked at, or what is wrong with its code. */
export type Looked =
  | { readonly ok: false; readonly code: string; readonly problem: LinkProblem }
  | {
      readonly ok: true;
      readonly code: string;
      readonly name: string;
      readonly assignment: Assignment;
      readonly folder: Folder;
      /** A sitting that waits to be gone on with. */
      readonly isBegun: boolean;
      /** What keeps a sitting from being begun now. */
      readonly bar?: Bar;
      /** It may be played, but the teacher will see that it was late. */
      readonly isLate: boolean;
    };
export type Bar = 'early' | 'spent';

export type AssignedStore = StoreApi<Looked | null> & {
  /** Reads the code of an assignment, whatever state it is in. */
  readonly look: (code: string) => Promise<void>;
  /** Lays out a sitting unless one waits or there is a bar. */
  readonly start: () => void;
  /** Goes on with the sitting of this code, or shows the one that is over. */
  readonly enter: (code: string) => Promise<void>;
  /** Goes on with a sitting of what is looked at that was kept elsewhere. */
  readonly takeUp: (session: Session) => void;
  readonly call: (nickname: string) => void;
  /** The receipt has gone to the teacher, as far as this device can tell. */
  readonly handIn: (own: number) => void;
  /** Codes of all assignments known on this device. */
  readonly all: () => readonly Folder[];
};

type Model = typeof import('../classroom/link.ts') &
  typeof import('../classroom/assignment.ts') &
  typeof import('../classroom/receipt.ts') &
  typeof import('../classroom/replay.ts') &
  typeof import('../classroom/symbols.ts');

export type AssignedNeeds = {
  readonly interview: Interview;
  readonly kinds: Kinds;
  readonly keeper: Keeper;
  readonly sittings: Sittings;
  readonly session: SessionStore;
  readonly notices: Notices;
  readonly now: () => number;
  readonly makeSeed: () => string;
};

const START = 'folder/';

/** What a class was set, as one student meets it. The classroom is fetched when a code is first looked at. */
export function createAssigned(needs: AssignedNeeds): AssignedStore {
  const { interview, kinds, keeper, sittings, session, notices, now, makeSeed } = needs;
  const store = createStore<Looked | null>(() => null);
  const level = (): LevelId => assignedLevelOf(interview);
  let model: Model | undefined;
  /** Read back without the shelf, which on a first visit nobody can read. */
  const folders = new Map<string, Folder>();
  const put = (state: Looked): void => store.setState(state, true);
  const change = (name: string, folder: Folder): void => {
    folders.set(name, folder);
    keeper.keep('folder', folder, START + name);
    const state = store.getState();
    if (state?.ok && state.name === name) put(looked(state.code, state.assignment, name, folder));
  };
  const looked = (code: string, assignment: Assignment, name: string, folder: Folder): Looked => {
    const { opens, due, attempts } = assignment;
    const sitting = sittings.find(name);
    const isOver = folder.receipts.some(({ own }) => String(own) === sitting?.seed);
    const isBegun = sitting !== undefined && !isOver;
    const isSpent = attempts > 0 && folder.receipts.length >= attempts && !isBegun;
    const bar: Bar | undefined = opens !== null && now() < opens ? 'early' : isSpent ? 'spent' : undefined;
    const isLate = due !== null && now() > due;
    return { ok: true, code, name, assignment, folder, isBegun, isLate, ...(bar && { bar }) };
  };
  const look = async (code: string): Promise<void> => {
    model ??= await fetchModel();
    await kinds.fetch(level());
    const linked = model.fromLink(code);
    if (!linked.ok) return put({ ok: false, code, problem: linked.problem });
    const { assignment } = linked;
    const name = model.nameOf(assignment);
    const folder = folders.get(name) ?? keeper.load('folder', START + name);
    // A title may come, or an extended time, with a later link.
    const { title } = assignment;
    const known = { nickname: '', receipts: [], ...folder, code: model.toLink(assignment), title };
    put(looked(known.code, assignment, name, known));
    keepReceipt();
  };
  /** Once for every sitting that is over; also for one that was cut off just then. */
  const keepReceipt = (): void => {
    const state = store.getState();
    const over = state?.ok ? sessionOf(state.name) : undefined;
    if (!state?.ok || over?.phase !== 'done' || !model) return;
    const own = Number(over.seed);
    const { folder, assignment, name } = state;
    if (folder.receipts.some(kept => kept.own === own)) return;
    const text = receiptOf(model, interview, assignment, over, folder.nickname.trim());
    const kept: KeptReceipt = { own, text, at: over.log.at(-1)?.at ?? now(), isHandedIn: false };
    change(name, { ...folder, receipts: [...folder.receipts, kept] });
  };
  const sessionOf = (name: string): Session | undefined => {
    const [rules, sitting] = [kinds.of(level()), sittings.find(name)];
    return rules && sitting && resume(interview, rules, sitting);
  };
  const lay = (task: Task, seed: string, moves: readonly Move[]): void =>
    sittings.put({ level: level(), seed, content: interview.version, task, moves: [...moves] });
  session.subscribe(keepReceipt);
  const unreachable = (): void => notices.tell('pageUnreachable');
  return {
    ...store,
    look: code => look(code).catch(unreachable),
    start: () => {
      const state = store.getState();
      if (!state?.ok || !model || state.bar || state.isBegun) return;
      const { assignment, name, folder } = state;
      const [a = 0, b = 0, c = 0, d = 0] = model.fromSymbols(makeSeed().slice(0, 4)) ?? [];
      const own = ((a * 32 + b) * 32 + c) * 32 + d;
      lay(model.toTask(assignment, name), String(own), []);
      change(name, folder);
    },
    takeUp: ({ seed, moves }) => {
      const state = store.getState();
      if (state?.ok && model) lay(model.toTask(state.assignment, state.name), seed, moves);
    },
    enter: async code => {
      await look(code).catch(unreachable);
      const state = store.getState();
      if (state?.ok && state.code === code) session.open(level(), state.name);
    },
    call: nickname => {
      const state = store.getState();
      if (!state?.ok || !model) return;
      const rename = (kept: KeptReceipt): KeptReceipt => ({
        ...kept,
        text: renamed(model, needs, kept.text, nickname.trim()),
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
    all: () => keeper.keys(START).flatMap(key => keeper.load('folder', key) ?? []),
  };
}

async function fetchModel(): Promise<Model> {
  const [link, assignment, receipt, replay, symbols] = await Promise.all([
    import('../classroom/link.ts'),
    import('../classroom/assignment.ts'),
    import('../classroom/receipt.ts'),
    import('../classroom/replay.ts'),
    import('../classroom/symbols.ts'),
  ]);
  return { ...link, ...assignment, ...receipt, ...replay, ...symbols };
}

function receiptOf(
  { toReceipt, givenIn }: Model,
  interview: Interview,
  assignment: Assignment,
  { seed, items, log, phase }: Session,
  nickname: string,
): string {
  const [first] = log;
  return toReceipt(items, {
    assignment,
    content: interview.version,
    nickname,
    own: Number(seed),
    begun: first ? first.at - (first.ms ?? 0) : 0,
    isDone: phase === 'done',
    responses: givenIn({ log }),
  });
}

/** The same receipt under another nickname; as it is where it cannot be read any more. */
function renamed(
  model: Model | undefined,
  { interview, kinds }: Pick<AssignedNeeds, 'interview' | 'kinds'>,
  text: string,
  nickname: string,
): string {
  const rules = kinds.of(assignedLevelOf(interview));
  const read = rules && model?.fromReceipt(interview, rules, text);
  return read?.ok ? (model?.toReceipt(read.items, { ...read.receipt, nickname }) ?? text) : text;
}
