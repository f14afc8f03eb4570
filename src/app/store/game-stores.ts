import type { Interview } from '../../core/interview/types.ts';
import type { Text } from '../../text/types.ts';
import { type AssignmentStore, createAssignmentStore } from './classwork/assignment-store.ts';
import type { RetryingFetch } from './fetch-retry.ts';
import { createLanguageStore, type LanguageStore } from './language-store.ts';
import { createLmsStatus, type LmsStatusStore } from './lms-status.ts';
import { type BackupStore, createBackupStore } from './log/backup-store.ts';
import { createLearner, type LearnerStore } from './log/learner-store.ts';
import type { Logbook } from './log/logbook.ts';
import type { Notices } from './notice-store.ts';
import { createSavedAnswers, type SavedAnswersStore } from './persist-session.ts';
import {
  type BeamFilterStore,
  closeSessionWithLms,
  createBeamFilter,
  createDialogStore,
  createRouteStore,
  type DialogStore,
  type RouteStore,
} from './route-store.ts';
import { createRulesLoader, type RulesLoader } from './rules-loader.ts';
import type { Keeper } from './saves/keeper.ts';
import { createSession } from './session-store.ts';
import type { SettingsStore } from './settings-store.ts';
import { createSittings } from './sitting-store.ts';
import type { SessionStore, TabHistory } from './types.ts';

/** Everything that a renderer may read, watch and call. */
export type Game = {
  readonly interview: Interview;
  readonly settings: SettingsStore;
  readonly learner: LearnerStore;
  /** Rules, for pages that deal items outside of a sitting. */
  readonly kinds: RulesLoader;
  readonly session: SessionStore;
  readonly safety: SavedAnswersStore;
  readonly assigned: AssignmentStore;
  readonly place: RouteStore;
  readonly platform: LmsStatusStore;
  readonly speech: LanguageStore;
  readonly sheet: DialogStore;
  readonly filter: BeamFilterStore;
  readonly notices: Notices;
  readonly arrivals: RetryingFetch;
  readonly way: TabHistory;
  readonly copies: BackupStore;
};

export type GameNeeds = {
  readonly interview: Interview;
  readonly keeper: Keeper;
  readonly logbook: Logbook;
  /** Version of the game. */
  readonly app: string;
  readonly notices: Notices;
  readonly arrivals: RetryingFetch;
  readonly settings: SettingsStore;
  readonly text: Text;
  readonly way: TabHistory;
  readonly now: () => number;
  /** That of a `Stopwatch`. */
  readonly time: () => number;
  readonly makeSeed: () => string;
};

export function createGame(needs: GameNeeds): Game {
  const { interview, keeper, logbook, app, notices, arrivals, settings, text, way, now, time, makeSeed } =
    needs;
  const { bring } = arrivals;
  const learner = createLearner({ interview, app, logbook, now });
  const kinds = createRulesLoader(interview, bring);
  const sittings = createSittings(keeper);
  const shared = { interview, kinds, sittings, notices, bring, now, makeSeed };
  const session = createSession({ ...shared, learner, app, time });
  const platform = createLmsStatus();
  const isTrial = (): boolean => platform.getState().state === 'previewed';
  const assigned = createAssignmentStore({ ...shared, keeper, session, isTrial });
  const sheet = createDialogStore();
  const filter = createBeamFilter();
  const place = createRouteStore({ interview, session, assigned, platform, sheet, filter, notices });
  closeSessionWithLms({ platform, session, sheet });
  const copies = createBackupStore({ learner, keeper, bring, now });
  place.subscribe(copies.forget);
  const speech = createLanguageStore(text, bring);
  return {
    interview,
    settings,
    learner,
    session,
    safety: createSavedAnswers({ session, keeper, logbook }),
    kinds,
    assigned,
    place,
    platform,
    speech,
    sheet,
    filter,
    notices,
    arrivals,
    way,
    copies,
  };
}
