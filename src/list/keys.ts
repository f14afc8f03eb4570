import { kindOf } from '../kinds/index.ts';
import { currentOf, itemOf } from '../play/session.ts';
import type { Game } from '../store/game.ts';

/**
 * Keys beyond what native radios, buttons and links do by themselves: a digit is the option with that number,
 * Esc goes on from an explanation or lets go of a card.
 */
export function bindKeys(game: Game): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (game.sheet.getState() !== null) return;
    if (/^[1-9]$/.test(event.key) && isInside(event)) respond(game, Number(event.key));
    else if (event.key === 'Escape') letGo(game);
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}

/** A stray digit, when the focus is nowhere, answers nothing. */
const isInside = ({ target }: Event): boolean => target instanceof Element && target.closest('main') !== null;

function respond({ session }: Game, n: number): void {
  const state = session.getState().session;
  const id = state?.phase === 'ask' ? currentOf(state) : null;
  const item = state && id ? itemOf(state, id) : undefined;
  if (!state || !item) return;
  const option = kindOf(item).option(item.prompt, n);
  if (option) session.respond(item.id, option.response);
}

function letGo({ session }: Game): void {
  if (session.getState().session?.phase === 'told') session.advance();
  else session.unselect();
}
