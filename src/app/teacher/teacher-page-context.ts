import type { LazyByKind } from '../../core/kinds/register.ts';
import type { Language } from '../../core/language.ts';
import { loadMore, loadText } from '../../text/load-words.ts';
import { loadTeacherWords, type TeacherTranslate } from '../../text/teacher-words.ts';
import type { Text } from '../../text/types.ts';
import type { AnyList } from '../kinds/types.ts';
import type { DraftStore } from '../store/classwork/assignment-draft.ts';
import type { GradebookStore } from '../store/classwork/gradebook-store.ts';
import type { Game } from '../store/game-stores.ts';
import type { ShareAddress } from './share-address.ts';

type InEach<T> = (language: Language) => T | undefined;
/** All words of one language, whichever the page speaks. */
export type PageWords = { readonly text: Text; readonly teach: TeacherTranslate };

/** The words of the language that is spoken; another is fetched when it is first asked for. */
export async function openTeacherWords(game: Game, redraw: () => void): Promise<InEach<TeacherTranslate>> {
  const { language } = game.language.getState();
  return fetchedByLanguage(game, redraw, loadTeacherWords, [language, await loadTeacherWords(language)]);
}

/** For what is written in the language of an assignment. */
export const openPageWords = (game: Game, redraw: () => void): InEach<PageWords> =>
  fetchedByLanguage(game, redraw, async language => {
    const [text, teach] = await Promise.all([loadText(language).then(loadMore), loadTeacherWords(language)]);
    return { text, teach };
  });

function fetchedByLanguage<T>(
  { fetching }: Game,
  redraw: () => void,
  load: (language: Language) => Promise<T>,
  ...first: readonly (readonly [Language, T])[]
): InEach<T> {
  const here = new Map<Language, T>(first);
  const coming = new Set<Language>();
  return language => {
    const known = here.get(language);
    if (known || coming.has(language)) return known;
    coming.add(language);
    const put = (words: T): void => {
      here.set(language, words);
      redraw();
    };
    void fetching.bring(() => load(language), put, 'words');
    return undefined;
  };
}

/** What a page for teachers is drawn from. */
export type TeacherPageContext = {
  readonly game: Game;
  readonly draftStore: DraftStore;
  readonly gradebook: GradebookStore;
  /** Words of the game: names of beams, pillars and measures. `more` is there. */
  readonly text: Text;
  /** Words of these pages. */
  readonly teach: TeacherTranslate;
  /** Both in any language; undefined while they come, after which the page is drawn anew. */
  readonly spokenIn: (language: Language) => PageWords | undefined;
  /** The kinds in words, each fetched when an item of it is first named. */
  readonly lists: LazyByKind<AnyList>;
  /** ms since 1970. */
  readonly now: number;
  /** What is on the page but in no store has changed. */
  readonly redraw: () => void;
  readonly shareAddress: ShareAddress;
};
