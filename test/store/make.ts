import type { Interview } from '../../src/content/types.ts';
import { createKeeper } from '../../src/store/keep.ts';
import { createLearner, type LearnerStore } from '../../src/store/learner.ts';
import { createNotices, type Notices } from '../../src/store/notices.ts';
import { readBody } from '../../src/store/saves.ts';
import { createSession, type SessionStore } from '../../src/store/session.ts';
import { createSittings } from '../../src/store/sittings.ts';
import type { Shelf } from '../../src/store/storage.ts';
import { knownKinds } from '../kinds.ts';
import { makeInterview } from '../make.ts';

export type Table = {
  readonly notices: Notices;
  readonly learner: LearnerStore;
  readonly session: SessionStore;
};

/** The stores on a shelf, as a page that has just been opened has them. Time is a counter, seeds are numbered. */
export function open(shelf: Shelf, interview: Interview = makeInterview(), from = 0): Table {
  const notices = createNotices();
  const keeper = createKeeper(shelf, notices, readBody);
  const learner = createLearner(interview, keeper);
  let [time, seed] = [from, from];
  const session = createSession({
    interview,
    kinds: knownKinds(interview),
    sittings: createSittings(keeper),
    learner,
    notices,
    now: () => ++time,
    makeSeed: () => `SEED${++seed}`,
  });
  return { notices, learner, session };
}
