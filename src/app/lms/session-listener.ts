import type { Session } from '../../core/session/session-state.ts';
import type { Game } from '../store/game-stores.ts';
import type { LmsStatus } from '../store/lms-status.ts';
import type { LegibleAssignment } from '../store/types.ts';
import type { ConnectionRetry } from './connection-retry.ts';
import type { Lms, LmsMode } from './scorm-runtime.ts';
import { type DescribeQuestion, markOf, type Report, toReport } from './session-report.ts';

export type ListenerNeeds = {
  readonly game: Game;
  readonly lms: Lms;
  /** The assignment of the package. */
  readonly looked: LegibleAssignment;
  readonly retry: ConnectionRetry;
  readonly window: Window;
  /** That of a `Stopwatch`. */
  readonly time: () => number;
  /** ms of the sitting that is gone on with, which the platform was not told of. */
  readonly carried: number;
};

/** Platforms take their time over a commit, and the page stands still for it: the answer is shown first. */
const AFTER_MS = 60;

const PLATFORM_STATES: Readonly<Record<LmsMode, LmsStatus['state']>> = {
  normal: 'joined',
  browse: 'previewed',
  review: 'reviewed',
};

/** From now on the platform hears of every response, and of the end. */
export function listenToSession(bound: ListenerNeeds): SessionListener {
  const { game, lms, looked, retry, window } = bound;
  const { session: store, notices, lmsStatus } = game;
  const { write, isWhole } = createWriter(bound);
  let sitting: Session | undefined;
  let [seen, timer] = ['', 0];
  const report = (): Report | undefined => (sitting && sitting.log.length > 0 ? write(sitting) : undefined);
  const tell = (): void => {
    window.clearTimeout(timer);
    const said = report();
    if (said) lms.report(said);
  };
  const look = (): void => {
    const { session, name } = store.getState();
    if (!session || name !== looked.name || lms.mode !== 'normal') return;
    sitting = session;
    const mark = markOf(session);
    if (mark === seen || session.log.length === 0) return;
    seen = mark;
    lmsStatus.setState({ isConfirmed: false });
    window.clearTimeout(timer);
    timer = window.setTimeout(tell, AFTER_MS);
  };
  store.subscribe(look);
  retry.attend(tell);
  for (const notice of ['lmsTrouble', 'lmsShut'] as const)
    notices.offer(notice, { label: 'lms.again', act: () => retry.retry(tell) });
  const leave = (): void => {
    window.clearTimeout(timer);
    retry.retry(() => lms.leave(report(), () => lmsStatus.setState({ state: 'left' })));
  };
  lmsStatus.setState({ state: PLATFORM_STATES[lms.mode], leave });
  watch(window, tell, () => {
    window.clearTimeout(timer);
    lms.close(report());
  });
  return {
    confirm: mark => {
      if (mark === seen && isWhole()) lmsStatus.setState({ isConfirmed: true });
    },
    stepBack: () => {
      window.clearTimeout(timer);
      lms.stepBack();
      retry.end();
      lmsStatus.setState({ state: 'elsewhere' });
      notices.tell('lmsElsewhere');
    },
  };
}

export type SessionListener = {
  /** The platform has what stands behind this mark. */
  readonly confirm: (mark: string) => void;
  /** A later tab of this browser has taken over. */
  readonly stepBack: () => void;
};

type Writer = {
  readonly write: (session: Session) => Report;
  /** Whether there was room for all of what was written last. */
  readonly isWhole: () => boolean;
};

function createWriter({ game, lms, looked, time, carried }: ListenerNeeds): Writer {
  const { interview, language, notices } = game;
  const since = time();
  let isWhole = true;
  let describe: DescribeQuestion | undefined;
  // Interactions do without where it cannot be fetched.
  if (lms.version === '2004')
    void import('./question-description.ts').then(
      come => {
        describe = come.createQuestionDescriber(interview, language.getState);
      },
      () => undefined,
    );
  return {
    write: session => {
      const { isWhole: is, ...all } = toReport(interview, looked.assignment, session, describe);
      isWhole = is;
      if (!isWhole) notices.tell('lmsFull');
      return { ...all, ms: Math.round(time() - since) + carried };
    },
    isWhole: () => isWhole,
  };
}

function watch(window: Window, tell: () => void, close: () => void): void {
  window.addEventListener('pagehide', close);
  window.addEventListener('online', tell);
  // Hidden: it may be closed next. Seen again: what went out meanwhile may not have come.
  window.document.addEventListener('visibilitychange', tell);
}
