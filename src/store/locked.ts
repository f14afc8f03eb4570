import { isClasswork } from '../route.ts';
import type { Language } from '../text/language.ts';
import type { Game } from './game.ts';
import { isPackaged } from './platform.ts';

type Seen = Pick<Game, 'place' | 'assigned' | 'platform'>;

/** The language that a teacher has set, for as long as the assignment lies open; in a package for good. */
export function lockedIn({ place, assigned, platform }: Seen): Language | undefined {
  const looked = assigned.getState();
  const isSet = isClasswork(place.getState()) || isPackaged(platform.getState());
  return isSet && looked?.ok ? (looked.assignment.language ?? undefined) : undefined;
}
