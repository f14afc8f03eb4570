import type { Language } from '../text/language.ts';
import type { Game } from './game.ts';

/** The language that a teacher has set, for as long as the assignment lies open. */
export function lockedIn({ place, assigned }: Pick<Game, 'place' | 'assigned'>): Language | undefined {
  const route = place.getState();
  const isOpen = route.page === 'assignment' || (route.page === 'play' && route.code !== undefined);
  const looked = assigned.getState();
  return isOpen && looked?.ok ? (looked.assignment.language ?? undefined) : undefined;
}
