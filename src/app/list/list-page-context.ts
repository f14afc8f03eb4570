import type { LazyByKind } from '../../core/kinds/register.ts';
import { HOME, type Route } from '../../route.ts';
import type { Size } from '../../shapes/shape.ts';
import type { InterfaceKey, Text } from '../../text/types.ts';
import type { AnyList } from '../kinds/types.ts';
import type { Game } from '../store/game-stores.ts';
import { isPackaged } from '../store/lms-status.ts';

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

/** Where the way back from a sitting leads, and what it is called: the hall, or in a package the assignment. */
export function wayOut({ game }: Pick<ListPageContext, 'game'>): {
  readonly route: Route;
  readonly name: InterfaceKey;
} {
  const looked = game.openAssignment.getState();
  return looked && isPackaged(game.lmsStatus.getState())
    ? { route: { page: 'assignment', code: looked.code }, name: 'pause.toAssignment' }
    : { route: HOME, name: 'result.hall' };
}
