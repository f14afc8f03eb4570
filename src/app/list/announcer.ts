import { currentOf, isRight, itemOf, lastOf, type Session } from '../../core/session/session-state.ts';
import { toHash } from '../../route.ts';
import type { Game } from '../store/game-stores.ts';
import { isPackaged } from '../store/lms-status.ts';
import { isToldLater } from '../store/notice-store.ts';
import { contextOf, jointSaid } from './level-page.ts';
import type { KindLists } from './list-page-context.ts';
import { noticeSentence } from './notice-banners.ts';

/**
 * Moves the focus to a heading. One that is marked as the place the address names is also unfolded and scrolled to the
 * top of the window.
 */
export function focusHeading(heading: HTMLElement | null): void {
  const isMarked = heading?.hasAttribute('data-marked') === true;
  const folded = isMarked && heading.closest('details');
  if (folded) folded.open = true;
  heading?.focus({ preventScroll: isMarked });
  if (isMarked) heading.scrollIntoView();
}

/** What is compared between two drawings to find out what to announce. */
type DrawnState = {
  /** The address and the name of the page drawn there; empty while none is drawn. */
  readonly page: string;
  /** The address names a place inside the page. */
  readonly isMarked: boolean;
  readonly session: Session | null;
  readonly notices: readonly string[];
};

type AnnouncerContext = { readonly game: Game; readonly lists: KindLists };

/**
 * Tells users of screen readers what changed: either the focus moves to a heading, which is then read, or a sentence goes
 * to the live region; never both for one move. Call `follow` after every drawing.
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
      const sentences = [
        ...responseSentences({ game, lists }, before, now),
        ...toldBeside(root, before, now),
        ...noticeSentences(game, before),
      ];
      if (sentences.length > 0) announce(root, sentences.join(' '));
      const target = focusFor(before, now);
      if (target) whenPainted(before, () => focusHeading(root.querySelector(target)));
      // While a page is being fetched, remember the one before it, so that the new page counts as a change once drawn.
      before = now.page === '' ? { ...now, page: before.page } : now;
    },
  };
}

/** Focusing forces a layout; on the first page it waits until the page has been painted, so as not to delay that. */
function whenPainted(before: DrawnState, call: () => void): void {
  if (before.page === '') requestAnimationFrame(() => setTimeout(call));
  else call();
}

function readDrawnState(root: HTMLElement, { route, session, notices }: Game): DrawnState {
  const main = root.querySelector('main');
  const name = main?.getAttribute('data-page') ?? '';
  // A session has no question on the screen while the code of its kind is still being fetched.
  const drawn = name === 'level' && !root.querySelector('[data-heading]') ? '' : name;
  return {
    // In a live class each step is a page of its own.
    page: drawn && `${toHash(route.getState())} ${main?.getAttribute('data-step') ?? ''} ${drawn}`,
    isMarked: root.querySelector('[data-marked]') !== null,
    session: session.getState().session,
    notices: notices.getState(),
  };
}

/** A selector of the heading to focus: of a new page, of an explanation, or of the question after it. */
function focusFor(before: DrawnState, now: DrawnState): string | undefined {
  if (now.page !== before.page || now.session?.seed !== before.session?.seed) return headingOf(before, now);
  const isMoved = now.session?.phase !== before.session?.phase;
  return isMoved ? '[data-heading]' : undefined;
}

/** The heading of a session, and of a step of a live class, is its question. The first page after loading is read by the screen reader by itself. */
function headingOf(before: DrawnState, now: DrawnState): string | undefined {
  if (/ (level|join)$/.test(now.page)) return '[data-heading]';
  if (now.isMarked) return '[data-marked]';
  return before.page === '' ? undefined : 'main h1';
}

function responseSentences(
  context: AnnouncerContext,
  { session: before }: DrawnState,
  { session: now }: DrawnState,
): readonly string[] {
  if (!before || !now || before.seed !== now.seed || now.phase !== 'ask') return [];
  if (now.log.length > before.log.length) return verdictSentences(context, now);
  return now.hintsLeft < before.hintsLeft ? hintSentences(context, now) : [];
}

/** Why a response was not right, where that stands beside the question: the focus stays, too. */
function toldBeside(
  root: HTMLElement,
  { session: before }: DrawnState,
  { session: now }: DrawnState,
): readonly string[] {
  const isNew = before && now?.seed === before.seed && now.log.length > before.log.length;
  const told = isNew && root.querySelector('[data-told]')?.textContent;
  return told ? [told.replace(/\s+/g, ' ').trim()] : [];
}

/** That the response was right (in a test only that it was recorded), and the next question. */
function verdictSentences({ game, lists }: AnnouncerContext, session: Session): readonly string[] {
  const text = game.language.getState();
  const context = contextOf({ game, text }, session);
  const last = lastOf(session);
  const item = last && isRight(last) ? itemOf(session, last.item) : undefined;
  const { isTest = false } = session.limit;
  // An explanation was read from its panel; the focus moves on to the next question, which is read then.
  if (!isTest && (!item || item.rules.isToldWhenRight)) return [];
  const nextId = currentOf(session);
  const next = nextId ? itemOf(session, nextId) : undefined;
  return [
    isTest || !item
      ? text.t('play.noted')
      : text.t('play.rightSaid', { pointer: lists.of(item)?.source?.(context, item) ?? '' }),
    ...(isTest || !item ? [] : [jointSaid(text, session)].filter(Boolean)),
    ...(next ? [lists.of(next)?.question(context, next) ?? ''] : []),
  ];
}

function hintSentences({ game, lists }: AnnouncerContext, session: Session): readonly string[] {
  const text = game.language.getState();
  const context = contextOf({ game, text }, session);
  const id = currentOf(session);
  const item = id ? itemOf(session, id) : undefined;
  if (!id || !item) return [];
  const sentence = lists.of(item)?.hinted(context, item, session.faded[id] ?? []);
  return sentence ? [sentence] : [];
}

function noticeSentences({ notices, language, lmsStatus }: Game, before: DrawnState): readonly string[] {
  const text = language.getState();
  return notices
    .getState()
    .filter(notice => !before.notices.includes(notice) && (text.more || !isToldLater(notice)))
    .map(notice => noticeSentence(text, notice, isPackaged(lmsStatus.getState())));
}

function announce(root: HTMLElement, sentence: string): void {
  const region = root.querySelector('[data-voice]');
  if (region) region.textContent = sentence;
}
