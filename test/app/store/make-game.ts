import {
  type AssignmentStore,
  createAssignmentStore,
} from '../../../src/app/store/classwork/assignment-store.ts';
import { createLearner, type LearnerStore } from '../../../src/app/store/log/learner-store.ts';
import { type Logbook, openLogbook, type TabChannel } from '../../../src/app/store/log/logbook.ts';
import { createNotices, type Notices } from '../../../src/app/store/notice-store.ts';
import type { TextStorage } from '../../../src/app/store/saves/browser-storage.ts';
import type { Journal } from '../../../src/app/store/saves/indexed-db.ts';
import { createKeeper } from '../../../src/app/store/saves/keeper.ts';
import { readSave } from '../../../src/app/store/saves/save-schemas.ts';
import { DEFAULT_SETTINGS } from '../../../src/app/store/saves/save-types.ts';
import { createSession } from '../../../src/app/store/session-store.ts';
import { createSittings } from '../../../src/app/store/sitting-store.ts';
import type { SessionStore } from '../../../src/app/store/types.ts';
import { FIRST_CONTENT, type PackIdentity } from '../../../src/core/interview/pack-content.ts';
import type { Interview } from '../../../src/core/interview/types.ts';
import { knownKinds } from '../../all-kinds.ts';
import { makeInterview, makePack, makeRetryingFetch } from '../../small-interview.ts';

export type Stores = {
  readonly notices: Notices;
  readonly learner: LearnerStore;
  readonly session: SessionStore;
  readonly openAssignment: AssignmentStore;
  readonly logbook: Logbook;
};

export type OpenOptions = {
  readonly interview?: Interview;
  /** Of its pack. */
  readonly identity?: PackIdentity;
  /** The first value of the clock and of the numbered seeds. */
  readonly from?: number;
  readonly journal?: Journal;
  readonly channel?: TabChannel;
  readonly tab?: string;
  /** A first visit, on which nothing stored can be read. */
  readonly isFirst?: boolean;
  /** Replaces the counter as clock. */
  readonly clock?: () => number;
  /** Replaces the clock for measuring durations. */
  readonly time?: () => number;
};

/** The stores of a page that was just opened with this storage. Its clock is a counter, and its seeds are numbered. */
export async function open(
  storage: TextStorage,
  {
    interview = makeInterview(),
    identity,
    from = 0,
    journal,
    channel,
    tab = `TAB${from}`,
    isFirst = false,
    clock,
    time: stopwatch,
  }: OpenOptions = {},
): Promise<Stores> {
  const notices = createNotices();
  const keeper = createKeeper(storage, notices, isFirst ? undefined : readSave);
  const openJournal = async (): Promise<Journal | undefined> => journal;
  const logbook = await openLogbook({ storage, notices, openJournal, tab, channel });
  let [time, seed] = [from, from];
  const now = clock ?? ((): number => ++time);
  const learner = createLearner({
    interview,
    app: 'test',
    logbook,
    now,
    settings: { getState: () => DEFAULT_SETTINGS },
  });
  const { bring } = makeRetryingFetch(notices);
  const rulesLoader = knownKinds(interview);
  const sittings = createSittings(keeper);
  const makeSeed = (): string => `SEED${++seed}`;
  const session = createSession({
    interview,
    rulesLoader,
    sittings,
    learner,
    app: 'test',
    notices,
    bring,
    now,
    time: stopwatch ?? clock ?? ((): number => time),
    makeSeed,
  });
  const openAssignment = createAssignmentStore({
    pack: makePack(interview, identity ?? FIRST_CONTENT),
    interview,
    rulesLoader,
    keeper,
    sittings,
    session,
    notices,
    bring,
    isTrial: () => false,
    shown: Promise.resolve(),
    now,
    makeSeed,
  });
  return { notices, learner, session, openAssignment, logbook };
}
