import type { Pack, PackIdentity } from '../../core/interview/pack-content.ts';
import type { Route } from '../../route.ts';
import { type LiveTranslate, loadLiveWords } from '../../text/live-words.ts';
import type { Text } from '../../text/types.ts';
import type { TemplateResult } from '../dom/html-template.ts';
import { createDraftStore } from '../store/classwork/assignment-draft.ts';
import { createGradebookStore } from '../store/classwork/gradebook-store.ts';
import { createTeamStore } from '../store/classwork/team-store.ts';
import type { Game } from '../store/game-stores.ts';
import { folderAddress } from '../store/live/class-server.ts';
import { createHostStore, type HostStore } from '../store/live/host-room-store.ts';
import { createTabStorage } from '../store/saves/browser-storage.ts';
import { createKeeper, type Keeper, keeperUnder } from '../store/saves/keeper.ts';
import { readSave } from '../store/saves/save-schemas.ts';
import { yieldToPage } from '../store/yield-to-page.ts';
import { composePage } from './compose/compose-page.ts';
import { helpPage } from './help-page.ts';
import { resultsPage } from './results/results-page.ts';
import { openShareAddress } from './share-address.ts';
import {
  createFetchedWords,
  openPageWords,
  openTeacherWords,
  type TeacherPageContext,
} from './teacher-page-context.ts';
import { worksheetPage } from './worksheet-page.ts';
import './teacher-pages.css';

type Needs = {
  readonly game: Game;
  readonly keeper: Keeper;
  readonly now: () => number;
  readonly makeSeed: () => string;
  readonly redraw: () => void;
};
type PageState = { readonly text: Text; readonly route: Route; readonly lists: TeacherPageContext['lists'] };

/**
 * Opens the pages for teachers: one chunk without the drawing engine.
 * @throws when what they need cannot be fetched.
 */
export async function openTeacherPages(needs: Needs) {
  const { game, now, redraw } = needs;
  const { pack } = game;
  const { draftStore, gradebook, teams, host, words } = await openStores(needs);
  // What a class plays in teams.
  const screen = createLazy(game, redraw, async () =>
    (await import('./screen/screen-page.ts')).openScreenPage(),
  );
  const live = createLive(game, redraw);
  followRoute(game, host);
  const shareAddress = openShareAddress(game.tabHistory, redraw);
  const spoken = openPageWords(game, redraw);
  const shown = new Map<PackIdentity, Text>();
  for (const store of [draftStore, gradebook, teams, host]) store.subscribe(redraw);
  window.addEventListener('storage', debounced(gradebook.catchUp));
  return {
    page: ({ text, route, lists }: PageState): TemplateResult | undefined => {
      const teach = words(text.language);
      // The questions of an assignment are listed here, whichever they are.
      if (lacksFurther(pack, text)) void game.language.extend();
      if (!teach || !text.more || lacksFurther(pack, text) || route.page !== 'teach') return undefined;
      const spokenIn: TeacherPageContext['spokenIn'] = language =>
        language === text.language ? { text, teach } : spoken(pack, language);
      const textOf: TeacherPageContext['textOf'] = other => {
        const now = other.identity === pack.identity ? text : spoken(other, text.language)?.text;
        if (now) shown.set(other.identity, now);
        // After a switch of language the words stay until the others have come.
        return now ?? shown.get(other.identity);
      };
      const at = now();
      const stores = { game, draftStore, gradebook, teams, host, lists, redraw, shareAddress };
      const context = { ...stores, text, teach, spokenIn, textOf, now: at };
      if (route.part === 'live' || route.part === 'remote') return live(context, route.part);
      return pageOf(context, route, screen);
    },
  };
}

/** The stores that only these pages have, and their words. @throws when what they need cannot be fetched. */
async function openStores({ game, keeper, now, makeSeed, redraw }: Needs) {
  const { pack, shelf, rulesLoader, notices, fetching } = game;
  const ownKeeper = createKeeper(createTabStorage(), notices, readSave);
  const [draftStore, words] = await Promise.all([
    createDraftStore({ pack, rulesLoader, keeper: keeperUnder(pack.interview.id, ownKeeper), now, makeSeed }),
    openTeacherWords(game, redraw),
    keeper.prepare(),
  ]);
  const gradebook = createGradebookStore({
    ...{ pack, shelf, keeper },
    kinds: draftStore.kinds,
    bring: fetching.bring,
    pause: yieldToPage,
  });
  const teams = createTeamStore({
    ...{ pack, now, makeSeed },
    kinds: draftStore.kinds,
    keeper: keeperUnder(pack.interview.id, keeper),
  });
  const host = createHostStore({
    ...{ now, makeSeed },
    base: () => folderAddress(game.tabHistory),
    keeper: keeperUnder(pack.interview.id, keeper),
  });
  return { draftStore, gradebook, teams, host, words };
}

const lacksFurther = ({ questions }: Pack, { more }: Text): boolean =>
  questions !== undefined && more !== undefined && !more.headlines;

/** What is fetched when it is first asked for: until it has come, undefined. */
function createLazy<T>(
  { fetching }: Pick<Game, 'fetching'>,
  redraw: () => void,
  load: () => Promise<T>,
): () => T | undefined {
  let here: T | undefined;
  let isWanted = false;
  return () => {
    if (!isWanted) {
      isWanted = true;
      void fetching.bring(load, come => {
        here = come;
        redraw();
      });
    }
    return here;
  };
}

/** The pages of a live class, with their words. */
function createLive(game: Pick<Game, 'fetching'>, redraw: () => void) {
  const pages = createLazy(game, redraw, async () => (await import('./live/live-pages.ts')).openLivePages());
  const words = createFetchedWords<LiveTranslate>(game, redraw, []);
  let last: LiveTranslate | undefined;
  return (context: TeacherPageContext, part: 'live' | 'remote'): TemplateResult | undefined => {
    const { language } = context.text;
    // After a switch of language the words stay until the others have come.
    last = words(language, () => loadLiveWords(language)) ?? last;
    const come = pages();
    return last && come?.page({ ...context, live: last }, part);
  };
}

/** A page of a live class is connected as long as it is looked at; the class goes on without it. */
function followRoute({ route }: Pick<Game, 'route'>, host: HostStore): void {
  const follow = (): void => {
    const now = route.getState();
    const part = now.page === 'teach' ? now.part : undefined;
    if (part === 'live' || part === 'remote') {
      void host.look();
      host.enter(part === 'live' ? 'wall' : 'remote');
    } else host.leave();
  };
  route.subscribe(follow);
  follow();
}

/** Acts once after a burst of calls: other tabs may add many receipts at once. */
function debounced(act: () => void): () => void {
  let timer = 0;
  return () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(act, SETTLE_MS);
  };
}
const SETTLE_MS = 100;

function pageOf(
  context: TeacherPageContext,
  route: Extract<Route, { page: 'teach' }>,
  screen: () => ReturnType<typeof import('./screen/screen-page.ts').openScreenPage> | undefined,
): TemplateResult | undefined {
  switch (route.part) {
    case 'results':
      return resultsPage(context);
    case 'help':
      return helpPage(context);
    case 'screen':
      return screen()?.page(context);
    case 'paper':
      return worksheetPage(context, route.code ?? '');
    default:
      return composePage(context);
  }
}
