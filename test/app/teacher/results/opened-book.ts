import { createGradebookStore } from '../../../../src/app/store/classwork/gradebook-store.ts';
import { createNotices } from '../../../../src/app/store/notice-store.ts';
import { createKeeper } from '../../../../src/app/store/saves/keeper.ts';
import { readSave } from '../../../../src/app/store/saves/save-schemas.ts';
import type { BookContext } from '../../../../src/app/teacher/results/results-context.ts';
import type { Language } from '../../../../src/core/language.ts';
import type { Text } from '../../../../src/text/types.ts';
import { KINDS } from '../../../all-kinds.ts';
import { firstText } from '../../../real-interview.ts';
import { makeMemoryStorage, makeRetryingFetch } from '../../../small-interview.ts';
import { realTeach } from '../../../teacher-words.ts';
import { BUILT_IN, shelfOf, type WholePack } from '../../../whole-packs.ts';

/** The pack of the page, and its words. */
type Opening = { readonly pack: WholePack; readonly text: Text };

/** What the results page is drawn from once these receipts have come in. */
export function opened(
  language: Language,
  texts: readonly string[],
  { pack, text }: Opening = { pack: BUILT_IN, text: firstText(language) },
): BookContext {
  const kept = texts.map(text => [`gradebook/${text}`, JSON.stringify({ version: 1, body: [text] })]);
  const keeper = createKeeper(makeMemoryStorage(Object.fromEntries(kept)), createNotices(), readSave);
  const pause = async () => undefined;
  const gradebook = createGradebookStore({
    ...{ pack: pack.pack, shelf: shelfOf([pack]), keeper, pause },
    kinds: KINDS,
    bring: makeRetryingFetch().bring,
  });
  const book = gradebook.book();
  if (!book) throw new Error('nobody has handed in');
  const game = { interview: pack.pack.interview } as BookContext['game'];
  const teach = realTeach(language);
  return { game, text, textOf: () => text, teach, now: 0, redraw: () => undefined, gradebook, book };
}
