import { createStore, type StoreApi } from 'zustand/vanilla';
import { assignedLevelOf } from '../../core/interview/lookups.ts';
import type { Interview } from '../../core/interview/types.ts';
import { toEntries } from '../../core/learner/attempt-log.ts';
import type { Session } from '../../core/session/session-state.ts';
import type { Logbook } from './log/logbook.ts';
import type { Keeper } from './saves/keeper.ts';
import type { Sitting } from './saves/save-types.ts';
import { isPartial, resumeSitting, sittingNameOf } from './sitting-store.ts';
import type { SessionNeeds, SessionState, SessionStore } from './types.ts';

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
  const { interview, rulesLoader, sittings, bring } = needs;
  for (const one of sittings.all().filter(isDue)) {
    const { level } = one;
    const enter = (): void => {
      const [rules, sitting] = [rulesLoader.of(level), sittings.find(sittingNameOf(one))];
      const session = rules && sitting && resumeSitting(interview, rules, sitting);
      if (session) record(needs, session, isPartial(sitting));
    };
    if (rulesLoader.of(level)) enter();
    else void bring(() => rulesLoader.fetch(level), enter, 'rest');
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

/** How many answers of which sitting are safe even should the browser be killed. They were shown, and told of, before. */
export type SavedAnswersStore = StoreApi<{ readonly seed: string; readonly answers: number }>;

type SavedAnswersNeeds = {
  readonly session: SessionStore;
  readonly keeper: Keeper;
  readonly logbook: Logbook;
};

export function createSavedAnswers({ session, keeper, logbook }: SavedAnswersNeeds): SavedAnswersStore {
  const store = createStore(() => ({ seed: '', answers: 0 }));
  session.subscribe(({ session: sat }, { session: before }) => {
    if (!sat || (sat.seed === before?.seed && sat.log.length === before.log.length)) return;
    const { seed, log } = sat;
    keeper.whenSafe(isSafe => {
      if (isSafe) void logbook.settled().then(() => store.setState({ seed, answers: log.length }));
    });
  });
  return store;
}

type Seen = { readonly interview: Interview; readonly savedAnswers: SavedAnswersStore };

/** Answers of this sitting. */
export function savedAnswersIn({ savedAnswers }: Pick<Seen, 'savedAnswers'>, { seed }: Session): number {
  const { seed: known, answers } = savedAnswers.getState();
  return known === seed ? answers : 0;
}

/** Whether to say that all answers are safe: in what a class was set, since nobody could give them again. */
export const isSaidSaved = (seen: Seen, session: Session): boolean =>
  session.level === assignedLevelOf(seen.interview) &&
  session.log.length > 0 &&
  savedAnswersIn(seen, session) >= session.log.length;
