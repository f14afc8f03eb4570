import { keepLinesWhole } from './app/list/hide-cut-off-lines.ts';
import { onNextChange, setCappedTimer } from './app/store/call-helpers.ts';
import { tellContentNews } from './app/store/content-news.ts';
import type { Game } from './app/store/game-stores.ts';
import type { Logbook } from './app/store/log/logbook.ts';
import type { Notice } from './app/store/notice-store.ts';
import { type Keeper, keeperUnder } from './app/store/saves/keeper.ts';
import { isSoundDue } from './app/store/settings-store.ts';
import { endOfDay } from './core/calendar-day.ts';

export type BackgroundNeeds = {
  readonly root: HTMLElement;
  readonly game: Game;
  readonly keeper: Keeper;
  readonly logbook: Logbook;
  /** A package for a learning platform keeps nothing for offline use. */
  readonly isPackaged: boolean;
  readonly now: () => number;
  /** See `Stopwatch.read`. */
  readonly time: () => number;
  /** Reloads the page. */
  readonly reload: () => void;
};

/** Starts all that can wait until the first page is shown: a chunk of its own, so that no question waits for it. */
export async function startBackgroundTasks(background: BackgroundNeeds): Promise<void> {
  const { root, game, keeper, isPackaged } = background;
  keepLinesWhole(root);
  tellContentNews({ ...game, keeper: keeperUnder(game.interview.id, keeper) });
  followTabsAndDays(background);
  if (!isPackaged) remindOfCopies(game);
  rememberSoundOffer(game);
  await bindSoundWhenWanted(game);
  // Some browsers refuse it, and all do in a frame: the game then only runs online.
  if (!isPackaged) await keepOffline(background).catch(() => undefined);
}

/** Reads what other tabs have entered in the log when the page is visible again; while it is visible, notices a new day. */
function followTabsAndDays({ game: { learner, session, fetching }, logbook, now }: BackgroundNeeds): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const followDay = (): void => {
    clearTimeout(timer);
    if (document.hidden) return;
    learner.refresh();
    timer = setCappedTimer(followDay, endOfDay(now()) - now());
  };
  const onVisibility = (): void => {
    followDay();
    if (!document.hidden) void logbook.catchUp().catch(() => undefined);
  };
  document.addEventListener('visibilitychange', onVisibility);
  onVisibility();
  session.recordInterrupted();
  void fetching.bring(learner.remember, undefined, 'rest');
}

/** Offers to save a copy of the progress if it cannot be kept here, or perhaps not for long. */
function remindOfCopies(game: Game): void {
  const act = async (): Promise<void> => {
    await game.fetching.bring(
      () => import('./app/list/save-progress-copy.ts'),
      ({ saveProgressCopy }) => saveProgressCopy(game),
    );
  };
  for (const notice of ['storageFull', 'storageBlocked', 'copyDue'] as const)
    game.notices.offer(notice, { label: 'notice.saveCopy', act: () => void act().catch(() => undefined) });
  void isStoragePersistent().then(isPersistent => {
    if (!isPersistent && game.backup.isDue()) tellOutsideLevel(game, 'copyDue');
  });
}

/** Whether the browser has promised not to clear storage; unknown, and false, on plain http. */
const isStoragePersistent = async (): Promise<boolean> =>
  (await navigator.storage?.persisted?.().catch(() => false)) ?? false;

/** Whoever goes on to another level has passed by the offer of sound, and is not asked again. */
function rememberSoundOffer({ session, settings }: Game): void {
  session.subscribe(({ session: now }, { session: before }) => {
    const isLeft = before !== null && now?.seed !== before.seed;
    if (isLeft && before.level !== 'assigned' && isSoundDue(settings.getState(), before))
      settings.change({ isSoundOffered: true });
  });
}

/** Fetches sound when it is first wanted; if that fails, the game stays silent. */
async function bindSoundWhenWanted(game: Game): Promise<void> {
  if (game.settings.getState().hasSound) {
    const bind = ({ bindSound }: typeof import('./app/sound/bind-game-sounds.ts')): void =>
      void bindSound(game);
    await game.fetching.bring(() => import('./app/sound/bind-game-sounds.ts'), bind, 'rest');
  } else onNextChange(game.settings, () => void bindSoundWhenWanted(game));
}

/** Comes last, since it keeps the network busy for a while. On plain http there are no service workers. */
async function keepOffline({ game, time, reload }: BackgroundNeeds): Promise<void> {
  if (!import.meta.env.PROD || !navigator.serviceWorker) return;
  const { registerWorker } = await import('./app/offline/register-worker.ts');
  await registerWorker({
    workers: navigator.serviceWorker,
    document,
    caches,
    scope: new URL('./', document.baseURI).href,
    asked: performance.getEntriesByType('resource').map(({ name }) => name),
    now: time,
    reload,
    onReady: act => {
      game.notices.offer('editionReady', { label: 'notice.takeEdition', act });
      tellOutsideLevel(game, 'editionReady');
    },
  });
}

/** Shows a notice that can wait, but never over a level that is played. */
function tellOutsideLevel(game: Game, notice: Notice): void {
  if (game.route.getState().page === 'play') onNextChange(game.route, () => tellOutsideLevel(game, notice));
  else game.notices.tell(notice);
}
