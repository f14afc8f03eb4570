import type { LazyByKind } from '../../core/kinds/fetched.ts';
import type { Route } from '../../route.ts';
import type { Size } from '../../shapes/shape.ts';
import type { Text } from '../../text/language.ts';
import type { AnyList } from '../kinds/list.ts';
import type { Game } from '../store/game.ts';

/** The kinds as plain DOM, each fetched when an item of it is first drawn. */
export type KindLists = LazyByKind<AnyList>;

/** What a page is drawn from: the stores as they stand, the words, and the window in CSS px. */
export type ListPageContext = {
  readonly game: Game;
  readonly text: Text;
  readonly route: Route;
  readonly window: Size;
  readonly lists: KindLists;
};
