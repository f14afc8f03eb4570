import { levelOf } from '../../core/interview/lookups.ts';
import { createLazyByKind, isFurther } from '../../core/kinds/register.ts';
import type { Session } from '../../core/session/session-state.ts';
import { toHash } from '../../route.ts';
import type { Text } from '../../text/types.ts';
import { trackPointedFocus } from '../dom/double-tap-and-focus-ring.ts';
import { html, nothing, render, type TemplateResult } from '../dom/html-template.ts';
import { arrowPicture } from '../dom/small-pictures.ts';
import { fetchList } from '../kinds/face-register.ts';
import type { Game } from '../store/game-stores.ts';
import { isPackaged } from '../store/lms-status.ts';
import type { DialogStore } from '../store/route-store.ts';
import type { Settings } from '../store/saves/save-types.ts';
import { createAnnouncer } from './announcer.ts';
import {
  callGuarded,
  createErrorBoundary,
  type Drawn,
  type ErrorBoundary,
  tellPageBroken,
} from './error-boundary.ts';
import { bindKeys } from './keyboard.ts';
import {
  completePageGroups,
  createPageGroups,
  fetchOwnPagesSoon,
  fetchPageGroups,
  isStudyPage,
  type OuterPagesLoader,
  type PageGroup,
  type PageGroups,
} from './lazy-pages.ts';
import { level } from './level-page.ts';
import { type KindLists, type ListPageContext, wayOut } from './list-page-context.ts';
import { banners, loadingLine, missingPart, notices } from './notice-banners.ts';
import { keepScrollAnchor } from './scroll-anchor.ts';

/** The mounted list. `end` removes it from the page and stops listening. */
type Mounted = {
  /** Fetches the pages that the first drawing does without. */
  readonly complete: () => void;
  readonly end: () => void;
};

/** Draws the game as plain DOM, once the code of the first question has loaded, and redraws it on every change. */
export async function mountList(root: HTMLElement, game: Game, outer: OuterPagesLoader): Promise<Mounted> {
  const { bring } = game.fetching;
  const lists = createLazyByKind(fetchList, () => redraw(), bring);
  const groups = createPageGroups(outer, () => redraw(), game);
  const draw = createDrawing(root, game, lists, groups);
  let isDrawn = false;
  const redraw = oncePerTurn(() => isDrawn && callGuarded(draw, tellPageBroken(game)));
  // The first drawing waits for the code of the kinds that the session asks and, if it comes soon, of its page: that it has
  // come draws nothing yet.
  const items = game.session.getState().session?.items ?? [];
  await Promise.all([bring(() => lists.fetch(items)), fetchOwnPagesSoon(groups, game)]);
  draw();
  isDrawn = true;
  const fetchPages = (): void => fetchPageGroups(groups, game);
  const fetchers = [game.route, game.dialog, game.session].map(store => store.subscribe(fetchPages));
  const ends = [
    ...redrawOnChange(game, redraw),
    ...fetchers,
    fetchAhead(game, lists),
    bindKeys(game, lists),
    trackPointedFocus(document),
  ];
  // What other pages need comes when this one is on the screen, unless it is still waited for.
  if (root.querySelector('main[data-page=awaited]')) fetchPages();
  const end = (): void => {
    for (const each of ends) each();
    render(html``, root);
  };
  return { complete: () => completePageGroups(groups, game), end };
}

/** @returns what draws all of the page as the stores are now. */
function createDrawing(root: HTMLElement, game: Game, lists: KindLists, groups: PageGroups): () => void {
  const boundary = createErrorBoundary(tellPageBroken(game));
  const announcer = createAnnouncer(root, game, lists);
  let language = '';
  return () => {
    const page = pageContextOf(game, lists);
    const put = (): void => {
      applySettings(document.documentElement, page.text, game.settings.getState());
      render(frame(page, groups, boundary, root), root);
    };
    if (language === page.text.language) put();
    else keepScrollAnchor(root, put);
    if (withWords(page, groups.home)?.isMisfit(page)) put();
    language = page.text.language;
    showDialog(root, game.dialog);
    nameDocument(root, page);
    announcer.follow();
    afterDrawing(groups, page, root);
  };
}

