import { createStore } from 'zustand/vanilla';
import { currentOf, isRight, itemOf, lastOf, type Move } from '../play/session.ts';
import { step } from '../play/step.ts';
import type { SessionCalls, SessionNeeds, SessionState, SessionStore } from './contract.ts';
import { type Opening, openings } from './opening.ts';
import { NONE, recordKept, type Store, show } from './shown.ts';

export function createSession(needs: SessionNeeds): SessionStore {
  const store = createStore<SessionState>(() => NONE);
  const { now } = needs;
  // The question that lies open now, and since when.
  let [question, since] = ['', 0];
  store.subscribe(({ session }) => {
    const shown = session?.phase === 'ask' ? `${session.seed} ${session.log.length}` : '';
    if (shown !== question) [question, since] = [shown, now()];
  });
  // Assignments stay on the shelf, and may ask by every kind: nobody waits for those at the start.
  recordKept(needs, ({ task }) => !task);
  const settle = (): void => recordKept(needs, ({ task }) => task !== undefined);
  return { ...store, ...openings(store, needs), ...moves(store, needs, () => since), settle };
}

/** In a test a question lies open as soon as the last one is answered, also while the page is closed. ms since 1970. */
function sinceInTest(store: Store, { sittings }: SessionNeeds): number | undefined {
  const { session, name } = store.getState();
  if (!session?.limit.isTest) return undefined;
  return lastOf(session)?.at ?? sittings.find(name)?.begun;
}

type Moves = Omit<SessionCalls, Opening | 'settle'>;

function moves(store: Store, needs: SessionNeeds, since: () => number): Moves {
  const move = (...all: readonly Move[]): void => {
    const { session, name } = store.getState();
    const sitting = session ? needs.sittings.find(name) : undefined;
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
      const judged: readonly Move[] = [
        { do: 'place', item, response },
        { do: 'judge', at, ms: Math.max(0, at - (sinceInTest(store, needs) ?? since())) },
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
