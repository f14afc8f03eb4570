import { begunIn } from '../../core/classroom/replay-receipt.ts';
import type { Session } from '../../core/session/session-state.ts';
import { receiptOfSession } from '../store/classwork/assignment-actions.ts';
import type { Game } from '../store/game-stores.ts';
import type { LmsStatusStore, UnconfirmedReceipt } from '../store/lms-status.ts';
import type { UnconfirmedShelf } from '../store/saves/unconfirmed-receipt-store.ts';
import type { LegibleAssignment } from '../store/types.ts';
import type { UnclaimedReceipt } from './earlier-visits.ts';
import { afterExplanation, isOver, markOf } from './session-report.ts';

/** The sitting of this visit, as its receipt. */
export type OwnReceipt = UnclaimedReceipt & Pick<UnconfirmedReceipt, 'isKept'>;

/** The receipts that the pages offer. */
export type ReceiptOffers = {
  /** @param mine undefined: it is confirmed, or on its way. */
  readonly show: (mine: OwnReceipt | undefined) => void;
  /** A sitting that was given up for another is offered from now on like those of earlier visits. */
  readonly add: (stray: UnclaimedReceipt) => void;
};

export function createReceiptOffers(
  lmsStatus: LmsStatusStore,
  shelf: UnconfirmedShelf,
  earlier: readonly UnclaimedReceipt[],
): ReceiptOffers {
  let strays = earlier;
  let own: OwnReceipt | undefined;
  /** A receipt that has grown since is another. */
  const taken = new Set<string>();
  const toOffer = (one: UnclaimedReceipt, isOwn: boolean, isKept: boolean): UnconfirmedReceipt => ({
    ...{ ...one, isOwn, isKept, isTaken: taken.has(one.text) },
    take: () => {
      taken.add(one.text);
      update();
    },
    discard: () => {
      shelf.erase(one.key);
      strays = strays.filter(stray => stray !== one);
      update();
    },
  });
  const update = (): void => {
    const all = strays.map(stray => toOffer(stray, false, true));
    lmsStatus.setState({ unconfirmed: own ? [toOffer(own, true, own.isKept), ...all] : all });
  };
  update();
  return {
    show: mine => {
      if (mine === own) return;
      own = mine;
      update();
    },
    add: stray => {
      strays = [stray, ...strays];
    },
  };
}

export type BackupNeeds = {
  readonly game: Game;
  /** The assignment of the package. */
  readonly looked: LegibleAssignment;
  readonly shelf: UnconfirmedShelf;
  /** Of earlier visits, to be offered. */
  readonly strays: readonly UnclaimedReceipt[];
};

/** A platform that has not confirmed by then may never. */
const UNCONFIRMED_AFTER_MS = 1500;

/**
 * From now on every response is kept on the device until the platform has confirmed it, and then erased: the next student
 * may sit there. Where nothing counts, nothing is kept. Comes after `bind`, which says what is confirmed.
 */
export function keepUnconfirmed(keeping: BackupNeeds): void {
  const { game, looked, shelf, strays } = keeping;
  const others = strays.map(({ key }) => key);
  const { session: store, lmsStatus } = game;
  const offers = createReceiptOffers(lmsStatus, shelf, strays);
  let [mark, isLate] = ['', false];
  let mine: OwnReceipt | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = (): void => {
    // A later tab may have taken over.
    if (!mine || lmsStatus.getState().state !== 'joined') return;
    isLate = true;
    shelf.secure(mine.key);
    offers.show(mine);
  };
  const keep = (session: Session): void => {
    const now = markOf(session);
    if (now === mark || session.log.length === 0) return;
    mark = now;
    const next = toOwnReceipt(keeping, session, others);
    if (mine && mine.key !== next.key) {
      shelf.secure(mine.key);
      offers.add(mine);
    }
    mine = next;
    if (isLate) late();
    else timer ??= setTimeout(late, UNCONFIRMED_AFTER_MS);
  };
  const letGo = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (mine) shelf.erase(mine.key);
    [mark, isLate, mine] = ['', false, undefined];
    offers.show(undefined);
  };
  const look = (): void => {
    const { session, name } = store.getState();
    const { state, isConfirmed } = lmsStatus.getState();
    if (state !== 'joined' && state !== 'left') return;
    if (isConfirmed) letGo();
    else if (session && name === looked.name) keep(session);
  };
  store.subscribe(look);
  lmsStatus.subscribe(look);
}

/** @param others keys of receipts that were left here: one of the same sitting, which has gone on otherwise elsewhere, stays. */
function toOwnReceipt(
  { game: { interview }, looked: { name, assignment }, shelf }: BackupNeeds,
  session: Session,
  others: readonly string[],
): OwnReceipt {
  let key = `${name}/${session.seed}`;
  while (others.includes(key)) key += '+';
  const given = isOver(session) ? afterExplanation(session) : session;
  const text = receiptOfSession(interview, assignment, given, '');
  return { key, text, begun: begunIn(session), isKept: shelf.keep({ key, text }) === 'kept' };
}
