import { createStore } from 'zustand/vanilla';
import type { LevelId } from '../../core/interview/types.ts';
import { type ItemId, subjectOf } from '../../core/kinds/kind.ts';
import type { FactId } from '../../core/session/compose-review.ts';
import { applyMove } from '../../core/session/session-moves.ts';
import {
  currentOf,
  isRight,
  itemOf,
  lastOf,
  type Move,
  type Session,
  spentMsIn,
} from '../../core/session/session-state.ts';
import {
  NO_SESSION,
  persistAndShow,
  putSessionAway,
  recordKept,
  type SessionStateStore,
} from './persist-session.ts';
import type { Sitting } from './saves/save-types.ts';
import { dealSitting, isPartial, resumeSitting } from './sitting-store.ts';
import type { SessionCalls, SessionNeeds, SessionState, SessionStore } from './types.ts';

export type Opening = 'open' | 'ready' | 'restart' | 'lay' | 'leave' | 'setAside' | 'tidy';

export function createOpenings(store: SessionStateStore, needs: SessionNeeds): Pick<SessionCalls, Opening> {
  const { interview, rulesLoader, sittings, notices, learner } = needs;
  /** The sitting that is wanted while its kinds are being fetched. */
  let wanted: string | null = null;
  let coming = Promise.resolve();
  const restart = (level: LevelId, ids?: readonly ItemId[]): void => {
    const sitting = again(needs, level, ids);
    persistAndShow(store, needs, sitting, dealSitting(interview, rulesLoader.of(level) ?? [], sitting));
  };
  const lay = (level: LevelId, facts: readonly FactId[], limitMs?: number): void =>
    sittings.put({ ...fresh(needs, level), ...recalled(facts, undefined, limitMs) });
  const open = (level: LevelId, name: string = level): void => {
    const rules = rulesLoader.of(level);
    sittings.catchUp(name);
    const sitting = sittings.find(name);
    if (!rules || (!sitting && learner.isRecall(level))) {
      coming = fetchThen(level, name);
      return;
    }
    const session = sitting && resumeSitting(interview, rules, sitting);
    if (sitting && session) {
      persistAndShow(store, needs, sitting, session);
      return;
    }
    if (sitting) notices.tell('sittingOutdated');
    // What a class is asked is laid out by whoever knows the assignment.
    if (name === level) restart(level);
  };
  const setAside = (): SessionState => {
    wanted = null;
    return putSessionAway(store, needs);
  };
  const fetchThen = async (level: LevelId, name: string): Promise<void> => {
    wanted = name;
    await fetchFor(needs, level, () => {
      if (wanted !== name) return;
      if (!sittings.find(level) && learner.isRecall(level)) lay(level, learner.planFor(level));
      open(level, name);
    });
  };
  return {
    restart,
    lay,
    open,
    ready: () => coming,
    tidy: () => tidy(needs),
    leave: () => dropDone(needs, setAside()),
    setAside,
  };
}

/** All that the level needs, however late it comes. */
async function fetchFor(
  { rulesLoader, learner, bring }: SessionNeeds,
  level: LevelId,
  onCome: () => void,
): Promise<void> {
  const memory = (): Promise<void> | undefined => (learner.isRecall(level) ? learner.remember() : undefined);
  await bring(() => Promise.all([rulesLoader.fetch(level), memory()]), onCome);
}

function dropDone({ sittings }: SessionNeeds, { session, isPartial: isPart, name }: SessionState): void {
  const isTask = sittings.find(name)?.task !== undefined;
  if (session && !isTask && (session.phase === 'done' || isPart)) sittings.drop(name);
}

/** Those of a class are the assignment's to drop. */
function tidy({ interview, rulesLoader, sittings }: SessionNeeds): void {
  for (const sitting of sittings.all().filter(({ task }) => !task)) {
    const rules = rulesLoader.of(sitting.level);
    const isOver =
      isPartial(sitting) || (rules && resumeSitting(interview, rules, sitting)?.phase === 'done');
    if (isOver) sittings.drop(sitting.level);
  }
}

