import type { Interview } from '../../core/interview/types.ts';
import type { Text } from '../../text/language.ts';
import type { RetryingFetch } from './arrivals.ts';
import { closeSessionWithLms } from './bounds.ts';
import { type AssignmentStore, createAssignmentStore } from './classwork/assigned.ts';
import type { SessionStore } from './contract.ts';
import { type BeamFilterStore, createBeamFilter } from './filter.ts';
import { createRulesLoader, type RulesLoader } from './kinds.ts';
import { type BackupStore, createBackupStore } from './log/copies.ts';
import { createLearner, type LearnerStore } from './log/learner.ts';
import type { Logbook } from './log/logbook.ts';
import type { Notices } from './notices.ts';
import { createRouteStore, type RouteStore } from './place.ts';
import { createLmsStatus, type LmsStatusStore } from './platform.ts';
import { createSavedAnswers, type SavedAnswersStore } from './safety.ts';
import type { Keeper } from './saves/keep.ts';
import { createSession } from './session.ts';
import type { SettingsStore } from './settings.ts';
import { createDialogStore, type DialogStore } from './sheet.ts';
import { createSittings } from './sittings.ts';
import { createLanguageStore, type LanguageStore } from './speech.ts';
import type { TabHistory } from './way.ts';

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
