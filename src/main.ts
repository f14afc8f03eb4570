import 'virtual:tokens.css';
import { interview } from 'virtual:interview/miit-2023';
import './list/style.css';
import { fetchView } from './kinds/index.ts';
import { mountList } from './list/app.ts';
import type { Joined } from './lms/join.ts';
import { HOME, isOfWords, toHash } from './route.ts';
import { fetchEngine } from './scenes/renderer.ts';
import { openChannel } from './store/channel.ts';
import { createGame, type Game } from './store/game.ts';
import { openKeeper } from './store/keep.ts';
import { lockedIn } from './store/locked.ts';
import { type Logbook, openLogbook } from './store/logbook.ts';
import { next } from './store/next.ts';
import { createNotices, type Notice, type Notices } from './store/notices.ts';
import { createSettings } from './store/settings.ts';
import { createPassing, createShelf } from './store/storage.ts';
import type { Way } from './store/way.ts';
import { preferredLanguage } from './text/language.ts';
import { loadText } from './text/load.ts';

/** The only place that reads the clock and the address bar, and makes a seed. */
async function start(root: HTMLElement): Promise<void> {
  const notices = createNotices();
  const joined = await joinPlatform(notices);
  // Other students may use this device.
  const shelf = joined?.isKept ? createPassing(createShelf()) : createShelf();
  const keeper = await openKeeper(shelf, notices);
  const settings = createSettings(keeper);
  const language = (): ReturnType<typeof preferredLanguage> =>
    settings.getState().language ?? preferredLanguage(navigator.languages);
  const [text, logbook] = await Promise.all([
    loadText(language()),
    openLogbook({
      shelf,
      notices,
      openJournal: async () =>
        joined?.isKept ? undefined : (await import('./store/journal.ts')).openJournal(),
      tab: makeSeed(),
      channel: joined?.isKept ? undefined : openChannel(),
    }),
  ]);
  const game = createGame({
    interview,
    keeper,
    logbook,
    app: APP_VERSION,
    notices,
    settings,
    text,
    way: openWay(() => game.place.arrive(location.hash)),
    now,
    makeSeed,
  });
  const speak = (): void => {
    void game.speech.switchTo(lockedIn(game) ?? language());
    game.speech.read(settings.getState().hasPinyin);
  };
  for (const store of [settings, game.place, game.assigned]) store.subscribe(speak);
  game.speech.read(settings.getState().hasPinyin);
  if (joined) await joined.open(game);
  else game.place.arrive(location.hash);
  await game.session.ready();
  // The home page shows what is due; a question need not know.
  if (game.place.getState().page !== 'play' && logbook.entries.length > 0)
    void game.learner.remember().catch(() => undefined);
  await mountList(root, game, {
    teach: async redraw =>
      (await import('./teacher/teacher.ts')).openTeacher({ game, keeper, redraw, now, makeSeed }),
  });
  await painted();
  const words = game.speech.complete();
  // Pages that are made of words come before the engine.
  if (isOfWords(game.place.getState())) await words;
  await raiseHall(root, game);
  // Not before the hall: it would have to share the line.
  keepUp(game, logbook);
  remindOfCopies(game);
  await Promise.all([words.then(game.speech.polish), giveEar(game)]);
  // Refused in a frame or by a browser that keeps nothing: the game is then online only.
  await keepOffline(game).catch(() => undefined);
}

const now = (): number => Date.now();

/** A package for a learning platform says so in its page. */
const meta = (name: string): string | undefined =>
  document.querySelector<HTMLMetaElement>(`meta[name=${name}]`)?.content;
const isPackaged = (): boolean => meta('lms') !== undefined;

async function joinPlatform(notices: Notices): Promise<Joined | undefined> {
  if (!isPackaged()) return undefined;
  const { join } = await import('./lms/join.ts');
  const version = meta('lms') === '2004' ? '2004' : '1.2';
  return join({ window, version, code: meta('assignment') ?? '', notices, now });
}

