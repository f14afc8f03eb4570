import type { StoreApi } from 'zustand/vanilla';
import { toEntries } from '../../core/learner/log.ts';
import type { Session } from '../../core/session/session.ts';
import type { SessionNeeds, SessionState } from './contract.ts';
import type { Sitting } from './saves/bodies.ts';
import { isPartial, resumeSitting, sittingNameOf } from './sittings.ts';

/** What a sitting leaves behind: it is kept, entered in the log, and only then shown. */
export type SessionStateStore = StoreApi<SessionState>;

export const NO_SESSION: SessionState = { session: null, isPartial: false, name: '' };

/** Kept before it is shown: what a player has seen judged is there after a crash. */
export function persistAndShow(
  store: SessionStateStore,
  needs: SessionNeeds,
  sitting: Sitting,
  session: Session,
): void {
  needs.sittings.put(sitting);
  if (session.phase !== 'ask') record(needs, session, isPartial(sitting));
  store.setState({ session, isPartial: isPartial(sitting), name: sittingNameOf(sitting) }, true);
}

/** What the log knows already is not entered again. What a test has not yet told is not in the notebook either. */
function record({ interview, app, learner }: SessionNeeds, session: Session, isPart: boolean): void {
  if (session.limit.isTest && session.phase !== 'done') return;
  learner.append(toEntries({ interview, app, isPartial: isPart }, session));
}

/** A sitting that was cut off (closed tab, crash) has judged responses that the log does not know yet. */
export function recordKept(needs: SessionNeeds, isDue: (sitting: Sitting) => boolean): void {
  const { interview, kinds, sittings, bring } = needs;
  for (const one of sittings.all().filter(isDue)) {
    const { level } = one;
    const enter = (): void => {
      const [rules, sitting] = [kinds.of(level), sittings.find(sittingNameOf(one))];
      const session = rules && sitting && resumeSitting(interview, rules, sitting);
      if (session) record(needs, session, isPartial(sitting));
    };
    if (kinds.of(level)) enter();
    else void bring(() => kinds.fetch(level), enter, 'rest');
  }
}

/** @returns what was put away. */
export function putSessionAway(store: SessionStateStore, needs: SessionNeeds): SessionState {
  const before = store.getState();
  if (before.session) {
    record(needs, before.session, before.isPartial);
    store.setState(NO_SESSION, true);
  }
  return before;
}
