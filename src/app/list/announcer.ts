import { currentOf, isRight, itemOf, lastOf, type Session } from '../../core/session/session-state.ts';
import { toHash } from '../../route.ts';
import type { Game } from '../store/game-stores.ts';
import { isPackaged } from '../store/lms-status.ts';
import { isLmsNotice, sentenceOf } from '../store/notice-store.ts';
import { contextOf } from './level-page.ts';
import type { KindLists } from './list-page-context.ts';

/** Gives the focus to a heading; one that is marked as the place that was asked for is opened and brought to the top. */
export function focusHeading(heading: HTMLElement | null): void {
  const isMarked = heading?.hasAttribute('data-marked') === true;
  const folded = isMarked && heading.closest('details');
  if (folded) folded.open = true;
  heading?.focus({ preventScroll: isMarked });
  if (isMarked) heading.scrollIntoView();
}

/** What a screen reader needs of one drawing to tell what changed since the last. */
type DrawnState = {
  /** Where, and which page is drawn there; empty while none is. */
  readonly page: string;
  /** A place inside of it is asked for. */
  readonly isMarked: boolean;
  readonly session: Session | null;
  readonly notices: readonly string[];
};

/**
 * Says what changed, once: either the focus goes to a heading, which is read, or the live region speaks; never both
 * for one move. `follow` is called after every drawing.
 */
export function createAnnouncer(
  root: HTMLElement,
  game: Game,
  lists: KindLists,
): { readonly follow: () => void } {
  let before: DrawnState = { page: '', isMarked: false, session: null, notices: [] };
  return {
    follow: () => {
      const now = readDrawnState(root, game);
      const sentences = [...toldNow({ game, lists }, before, now), ...newNotices(game, before)];
      if (sentences.length > 0) say(root, sentences.join(' '));
      const target = focusFor(before, now);
      if (target) whenPainted(before, () => focusHeading(root.querySelector(target)));
      // A page that is still being fetched is not a page: the one before it is what the next is compared with.
      before = now.page === '' ? { ...now, page: before.page } : now;
    },
  };
}

/** Focus makes the browser lay the page out at once; the first page is painted before, so that nobody waits for it. */
function whenPainted(before: DrawnState, call: () => void): void {
  if (before.page === '') requestAnimationFrame(() => setTimeout(call));
  else call();
}

function readDrawnState(root: HTMLElement, { route, session, notices }: Game): DrawnState {
  const named = root.querySelector('main')?.getAttribute('data-page') ?? '';
  // A sitting whose kind is still being fetched has no question yet.
  const drawn = named === 'level' && !root.querySelector('[data-heading]') ? '' : named;
  return {
    page: drawn && `${toHash(route.getState())} ${drawn}`,
    isMarked: root.querySelector('[data-marked]') !== null,
    session: session.getState().session,
    notices: notices.getState(),
  };
}

/** The heading to read next: of a new page, of an explanation, of the item after it. */
function focusFor(before: DrawnState, now: DrawnState): string | undefined {
  if (now.page !== before.page || now.session?.seed !== before.session?.seed) return headingOf(before, now);
  const isMoved = now.session?.phase !== before.session?.phase;
  return isMoved ? '[data-heading]' : undefined;
}

/** The heading of a sitting is its question. What the browser opens with needs no call to attention elsewhere. */
function headingOf(before: DrawnState, now: DrawnState): string | undefined {
  if (now.page.endsWith(' level')) return '[data-heading]';
  if (now.isMarked) return '[data-marked]';
  return before.page === '' ? undefined : 'main h1';
}

type AnnouncerContext = { readonly game: Game; readonly lists: KindLists };

function toldNow(
  speaker: AnnouncerContext,
  { session: before }: DrawnState,
  { session: now }: DrawnState,
): readonly string[] {
  if (!before || !now || before.seed !== now.seed || now.phase !== 'ask') return [];
  if (now.log.length > before.log.length) return rightSaid(speaker, now);
  return now.hintsLeft < before.hintsLeft ? hintSaid(speaker, now) : [];
}

/** That it was right, or in a test only that it was taken; then the next question. */
function rightSaid({ game, lists }: AnnouncerContext, session: Session): readonly string[] {
  const text = game.language.getState();
  const context = contextOf({ game, text }, session);
  const last = lastOf(session);
  const item = last && isRight(last) ? itemOf(session, last.item) : undefined;
  const { isTest = false } = session.limit;
  // What was told in a sheet has been read there; the focus goes to the next question by itself.
  if (!isTest && (!item || item.rules.isToldWhenRight)) return [];
  const nextId = currentOf(session);
  const next = nextId ? itemOf(session, nextId) : undefined;
  return [
    isTest || !item
      ? text.t('play.noted')
      : text.t('play.rightSaid', { pointer: lists.of(item)?.source?.(context, item) ?? '' }),
    ...(next ? [lists.of(next)?.question(context, next) ?? ''] : []),
  ];
}

function hintSaid({ game, lists }: AnnouncerContext, session: Session): readonly string[] {
  const text = game.language.getState();
  const context = contextOf({ game, text }, session);
  const id = currentOf(session);
  const item = id ? itemOf(session, id) : undefined;
  if (!id || !item) return [];
  const said = lists.of(item)?.hinted(context, item, session.faded[id] ?? []);
  return said ? [said] : [];
}

function newNotices({ notices, language, lmsStatus }: Game, before: DrawnState): readonly string[] {
  const { t, more } = language.getState();
  return notices
    .getState()
    .filter(notice => !before.notices.includes(notice) && (more || !isLmsNotice(notice)))
    .map(notice => t(sentenceOf(notice, isPackaged(lmsStatus.getState()))));
}

function say(root: HTMLElement, sentence: string): void {
  const region = root.querySelector('[data-voice]');
  if (region) region.textContent = sentence;
}
