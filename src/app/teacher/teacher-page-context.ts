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

/** What a page for teachers is drawn from. */
export type TeacherPageContext = {
  readonly game: Game;
  readonly draftStore: DraftStore;
  readonly gradebook: GradebookStore;
  /** Words of the game: names of beams, pillars and measures. `more` is there. */
  readonly text: Text;
  /** Words of these pages. */
  readonly teach: TeacherTranslate;
  /** Both in any language; undefined until they have been fetched, then the page is drawn again. */
  readonly spokenIn: (language: Language) => PageWords | undefined;
  /** The list view of each kind, fetched when an item of it is first shown. */
  readonly lists: LazyByKind<AnyList>;
  /** ms since 1970. */
  readonly now: number;
  /** To be called when something on the page has changed that is in no store. */
  readonly redraw: () => void;
  readonly shareAddress: ShareAddress;
};

/** All words of one language. */
export type PageWords = { readonly text: Text; readonly teach: TeacherTranslate };

type ByLanguage<T> = (language: Language) => T | undefined;

/**
 * The words of the teacher's pages by language. Those of the current language are there, others are fetched when they are
 * first asked for. @throws when the words of the current language cannot be fetched.
 */
export async function openTeacherWords(
  game: Game,
  redraw: () => void,
): Promise<ByLanguage<TeacherTranslate>> {
  const { language } = game.language.getState();
  return fetchedByLanguage(game, redraw, loadTeacherWords, [language, await loadTeacherWords(language)]);
}

/** All words by language, each fetched when it is first asked for: for what is written in the language of an assignment. */
export const openPageWords = (game: Game, redraw: () => void): ByLanguage<PageWords> =>
  fetchedByLanguage(game, redraw, async language => {
    const { pack } = game;
    const [first, teach] = await Promise.all([loadText(pack, language), loadTeacherWords(language)]);
    const text = await loadMore(pack, first);
    return { text, teach };
  });

/** What a language needs, fetched when it is first asked for; until it has arrived, undefined. */
function fetchedByLanguage<T>(
  { fetching }: Game,
  redraw: () => void,
  load: (language: Language) => Promise<T>,
  ...first: readonly (readonly [Language, T])[]
): ByLanguage<T> {
  const fetched = new Map<Language, T>(first);
  const requested = new Set<Language>();
  return language => {
    const known = fetched.get(language);
    if (known || requested.has(language)) return known;
    requested.add(language);
    const put = (words: T): void => {
      fetched.set(language, words);
      redraw();
    };
    void fetching.bring(() => load(language), put, 'words');
    return undefined;
  };
}
