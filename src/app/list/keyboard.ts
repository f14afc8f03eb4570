import type { DealtItem } from '../../core/kinds/kind.ts';
import { currentOf, draftOf, itemOf, type Session } from '../../core/session/session-state.ts';
import { guardComposing } from '../dom/ime-and-unsaved-text.ts';
import type { Game } from '../store/game-stores.ts';
import { contextOf } from './level-page.ts';
import type { KindLists } from './list-page-context.ts';

/**
 * Keys beyond those of native radios, buttons and links: a digit chooses the option with that number or is added to the
 * number being typed, arrows move a mark on a line, Escape or Enter goes on from an explanation, Escape drops the selected card. Text
 * pasted outside of a field is taken as the response. @returns what unbinds the keys.
 */
export function bindKeys(game: Game, lists: KindLists): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (game.dialog.getState() !== null) return;
    if (isInMain(event) && respondToKey(game, lists, event)) event.preventDefault();
    else if (event.key === 'Escape') cancelOrAdvance(game);
  };
  const onPaste = (event: ClipboardEvent): void => {
    if (isField(event.target) || game.dialog.getState() !== null) return;
    const asked = askedIn(game);
    const text = event.clipboardData?.getData('text') ?? '';
    const response = asked?.item.rules.parseResponse(asked.item.prompt, { text });
    if (asked && response !== undefined) game.session.put(asked.item.id, response);
  };
  const stopGuarding = guardComposing();
  document.addEventListener('keydown', onKey);
  document.addEventListener('paste', onPaste);
  return () => {
    stopGuarding();
    document.removeEventListener('keydown', onKey);
    document.removeEventListener('paste', onPaste);
  };
}

/** Keys count only with the focus inside the page's main part: a stray digit elsewhere must not answer anything. */
const isInMain = ({ target }: Event): boolean => target instanceof Element && target.closest('main') !== null;

type Asked = { readonly state: Session; readonly item: DealtItem };

/** The question on the screen, if there is one. The first minute has fewer pillars than its cards have options. */
function askedIn({ session, route }: Game): Asked | undefined {
  const state = route.getState().page === 'first' ? null : session.getState().session;
  const id = state?.phase === 'ask' ? currentOf(state) : null;
  const item = state && id ? itemOf(state, id) : undefined;
  return state && item ? { state, item } : undefined;
}

/** @returns whether the key meant something to the question. */
function respondToKey(game: Game, lists: KindLists, { key, target }: KeyboardEvent): boolean {
  if (key === 'Enter' && isHeading(target) && isTold(game)) {
    game.session.advance();
    return true;
  }
  const asked = askedIn(game);
  if (!asked || isField(target)) return false;
  const { item, state } = asked;
  const { rules, prompt, id } = item;
  const draft = draftOf(state, item);
  if (key === 'Enter') return isHeading(target) && confirm(game, asked, draft);
  const chosen = /^[0-9]$/.test(key) ? numbered(game, lists, asked, Number(key)) : undefined;
  if (chosen !== undefined) game.session.respond(id, chosen);
  const typed = chosen === undefined ? rules.afterKey(prompt, draft, key) : undefined;
  if (typed !== undefined) game.session.put(id, typed);
  return (chosen ?? typed) !== undefined;
}

/** The response of the option with this number: as the list shows it, else by the rules, where numbers begin at 1. */
function numbered(game: Game, lists: KindLists, { state, item }: Asked, n: number): unknown {
  const context = contextOf({ game, text: game.language.getState() }, state);
  const shown = lists.of(item)?.optionAt?.(context, item, n);
  return shown ?? (n > 0 ? item.rules.optionAt(item.prompt, n)?.response : undefined);
}

/** What was typed without a field, while the question had the focus, is confirmed by Enter in the same place. */
function confirm({ session }: Game, { item }: Asked, draft: unknown): boolean {
  if (draft === undefined || !item.rules.isComplete(item.prompt, draft)) return false;
  session.respond(item.id, draft);
  return true;
}

const isTold = ({ session }: Game): boolean => session.getState().session?.phase === 'told';

const isHeading = (target: EventTarget | null): boolean =>
  target instanceof Element && target.hasAttribute('data-heading');

/** Keys typed into a text field belong to the field. */
const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && target.type !== 'radio';

function cancelOrAdvance({ session }: Game): void {
  if (session.getState().session?.phase === 'told') session.advance();
  else session.unselect();
}
