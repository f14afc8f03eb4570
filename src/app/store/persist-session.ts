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

/** The sitting on the screen. Only `persistAndShow` and `putSessionAway` write it. */
export type SessionStateStore = StoreApi<SessionState>;

export const NO_SESSION: SessionState = { session: null, isPartial: false, name: '' };

/** Kept before it is shown: a judgement that a player has seen survives a crash. */
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

/** Enters judged responses in the log, which ignores those it has. Those of a test only at its end, or the log would tell. */
function record({ interview, app, learner }: SessionNeeds, session: Session, isPart: boolean): void {
  if (session.limit.isTest && session.phase !== 'done') return;
  learner.append(toEntries({ interview, app, isPartial: isPart }, session));
}

/** Kept sittings that were interrupted (closed tab, crash) may have judged responses that are not in the log yet. */
export function recordInterrupted(needs: SessionNeeds, isDue: (sitting: Sitting) => boolean): void {
  const { interview, rulesLoader, sittings, bring } = needs;
  for (const one of sittings.all().filter(isDue)) {
    const { level } = one;
    const recordOne = (): void => {
      const [rules, sitting] = [rulesLoader.of(level), sittings.find(sittingNameOf(one))];
      const session = rules && sitting && resumeSitting(interview, rules, sitting);
      if (session) record(needs, session, isPartial(sitting));
    };
    if (rulesLoader.of(level)) recordOne();
    else void bring(() => rulesLoader.fetch(level), recordOne, 'rest');
  }
}

/** Takes the sitting off the screen. @returns what was on it. */
export function putSessionAway(store: SessionStateStore, needs: SessionNeeds): SessionState {
  const before = store.getState();
  if (before.session) {
    record(needs, before.session, before.isPartial);
    store.setState(NO_SESSION, true);
  }
  return before;
}

/** Number of responses of the last sitting that are safe even if the browser is killed. It lags behind what is shown. */
export type SavedAnswersStore = StoreApi<{ readonly seed: string; readonly answers: number }>;

type SavedAnswersNeeds = {
  readonly session: SessionStore;
  readonly keeper: Keeper;
  readonly logbook: Logbook;
};

export function createSavedAnswers({ session, keeper, logbook }: SavedAnswersNeeds): SavedAnswersStore {
  const store = createStore(() => ({ seed: '', answers: 0 }));
  session.subscribe(({ session: now }, { session: before }) => {
    if (!now || (now.seed === before?.seed && now.log.length === before.log.length)) return;
    const { seed, log } = now;
    keeper.whenSafe(isSafe => {
      if (isSafe) void logbook.settled().then(() => store.setState({ seed, answers: log.length }));
    });
  });
  return store;
}

type SavedAnswersSource = { readonly interview: Interview; readonly savedAnswers: SavedAnswersStore };

/** Number of responses of this sitting that are safe. */
export function savedAnswersIn(
  { savedAnswers }: Pick<SavedAnswersSource, 'savedAnswers'>,
  { seed }: Session,
): number {
  const { seed: known, answers } = savedAnswers.getState();
  return known === seed ? answers : 0;
}

/** Whether to tell the player that all responses are safe: in assignments only, where they cannot be given again. */
export const isSaidSaved = (source: SavedAnswersSource, session: Session): boolean =>
  session.level === assignedLevelOf(source.interview) &&
  session.log.length > 0 &&
  savedAnswersIn(source, session) >= session.log.length;
