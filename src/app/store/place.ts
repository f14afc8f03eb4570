import { createStore, type StoreApi } from 'zustand/vanilla';
import { findLevel, hasBeam, isPlayable } from '../../core/interview/library.ts';
import type { Interview, LevelId } from '../../core/interview/types.ts';
import { HOME, parseRoute, type Route } from '../../route.ts';
import { routeInPackage } from './bounds.ts';
import type { AssignmentStore } from './classwork/assigned.ts';
import type { SessionStore } from './contract.ts';
import type { BeamFilterStore } from './filter.ts';
import type { Notices } from './notices.ts';
import { isPackaged, type LmsStatusStore } from './platform.ts';
import type { DialogStore } from './sheet.ts';

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
  readonly assigned: AssignmentStore;
  readonly platform: LmsStatusStore;
  readonly sheet: DialogStore;
  readonly filter: BeamFilterStore;
  readonly notices: Notices;
};

export function createRouteStore({
  interview,
  session,
  assigned,
  platform,
  sheet,
  filter,
  notices,
}: PlaceNeeds): RouteStore {
  const store = createStore<Route>(() => HOME);
  return {
    ...store,
    arrive: hash => {
      const wanted = parseRoute(hash);
      const isBound = isPackaged(platform.getState());
      const found = exists(interview, wanted) ? wanted : HOME;
      const route = isBound ? routeInPackage(wanted, assigned.getState(), store.getState()) : found;
      if (!isBound && route !== wanted) notices.tell('linkUnknown');
      else notices.withdraw('linkUnknown');
      sheet.close();
      filter.choose(null);
      if (route.page === 'digest' || route.page === 'whole') lookUp(session, assigned);
      else goOn(session, assigned, route);
      store.setState(route, true);
    },
  };
}

/** Nothing that is still coming opens over what is looked at. */
function lookUp(session: SessionStore, assigned: AssignmentStore): void {
  session.setAside();
  assigned.turnAway();
}

/** What was looked up in the digest, or at the hall, is come back from: a result, too, is still there. */
function goOn(session: SessionStore, assigned: AssignmentStore, route: Route): void {
  session.leave();
  if (route.page === 'play' && route.code !== undefined) void assigned.enter(route.code);
  else if (route.page === 'play') session.open(route.level);
  else session.tidy();
  if (route.page === 'assignment') void assigned.look(route.code);
  else if (route.page !== 'play' || route.code === undefined) assigned.turnAway();
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
