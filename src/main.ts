import { hasTypedText } from './app/dom/ime-and-unsaved-text.ts';
import type { OuterPagesLoader } from './app/list/lazy-pages.ts';
import { mountList } from './app/list/list-mount.ts';
import type { LaunchedPackage } from './app/lms/lms-launch.ts';
import { reportUncaught, withTimeout } from './app/store/call-helpers.ts';
import { createRetryingFetch, openHost } from './app/store/fetch-retry.ts';
import { createGame, type Game } from './app/store/game-stores.ts';
import { followLanguage, wantedLanguage } from './app/store/language-store.ts';
import { type Logbook, type LogbookNeeds, openLogbook, openTabChannel } from './app/store/log/logbook.ts';
import { createNotices, type Notices } from './app/store/notice-store.ts';
import {
  createTabStorage,
  createTextStorage,
  createTransientStorage,
} from './app/store/saves/browser-storage.ts';
import { openDurableStorage } from './app/store/saves/durable-storage.ts';
import { type Keeper, openKeeper } from './app/store/saves/keeper.ts';
import { createSettings, type SettingsStore } from './app/store/settings-store.ts';
import { createStopwatch } from './app/store/stopwatch.ts';
import type { TabHistory } from './app/store/types.ts';
import type { BackgroundNeeds } from './background-tasks.ts';
import { findLevel } from './core/interview/lookups.ts';
import type { ListedPack, Pack } from './core/interview/pack-content.ts';
import { LANGUAGES, type Language } from './core/language.ts';
import { CODE_ALPHABET } from './core/legible-text.ts';
import { BUILT_IN } from './packs/built-in.ts';
import { HOME, isClasswork, isOfWords, packAt, parseRoute, toHash } from './route.ts';
import { startHall } from './start-hall.ts';
import { loadText, type Opening } from './text/load-words.ts';
import type { Text } from './text/types.ts';
import 'virtual:tokens.css';
import './app/list/list-styles.css';

/** Starts the game. This file is the only one that reads the clock and the address bar, and makes seeds. */
async function start(root: HTMLElement): Promise<void> {
  if (typeof HTMLDialogElement === 'undefined')
    (await import('./app/dom/dialog-polyfill.ts')).polyfillDialogs();
  let show = (): void => undefined;
  const shown = new Promise<void>(done => {
    show = done;
  });
  const time = startStopwatch();
  const { game, keeper, logbook } = await openGame(time, shown);
  // The home page shows what is due; a question does without.
  if (game.route.getState().page !== 'play' && logbook.entries.length > 0)
    void game.fetching.bring(game.learner.remember, undefined, 'rest');
  const pages = await mountList(root, game, pagesOf({ game, keeper }));
  for (const sentence of document.querySelectorAll('[data-unstarted]')) sentence.remove();
  await painted();
  show();
  // Pages that are mostly words come before the canvas; where it is the canvas that is looked at, it comes first.
  const hall = isOfWords(game.route.getState()) ? undefined : startHall(root, game);
  await withTimeout(HALL_MS, async () => hall?.then(painted));
  const words = game.language.complete();
  // It may be wanted at any time.
  void game.fetching.bring(fetchFirmStyle, undefined, 'rest');
  if (!hall) await words.then(game.language.extend);
  await (hall ?? startHall(root, game));
  pages.complete();
  // Only after the hall, with which they would have to share the network.
  await Promise.all([
    words.then(game.language.extend).then(game.language.polish),
    startInBackground({ root, game, keeper, logbook, isPackaged: isPackaged(), now, time, reload }),
  ]);
}

const pagesOf = (needs: { readonly game: Game; readonly keeper: Keeper }): OuterPagesLoader => ({
  teach: async redraw =>
    (await import('./app/teacher/teacher-pages.ts')).openTeacherPages({ ...needs, redraw, now, makeSeed }),
  join: async redraw =>
    (await import('./app/list/live/join-pages-chunk.ts')).openJoinPages({
      ...{ ...needs, redraw, now, makeSeed, reload },
      openPack: id => location.replace(`?pack=${id}${location.hash}`),
    }),
});

