import type { Language } from '../../core/language.ts';
import { isClasswork } from '../../route.ts';
import type { AssignmentStore } from './classwork/assigned.ts';
import type { RouteStore } from './place.ts';
import { isPackaged, type LmsStatusStore } from './platform.ts';

export type LockSources = {
  readonly place: RouteStore;
  readonly assigned: AssignmentStore;
  readonly platform: LmsStatusStore;
};

/** The language that a teacher has set, for as long as the assignment lies open; in a package for good. */
export function lockedLanguage({ place, assigned, platform }: LockSources): Language | undefined {
  const looked = assigned.getState();
  const isSet = isClasswork(place.getState()) || isPackaged(platform.getState());
  return isSet && looked?.ok ? (looked.assignment.language ?? undefined) : undefined;
}
