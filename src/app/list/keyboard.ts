import type { DealtItem } from '../../core/kinds/kind.ts';
import { currentOf, draftOf, itemOf, type Session } from '../../core/session/session-state.ts';
import { guardComposing } from '../dom/text-input.ts';
import type { Game } from '../store/game-stores.ts';

/**
 * Keys beyond what native radios, buttons and links do by themselves: a digit is the option with that number
 * or goes into the number that is being typed, arrows push a mark, Esc goes on from an explanation or lets go of a card.
 */
export function bindKeys(game: Game): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (game.dialog.getState() !== null) return;
    if (isInside(event) && press(game, event)) event.preventDefault();
    else if (event.key === 'Escape') cancelOrAdvance(game);
  };
  const onPaste = (event: ClipboardEvent): void => {
    if (isField(event.target) || game.dialog.getState() !== null) return;
    const now = askedIn(game);
    const text = event.clipboardData?.getData('text') ?? '';
    const response = now?.item.rules.parseResponse(now.item.prompt, { text });
    if (now && response !== undefined) game.session.put(now.item.id, response);
  };
  const unshield = guardComposing();
  document.addEventListener('keydown', onKey);
  document.addEventListener('paste', onPaste);
  return () => {
    unshield();
    document.removeEventListener('keydown', onKey);
    document.removeEventListener('paste', onPaste);
  };
}

/** A stray digit, when the focus is nowhere, answers nothing. */
const isInside = ({ target }: Event): boolean => target instanceof Element && target.closest('main') !== null;

type Now = { readonly state: Session; readonly item: DealtItem };

/** What is asked, if anything is. */
function askedIn({ session }: Game): Now | undefined {
  const state = session.getState().session;
  const id = state?.phase === 'ask' ? currentOf(state) : null;
  const item = state && id ? itemOf(state, id) : undefined;
  return state && item ? { state, item } : undefined;
}

/** @returns whether the key meant something to the item that is asked. */
function press(game: Game, { key, target }: KeyboardEvent): boolean {
  const now = askedIn(game);
  if (!now || isField(target)) return false;
  const { item, state } = now;
  const { rules, prompt, id } = item;
  const draft = draftOf(state, item);
  if (key === 'Enter') return isHeading(target) && confirm(game, now, draft);
  const option = /^[1-9]$/.test(key) ? rules.option(prompt, Number(key)) : undefined;
  if (option) game.session.respond(id, option.response);
  const typed = option ? undefined : rules.typed(prompt, draft, key);
  if (typed !== undefined) game.session.put(id, typed);
  return (option ?? typed) !== undefined;
}

/** What was typed without a field, with the question in focus, is confirmed there, too. */
function confirm({ session }: Game, { item }: Now, draft: unknown): boolean {
  if (draft === undefined || !item.rules.isComplete(item.prompt, draft)) return false;
  session.respond(item.id, draft);
  return true;
}

const isHeading = (target: EventTarget | null): boolean =>
  target instanceof Element && target.hasAttribute('data-heading');

/** What is typed into a field is the field's own. */
const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && target.type !== 'radio';

function cancelOrAdvance({ session }: Game): void {
  if (session.getState().session?.phase === 'told') session.advance();
  else session.unselect();
}
