import type { Session } from '../play/session.ts';
import type { Game } from '../store/game.ts';
import type { Legible } from '../store/looked.ts';
import type { Lms, Report } from './lms.ts';
import { isOver, toReport } from './sitting.ts';
import type { Trouble } from './trouble.ts';

export type Bound = {
  readonly game: Game;
  readonly lms: Lms;
  /** The assignment of the package. */
  readonly looked: Legible;
  readonly trouble: Trouble;
  readonly window: Window;
  /** That of a `Stopwatch`. */
  readonly time: () => number;
};

/** Platforms take their time over a commit, and the page stands still for it: the answer is shown first. */
const AFTER_MS = 60;

/** From now on the platform hears of every response, and of the end. */
export function bind({ game, lms, looked, trouble, window, time }: Bound): void {
  const { session: store, notices, platform } = game;
  const since = time();
  let sitting: Session | undefined;
  let [told, timer] = ['', 0];
  const report = (): Report | undefined => {
    if (!sitting || sitting.log.length === 0) return undefined;
    const { isWhole, ...all } = toReport(game.interview, looked.assignment, sitting);
    if (!isWhole) notices.tell('lmsFull');
    return { ...all, ms: Math.round(time() - since) };
  };
  const tell = (): void => {
    window.clearTimeout(timer);
    const said = report();
    if (said) lms.report(said);
  };
  const finish = (): void => {
    window.clearTimeout(timer);
    lms.finish(report());
  };
  const look = (): void => {
    const { session, name } = store.getState();
    if (!session || name !== looked.name) return;
    sitting = session;
    const mark = `${session.seed} ${session.log.length} ${isOver(session)}`;
    if (mark === told) return;
    told = mark;
    window.clearTimeout(timer);
    if (session.log.length > 0) timer = window.setTimeout(tell, AFTER_MS);
  };
  store.subscribe(look);
  notices.offer('lmsTrouble', { label: 'lms.again', act: () => trouble.retry(tell) });
  const leave = (): void => {
    tell();
    // What was not taken can still be sent as long as nobody has said goodbye.
    if (trouble.isThere()) trouble.retry(() => undefined);
    else {
      finish();
      if (!trouble.isThere()) platform.setState({ state: 'left' });
    }
  };
  platform.setState({ state: lms.isLookedAt ? 'previewed' : 'joined', leave });
  watch(window, tell, finish);
}

function watch(window: Window, tell: () => void, finish: () => void): void {
  window.addEventListener('pagehide', finish);
  window.addEventListener('online', tell);
  window.document.addEventListener('visibilitychange', () => {
    if (window.document.visibilityState === 'hidden') tell();
  });
}
