import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Interview, LevelId } from '../content/types.ts';
import { type ItemId, subjectOf } from '../kinds/item.ts';
import { toEntries } from '../learner/log.ts';
import type { FactId } from '../play/recall.ts';
import { currentOf, isRight, itemOf, lastOf, type Move, type Session } from '../play/session.ts';
import { step } from '../play/step.ts';
import type { Sitting } from './bodies.ts';
import type { Kinds } from './kinds.ts';
import type { LearnerStore } from './learner.ts';
import type { Notices } from './notices.ts';
import { deal, isPartial, resume, type Sittings } from './sittings.ts';

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
  /** Lays out a sitting over these facts; whoever then opens the level goes on with it. */
  readonly lay: (level: LevelId, facts: readonly FactId[], limitMs?: number) => void;
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
  /** What the log is signed with. */
  readonly app: string;
  readonly notices: Notices;
  readonly now: () => number;
  readonly makeSeed: () => string;
};

export function createSession(needs: SessionNeeds): SessionStore {
  const store = createStore<SessionState>(() => ({ session: null, isPartial: false }));
  const { now } = needs;
  // The question that lies open now, and since when.
  let [question, since] = ['', 0];
  store.subscribe(({ session }) => {
    const shown = session?.phase === 'ask' ? `${session.seed} ${session.log.length}` : '';
    if (shown !== question) [question, since] = [shown, now()];
  });
  recordKept(needs);
  return { ...store, ...openings(store, needs), ...moves(store, needs, () => since) };
}

type Store = StoreApi<SessionState>;
type Opening = 'open' | 'ready' | 'restart' | 'lay' | 'leave' | 'setAside' | 'tidy';

function openings(store: Store, needs: SessionNeeds): Pick<SessionCalls, Opening> {
  const { interview, kinds, sittings, notices, makeSeed, learner } = needs;
  /** The level that is wanted while its kinds are being fetched. */
  let wanted: LevelId | null = null;
  let coming = Promise.resolve();
  const fresh = (level: LevelId): Sitting => ({
    level,
    seed: makeSeed(),
    content: interview.version,
    moves: [],
  });
  const begin = (sitting: Sitting): void =>
    show(store, needs, sitting, deal(interview, kinds.of(sitting.level) ?? [], sitting));
  const restart = (level: LevelId, ids?: readonly ItemId[]): void => {
    const { facts, limitMs } = sittings.find(level) ?? {};
    if (facts) begin({ ...fresh(level), ...recalled(facts, ids, limitMs) });
    else begin(ids ? { ...fresh(level), only: [...ids] } : fresh(level));
  };
  const lay = (level: LevelId, facts: readonly FactId[], limitMs?: number): void =>
    sittings.put({ ...fresh(level), ...recalled(facts, undefined, limitMs) });
  const open = (level: LevelId): void => {
    const rules = kinds.of(level);
    const sitting = sittings.find(level);
    if (!rules || (!sitting && learner.isRecall(level))) {
      coming = fetchThen(level);
      return;
    }
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
    const memory = learner.isRecall(level) ? learner.remember() : undefined;
    const isThere = await Promise.all([kinds.fetch(level), memory]).catch(() => false);
    if (!isThere) notices.tell('pageUnreachable');
    if (!isThere || wanted !== level || !kinds.of(level)) return;
    if (!sittings.find(level) && learner.isRecall(level)) lay(level, learner.planFor(level));
    open(level);
  };
  return {
    restart,
    lay,
    open,
    ready: () => coming,
    tidy: () => {
      for (const sitting of sittings.all()) {
        const rules = kinds.of(sitting.level);
        const isOver = isPartial(sitting) || (rules && resume(interview, rules, sitting)?.phase === 'done');
        if (isOver) sittings.drop(sitting.level);
      }
    },
    leave: () => {
      const { session, isPartial: isPart } = setAside();
      if (session && (session.phase === 'done' || isPart)) sittings.drop(session.level);
    },
    setAside,
  };
}

/** All of it again, or only what these items asked; then the time does not press. */
function recalled(
  facts: readonly FactId[],
  ids: readonly ItemId[] | undefined,
  limitMs: number | undefined,
): Pick<Sitting, 'facts' | 'limitMs'> {
  if (ids) return { facts: facts.filter(fact => ids.some(id => subjectOf(id) === fact)) };
  return limitMs === undefined ? { facts } : { facts, limitMs };
}

/** @returns what was put away. */
function putAway(store: Store, needs: SessionNeeds): SessionState {
  const before = store.getState();
  if (before.session) {
    record(needs, before.session, before.isPartial);
    store.setState({ session: null, isPartial: false }, true);
  }
  return before;
}

type Moves = Omit<SessionCalls, Opening>;

function moves(store: Store, needs: SessionNeeds, since: () => number): Moves {
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
      const at = needs.now();
      move({ do: 'place', item, response }, { do: 'judge', at, ms: Math.max(0, at - since()) });
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
function show(store: Store, needs: SessionNeeds, sitting: Sitting, session: Session): void {
  needs.sittings.put(sitting);
  if (session.phase !== 'ask') record(needs, session, isPartial(sitting));
  store.setState({ session, isPartial: isPartial(sitting) }, true);
}

/** What the log knows already is not entered again. */
function record({ interview, app, learner }: SessionNeeds, session: Session, isPart: boolean): void {
  learner.append(toEntries({ interview, app, isPartial: isPart }, session));
}

/** A sitting that was cut off (closed tab, crash) has judged responses that the log does not know yet. */
function recordKept(needs: SessionNeeds): void {
  const { interview, kinds, sittings } = needs;
  for (const { level } of sittings.all()) {
    const enter = (): void => {
      const [rules, sitting] = [kinds.of(level), sittings.find(level)];
      const session = rules && sitting && resume(interview, rules, sitting);
      if (session) record(needs, session, isPartial(sitting));
    };
    if (kinds.of(level)) enter();
    else void kinds.fetch(level).then(enter);
  }
}
