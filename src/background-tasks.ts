import { keepLinesWhole } from './app/list/explanation-line-clipping.ts';
import { onNextChange, setCappedTimer } from './app/store/call-helpers.ts';
import type { Game } from './app/store/game-stores.ts';
import type { Logbook } from './app/store/log/logbook.ts';
import type { Notice } from './app/store/notice-store.ts';
import { endOfDay } from './core/calendar-day.ts';

export type BackgroundNeeds = {
  readonly root: HTMLElement;
  readonly game: Game;
  readonly logbook: Logbook;
  /** In a learning platform nothing is kept for later. */
  readonly isPackaged: boolean;
  readonly now: () => number;
  /** That of a `Stopwatch`. */
  readonly time: () => number;
  /** Loads the page anew. */
  readonly reload: () => void;
};

/** All that goes on behind the first screen; a chunk of its own, so that no question waits for it. */
export async function startBackgroundTasks(background: BackgroundNeeds): Promise<void> {
  const { root, game, isPackaged } = background;
  keepLinesWhole(root);
  keepUp(background);
  if (!isPackaged) remindOfCopies(game);
  await giveEar(game);
  // Refused in a frame or by a browser that keeps nothing: the game is then online only.
  if (!isPackaged) await keepOffline(background).catch(() => undefined);
}

/** What other tabs have entered is noticed when the page is looked at again; the turn of the day, as long as it is. */
function keepUp({ game: { learner, session, fetching }, logbook, now }: BackgroundNeeds): void {
  let turn: ReturnType<typeof setTimeout> | undefined;
  const followDay = (): void => {
    clearTimeout(turn);
    if (document.hidden) return;
    learner.refresh();
    turn = setCappedTimer(followDay, endOfDay(now()) - now());
  };
  const look = (): void => {
    followDay();
    if (!document.hidden) void logbook.catchUp().catch(() => undefined);
  };
  document.addEventListener('visibilitychange', look);
  look();
  session.recordInterrupted();
  void fetching.bring(learner.remember, undefined, 'rest');
}

/** What cannot be kept here, or not for long, can be carried away by one tap. */
function remindOfCopies(game: Game): void {
  const act = async (): Promise<void> => {
    await game.fetching.bring(
      () => import('./app/list/save-progress-copy.ts'),
      ({ saveProgressCopy }) => saveProgressCopy(game),
    );
  };
  for (const notice of ['storageFull', 'storageBlocked', 'copyDue'] as const)
    game.notices.offer(notice, { label: 'notice.saveCopy', act: () => void act().catch(() => undefined) });
  void isLasting().then(is => {
    if (!is && game.backup.isDue()) tellOutside(game, 'copyDue');
  });
}

/** Storage that the browser has promised not to clear; unknown on plain http. */
const isLasting = async (): Promise<boolean> =>
  (await navigator.storage?.persisted?.().catch(() => false)) ?? false;

/** Fetched when sound is first wanted; without its chunk the game stays silent. */
async function giveEar(game: Game): Promise<void> {
  if (game.settings.getState().hasSound) {
    const hear = ({ bindSound }: typeof import('./app/sound/sound-renderer.ts')): void =>
      void bindSound(game);
    await game.fetching.bring(() => import('./app/sound/sound-renderer.ts'), hear, 'rest');
  } else onNextChange(game.settings, () => void giveEar(game));
}

/** Behind everything else, for what is kept for later takes the line for a while. Plain http has no workers. */
async function keepOffline({ game, time, reload }: BackgroundNeeds): Promise<void> {
  if (!import.meta.env.PROD || !navigator.serviceWorker) return;
  const { registerWorker } = await import('./app/offline/register-worker.ts');
  await registerWorker({
    workers: navigator.serviceWorker,
    document,
    now: time,
    reload,
    onReady: act => {
      game.notices.offer('editionReady', { label: 'notice.takeEdition', act });
      tellOutside(game, 'editionReady');
    },
  });
}

/** A sentence that can wait does not lie over a level. */
function tellOutside(game: Game, notice: Notice): void {
  if (game.route.getState().page === 'play') onNextChange(game.route, () => tellOutside(game, notice));
  else game.notices.tell(notice);
}