const fresh = ({ interview, makeSeed }: SessionNeeds, level: LevelId): Sitting => ({
  level,
  seed: makeSeed(),
  content: interview.version,
  moves: [],
});

/** Another sitting of the level, over what the one before went over, or only what `ids` asked. */
function again(needs: SessionNeeds, level: LevelId, ids: readonly ItemId[] | undefined): Sitting {
  const { facts, limitMs } = needs.sittings.find(level) ?? {};
  if (facts) return { ...fresh(needs, level), ...recalled(facts, ids, limitMs) };
  return ids ? { ...fresh(needs, level), only: [...ids] } : fresh(needs, level);
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

export function createSession(needs: SessionNeeds): SessionStore {
  const store = createStore<SessionState>(() => NO_SESSION);
  const spent = watch(store, needs);
  // Assignments stay on the shelf, and may ask by every kind: nobody waits for those at the start.
  recordKept(needs, ({ task }) => !task);
  const settle = (): void => recordKept(needs, ({ task }) => task !== undefined);
  return { ...store, ...createOpenings(store, needs), ...moves(store, needs, spent), settle };
}

/**
 * Watches which question lies open. @returns for how long that is, in ms. In a test it lies open as soon as the last one
 * is answered, also while something else is on the page, or the page is closed.
 */
function watch(store: SessionStateStore, { sittings, now, time }: SessionNeeds): () => number {
  let [question, since, isTest] = ['', 0, false];
  store.subscribe(({ session, name }) => {
    const shown = session?.phase === 'ask' ? `${name} ${session.seed} ${session.log.length}` : '';
    if (shown === question || (isTest && !session)) return;
    isTest = session?.limit.isTest === true;
    const before = session && isTest ? openFor(session, sittings.find(name), now()) : 0;
    [question, since] = [shown, time() - before];
  });
  return () => Math.max(0, Math.round(time() - since));
}

/**
 * How long the page was closed over the question of a test, by the clock on the wall: since the last response, or since
 * the test was begun without what was spent. A clock that was put right in between makes the longer one of them.
 */
function openFor(session: Session, sitting: Sitting | undefined, at: number): number {
  const [first, last] = [session.log[0], lastOf(session)];
  const begun = sitting?.begun ?? (first ? first.at - (first.ms ?? 0) : at);
  return Math.max(0, Math.min(at - (last?.at ?? begun), at - begun - spentMsIn(session)));
}

type Moves = Omit<SessionCalls, Opening | 'settle'>;

function moves(store: SessionStateStore, needs: SessionNeeds, spent: () => number): Moves {
  const move = (...all: readonly Move[]): void => {
    const { session, name } = store.getState();
    const sitting = session ? needs.sittings.find(name) : undefined;
    if (!session || !sitting) return;
    const next = all.reduce(applyMove, session);
    if (next !== session) persistAndShow(store, needs, { ...sitting, moves: [...next.moves] }, next);
  };
  return {
    select: item => move({ do: 'select', item }),
    unselect: () => move({ do: 'unselect' }),
    put: (item, response) => move({ do: 'place', item, response }),
    respond: (item, response) => {
      const judged: readonly Move[] = [
        { do: 'place', item, response },
        { do: 'judge', at: needs.now(), ms: spent() },
      ];
      // In a test nothing is told of, not for a moment.
      if (store.getState().session?.limit.isTest) return move(...judged, { do: 'advance' });
      move(...judged);
      const { session } = store.getState();
      const last = session?.phase === 'told' ? lastOf(session) : undefined;
      const told = session && last && itemOf(session, last.item);
      if (told && isRight(last) && !told.rules.isToldWhenRight) move({ do: 'advance' });
    },
    advance: () => move({ do: 'advance' }),
    hint: () => {
      const { session } = store.getState();
      const item = session && currentOf(session);
      if (item) move({ do: 'hint', item });
    },
  };
}
