import { createLazyByKind } from '../../core/kinds/register.ts';
import { toHash } from '../../route.ts';
import type { Text } from '../../text/types.ts';
import { trackPointedFocus } from '../dom/double-tap-and-focus.ts';
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
  createPageGroups,
  fetchPageGroups,
  inStudy,
  type PageGroups,
  type TeacherPagesLoader,
} from './lazy-pages.ts';
import { level } from './level-page.ts';
import { type KindLists, type ListPageContext, wayOut } from './list-page-context.ts';
import { banners, missingPart, notices, opening } from './notice-banners.ts';
import { keepScrollAnchor } from './scroll-anchor.ts';

/** Settings that are a matter of style stand on the root element; style.css does the rest. */
function applySettings(
  root: HTMLElement,
  text: Text,
  { theme, textSize, motion, isMirrored }: Settings,
): void {
  root.lang = text.language;
  set(root, 'theme', theme === 'auto' ? undefined : theme);
  set(root, 'textSize', textSize === 1 ? undefined : String(textSize));
  set(root, 'motion', motion === 'auto' ? undefined : motion);
  set(root, 'mirrored', isMirrored ? '' : undefined);
}

function set(root: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined) delete root.dataset[name];
  else root.dataset[name] = value;
}

/**
 * Opens and closes the native dialogs as the store says: the browser keeps the focus in them and closes them by Esc.
 * A sheet that is asked for before its chunk has come opens when it is drawn.
 */
function showDialog(root: HTMLElement, dialog: DialogStore): void {
  for (const element of root.querySelectorAll<HTMLDialogElement>('dialog[data-sheet]')) {
    const isWanted = element.getAttribute('data-sheet') === dialog.getState();
    if (isWanted && !element.open) element.showModal();
    if (!isWanted && element.open) element.close();
  }
}

type Mounted = {
  /** Fetches the pages that a first question does without. */
  readonly complete: () => void;
  readonly end: () => void;
};

/** Draws the game as plain DOM, once what it needs for its first page has come, and keeps it drawn. */
export async function mountList(
  root: HTMLElement,
  game: Game,
  loadTeacherPages: TeacherPagesLoader,
): Promise<Mounted> {
  const { bring } = game.fetching;
  const lists = createLazyByKind(fetchList, () => redraw(), bring);
  const groups = createPageGroups(loadTeacherPages, () => redraw(), bring);
  const fail = tellPageBroken(game);
  const boundary = createErrorBoundary(fail);
  const voice = createAnnouncer(root, game, lists);
  let spoken = '';
  const draw = (): void => {
    const page = pageContextOf(game, lists);
    const put = (): void => {
      applySettings(document.documentElement, page.text, game.settings.getState());
      render(frame(page, groups, boundary, root), root);
    };
    if (spoken === page.text.language) put();
    else keepScrollAnchor(root, put);
    spoken = page.text.language;
    if (root.querySelector('main')) document.querySelector('[data-opening]')?.remove();
    showDialog(root, game.dialog);
    nameDocument(root, page);
    voice.follow();
    groups.study.here()?.speaker?.follow({ route: page.route, language: page.text.language });
  };
  const redraw = oncePerTurn(() => callGuarded(draw, fail));
  const fetchPages = (): void => fetchPageGroups(groups, game);
  // Whatever comes, or changes, from here on is drawn.
  await bring(() => lists.fetch(game.session.getState().session?.items ?? []));
  draw();
  const turns = [game.route, game.dialog, game.session].map(store => store.subscribe(fetchPages));
  const ends = [
    ...watch(game, redraw),
    ...turns,
    fetchAhead(game, lists),
    bindKeys(game),
    trackPointedFocus(document),
  ];
  fetchPages();
  return {
    complete: groups.rooms.fetch,
    end: () => {
      for (const end of ends) end();
      render(html``, root);
    },
  };
}

/** However many stores change in one turn, the page is drawn once. */
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

/** All that a sitting may ask, before it is asked. */
const fetchAhead = (game: Game, lists: KindLists): (() => void) =>
  game.session.subscribe(({ session }, { session: before }) => {
    if (session && session.items !== before?.items) session.items.forEach(lists.of);
  });

function watch(game: Game, redraw: () => void): readonly (() => void)[] {
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

function pageContextOf(game: Game, lists: KindLists): ListPageContext {
  return {
    game,
    lists,
    text: game.language.getState(),
    route: game.route.getState(),
    window: { w: window.innerWidth, h: window.innerHeight },
  };
}

/** A page is named by its heading; what it is, and whether notices stand above it, is said where style sheets find it. */
function nameDocument(root: HTMLElement, page: ListPageContext): void {
  const { text } = page;
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
  const rooms = groups.rooms.here();
  // Where nothing is drawn yet, the words that the page opens with are the sign, unless there is more to say.
  const isOpening = !root.querySelector('main') && page.game.fetching.told().length === 0;
  return html`
    ${notices(page)} ${boundary('page', () => drawnPage(page, groups) ?? (isOpening ? undefined : awaited(page)))}
    ${boundary('settings', () => rooms?.settings(page))}
    ${boundary('pause', () => (page.route.page === 'play' ? rooms?.pause(page) : undefined))}
    <p class="unseen" role="status" aria-live="polite" data-voice></p>
  `;
}

/** What is needed has not come: the way back stays open, should they never. */
const awaited = (page: ListPageContext): TemplateResult => html`
  <main data-page="awaited">
    ${page.route.page === 'assignment' && isPackaged(page.game.lmsStatus.getState()) ? nothing : wayBack(page)}
    ${missingPart(page) ?? opening(page)}
  </main>
`;

const wayBack = (page: ListPageContext): TemplateResult => {
  const { route, name } = wayOut(page);
  return html`<a class="icon" href=${toHash(route)} aria-label=${page.text.t(name)}>${arrowPicture('left')}</a>`;
};

/** @returns undefined while what it needs has not come. */
function drawnPage(page: ListPageContext, groups: PageGroups): Drawn {
  const { route } = page;
  const rooms = groups.rooms.here();
  const { session, isPartial } = page.game.session.getState();
  const classwork = page.text.more && groups.classwork.here();
  if (page.game.lmsStatus.getState().state === 'elsewhere')
    return classwork?.elsewhere(page) ?? awaited(page);
  // Their words come behind those of the cards.
  if (inStudy(route.page)) {
    const study = page.text.more && groups.study.here();
    return study ? study[route.page](page, study.speaker) : awaited(page);
  }
  switch (route.page) {
    case 'levels':
      return rooms?.levels(page);
    case 'whole':
      return page.text.more && rooms?.whole(page);
    case 'blueprint':
      return rooms?.blueprint(page, route.beam);
    case 'assignment':
      return classwork?.assignment(page) ?? awaited(page);
    case 'teach':
      return groups.teach.here()?.page(page) ?? awaited(page);
    case 'play':
      if (route.code !== undefined && session?.phase !== 'ask' && session?.phase !== 'told')
        return classwork?.[session ? 'handin' : 'assignment'](page) ?? awaited(page);
      if (session?.phase === 'done') return rooms?.result(page, session, isPartial);
      return session ? level(page, session) : awaited(page);
    default:
      return rooms?.home(page);
  }
}