/** What moves, or speaks, on the page that was just drawn; what stood before the first goes. */
function afterDrawing(groups: PageGroups, { route, text }: ListPageContext, root: HTMLElement): void {
  if (root.querySelector('main')) document.querySelector('[data-opening]')?.remove();
  groups.first.get()?.table.follow(root);
  groups.join.get()?.follow(root);
  groups.campaign.get()?.playGrowth(root);
  groups.study.get()?.speaker?.follow({ route, language: text.language });
}

/** However many stores change in one turn of the event loop, the page is drawn once. */
function oncePerTurn(draw: () => void): () => void {
  let isDue = false;
  return () => {
    if (isDue) return;
    isDue = true;
    queueMicrotask(() => {
      isDue = false;
      draw();
    });
  };
}

/** Fetches the code of all kinds that a new session will ask, ahead of their questions, and the words that only some of them need. */
function fetchAhead(game: Game, lists: KindLists): () => void {
  const fetchFurther = (): void => {
    const items = game.session.getState().session?.items ?? [];
    const { more } = game.language.getState();
    if (more && !more.headlines && items.some(isFurther)) void game.language.extend();
  };
  fetchFurther();
  const ends = [
    game.language.subscribe(fetchFurther),
    game.session.subscribe(({ session }, { session: before }) => {
      if (!session || session.items === before?.items) return;
      session.items.forEach(lists.of);
      fetchFurther();
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}

function redrawOnChange(game: Game, redraw: () => void): readonly (() => void)[] {
  const stores = [
    game.route,
    game.session,
    game.savedAnswers,
    game.openAssignment,
    game.lmsStatus,
    game.settings,
    game.language,
    game.learner,
    game.dialog,
    game.beamFilter,
    game.backup,
    game.notices,
  ];
  window.addEventListener('resize', redraw);
  return [
    ...stores.map(store => store.subscribe(redraw)),
    () => window.removeEventListener('resize', redraw),
  ];
}

/** Puts the language and the settings that are a matter of style on the root element, where style sheets find them. */
function applySettings(
  root: HTMLElement,
  text: Text,
  { theme, textSize, motion, isMirrored }: Settings,
): void {
  // Browsers look at every style again even when the language is the same.
  if (root.lang !== text.language) root.lang = text.language;
  setData(root, 'theme', theme === 'auto' ? undefined : theme);
  setData(root, 'textSize', textSize === 1 ? undefined : String(textSize));
  setData(root, 'motion', motion === 'auto' ? undefined : motion);
  setData(root, 'mirrored', isMirrored ? '' : undefined);
}

function setData(root: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined) delete root.dataset[name];
  else root.dataset[name] = value;
}

/**
 * Opens and closes the native dialogs as the store says; the browser keeps the focus in them and closes them by Escape.
 * A dialog that is opened before its code has loaded is shown once it is drawn.
 */
function showDialog(root: HTMLElement, dialog: DialogStore): void {
  for (const element of root.querySelectorAll<HTMLDialogElement>('dialog[data-sheet]')) {
    const isWanted = element.getAttribute('data-sheet') === dialog.getState();
    if (isWanted && !element.open) element.showModal();
    if (!isWanted && element.open) element.close();
  }
}

function pageContextOf(game: Game, lists: KindLists): ListPageContext {
  return {
    game,
    lists,
    text: game.language.getState(),
    route: game.route.getState(),
    window: { w: window.innerWidth, h: window.innerHeight },
  };
}

/** Names the document after the heading of its page, and tells style sheets which page it is and whether it has notices. */
function nameDocument(root: HTMLElement, page: ListPageContext): void {
  const { text } = page;
  // At every drawing, even if it says the same: the canvas then looks whether its place is another.
  document.documentElement.setAttribute(
    'data-main',
    root.querySelector('main')?.getAttribute('data-page') ?? '',
  );
  root.toggleAttribute('data-noticed', banners(page).length > 0);
  const heading = root.querySelector('h1 span, h1')?.textContent?.trim();
  document.title = [...new Set([heading, text.t('app.title')])].filter(Boolean).join(' · ');
}

function frame(
  page: ListPageContext,
  groups: PageGroups,
  boundary: ErrorBoundary,
  root: HTMLElement,
): TemplateResult {
  const campaign = withWords(page, groups.campaign);
  // Until a page is drawn the loading sentence in the HTML file stands, unless a part failed to load.
  const isOpening = !root.querySelector('main') && page.game.fetching.told().length === 0;
  return html`
    ${notices(page)} ${boundary('page', () => drawnPage(page, groups) ?? (isOpening ? undefined : waitingPage(page)))}
    ${boundary('settings', () => campaign?.settings(page))}
    ${boundary('pause', () => (page.route.page === 'play' ? campaign?.pause(page) : undefined))}
    <p class="unseen" role="status" aria-live="polite" data-voice></p>
  `;
}

/** Shown while the code or the words of a page are being fetched; the way back stays open in case they never arrive. */
const waitingPage = (page: ListPageContext): TemplateResult => html`
  <main data-page="awaited">
    ${page.route.page === 'assignment' && isPackaged(page.game.lmsStatus.getState()) ? nothing : backLink(page)}
    ${missingPart(page) ?? loadingLine(page)}
  </main>
`;

const backLink = (page: ListPageContext): TemplateResult => {
  const { route, name } = wayOut(page);
  return html`<a class="icon" href=${toHash(route)} aria-label=${page.text.t(name)}>${arrowPicture('left')}</a>`;
};

/** Pages outside of levels; undefined while their code or their words have not come. */
const withWords = <T>({ text }: ListPageContext, group: PageGroup<T>): T | undefined =>
  text.beam === undefined ? group.get() : undefined;

/** False where another level has been opened since, whose words have not come. */
function hasWordsOf({ game, text }: ListPageContext, session: Session): boolean {
  const spec = levelOf(game.interview, session.level);
  return text.beam === undefined || (spec.form === 'match' && spec.beam === text.beam);
}

/** The page of the current route; undefined while its code has not loaded. */
function drawnPage(page: ListPageContext, groups: PageGroups): Drawn {
  const { route } = page;
  const campaign = withWords(page, groups.campaign);
  const { session, isPartial } = page.game.session.getState();
  const classwork = page.text.more && groups.classwork.get();
  const assignment = (): Drawn =>
    (page.text.more ?? page.text.hasTasks) ? groups.assignment.get()?.assignment(page, classwork) : undefined;
  if (page.game.lmsStatus.getState().state === 'elsewhere')
    return classwork?.elsewhere(page) ?? waitingPage(page);
  // Their words are loaded after those of the cards.
  if (isStudyPage(route.page)) {
    const study = page.text.more && groups.study.get();
    return study ? study[route.page](page, study.speaker) : waitingPage(page);
  }
  switch (route.page) {
    case 'first': {
      const group = groups.first.get();
      return session ? group?.first(page, session, group.table) : undefined;
    }
    case 'levels':
      return campaign?.levels(page);
    case 'whole':
      return page.text.more && campaign?.whole(page);
    case 'blueprint':
      return campaign?.blueprint(page, route.beam);
    case 'assignment':
      return assignment() ?? waitingPage(page);
    case 'teach':
      return groups.teach.get()?.page(page) ?? waitingPage(page);
    case 'join':
      return groups.join.get()?.page(page) ?? waitingPage(page);
    case 'play':
      if (route.code !== undefined && session?.phase !== 'ask' && session?.phase !== 'told')
        return (session ? classwork?.handin(page) : assignment()) ?? waitingPage(page);
      if (session?.phase === 'done') return campaign?.result(page, session, isPartial);
      return session && hasWordsOf(page, session) ? level(page, session) : waitingPage(page);
    default:
      return withWords(page, groups.home)?.home(page);
  }
}
