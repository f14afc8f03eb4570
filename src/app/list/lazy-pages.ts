import { isClasswork, type Route } from '../../route.ts';
import type { TemplateResult } from '../dom/html-template.ts';
import type { Bring } from '../store/fetch-retry.ts';
import type { Game } from '../store/game-stores.ts';
import { fetchQuestions } from '../store/rules-loader.ts';
import type { FirstTable } from './first-table.ts';
import type { ListPageContext } from './list-page-context.ts';
import type { Speaker } from './study/read-aloud.ts';

/** Pages that are fetched together as one chunk, when the first of them is needed. */
type PageGroup<T> = {
  /** The pages, or undefined until they have loaded. */
  readonly get: () => T | undefined;
  /** Starts fetching; does nothing once that has begun. */
  readonly fetch: () => void;
};

function createPageGroup<T>(load: () => Promise<T>, onLoad: () => void, bring: Bring): PageGroup<T> {
  let pages: T | undefined;
  let isFetching = false;
  return {
    get: () => pages,
    fetch: () => {
      if (isFetching) return;
      isFetching = true;
      void bring(load, loaded => {
        pages = loaded;
        onLoad();
      });
    },
  };
}

export type CampaignPages = typeof import('./campaign-pages-chunk.ts');
/** The first minute, which is fetched by itself: nothing else stands between a newcomer and the first card. */
type FirstPage = Pick<typeof import('./first-page-chunk.ts'), 'first'> & { readonly table: FirstTable };
type ClassworkPages = typeof import('./classwork-pages-chunk.ts');
type JoinPages = import('./live/join-pages-chunk.ts').JoinPages;
type StudyPages = typeof import('./study-pages-chunk.ts') & { readonly speaker: Speaker | undefined };

/** All pages but the level page itself, which the first bundle has. */
export type PageGroups = {
  readonly first: PageGroup<FirstPage>;
  readonly campaign: PageGroup<CampaignPages>;
  readonly study: PageGroup<StudyPages>;
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
    campaign: group(() => import('./campaign-pages-chunk.ts')),
    study: group(async () => {
      const [pages] = await Promise.all([import('./study-pages-chunk.ts'), fetchQuestions(game.pack)]);
      return { ...pages, speaker: pages.openSpeaker(redraw) };
    }),
    classwork: group(() => import('./classwork-pages-chunk.ts')),
    teach: group(() => outer.teach(redraw)),
    join: group(() => outer.join(redraw)),
  };
}

/** Fetches the groups that the current route needs. */
export function fetchPageGroups(groups: PageGroups, game: Game): void {
  const { first, campaign, study, classwork, teach, join } = groups;
  const route = game.route.getState();
  if (route.page === 'first') first.fetch();
  if (!isFirstQuestion(game)) campaign.fetch();
  if (isStudyPage(route.page)) study.fetch();
  if (route.page === 'teach') teach.fetch();
  if (route.page === 'join') join.fetch();
  if (isClasswork(route)) classwork.fetch();
}

/** While the first question is untouched, what draws it has priority: no other page is fetched. */
function isFirstQuestion({ route, session, dialog }: Game): boolean {
  const isAsked = ['play', 'first'].includes(route.getState().page);
  const isUntouched = isAsked && session.getState().session?.moves.length === 0;
  return isUntouched && dialog.getState() === null;
}
