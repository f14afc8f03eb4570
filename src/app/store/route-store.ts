import { createStore, type StoreApi } from 'zustand/vanilla';
import { findLevel, hasBeam, isPlayable } from '../../core/interview/lookups.ts';
import type { BeamId, Interview, LevelId } from '../../core/interview/types.ts';
import { HOME, isClasswork, parseRoute, type Route } from '../../route.ts';
import type { AssignmentStore } from './classwork/assignment-store.ts';
import { isClosed, isPackaged, type LmsStatusStore } from './lms-status.ts';
import type { Notices } from './notice-store.ts';
import type { SeenAssignment, SessionStore } from './types.ts';

/** A sheet that lies over the page, if any. */
export type DialogName = 'settings' | 'pause';
export type DialogStore = StoreApi<DialogName | null> & {
  readonly open: (sheet: DialogName) => void;
  readonly close: () => void;
};

export function createDialogStore(): DialogStore {
  const store = createStore<DialogName | null>(() => null);
  return { ...store, open: sheet => store.setState(sheet, true), close: () => store.setState(null, true) };
}

/** The beam that a page of many rows shows alone; null: all of them. It is forgotten when the page is left. */
export type BeamFilterStore = StoreApi<BeamId | null> & {
  readonly choose: (beam: BeamId | null) => void;
};

export function createBeamFilter(): BeamFilterStore {
  const store = createStore<BeamId | null>(() => null);
  return { ...store, choose: beam => store.setState(beam, true) };
}

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
  readonly lmsStatus: LmsStatusStore;
  readonly session: SessionStore;
  readonly dialog: DialogStore;
};

/** Once the platform is no longer told, what is being asked is put aside as it is; a result stays. */
export function closeSessionWithLms({ lmsStatus, session, dialog }: Watched): void {
  const look = (): void => {
    const { session: sat } = session.getState();
    if (!isClosed(lmsStatus.getState()) || !sat || sat.phase === 'done') return;
    session.setAside();
    dialog.close();
  };
  lmsStatus.subscribe(look);
  session.subscribe(look);
}

export type RouteStore = StoreApi<Route> & {
  /**
   * Where the address bar now points. A place that does not exist leads home, with a word about it; in a package every
   * place but its own leads to the assignment.
   */
  readonly arrive: (hash: string) => void;
};

type PlaceNeeds = {
  readonly interview: Interview;
  readonly session: SessionStore;
  readonly openAssignment: AssignmentStore;
  readonly lmsStatus: LmsStatusStore;
  readonly dialog: DialogStore;
  readonly beamFilter: BeamFilterStore;
  readonly notices: Notices;
};

export function createRouteStore({
  interview,
  session,
  openAssignment,
  lmsStatus,
  dialog,
  beamFilter,
  notices,
}: PlaceNeeds): RouteStore {
  const store = createStore<Route>(() => HOME);
  return {
    ...store,
    arrive: hash => {
      const wanted = parseRoute(hash);
      const isBound = isPackaged(lmsStatus.getState());
      const found = exists(interview, wanted) ? wanted : HOME;
      const route = isBound ? routeInPackage(wanted, openAssignment.getState(), store.getState()) : found;
      if (!isBound && route !== wanted) notices.tell('linkUnknown');
      else notices.withdraw('linkUnknown');
      dialog.close();
      beamFilter.choose(null);
      if (route.page === 'digest' || route.page === 'whole') lookUp(session, openAssignment);
      else goOn(session, openAssignment, route);
      store.setState(route, true);
    },
  };
}

/** Nothing that is still coming opens over what is looked at. */
function lookUp(session: SessionStore, openAssignment: AssignmentStore): void {
  session.setAside();
  openAssignment.turnAway();
}

/** What was looked up in the digest, or at the hall, is come back from: a result, too, is still there. */
function goOn(session: SessionStore, openAssignment: AssignmentStore, route: Route): void {
  session.leave();
  if (route.page === 'play' && route.code !== undefined) void openAssignment.enter(route.code);
  else if (route.page === 'play') session.open(route.level);
  else session.tidy();
  if (route.page === 'assignment') void openAssignment.look(route.code);
  else if (route.page !== 'play' || route.code === undefined) openAssignment.turnAway();
}

/** @param isOfClass whether the address has the code of an assignment, which its level must be for. */
function isLevel(interview: Interview, id: LevelId, isOfClass: boolean): boolean {
  const level = findLevel(interview, id);
  return level !== undefined && isPlayable(level) && (level.form === 'assigned') === isOfClass;
}

function exists(interview: Interview, route: Route): boolean {
  switch (route.page) {
    case 'blueprint':
      return hasBeam(interview, route.beam);
    case 'play':
      return isLevel(interview, route.level, route.code !== undefined);
    default:
      return route.page !== 'unknown';
  }
}
