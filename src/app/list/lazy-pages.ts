import { isClasswork, type Route } from '../../route.ts';
import type { TemplateResult } from '../dom/html-template.ts';
import type { Bring } from '../store/fetch-retry.ts';
import type { Game } from '../store/game-stores.ts';
import type { ListPageContext } from './list-page-context.ts';
import type { Speaker } from './study/read-aloud.ts';

/** Pages that are fetched together, when one of them is first wanted. */
type PageGroup<T> = {
  /** Undefined until it has come. */
  readonly here: () => T | undefined;
  /** Does nothing once it is here or under way. */
  readonly fetch: () => void;
};

function createPageGroup<T>(load: () => Promise<T>, onCome: () => void, bring: Bring): PageGroup<T> {
  let pages: T | undefined;
  let isComing = false;
  return {
    here: () => pages,
    fetch: () => {
      if (isComing) return;
      isComing = true;
      void bring(load, come => {
        pages = come;
        onCome();
      });
    },
  };
}

/** The other pages: those that are met on the way, and those about what one knows. */
type CampaignPages = typeof import('./pages-of-campaign.ts');
type ClassworkPages = typeof import('./pages-of-classwork.ts');
type StudyPages = typeof import('./pages-of-study.ts') & { readonly speaker: Speaker | undefined };
export type PageGroups = {
  readonly rooms: PageGroup<CampaignPages>;
  readonly study: PageGroup<StudyPages>;
  readonly classwork: PageGroup<ClassworkPages>;
  readonly teach: PageGroup<Pages>;
};

/** Pages of a house next door, which this one does not know: those for teachers. */
export type TeacherPagesLoader = { readonly teach: (redraw: () => void) => Promise<Pages> };
type Pages = { readonly page: (page: ListPageContext) => TemplateResult | undefined };

const STUDY = ['review', 'mistakes', 'progress', 'digest', 'keep'] as const;
export const inStudy = (page: Route['page']): page is (typeof STUDY)[number] =>
  STUDY.some(name => name === page);

export function createPageGroups(
  loadTeacherPages: TeacherPagesLoader,
  redraw: () => void,
  bring: Bring,
): PageGroups {
  const group = <T>(load: () => Promise<T>): PageGroup<T> => createPageGroup(load, redraw, bring);
  return {
    rooms: group(() => import('./pages-of-campaign.ts')),
    study: group(async () => {
      const come = await import('./pages-of-study.ts');
      return { ...come, speaker: come.openSpeaker(redraw) };
    }),
    classwork: group(() => import('./pages-of-classwork.ts')),
    teach: group(() => loadTeacherPages.teach(redraw)),
  };
}

/** What the place that was turned to needs. */
export function fetchPageGroups({ rooms, study, classwork, teach }: PageGroups, game: Game): void {
  const route = game.route.getState();
  if (!isFirstQuestion(game)) rooms.fetch();
  if (inStudy(route.page)) study.fetch();
  if (route.page === 'teach') teach.fetch();
  if (isClasswork(route)) classwork.fetch();
}

/** Nothing is answered or opened yet: what the hall is drawn with comes before any other page. */
function isFirstQuestion({ route, session, dialog }: Game): boolean {
  const isAsked = route.getState().page === 'play' && session.getState().session?.moves.length === 0;
  return isAsked && dialog.getState() === null;
}