type Opened = { readonly game: Game; readonly keeper: Keeper; readonly logbook: Logbook };

/** All that the first page is drawn from, at the route that the address names. @param shown resolves when it is drawn. */
async function openGame(time: () => number, shown: Promise<void>): Promise<Opened> {
  const notices = createNotices();
  const launched = await launchPackage(notices, time);
  const opened = wantedPack();
  keepInAddress(opened);
  const pack = await opened.open();
  if (launched?.isKept) notices.keepElsewhere();
  const { storage, takingOver } = openStorage(launched?.isKept === true, shown);
  const keeper = await openKeeper(storage, notices);
  const settings = createSettings(keeper);
  // The language in a package's settings may be another student's choice.
  if (packageLanguage()) settings.setState({ language: null });
  const [text, logbook, isBehind, titles] = await Promise.all([
    fetchWords(pack, settings, launched !== undefined),
    openLogbook({ storage, notices, tab: makeSeed(), ...sharedByTabs(launched?.isKept === true) }),
    takingOver,
    BUILT_IN.packs.length > 1 && !isPackaged() ? fetchTitles().catch(() => ({})) : {},
    isFirmWanted() ? fetchFirmStyle().catch(() => undefined) : undefined,
  ]);
  // Storage has got texts from the database: the keeper needs the parsers.
  if (isBehind) await keeper.prepare();
  const arrive = (): void => followAddress(opened, game);
  const tabHistory = openTabHistory(arrive);
  const fetching = createRetryingFetch({
    notices,
    host: openHost(location.href.replace(/#.*/, ''), isPackaged() ? undefined : reload),
    tab: createTabStorage(),
    isAtStake: () => isReloadHarmful(game),
  });
  const stores = { keeper, logbook, notices, fetching, settings };
  // A package is not drawn before its assignment can be played.
  const packs = { pack, shelf: BUILT_IN, titles, text, ...(!launched && { shown }) };
  const game = createGame({ ...packs, ...stores, app: APP_VERSION, tabHistory, now, time, makeSeed });
  game.route.subscribe(() => void fetching.again());
  followLanguage(game, packageLanguage());
  if (launched) await launched.open(game);
  else {
    if (game.firstMinute.isDue(location.hash)) history.replaceState(history.state, '', '#/first');
    arrive();
  }
  await game.session.ready();
  return { game, keeper, logbook };
}

/**
 * @param isKeptElsewhere by a platform: other students may use this device, so that nothing of it is kept here.
 * @param shown resolves when the first page is drawn.
 */
function openStorage(isKeptElsewhere: boolean, shown: Promise<void>) {
  const durable = isKeptElsewhere ? undefined : openDurableStorage(createTextStorage(), shown);
  return {
    storage: durable ?? createTransientStorage(createTextStorage()),
    takingOver: durable?.takeOver(),
  };
}

/** What the log shares with other tabs; nothing, where a platform keeps it. */
const sharedByTabs = (isKeptElsewhere: boolean): Pick<LogbookNeeds, 'openJournal' | 'channel'> => ({
  openJournal: async onCut =>
    isKeptElsewhere ? undefined : (await import('./app/store/saves/indexed-db.ts')).openJournal(onCut),
  channel: isKeptElsewhere ? undefined : openTabChannel(),
});

/** Goes to where the address points. Another pack is another game, under keys of its own. */
function followAddress(opened: ListedPack, { route, fetching }: Game): void {
  const wanted = wantedPack();
  if (wanted === opened) {
    route.arrive(location.hash);
    return;
  }
  // The page stays until the pack has come, or a notice says why it has not.
  void fetching.bring(
    async () => wanted.open(),
    () => {
      if (wantedPack() === wanted) location.reload();
    },
  );
}

/** Whoever came by a code stays in its pack when the code is not in the address any more. */
function keepInAddress({ id }: ListedPack): void {
  if (isPackaged() || packAt(BUILT_IN, { search: location.search, hash: '' }).id === id) return;
  history.replaceState(history.state, '', `?pack=${id}${location.hash}`);
}

/** The words of the page that is opened: in a package, of its assignment. */
const fetchWords = (pack: Pack, settings: SettingsStore, isLaunched: boolean): Promise<Text> =>
  loadText(
    pack,
    wantedLanguage(settings, packageLanguage()),
    isLaunched ? { isTask: true } : openingAt(pack),
  );

/** What the address opens: a question of one beam, if its level has cards of no other, or an assignment. */
function openingAt({ interview }: Pack): Opening {
  const route = parseRoute(location.hash);
  if (isClasswork(route)) return { isTask: true };
  const level = route.page === 'play' ? findLevel(interview, route.level) : undefined;
  return { beam: level?.form === 'match' ? level.beam : undefined };
}

const wantedPack = (): ListedPack => packAt(BUILT_IN, location, meta('assignment'));

/** The titles of all packs that one can choose to play, by their ids. */
async function fetchTitles(): Promise<Game['titles']> {
  const all = BUILT_IN.packs.map(async ({ id, titles }) => [id, (await titles()).titles] as const);
  return Object.fromEntries(await Promise.all(all));
}

/** The colours for whoever wants more contrast, or prescribes all colours. */
const fetchFirmStyle = (): Promise<unknown> => import('virtual:firm-tokens.css');
const isFirmWanted = (): boolean =>
  matchMedia('(prefers-contrast:more)').matches || matchMedia('(forced-colors:active)').matches;

const now = (): number => Date.now();
const reload = (): void => location.reload();

/** @returns see `Stopwatch.read`. */
function startStopwatch(): () => number {
  const { read, leave, comeBack } = createStopwatch({ wall: now, steady: () => performance.now() });
  document.addEventListener('visibilitychange', () => (document.hidden ? leave() : comeBack()));
  return read;
}

/** Packages for a learning platform have meta elements in their page. */
const meta = (name: string): string | undefined =>
  document.querySelector<HTMLMetaElement>(`meta[name=${name}]`)?.content;
const isPackaged = (): boolean => meta('lms') !== undefined;
const packageLanguage = (): Language | undefined => LANGUAGES.find(language => language === meta('language'));

async function launchPackage(notices: Notices, time: () => number): Promise<LaunchedPackage | undefined> {
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

async function startInBackground(background: BackgroundNeeds): Promise<void> {
  await background.game.fetching.bring(
    () => import('./background-tasks.ts'),
    ({ startBackgroundTasks }) => startBackgroundTasks(background),
    'rest',
  );
}

/** The state of each history entry is the number of pages of the game before it. @param arrive called when the hash has changed. */
function openTabHistory(arrive: () => void): TabHistory {
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

/** Whether a reload would interrupt a sitting that was begun, close a dialog, or lose what was typed. */
function isReloadHarmful({ session, dialog }: Game): boolean {
  const now = session.getState().session;
  const isBegun = now !== null && now.phase !== 'done' && (now.moves.length > 0 || now.limit.isTest);
  return isBegun || dialog.getState() !== null || hasTypedText(document);
}

/** How long words wait for the canvas: over a slow line an explanation is worth more than a picture. */
const HALL_MS = 1500;

/** Resolves when what was drawn last is on the screen and can be used: other work may hold it up from then on. */
const painted = (): Promise<unknown> =>
  new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));

/** 60 bits in 12 characters of Crockford's alphabet. `getRandomValues` is there on plain http, too. */
const makeSeed = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), byte => CODE_ALPHABET[byte % 32]).join('');

const root = document.getElementById('game');
if (root)
  start(root).catch(error => {
    // `index.html` finds out why, and shows a sentence.
    document.dispatchEvent(new Event('unstarted'));
    reportUncaught(error);
  });
