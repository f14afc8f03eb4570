import type { Pack, PackShelf, PackTitles } from '../../core/interview/pack-content.ts';
import type { Interview, InterviewId } from '../../core/interview/types.ts';
import type { Text } from '../../text/types.ts';
import { type AssignmentStore, createAssignmentStore } from './classwork/assignment-store.ts';
import type { RetryingFetch } from './fetch-retry.ts';
import { createFirstMinute, type FirstMinute } from './first-minute.ts';
import { createLanguageStore, type LanguageStore } from './language-store.ts';
import { createLmsStatus, type LmsStatusStore } from './lms-status.ts';
import { type BackupStore, createBackupStore } from './log/backup-store.ts';
import { createLearner, type LearnerStore } from './log/learner-store.ts';
import type { Logbook } from './log/logbook.ts';
import type { Notices } from './notice-store.ts';
import { createSavedAnswers, type SavedAnswersStore } from './persist-session.ts';
import {
  type BeamFilterStore,
  createBeamFilter,
  createDialogStore,
  createRouteStore,
  type DialogStore,
  type RouteStore,
} from './route-store.ts';
import { createRulesLoader, type RulesLoader } from './rules-loader.ts';
import { type Keeper, keeperUnder } from './saves/keeper.ts';
import { createSession } from './session-store.ts';
import type { SettingsStore } from './settings-store.ts';
import { createSittings } from './sitting-store.ts';
import type { SessionStore, TabHistory } from './types.ts';

/** All stores: everything that a renderer may read, watch and call. */
export type Game = {
  /** What is played: a game is of one pack, and what it keeps is kept under it. */
  readonly pack: Pack;
  /** Of that pack. */
  readonly interview: Interview;
  /** All packs that there are. */
  readonly shelf: PackShelf;
  /** Of the packs on the shelf; none while there is only one. */
  readonly titles: Readonly<Record<InterviewId, PackTitles>>;
  readonly settings: SettingsStore;
  readonly learner: LearnerStore;
  /** For pages that deal items outside of a sitting. */
  readonly rulesLoader: RulesLoader;
  readonly session: SessionStore;
  readonly savedAnswers: SavedAnswersStore;
  readonly openAssignment: AssignmentStore;
  readonly route: RouteStore;
  readonly firstMinute: FirstMinute;
  readonly lmsStatus: LmsStatusStore;
  readonly language: LanguageStore;
  readonly dialog: DialogStore;
  readonly beamFilter: BeamFilterStore;
  readonly notices: Notices;
  readonly fetching: RetryingFetch;
  readonly tabHistory: TabHistory;
  readonly backup: BackupStore;
};

type GameNeeds = {
  readonly pack: Pack;
  readonly shelf: PackShelf;
  readonly titles?: Readonly<Record<InterviewId, PackTitles>>;
  readonly keeper: Keeper;
  readonly logbook: Logbook;
  /** Version of the game. */
  readonly app: string;
  readonly notices: Notices;
  readonly fetching: RetryingFetch;
  readonly settings: SettingsStore;
  readonly text: Text;
  /** Resolves when the first page is on the screen; until then its assignment, if it has one, is only read. At once if left out. */
  readonly shown?: Promise<unknown>;
  readonly tabHistory: TabHistory;
  readonly now: () => number;
  /** See `Stopwatch.read`. */
  readonly time: () => number;
  readonly makeSeed: () => string;
};

export function createGame(needs: GameNeeds): Game {
  const { pack, shelf, keeper, logbook, app, notices, fetching, settings, tabHistory, now, makeSeed } = needs;
  const { interview } = pack;
  const { bring } = fetching;
  const learner = createLearner({ interview, app, logbook, now, settings });
  const rulesLoader = createRulesLoader(pack, bring);
  const ownKeeper = keeperUnder(interview.id, keeper);
  const sittings = createSittings(ownKeeper);
  const shared = { pack, interview, rulesLoader, sittings, notices, bring, now, makeSeed };
  const session = createSession({ ...shared, learner, app, time: needs.time });
  const lmsStatus = createLmsStatus();
  const isTrial = (): boolean => lmsStatus.getState().state === 'previewed';
  const openAssignment = createAssignmentStore({
    ...shared,
    keeper: ownKeeper,
    session,
    isTrial,
    shown: needs.shown ?? Promise.resolve(),
  });
  const dialog = createDialogStore();
  const beamFilter = createBeamFilter();
  const drawn = { session, openAssignment, dialog, beamFilter };
  const route = createRouteStore({ interview, notices, ...drawn });
  const backup = createBackupStore({ learner, keeper, bring, now });
  route.subscribe(backup.forget);
  const firstMinute = createFirstMinute({ interview, settings, learner, openAssignment, sittings, route });
  const language = createLanguageStore(pack, needs.text, bring);
  return {
    ...{ pack, interview, shelf, settings, learner, rulesLoader },
    ...{ notices, fetching, tabHistory, route, firstMinute, backup },
    titles: needs.titles ?? {},
    ...drawn,
    lmsStatus,
    language,
    savedAnswers: createSavedAnswers({ session, keeper, logbook }),
  };
}
