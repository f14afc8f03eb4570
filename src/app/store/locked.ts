import type { Language } from '../../core/language.ts';
import { isClasswork } from '../../route.ts';
import type { AssignedStore } from './classwork/assigned.ts';
import type { PlaceStore } from './place.ts';
import { isPackaged, type PlatformStore } from './platform.ts';

export type Seen = {
  readonly place: PlaceStore;
  readonly assigned: AssignedStore;
  readonly platform: PlatformStore;
};

/** The language that a teacher has set, for as long as the assignment lies open; in a package for good. */
export function lockedIn({ place, assigned, platform }: Seen): Language | undefined {
  const looked = assigned.getState();
  const isSet = isClasswork(place.getState()) || isPackaged(platform.getState());
  return isSet && looked?.ok ? (looked.assignment.language ?? undefined) : undefined;
}
