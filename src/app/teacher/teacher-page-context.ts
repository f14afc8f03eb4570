import type { Pack } from '../../core/interview/pack-content.ts';
import type { LazyByKind } from '../../core/kinds/register.ts';
import type { Language } from '../../core/language.ts';
import { loadFurther, loadMore, loadText } from '../../text/load-words.ts';
import { loadTeacherWords, type TeacherTranslate } from '../../text/teacher-words.ts';
import type { Text } from '../../text/types.ts';
import type { AnyList } from '../kinds/types.ts';
import type { DraftStore } from '../store/classwork/assignment-draft.ts';
import type { GradebookStore } from '../store/classwork/gradebook-store.ts';
import type { TeamStore } from '../store/classwork/team-store.ts';
import type { Game } from '../store/game-stores.ts';
import type { HostStore } from '../store/live/host-room-store.ts';
import type { ShareAddress } from './share-address.ts';

/** What a page for teachers is drawn from. */
export type TeacherPageContext = {
  readonly game: Game;
  readonly draftStore: DraftStore;
  readonly gradebook: GradebookStore;
  /** The game that a class plays in teams on this screen. */
  readonly teams: TeamStore;
  /** The live class that this device leads. */
  readonly host: HostStore;
  /** Words of the game: names of beams, pillars and measures. `more` is there. */
  readonly text: Text;
  /** Words of these pages. */
  readonly teach: TeacherTranslate;
  /** Both in any language; undefined until they have been fetched, then the page is drawn again. */
  readonly spokenIn: (language: Language) => PageWords | undefined;
  /** Words of any pack in the language of the page; undefined until they have been fetched, then the page is drawn again. */
  readonly textOf: (pack: Pack) => Text | undefined;
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
  const fetched = createFetchedWords(game, redraw, [[language, await loadTeacherWords(language)]]);
  return wanted => fetched(wanted, () => loadTeacherWords(wanted));
}

/**
 * All words by pack and language, fetched when they are first asked for: for what is written in the language of an
 * assignment, and for what other packs ask.
 */
export function openPageWords(
  game: Pick<Game, 'fetching'>,
  redraw: () => void,
): (pack: Pack, language: Language) => PageWords | undefined {
  const fetched = createFetchedWords<PageWords>(game, redraw, []);
  return (pack, language) =>
    fetched(`${pack.identity} ${language}`, async () => {
      const [first, teach] = await Promise.all([loadText(pack, language), loadTeacherWords(language)]);
      const text = await loadFurther(pack, await loadMore(pack, first));
      return { text, teach };
    });
}

/** Words under keys, fetched when they are first asked for; until they have arrived, undefined. @param first what is there. */
export function createFetchedWords<T>(
  { fetching }: Pick<Game, 'fetching'>,
  redraw: () => void,
  first: readonly (readonly [string, T])[],
): (key: string, load: () => Promise<T>) => T | undefined {
  const fetched = new Map<string, T>(first);
  const requested = new Set<string>();
  return (key, load) => {
    const known = fetched.get(key);
    if (known || requested.has(key)) return known;
    requested.add(key);
    const put = (words: T): void => {
      fetched.set(key, words);
      redraw();
    };
    void fetching.bring(load, put, 'words');
    return undefined;
  };
}
