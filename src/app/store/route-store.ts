import { createStore, type StoreApi } from 'zustand/vanilla';
import { findLevel, hasBeam, isPlayable } from '../../core/interview/lookups.ts';
import type { BeamId, Interview, LevelId } from '../../core/interview/types.ts';
import type { ItemId } from '../../core/kinds/kind.ts';
import { HOME, parseRoute, type Route } from '../../route.ts';
import type { AssignmentStore } from './classwork/assignment-store.ts';
import type { Notices } from './notice-store.ts';
import type { SessionStore } from './types.ts';

/** The dialog over the page, if any. */
export type DialogName = 'settings' | 'pause';
export type DialogStore = StoreApi<DialogName | null> & {
  readonly open: (dialog: DialogName) => void;
  readonly close: () => void;
};

export function createDialogStore(): DialogStore {
  const store = createStore<DialogName | null>(() => null);
  return { ...store, open: dialog => store.setState(dialog, true), close: () => store.setState(null, true) };
}

/** The only beam whose rows a long page shows; null: all of them. Forgotten when the page is left. */
export type BeamFilterStore = StoreApi<BeamId | null> & {
  readonly choose: (beam: BeamId | null) => void;
};

export function createBeamFilter(): BeamFilterStore {
  const store = createStore<BeamId | null>(() => null);
  return { ...store, choose: beam => store.setState(beam, true) };
}

/** The page that is shown. */
export type RouteStore = StoreApi<Route> & {
  /**
   * Goes to where the address bar now points. An address that leads nowhere shows the home page, with a notice; where
   * the route is confined, it is led without a word.
   */
  readonly arrive: (hash: string) => void;
  /** From now on every route that is wanted is led elsewhere, or not. `now`: the route that is shown. */
  readonly confine: (lead: (wanted: Route, now: Route) => Route) => void;
};

type RouteNeeds = {
  readonly interview: Interview;
  readonly session: SessionStore;
  readonly openAssignment: AssignmentStore;
  readonly dialog: DialogStore;
  readonly beamFilter: BeamFilterStore;
  readonly notices: Notices;
};

export function createRouteStore(needs: RouteNeeds): RouteStore {
  const { interview, dialog, beamFilter, notices } = needs;
  const store = createStore<Route>(() => HOME);
  let lead: Parameters<RouteStore['confine']>[0] | undefined;
  return {
    ...store,
    arrive: hash => {
      const wanted = parseRoute(hash);
      const found = exists(interview, wanted) ? wanted : HOME;
      const route = lead ? lead(wanted, store.getState()) : found;
      if (!lead && route !== wanted) notices.tell('linkUnknown');
      else notices.withdraw('linkUnknown');
      dialog.close();
      beamFilter.choose(null);
      enter(needs, route);
      store.setState(route, true);
    },
    confine: to => {
      lead = to;
    },
  };
}

/** The name of the sitting of the first minute. */
export const FIRST_SITTING = 'first';

/** Goes on with the first minute where it was left, or begins it. */
function openFirstMinute({ first }: Interview, session: SessionStore): void {
  const items = first?.cards.map((card): ItemId => `match:${card}`) ?? [];
  if (first) session.openPart(first.level, FIRST_SITTING, items);
}

/** Opens what the page shows, and puts away what it does not. */
function enter({ interview, session, openAssignment }: RouteNeeds, route: Route): void {
  const isLookUp = route.page === 'digest' || route.page === 'whole';
  const isPlay = route.page === 'play';
  const code = isPlay || route.page === 'assignment' ? route.code : undefined;
  // One comes back from there: even a result is only set aside.
  if (isLookUp) session.setAside();
  else session.leave();
  if (isPlay && code !== undefined) void openAssignment.enter(code);
  else if (isPlay) session.open(route.level);
  else if (route.page === 'first') openFirstMinute(interview, session);
  else if (!isLookUp) session.dropFinished();
  if (code === undefined) openAssignment.cancel();
  else if (!isPlay) void openAssignment.look(code);
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
    case 'first':
      return interview.first !== undefined;
    case 'play':
      return isLevel(interview, route.level, route.code !== undefined);
    default:
      return route.page !== 'unknown';
  }
}
