import { createStore } from 'zustand/vanilla';
import {
  currentOf,
  isRight,
  itemOf,
  lastOf,
  type Move,
  type Session,
  spentMsIn,
} from '../../core/session/session.ts';
import { applyMove } from '../../core/session/step.ts';
import type { SessionCalls, SessionNeeds, SessionState, SessionStore } from './contract.ts';
import { createOpenings, type Opening } from './opening.ts';
import type { Sitting } from './saves/bodies.ts';
import { NO_SESSION, persistAndShow, recordKept, type SessionStateStore } from './shown.ts';

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
