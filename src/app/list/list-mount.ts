import { createLazyByKind } from '../../core/kinds/register.ts';
import { toHash } from '../../route.ts';
import type { Text } from '../../text/types.ts';
import { html, nothing, render, type TemplateResult } from '../dom/html-template.ts';
import { trackPointedFocus } from '../dom/input-quirks.ts';
import { arrowPicture } from '../dom/small-pictures.ts';
import { fetchList } from '../kinds/face-register.ts';
import type { Game } from '../store/game-stores.ts';
import { isPackaged } from '../store/lms-status.ts';
import type { DialogStore } from '../store/route-store.ts';
import type { Settings } from '../store/saves/save-types.ts';
import {
  callGuarded,
  createErrorBoundary,
  type Drawn,
  type ErrorBoundary,
  tellPageBroken,
} from './error-boundary.ts';
import { createAnnouncer, keepScrollAnchor } from './focus-and-announcements.ts';
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

/** Settings that are a matter of style stand on the root element; style.css does the rest. */
export function applySettings(
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
export function showSheet(root: HTMLElement, sheet: DialogStore): void {
  for (const dialog of root.querySelectorAll<HTMLDialogElement>('dialog[data-sheet]')) {
    const isWanted = dialog.getAttribute('data-sheet') === sheet.getState();
    if (isWanted && !dialog.open) dialog.showModal();
    if (!isWanted && dialog.open) dialog.close();
  }
}

export type Mounted = {
  /** Fetches the pages that a first question does without. */
  readonly complete: () => void;
  readonly end: () => void;
};

/** Draws the game as plain DOM, once what it needs for its first page has come, and keeps it drawn. */
export async function mountList(root: HTMLElement, game: Game, annex: TeacherPagesLoader): Promise<Mounted> {
  const { bring } = game.arrivals;
  const lists = createLazyByKind(fetchList, () => redraw(), bring);
  const wings = createPageGroups(annex, () => redraw(), bring);
  const fail = tellPageBroken(game);
  const stand = createErrorBoundary(fail);
  const voice = createAnnouncer(root, game, lists);
  let spoken = '';
  const draw = (): void => {
    const scene = sceneOf(game, lists);
    const put = (): void => {
      applySettings(document.documentElement, scene.text, game.settings.getState());
      render(frame(scene, wings, stand, root), root);
    };
    if (spoken === scene.text.language) put();
    else keepScrollAnchor(root, put);
    spoken = scene.text.language;
    if (root.querySelector('main')) document.querySelector('[data-opening]')?.remove();
    showSheet(root, game.sheet);
    nameDocument(root, scene);
    voice.follow();
    wings.study.here()?.speaker?.follow({ route: scene.route, language: scene.text.language });
  };
  const redraw = oncePerTurn(() => callGuarded(draw, fail));
  const fetchPages = (): void => fetchPageGroups(wings, game);
  // Whatever comes, or changes, from here on is drawn.
  await bring(() => lists.fetch(game.session.getState().session?.items ?? []));
  draw();
  const turns = [game.place, game.sheet, game.session].map(store => store.subscribe(fetchPages));
  const ends = [
    ...watch(game, redraw),
    ...turns,
    fetchAhead(game, lists),
    bindKeys(game),
    trackPointedFocus(document),
  ];
  fetchPages();
  return {
    complete: wings.rooms.fetch,
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
    game.place,
    game.session,
    game.safety,
    game.assigned,
    game.platform,
    game.settings,
    game.speech,
    game.learner,
    game.sheet,
    game.filter,
    game.copies,
    game.notices,
  ];
  window.addEventListener('resize', redraw);
  return [
    ...stores.map(store => store.subscribe(redraw)),
    () => window.removeEventListener('resize', redraw),
  ];
}

function sceneOf(game: Game, lists: KindLists): ListPageContext {
  return {
    game,
    lists,
    text: game.speech.getState(),
    route: game.place.getState(),
    window: { w: window.innerWidth, h: window.innerHeight },
  };
}

/** A page is named by its heading; what it is, and whether notices stand above it, is said where style sheets find it. */
function nameDocument(root: HTMLElement, scene: ListPageContext): void {
  const { text } = scene;
  document.documentElement.setAttribute(
    'data-main',
    root.querySelector('main')?.getAttribute('data-page') ?? '',
  );
  root.toggleAttribute('data-noticed', banners(scene).length > 0);
  const heading = root.querySelector('h1 span, h1')?.textContent?.trim();
  document.title = [...new Set([heading, text.t('app.title')])].filter(Boolean).join(' · ');
}

function frame(
  scene: ListPageContext,
  wings: PageGroups,
  stand: ErrorBoundary,
  root: HTMLElement,
): TemplateResult {
  const rooms = wings.rooms.here();
  // Where nothing is drawn yet, the words that the page opens with are the sign, unless there is more to say.
  const isOpening = !root.querySelector('main') && scene.game.arrivals.told().length === 0;
  return html`
    ${notices(scene)} ${stand('page', () => page(scene, wings) ?? (isOpening ? undefined : awaited(scene)))}
    ${stand('settings', () => rooms?.settings(scene))}
    ${stand('pause', () => (scene.route.page === 'play' ? rooms?.pause(scene) : undefined))}
    <p class="unseen" role="status" aria-live="polite" data-voice></p>
  `;
}

/** What is needed has not come: the way back stays open, should they never. */
const awaited = (scene: ListPageContext): TemplateResult => html`
  <main data-page="awaited">
    ${scene.route.page === 'assignment' && isPackaged(scene.game.platform.getState()) ? nothing : wayBack(scene)}
    ${missingPart(scene) ?? opening(scene)}
  </main>
`;

const wayBack = (scene: ListPageContext): TemplateResult => {
  const { route, name } = wayOut(scene);
  return html`<a class="icon" href=${toHash(route)} aria-label=${scene.text.t(name)}>${arrowPicture('left')}</a>`;
};

/** @returns undefined while what it needs has not come. */
function page(scene: ListPageContext, wings: PageGroups): Drawn {
  const { route } = scene;
  const rooms = wings.rooms.here();
  const { session, isPartial } = scene.game.session.getState();
  const classwork = scene.text.more && wings.classwork.here();
  if (scene.game.platform.getState().state === 'elsewhere')
    return classwork?.elsewhere(scene) ?? awaited(scene);
  // Their words come behind those of the cards.
  if (inStudy(route.page)) {
    const study = scene.text.more && wings.study.here();
    return study ? study[route.page](scene, study.speaker) : awaited(scene);
  }
  switch (route.page) {
    case 'levels':
      return rooms?.levels(scene);
    case 'whole':
      return scene.text.more && rooms?.whole(scene);
    case 'blueprint':
      return rooms?.blueprint(scene, route.beam);
    case 'assignment':
      return classwork?.assignment(scene) ?? awaited(scene);
    case 'teach':
      return wings.teach.here()?.page(scene) ?? awaited(scene);
    case 'play':
      if (route.code !== undefined && session?.phase !== 'ask' && session?.phase !== 'told')
        return classwork?.[session ? 'handin' : 'assignment'](scene) ?? awaited(scene);
      if (session?.phase === 'done') return rooms?.result(scene, session, isPartial);
      return session ? level(scene, session) : awaited(scene);
    default:
      return rooms?.home(scene);
  }
}
