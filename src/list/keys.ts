import { currentOf, draftOf, itemOf } from '../play/session.ts';
import type { Game } from '../store/game.ts';

/**
 * Keys beyond what native radios, buttons and links do by themselves: a digit is the option with that number
 * or goes into the number that is being typed, arrows push a mark, Esc goes on from an explanation or lets go of a card.
 */
export function bindKeys(game: Game): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (game.sheet.getState() !== null) return;
    if (isInside(event) && press(game, event)) event.preventDefault();
    else if (event.key === 'Escape') letGo(game);
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}

/** A stray digit, when the focus is nowhere, answers nothing. */
const isInside = ({ target }: Event): boolean => target instanceof Element && target.closest('main') !== null;

/** @returns whether the key meant something to the item that is asked. */
function press({ session }: Game, { key, target }: KeyboardEvent): boolean {
  const state = session.getState().session;
  const id = state?.phase === 'ask' ? currentOf(state) : null;
  const item = state && id ? itemOf(state, id) : undefined;
  if (!state || !item) return false;
  const kind = item.rules;
  const option = /^[1-9]$/.test(key) ? kind.option(item.prompt, Number(key)) : undefined;
  if (option) session.respond(item.id, option.response);
  const typed = option || isField(target) ? undefined : kind.typed(item.prompt, draftOf(state, item), key);
  if (typed !== undefined) session.put(item.id, typed);
  return (option ?? typed) !== undefined;
}

/** What is typed into a field is the field's own. */
const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && target.type !== 'radio';

function letGo({ session }: Game): void {
  if (session.getState().session?.phase === 'told') session.advance();
  else session.unselect();
}
