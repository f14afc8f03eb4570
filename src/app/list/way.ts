import { HOME, type Route } from '../../route.ts';
import type { InterfaceKey } from '../../text/keys.ts';
import { isPackaged } from '../store/platform.ts';
import type { ListPageContext } from './scene.ts';

/** Where the way back from a sitting leads, and what it is called: the hall, or in a package the assignment. */
export function wayOut({ game }: Pick<ListPageContext, 'game'>): {
  readonly route: Route;
  readonly name: InterfaceKey;
} {
  const looked = game.assigned.getState();
  return looked && isPackaged(game.platform.getState())
    ? { route: { page: 'assignment', code: looked.code }, name: 'pause.toAssignment' }
    : { route: HOME, name: 'result.hall' };
}
