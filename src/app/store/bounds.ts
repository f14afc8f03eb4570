import { isClasswork, type Route } from '../../route.ts';
import type { SessionStore } from './contract.ts';
import type { SeenAssignment } from './looked.ts';
import { isClosed, type LmsStatusStore } from './platform.ts';
import type { DialogStore } from './sheet.ts';

/**
 * Where one may go in a package: to its assignment, which is the one looked at, into the sitting of it, and into the
 * digest unless that tells what is still to be answered. Whatever else an address names leads to the assignment.
 * @param now where one is: nobody is sent away before it is known what the package is for.
 */
export function routeInPackage(wanted: Route, looked: SeenAssignment | null, now: Route): Route {
  if (!looked) return isClasswork(wanted) ? wanted : now;
  const isOwn = isClasswork(wanted) && 'code' in wanted && wanted.code === looked.code;
  const isOpen = isOwn || (wanted.page === 'digest' && mayLookUp(looked));
  return isOpen ? wanted : { page: 'assignment', code: looked.code };
}

/** A test is over before anything is looked up, and a practice begun. */
function mayLookUp(looked: SeenAssignment): boolean {
  if (!looked.ok) return false;
  const { assignment, isBegun, folder } = looked;
  return isBegun ? assignment.mode === 'practice' : folder.receipts.length > 0;
}

type Watched = {
  readonly platform: LmsStatusStore;
  readonly session: SessionStore;
  readonly sheet: DialogStore;
};

/** Once the platform is no longer told, what is being asked is put aside as it is; a result stays. */
export function closeSessionWithLms({ platform, session, sheet }: Watched): void {
  const look = (): void => {
    const { session: sat } = session.getState();
    if (!isClosed(platform.getState()) || !sat || sat.phase === 'done') return;
    session.setAside();
    sheet.close();
  };
  platform.subscribe(look);
  session.subscribe(look);
}
