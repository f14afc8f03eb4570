import type { Session } from '../../core/session/session-state.ts';
import type { Game } from '../store/game-stores.ts';
import type { LmsStatus } from '../store/lms-status.ts';
import type { LegibleAssignment } from '../store/types.ts';
import type { ConnectionRetry } from './connection-retry.ts';
import type { Lms, LmsMode } from './join-lms.ts';
import { type DescribeQuestion, markOf, type Report, toReport } from './session-report.ts';

export type ListenerNeeds = {
  readonly game: Game;
  readonly lms: Lms;
  /** The assignment of the package. */
  readonly opened: LegibleAssignment;
  readonly retry: ConnectionRetry;
  readonly window: Window;
  /** That of a `Stopwatch`. */
  readonly time: () => number;
  /** Time of the resumed session that the platform has not counted, ms. */
  readonly carried: number;
};

export type SessionListener = {
  /** The platform has the report of this mark. */
  readonly confirm: (mark: string) => void;
  /** A later tab of this browser has taken over. */
  readonly stepBack: () => void;
};

/** The page stands still during a commit, which platforms take their time over: the answer is drawn first. */
const REPORT_AFTER_MS = 60;

const PLATFORM_STATES: Readonly<Record<LmsMode, LmsStatus['state']>> = {
  normal: 'joined',
  browse: 'previewed',
  review: 'reviewed',
};

/** From now on the platform is told of every response, and of the end of the visit. */
export function listenToSession(needs: ListenerNeeds): SessionListener {
  const { game, lms, opened, retry, window } = needs;
  const { session: store, notices, lmsStatus } = game;
  const { build, isWhole } = createReportBuilder(needs);
  let current: Session | undefined;
  let [seenMark, timer] = ['', 0];
  const report = (): Report | undefined => (current && current.log.length > 0 ? build(current) : undefined);
  const send = (): void => {
    window.clearTimeout(timer);
    const now = report();
    if (now) lms.report(now);
  };
  const follow = (): void => {
    const { session, name } = store.getState();
    if (!session || name !== opened.name || lms.mode !== 'normal') return;
    current = session;
    const mark = markOf(session);
    if (mark === seenMark || session.log.length === 0) return;
    seenMark = mark;
    lmsStatus.setState({ isConfirmed: false });
    window.clearTimeout(timer);
    timer = window.setTimeout(send, REPORT_AFTER_MS);
  };
  store.subscribe(follow);
  retry.onRetry(send);
  for (const notice of ['lmsTrouble', 'lmsShut'] as const)
    notices.offer(notice, { label: 'lms.again', act: () => retry.retryNow(send) });
  const leave = (): void => {
    window.clearTimeout(timer);
    retry.retryNow(() => lms.leave(report(), () => lmsStatus.setState({ state: 'left' })));
  };
  lmsStatus.setState({ state: PLATFORM_STATES[lms.mode], leave });
  watchPage(window, send, () => {
    window.clearTimeout(timer);
    lms.close(report());
  });
  return {
    confirm: mark => {
      if (mark === seenMark && isWhole()) lmsStatus.setState({ isConfirmed: true });
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

type ReportBuilder = {
  readonly build: (session: Session) => Report;
  /** Whether the latest report had room for all that is needed to resume. */
  readonly isWhole: () => boolean;
};

function createReportBuilder({ game, lms, opened, time, carried }: ListenerNeeds): ReportBuilder {
  const { interview, language, notices } = game;
  const since = time();
  let isWhole = true;
  let describe: DescribeQuestion | undefined;
  // If it cannot be fetched, interactions go without a description.
  if (lms.version === '2004')
    void import('./question-description.ts').then(
      fetched => {
        describe = fetched.createQuestionDescriber(interview, language.getState);
      },
      () => undefined,
    );
  return {
    build: session => {
      const { isWhole: isAll, ...report } = toReport(interview, opened.assignment, session, describe);
      isWhole = isAll;
      if (!isWhole) notices.tell('lmsFull');
      return { ...report, ms: Math.round(time() - since) + carried };
    },
    isWhole: () => isWhole,
  };
}

function watchPage(window: Window, send: () => void, close: () => void): void {
  window.addEventListener('pagehide', close);
  window.addEventListener('online', send);
  // Hidden: it may be closed next. Visible again: what was sent meanwhile may not have arrived.
  window.document.addEventListener('visibilitychange', send);
}
