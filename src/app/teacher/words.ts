import type { Language } from '../../core/language.ts';
import type { Text } from '../../text/language.ts';
import { loadMore, loadText } from '../../text/load.ts';
import { loadTeacherWords, type TeacherTranslate } from '../../text/teaching.ts';
import type { Game } from '../store/game.ts';

type InEach<T> = (language: Language) => T | undefined;
/** All words of one language, whichever the page speaks. */
export type PageWords = { readonly text: Text; readonly teach: TeacherTranslate };

/** The words of the language that is spoken; another is fetched when it is first asked for. */
export async function openTeacherWords(game: Game, redraw: () => void): Promise<InEach<TeacherTranslate>> {
  const { language } = game.speech.getState();
  return fetchedByLanguage(game, redraw, loadTeacherWords, [language, await loadTeacherWords(language)]);
}

/** For what is written in the language of an assignment. */
export const openPageWords = (game: Game, redraw: () => void): InEach<PageWords> =>
  fetchedByLanguage(game, redraw, async language => {
    const [text, teach] = await Promise.all([loadText(language).then(loadMore), loadTeacherWords(language)]);
    return { text, teach };
  });

function fetchedByLanguage<T>(
  { arrivals }: Game,
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
    void arrivals.bring(() => load(language), put, 'words');
    return undefined;
  };
}
