import type { LazyByKind } from '../../core/kinds/fetched.ts';
import type { Language } from '../../core/language.ts';
import type { Text } from '../../text/language.ts';
import type { TeacherTranslate } from '../../text/teaching.ts';
import type { AnyList } from '../kinds/list.ts';
import type { GradebookStore } from '../store/classwork/gradebook.ts';
import type { DraftStore } from '../store/classwork/teaching.ts';
import type { Game } from '../store/game.ts';
import type { ShareAddress } from './teacher-reach.ts';
import type { PageWords } from './words.ts';

/** What a page for teachers is drawn from. */
export type TeacherPageContext = {
  readonly game: Game;
  readonly teaching: DraftStore;
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
  readonly reach: ShareAddress;
};
