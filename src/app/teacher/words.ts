import type { Language } from '../../core/language.ts';
import type { Text } from '../../text/language.ts';
import { loadMore, loadText } from '../../text/load.ts';
import { loadTeaching, type Teach } from '../../text/teaching.ts';
import type { Game } from '../store/game.ts';

type InEach<T> = (language: Language) => T | undefined;
/** All words of one language, whichever the page speaks. */
export type Spoken = { readonly text: Text; readonly teach: Teach };

/** The words of the language that is spoken; another is fetched when it is first asked for. */
export async function openWords(game: Game, redraw: () => void): Promise<InEach<Teach>> {
  const { language } = game.speech.getState();
  return fetched(game, redraw, loadTeaching, [language, await loadTeaching(language)]);
}

/** For what is written in the language of an assignment. */
export const openSpoken = (game: Game, redraw: () => void): InEach<Spoken> =>
  fetched(game, redraw, async language => {
    const [text, teach] = await Promise.all([loadText(language).then(loadMore), loadTeaching(language)]);
    return { text, teach };
  });

function fetched<T>(
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
