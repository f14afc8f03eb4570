import { interview } from 'virtual:interview/miit-2023';
import { fetchEngine } from './app/canvas/fetch-engine.ts';
import { hasTypedText } from './app/dom/input-quirks.ts';
import { fetchCanvas } from './app/kinds/face-register.ts';
import { mountList } from './app/list/list-mount.ts';
import type { LaunchedPackage } from './app/lms/lms-launch.ts';
import { onNextChange, reportUncaught } from './app/store/call-helpers.ts';
import { createRetryingFetch, openHost } from './app/store/fetch-retry.ts';
import { createGame, type Game } from './app/store/game-stores.ts';
import { followLanguage, wantedLanguage } from './app/store/language-store.ts';
import { type Logbook, openLogbook, openTabChannel } from './app/store/log/logbook.ts';
import { createNotices, type Notices } from './app/store/notice-store.ts';
import { createPassingShelf, createShelf, createTabShelf } from './app/store/saves/browser-storage.ts';
import { openDurableShelf } from './app/store/saves/durable-storage.ts';
import { type Keeper, openKeeper } from './app/store/saves/keeper.ts';
import { createSettings } from './app/store/settings-store.ts';
import { createStopwatch } from './app/store/stopwatch.ts';
import type { TabHistory } from './app/store/types.ts';
import type { BackgroundNeeds } from './background-tasks.ts';
import { LANGUAGES, type Language } from './core/language.ts';
import { ALPHABET } from './core/legible-text.ts';
import { HOME, isOfWords, toHash } from './route.ts';
import { loadText } from './text/load-words.ts';
import 'virtual:tokens.css';
import './app/list/list-styles.css';

/** The only place that reads the clock and the address bar, and makes a seed. */
async function start(root: HTMLElement): Promise<void> {
  if (typeof HTMLDialogElement === 'undefined')
    (await import('./app/dom/dialog-polyfill.ts')).polyfillDialogs();
  let show = (): void => undefined;
  const shown = new Promise<void>(done => {
    show = done;
  });
  const time = openStopwatch();
  const { game, keeper, logbook } = await openGame(time, shown);
  // The home page shows what is due; a question need not know.
  if (game.route.getState().page !== 'play' && logbook.entries.length > 0)
    void game.fetching.bring(game.learner.remember, undefined, 'rest');
  const pages = await mountList(root, game, {
    teach: async redraw =>
      (await import('./app/teacher/teacher-pages.ts')).openTeacherPages({
        game,
        keeper,
        redraw,
        now,
        makeSeed,
      }),
  });
  for (const sentence of document.querySelectorAll('[data-unstarted]')) sentence.remove();
  await painted();
  show();
  const words = game.language.complete();
  // Pages that are made of words come before the engine.
  if (isOfWords(game.route.getState())) await words;
  await raiseHall(root, game);
  pages.complete();
  // Not before the hall: they would have to share the line.
  await Promise.all([
    words.then(game.language.polish),
    goOn({ root, game, logbook, isPackaged: isPackaged(), now, time, reload: () => location.reload() }),
  ]);
}

type Opened = { readonly game: Game; readonly keeper: Keeper; readonly logbook: Logbook };