/** What other tabs have entered, and the turn of the day, are noticed when the page is looked at again. */
function keepUp({ learner, session }: Game, logbook: Logbook): void {
  const look = (): void => {
    if (document.visibilityState === 'hidden') return;
    void logbook.catchUp().catch(() => undefined);
    learner.refresh();
  };
  document.addEventListener('visibilitychange', look);
  look();
  session.settle();
  void learner.remember().catch(() => undefined);
}

/** What cannot be kept here, or not for long, can be carried away by one tap. */
function remindOfCopies(game: Game): void {
  const act = async (): Promise<void> => {
    const { saveCopy } = await import('./list/copy.ts');
    await saveCopy(game);
  };
  for (const notice of ['storageFull', 'storageBlocked', 'copyDue'] as const)
    game.notices.offer(notice, { label: 'notice.saveCopy', act: () => void act().catch(() => undefined) });
  void isLasting().then(is => {
    if (!is && game.copies.isDue()) tellOutside(game, 'copyDue');
  });
}

/** Storage that the browser has promised not to clear; unknown on plain http. */
const isLasting = async (): Promise<boolean> =>
  (await navigator.storage?.persisted?.().catch(() => false)) ?? false;

/** The state of an entry in the history of the tab is how many pages of the game lie behind it. */
function openWay(arrive: () => void): Way {
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
    turn: hash => {
      history.replaceState(depth, '', hash);
      arrive();
    },
  };
}

/** The canvas comes behind the first screen, unless the list was chosen. What cannot be fetched is asked for again at the next turn of the page. */
async function raiseHall(root: HTMLElement, game: Game): Promise<void> {
  // A teacher's pages do without the engine.
  if (game.place.getState().page === 'teach') return next(game.place, () => void raiseHall(root, game));
  if (game.settings.getState().view === 'list') return next(game.settings, () => void raiseHall(root, game));
  if (!document.createElement('canvas').getContext('2d')) return game.notices.tell('hallUnreachable');
  const items = game.session.getState().session?.items ?? [];
  // With the engine, not after it.
  for (const kind of new Set(items.map(item => item.kind))) fetchView(kind).catch(() => undefined);
  const parts = await Promise.all([import('./scenes/boot.ts'), fetchEngine()]).catch(() => undefined);
  if (!parts) return next(game.place, () => void raiseHall(root, game));
  const [{ openHall }, engine] = parts;
  await openHall(root, game, engine).catch(() => game.notices.tell('hallUnreachable'));
}

/** Fetched when sound is first wanted; without its chunk the game stays silent. */
async function giveEar(game: Game): Promise<void> {
  if (game.settings.getState().hasSound) {
    const ear = await import('./sound/listen.ts').catch(() => undefined);
    ear?.bindSound(game);
  } else next(game.settings, () => void giveEar(game));
}

/** Behind everything else, for what is kept for later takes the line for a while. Plain http has no workers. */
async function keepOffline(game: Game): Promise<void> {
  if (!import.meta.env.PROD || !navigator.serviceWorker || isPackaged()) return;
  const { keepOffline: keep } = await import('./offline/register.ts');
  await keep({
    workers: navigator.serviceWorker,
    document,
    now: () => Date.now(),
    reload: () => location.reload(),
    onReady: act => {
      game.notices.offer('editionReady', { label: 'notice.takeEdition', act });
      tellOutside(game, 'editionReady');
    },
  });
}

/** A sentence that can wait does not lie over a level. */
function tellOutside(game: Game, notice: Notice): void {
  if (game.place.getState().page === 'play') next(game.place, () => tellOutside(game, notice));
  else game.notices.tell(notice);
}

/** The first question is on the screen and can be touched: from now on other work may hold it up for a moment. */
const painted = (): Promise<unknown> =>
  new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));

/** 60 bits in 12 characters of Crockford's alphabet. `getRandomValues` is there on plain http, too. */
const makeSeed = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), byte => LETTERS[byte % 32]).join('');
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const root = document.getElementById('game');
if (root)
  start(root).catch(() => {
    for (const sentence of document.querySelectorAll<HTMLElement>('[data-unstarted]'))
      sentence.hidden = false;
  });
