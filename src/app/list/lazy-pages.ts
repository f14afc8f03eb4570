import { isClasswork, type Route } from '../../route.ts';
import type { TemplateResult } from '../dom/html-template.ts';
import { withTimeout } from '../store/call-helpers.ts';
import type { Bring } from '../store/fetch-retry.ts';
import type { Game } from '../store/game-stores.ts';
import { fetchQuestions } from '../store/rules-loader.ts';
import type { FirstTable } from './first-table.ts';
import type { ListPageContext } from './list-page-context.ts';
import type { Speaker } from './study/read-aloud.ts';

/** Pages that are fetched together as one chunk, when the first of them is needed. */
export type PageGroup<T> = {
  /** The pages, or undefined until they have loaded. */
  readonly get: () => T | undefined;
  /** Starts fetching, once. Resolves when they have come, or could not be fetched at the first try. */
  readonly fetch: () => Promise<unknown>;
};

function createPageGroup<T>(load: () => Promise<T>, onLoad: () => void, bring: Bring): PageGroup<T> {
  let pages: T | undefined;
  let fetched: Promise<unknown> | undefined;
  return {
    get: () => pages,
    fetch: () => {
      fetched ??= bring(load, loaded => {
        pages = loaded;
        onLoad();
      });
      return fetched;
    },
  };
}

type CampaignPages = typeof import('./campaign-pages-chunk.ts');
type HomePage = typeof import('./home-page-chunk.ts');
/** The first minute, which is fetched by itself: nothing else stands between a newcomer and the first card. */
type FirstPage = Pick<typeof import('./first-page-chunk.ts'), 'first'> & { readonly table: FirstTable };
type AssignmentPage = typeof import('./assignment-page-chunk.ts');
type ClassworkPages = typeof import('./classwork-pages-chunk.ts');
type JoinPages = import('./live/join-pages-chunk.ts').JoinPages;
type StudyPages = typeof import('./study-pages-chunk.ts') & { readonly speaker: Speaker | undefined };

/** All pages but the level page itself, which the first bundle has. */
export type PageGroups = {
  readonly first: PageGroup<FirstPage>;
  readonly home: PageGroup<HomePage>;
  readonly campaign: PageGroup<CampaignPages>;
  readonly study: PageGroup<StudyPages>;
  readonly assignment: PageGroup<AssignmentPage>;
  readonly classwork: PageGroup<ClassworkPages>;
  readonly teach: PageGroup<TeacherPages>;
  readonly join: PageGroup<JoinPages>;
};

/** Loads the pages that need what only the start has: those for teachers, which this folder may not import, and a phone's. */
export type OuterPagesLoader = {
  readonly teach: (redraw: () => void) => Promise<TeacherPages>;
  readonly join: (redraw: () => void) => Promise<JoinPages>;
};
type TeacherPages = { readonly page: (page: ListPageContext) => TemplateResult | undefined };

const STUDY = ['review', 'mistakes', 'progress', 'digest', 'keep'] as const;
/** Whether a page is one of the study group. */
export const isStudyPage = (page: Route['page']): page is (typeof STUDY)[number] =>
  STUDY.some(name => name === page);

export function createPageGroups(outer: OuterPagesLoader, redraw: () => void, game: Game): PageGroups {
  const { bring } = game.fetching;
  const group = <T>(load: () => Promise<T>): PageGroup<T> => createPageGroup(load, redraw, bring);
  return {
    first: group(async () => {
      const { first, openFirstTable } = await import('./first-page-chunk.ts');
      return { first, table: openFirstTable(game, redraw) };
    }),
    home: group(() => import('./home-page-chunk.ts')),
    campaign: group(() => import('./campaign-pages-chunk.ts')),
    study: group(async () => {
      const [pages] = await Promise.all([import('./study-pages-chunk.ts'), fetchQuestions(game.pack)]);
      return { ...pages, speaker: pages.openSpeaker(redraw) };
    }),
    assignment: group(() => import('./assignment-page-chunk.ts')),
    classwork: group(() => import('./classwork-pages-chunk.ts')),
    teach: group(() => outer.teach(redraw)),
    join: group(() => outer.join(redraw)),
  };
}

/** The groups that a page is drawn from; none for a level. */
function groupsOf(groups: PageGroups, page: Route['page']): readonly PageGroup<unknown>[] {
  if (isStudyPage(page)) return [groups.study];
  switch (page) {
    case 'play':
      return [];
    case 'first':
    case 'assignment':
    case 'teach':
    case 'join':
      return [groups[page]];
    case 'levels':
    case 'blueprint':
    case 'whole':
      return [groups.campaign];
    default:
      return [groups.home];
  }
}

/** Pages that can be drawn without the style sheet of the campaign: that of all others stands behind it. */
const APART: readonly Route['page'][] = ['home', 'first', 'assignment', 'play'];

/** Fetches what the page of the current route is drawn from. Resolves when it has come, or could not be fetched at the first try. */
const fetchOwnPages = async (groups: PageGroups, game: Game): Promise<void> => {
  const { page } = game.route.getState();
  if (!APART.includes(page)) void groups.campaign.fetch();
  await Promise.all(groupsOf(groups, page).map(({ fetch }) => fetch()));
};

/** A page whose code takes longer is first drawn as a sentence that says so. */
const SLOW_MS = 1500;

/** The same, but waits no longer than that. */
export const fetchOwnPagesSoon = (groups: PageGroups, game: Game): Promise<unknown> =>
  withTimeout(SLOW_MS, () => fetchOwnPages(groups, game));

/** Fetches the groups that the current route needs, and those that it leads to. */
export function fetchPageGroups(groups: PageGroups, game: Game): void {
  void fetchOwnPages(groups, game);
  if (!isFirstQuestion(game)) fetchAround(groups);
  if (isClasswork(game.route.getState())) {
    void groups.assignment.fetch();
    void groups.classwork.fetch();
  }
}

/** Fetches also what is put off until the first page, and the canvas over it, have come. */
export function completePageGroups(groups: PageGroups, game: Game): void {
  fetchPageGroups(groups, game);
  fetchAround(groups);
}

/** The pages that nearly all others lead to. */
function fetchAround({ home, campaign }: PageGroups): void {
  void home.fetch();
  void campaign.fetch();
}

/** While the first question is untouched, what draws it has priority: no other page is fetched. */
function isFirstQuestion({ route, session, dialog }: Game): boolean {
  const isAsked = ['play', 'first'].includes(route.getState().page);
  const isUntouched = isAsked && session.getState().session?.moves.length === 0;
  return isUntouched && dialog.getState() === null;
}
