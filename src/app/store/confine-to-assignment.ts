import { isClasswork, type Route } from '../../route.ts';
import type { Game } from './game-stores.ts';
import { isClosed } from './lms-status.ts';
import type { SeenAssignment } from './types.ts';

/**
 * What holds only in a package for a learning platform: it stays at its assignment, and ends with the platform.
 * It comes with the package's own chunk, so that nobody else fetches it.
 */
export function confineToAssignment(
  game: Pick<Game, 'route' | 'openAssignment' | 'lmsStatus' | 'session' | 'dialog'>,
) {
  game.route.confine((wanted, now) => routeInPackage(wanted, game.openAssignment.getState(), now));
  closeSessionWithLms(game);
}

/**
 * The only places in a package: its assignment, the sitting of it, and the digest unless that gives away answers.
 * Any other address leads to the assignment.
 * @param seen the assignment; null as long as it is not known: then nobody is led away from `now`.
 */
function routeInPackage(wanted: Route, seen: SeenAssignment | null, now: Route): Route {
  if (!seen) return isClasswork(wanted) ? wanted : now;
  const isOwn = isClasswork(wanted) && 'code' in wanted && wanted.code === seen.code;
  const isOpen = isOwn || (wanted.page === 'digest' && isDigestOpen(seen));
  return isOpen ? wanted : { page: 'assignment', code: seen.code };
}

/** In a practice once it was begun; in a test only when one is over. */
function isDigestOpen(seen: SeenAssignment): boolean {
  if (!seen.ok) return false;
  const { assignment, isBegun, folder } = seen;
  return isBegun ? assignment.mode === 'practice' : folder.receipts.length > 0;
}

/** Once the platform hears nothing more, the question that is open is put aside as it is; a result stays. */
function closeSessionWithLms({
  lmsStatus,
  session,
  dialog,
}: Pick<Game, 'lmsStatus' | 'session' | 'dialog'>): void {
  const close = (): void => {
    const { session: open } = session.getState();
    if (!isClosed(lmsStatus.getState()) || !open || open.phase === 'done') return;
    session.setAside();
    dialog.close();
  };
  lmsStatus.subscribe(close);
  session.subscribe(close);
}
