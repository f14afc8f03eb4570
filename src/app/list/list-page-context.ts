import type { LazyByKind } from '../../core/kinds/register.ts';
import { HOME, type Route } from '../../route.ts';
import type { Size } from '../../shapes/shape-primitives.ts';
import type { InterfaceKey, Text } from '../../text/types.ts';
import type { AnyList } from '../kinds/types.ts';
import type { Game } from '../store/game-stores.ts';
import { isPackaged } from '../store/lms-status.ts';

/** How each kind of question is drawn as plain DOM; the code of a kind is fetched when its first item is drawn. */
export type KindLists = LazyByKind<AnyList>;

/** What every page is drawn from: the stores, the words, the route, and the window in CSS px. */
export type ListPageContext = {
  readonly game: Game;
  readonly text: Text;
  readonly route: Route;
  readonly window: Size;
  readonly lists: KindLists;
};

/** Where one leaves a session to, and the label of that link: the home page, or in an LMS package the assignment. */
export function wayOut({ game }: Pick<ListPageContext, 'game'>): {
  readonly route: Route;
  readonly name: InterfaceKey;
} {
  const opened = game.openAssignment.getState();
  return opened && isPackaged(game.lmsStatus.getState())
    ? { route: { page: 'assignment', code: opened.code }, name: 'app.toAssignment' }
    : { route: HOME, name: 'app.toHall' };
}
