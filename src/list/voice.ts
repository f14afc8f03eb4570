import { kindOf } from '../kinds/index.ts';
import { currentOf, isRight, itemOf, lastOf, type Session } from '../play/session.ts';
import { toHash } from '../route.ts';
import type { Game } from '../store/game.ts';
import { contextOf } from './pages/item.ts';

/** What a screen reader needs of one drawing to tell what changed since the last. */
type Glance = {
  readonly page: string;
  readonly session: Session | null;
  readonly notices: readonly string[];
};

/**
 * Says what changed, once: either the focus goes to a heading, which is read, or the live region speaks; never both
 * for one move. `follow` is called after every drawing.
 */
export function createVoice(root: HTMLElement, game: Game): { readonly follow: () => void } {
  let before: Glance = { ...glance(game), notices: [] };
  return {
    follow: () => {
      const now = glance(game);
      const sentences = [...toldNow(game, before, now), ...newNotices(game, before)];
      if (sentences.length > 0) say(root, sentences.join(' '));
      const target = focusFor(before, now);
      if (target) root.querySelector<HTMLElement>(target)?.focus();
      before = now;
    },
  };
}

function glance({ place, session, notices }: Game): Glance {
  const now = session.getState().session;
  const part = now?.phase === 'done' ? ' done' : '';
  return { page: toHash(place.getState()) + part, session: now, notices: notices.getState() };
}

/** The heading to read next: of a new page, of an explanation, of the item after it. */
function focusFor(before: Glance, now: Glance): string | undefined {
  if (now.page !== before.page || now.session?.seed !== before.session?.seed)
    return 'main h1, main h2[tabindex]';
  const isMoved = now.session?.phase !== before.session?.phase;
  return isMoved ? '[data-heading]' : undefined;
}

function toldNow(game: Game, { session: before }: Glance, { session: now }: Glance): readonly string[] {
  if (!before || !now || before.seed !== now.seed || now.phase !== 'ask') return [];
  if (now.log.length > before.log.length) return rightSaid(game, now);
  return now.hintsLeft < before.hintsLeft ? hintSaid(game, now) : [];
}

function rightSaid(game: Game, session: Session): readonly string[] {
  const text = game.speech.getState();
  const context = contextOf({ game, text }, session);
  const last = lastOf(session);
  const item = last && isRight(last) ? itemOf(session, last.item) : undefined;
  if (!item) return [];
  const nextId = currentOf(session);
  const next = nextId ? itemOf(session, nextId) : undefined;
  return [
    text.t('play.rightSaid', { pointer: kindOf(item).list.source(context, item) }),
    ...(next ? [kindOf(next).list.question(context, next)] : []),
  ];
}

function hintSaid(game: Game, session: Session): readonly string[] {
  const text = game.speech.getState();
  const context = contextOf({ game, text }, session);
  const id = currentOf(session);
  const item = id ? itemOf(session, id) : undefined;
  if (!id || !item) return [];
  const names = (session.faded[id] ?? []).map(option => kindOf(item).list.optionName(context, option));
  return [text.t('play.hinted', { names: names.join(text.t('name.and')) })];
}

function newNotices({ notices, speech }: Game, before: Glance): readonly string[] {
  const { t } = speech.getState();
  return notices
    .getState()
    .filter(notice => !before.notices.includes(notice))
    .map(notice => t(`notice.${notice}`));
}

function say(root: HTMLElement, sentence: string): void {
  const region = root.querySelector('[data-voice]');
  if (region) region.textContent = sentence;
}
