import { isClasswork } from '../route.ts';
import type { Language } from '../text/language.ts';
import type { Game } from './game.ts';

/** The language that a teacher has set, for as long as the assignment lies open. */
export function lockedIn({ place, assigned }: Pick<Game, 'place' | 'assigned'>): Language | undefined {
  const looked = assigned.getState();
  return isClasswork(place.getState()) && looked?.ok ? (looked.assignment.language ?? undefined) : undefined;
}
