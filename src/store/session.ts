import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Interview, LevelId } from '../content/types.ts';
import type { ItemId } from '../kinds/item.ts';
import { toEntries } from '../learner/log.ts';
import { currentOf, isRight, itemOf, lastOf, type Move, type Session } from '../play/session.ts';
import { step } from '../play/step.ts';
import type { Sitting } from './bodies.ts';
import type { Kinds } from './kinds.ts';
import type { LearnerStore } from './learner.ts';
import type { Notices } from './notices.ts';
import { deal, resume, type Sittings } from './sittings.ts';

export type SessionState = {
  readonly session: Session | null;
  /** A sitting over some items of the level only; it earns no stars. */
  readonly isPartial: boolean;
};

/** What a view may ask for. Nothing else changes a sitting. */
export type SessionStore = StoreApi<SessionState> & SessionCalls;
export type SessionCalls = {
  /** Goes on with the sitting kept for this level, or begins one. */
  readonly open: (level: LevelId) => void;
  /** Resolves when nothing is being fetched for a level that is wanted. */
  readonly ready: () => Promise<void>;
  /** Begins anew, over `ids` only if given. */
  readonly restart: (level: LevelId, ids?: readonly ItemId[]) => void;
  readonly select: (item: ItemId) => void;
  readonly unselect: () => void;
  /** Keeps a response in the making; nothing is judged. */
  readonly put: (item: ItemId, response: unknown) => void;
  /** Places and judges; what is told of waits for `advance`, the rest goes on by itself. Incomplete: only kept. */
  readonly respond: (item: ItemId, response: unknown) => void;
  readonly advance: () => void;
  readonly hint: () => void;
  /** Drops the sittings that are not gone on with, on arriving anywhere but at a level. */
  readonly tidy: () => void;
  /** Puts the sitting away. One that is finished, or over a part only, is not gone on with: the next begins anew. */
  readonly leave: () => void;
  /** Puts the sitting away to be gone on with, even if it is finished or a part: for a look into the digest. */
  readonly setAside: () => void;
};

export type SessionNeeds = {
  readonly interview: Interview;
  readonly kinds: Kinds;
  readonly sittings: Sittings;
  readonly learner: LearnerStore;
  readonly notices: Notices;
  readonly now: () => number;
  readonly makeSeed: () => string;
};

export function createSession(needs: SessionNeeds): SessionStore {
  const store = createStore<SessionState>(() => ({ session: null, isPartial: false }));
  recordKept(needs);
  return { ...store, ...openings(store, needs), ...moves(store, needs) };
}

type Store = StoreApi<SessionState>;
type Opening = 'open' | 'ready' | 'restart' | 'leave' | 'setAside' | 'tidy';

function openings(store: Store, needs: SessionNeeds): Pick<SessionCalls, Opening> {
  const { interview, kinds, sittings, notices, makeSeed } = needs;
  /** The level that is wanted while its kinds are being fetched. */
  let wanted: LevelId | null = null;
  let coming = Promise.resolve();
  const restart = (level: LevelId, ids?: readonly ItemId[]): void => {
    const sitting = { level, seed: makeSeed(), content: interview.version, moves: [] };
    const part: Sitting = ids ? { ...sitting, only: [...ids] } : sitting;
    show(store, needs, part, deal(interview, kinds.of(level) ?? [], part));
  };
  const open = (level: LevelId): void => {
    const rules = kinds.of(level);
    if (!rules) {
      coming = fetchThen(level);
      return;
    }
    const sitting = sittings.find(level);
    const session = sitting && resume(interview, rules, sitting);
    if (sitting && session) {
      show(store, needs, sitting, session);
      return;
    }
    if (sitting) notices.tell('sittingOutdated');
    restart(level);
  };
  const setAside = (): SessionState => {
    wanted = null;
    return putAway(store, needs);
  };
  const fetchThen = async (level: LevelId): Promise<void> => {
    wanted = level;
    await kinds.fetch(level);
    if (wanted === level && kinds.of(level)) open(level);
  };
  return {
    restart,
    open,
    ready: () => coming,
    tidy: () => {
      for (const sitting of sittings.all()) {
        const rules = kinds.of(sitting.level);
        const isOver = sitting.only || (rules && resume(interview, rules, sitting)?.phase === 'done');
        if (isOver) sittings.drop(sitting.level);
      }
    },
    leave: () => {
      const { session, isPartial } = setAside();
      if (session && (session.phase === 'done' || isPartial)) sittings.drop(session.level);
    },
    setAside,
  };
}

/** @returns what was put away. */
function putAway(store: Store, { interview, learner }: SessionNeeds): SessionState {
  const before = store.getState();
  const { session, isPartial } = before;
  if (session) {
    learner.append(toEntries(interview, session, isPartial));
    store.setState({ session: null, isPartial: false }, true);
  }
  return before;
}

function moves(store: Store, needs: SessionNeeds): Omit<SessionCalls, Opening> {
  const move = (...all: readonly Move[]): void => {
    const { session } = store.getState();
    const sitting = session ? needs.sittings.find(session.level) : undefined;
    if (!session || !sitting) return;
    const next = all.reduce(step, session);
    if (next !== session) show(store, needs, { ...sitting, moves: [...next.moves] }, next);
  };
  return {
    select: item => move({ do: 'select', item }),
    unselect: () => move({ do: 'unselect' }),
    put: (item, response) => move({ do: 'place', item, response }),
    respond: (item, response) => {
      move({ do: 'place', item, response }, { do: 'judge', at: needs.now() });
      const { session } = store.getState();
      const last = session?.phase === 'told' ? lastOf(session) : undefined;
      const judged = session && last && itemOf(session, last.item);
      if (judged && isRight(last) && !judged.rules.isToldWhenRight) move({ do: 'advance' });
    },
    advance: () => move({ do: 'advance' }),
    hint: () => {
      const { session } = store.getState();
      const item = session && currentOf(session);
      if (item) move({ do: 'hint', item });
    },
  };
}

/** Kept before it is shown: what a player has seen judged is there after a crash. */
function show(
  store: Store,
  { interview, sittings, learner }: SessionNeeds,
  sitting: Sitting,
  session: Session,
): void {
  sittings.put(sitting);
  const isPartial = sitting.only !== undefined;
  if (session.phase !== 'ask') learner.append(toEntries(interview, session, isPartial));
  store.setState({ session, isPartial }, true);
}

/** A sitting that was cut off (closed tab, crash) has judged responses that the log does not know yet. */
function recordKept({ interview, kinds, sittings, learner }: SessionNeeds): void {
  for (const { level } of sittings.all()) {
    const record = (): void => {
      const [rules, sitting] = [kinds.of(level), sittings.find(level)];
      const session = rules && sitting && resume(interview, rules, sitting);
      if (session) learner.append(toEntries(interview, session, sitting.only !== undefined));
    };
    if (kinds.of(level)) record();
    else void kinds.fetch(level).then(record);
  }
}