/** All that a first page is drawn from, at the place that the address names. @param shown resolves when it is drawn. */
async function openGame(time: () => number, shown: Promise<void>): Promise<Opened> {
  const notices = createNotices();
  const joined = await joinPlatform(notices, time);
  if (joined?.isKept) notices.keepElsewhere();
  // Other students may use this device.
  const durable = joined?.isKept ? undefined : openDurableShelf(createShelf(), shown);
  const shelf = durable ?? createPassingShelf(createShelf());
  const taken = durable?.takeOver();
  const keeper = await openKeeper(shelf, notices);
  const settings = createSettings(keeper);
  // What was chosen in another visit to a platform may be another student's wish.
  if (packedIn()) settings.setState({ language: null });
  const [text, logbook, isBehind] = await Promise.all([
    loadText(wantedLanguage(settings, packedIn())),
    openLogbook({
      shelf,
      notices,
      openJournal: async onCut =>
        joined?.isKept ? undefined : (await import('./app/store/saves/indexed-db.ts')).openJournal(onCut),
      tab: makeSeed(),
      channel: joined?.isKept ? undefined : openTabChannel(),
    }),
    taken,
  ]);
  // What the shelf has got just now wants to be read, too.
  if (isBehind) await keeper.prepare();
  const tabHistory = openWay(() => game.route.arrive(location.hash));
  const fetching = createRetryingFetch({
    notices,
    host: openHost(location.href.replace(/#.*/, ''), isPackaged() ? undefined : () => location.reload()),
    tab: createTabShelf(),
    isAtStake: () => isAtStake(game),
  });
  const stores = { keeper, logbook, notices, fetching, settings };
  const game = createGame({ interview, ...stores, app: APP_VERSION, text, tabHistory, now, time, makeSeed });
  game.route.subscribe(() => void fetching.again());
  followLanguage(game, packedIn());
  if (joined) await joined.open(game);
  else game.route.arrive(location.hash);
  await game.session.ready();
  return { game, keeper, logbook };
}

const now = (): number => Date.now();

/** @returns ms that were spent, whatever the clock is set to. */
function openStopwatch(): () => number {
  const { read, leave, comeBack } = createStopwatch({ wall: now, steady: () => performance.now() });
  document.addEventListener('visibilitychange', () => (document.hidden ? leave() : comeBack()));
  return read;
}

/** A package for a learning platform says so in its page. */
const meta = (name: string): string | undefined =>
  document.querySelector<HTMLMetaElement>(`meta[name=${name}]`)?.content;
const isPackaged = (): boolean => meta('lms') !== undefined;
const packedIn = (): Language | undefined => LANGUAGES.find(language => language === meta('language'));

async function joinPlatform(notices: Notices, time: () => number): Promise<LaunchedPackage | undefined> {
  if (!isPackaged()) return undefined;
  const { launchFromLms } = await import('./app/lms/lms-launch.ts');
  const version = meta('lms') === '2004' ? '2004' : '1.2';
  return launchFromLms({
    window,
    version,
    code: meta('assignment') ?? '',
    pass: meta('pass'),
    notices,
    time,
  });
}

async function goOn(background: BackgroundNeeds): Promise<void> {
  await background.game.fetching.bring(
    () => import('./background-tasks.ts'),
    come => come.startBackgroundTasks(background),
    'rest',
  );
}

/** The state of an entry in the history of the tab is how many pages of the game lie behind it. */
function openWay(arrive: () => void): TabHistory {
  let depth = typeof history.state === 'number' ? history.state : 0;
  const mark = (): void => history.replaceState(depth, '');
  mark();
  window.addEventListener('hashchange', () => {
    depth = typeof history.state === 'number' ? history.state : depth + 1;
    mark();
    arrive();
  });
  return {
    back: () => {
      if (depth > 0) history.back();
      else location.hash = toHash(HOME);
    },
    go: hash => {
      location.hash = hash;
    },
    link: hash => location.href.replace(/#.*$|$/, hash),
    replace: hash => {
      history.replaceState(depth, '', hash);
      arrive();
    },
  };
}

/** The canvas comes behind the first screen, unless the list was chosen. */
async function raiseHall(root: HTMLElement, game: Game): Promise<void> {
  // A teacher's pages do without the engine.
  if (game.route.getState().page === 'teach')
    return onNextChange(game.route, () => void raiseHall(root, game));
  if (game.settings.getState().view === 'list')
    return onNextChange(game.settings, () => void raiseHall(root, game));
  if (!document.createElement('canvas').getContext('2d')) return game.notices.tell('hallUnreachable');
  const tryAgain = (): void => {
    game.notices.withdraw('hallUnreachable');
    void raiseHall(root, game);
  };
  game.notices.offer('hallUnreachable', { label: 'notice.tryAgain', act: tryAgain });
  // With the engine, not after it.
  for (const kind of new Set(game.session.getState().session?.items.map(item => item.kind)))
    fetchCanvas(kind).catch(() => undefined);
  await game.fetching.bring(
    () => Promise.all([import('./app/canvas/start-canvas.ts'), fetchEngine()] as const),
    async ([{ startCanvas }, engine]) => {
      await startCanvas(root, game, engine).catch(() => game.notices.tell('hallUnreachable'));
    },
    'hall',
  );
}

/** A reload would come in the way of a sitting that was begun, of an open sheet, or take away what was typed. */
function isAtStake({ session, dialog }: Game): boolean {
  const now = session.getState().session;
  const isBegun = now !== null && now.phase !== 'done' && (now.moves.length > 0 || now.limit.isTest);
  return isBegun || dialog.getState() !== null || hasTypedText(document);
}

/** The first question is on the screen and can be touched: from now on other work may hold it up for a moment. */
const painted = (): Promise<unknown> =>
  new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));

/** 60 bits in 12 characters of Crockford's alphabet. `getRandomValues` is there on plain http, too. */
const makeSeed = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), byte => ALPHABET[byte % 32]).join('');

const root = document.getElementById('game');
if (root)
  start(root).catch(error => {
    // The page has sentences for this, and finds out which is true.
    document.dispatchEvent(new Event('unstarted'));
    reportUncaught(error);
  });
