import { begunIn, type Session } from '../../core/session/session-state.ts';
import { receiptOfSession } from '../store/classwork/assignment-receipts.ts';
import type { Game } from '../store/game-stores.ts';
import type { LmsStatusStore, UnconfirmedReceipt } from '../store/lms-status.ts';
import type { UnconfirmedReceiptStore } from '../store/saves/unconfirmed-receipt-store.ts';
import type { LegibleAssignment } from '../store/types.ts';
import type { UnclaimedReceipt } from './compare-unconfirmed-receipts.ts';
import { afterExplanation, isOver, markOf } from './session-report.ts';

/** The receipt of this visit's session. */
type OwnReceipt = UnclaimedReceipt & Pick<UnconfirmedReceipt, 'isKept'>;

/** The receipts that pages offer to save. */
type ReceiptOffers = {
  /** @param next undefined: it is confirmed, or on its way. */
  readonly show: (next: OwnReceipt | undefined) => void;
  /** The session was given up for another: its receipt is offered from now on like those of earlier visits. */
  readonly add: (receipt: UnclaimedReceipt) => void;
};

function createReceiptOffers(
  lmsStatus: LmsStatusStore,
  receiptStore: UnconfirmedReceiptStore,
  earlier: readonly UnclaimedReceipt[],
): ReceiptOffers {
  let others = earlier;
  let own: OwnReceipt | undefined;
  /** By their text: a receipt that has grown since must be taken again. */
  const taken = new Set<string>();
  const toOffer = (one: UnclaimedReceipt, isOwn: boolean, isKept: boolean): UnconfirmedReceipt => ({
    ...{ ...one, isOwn, isKept, isTaken: taken.has(one.text) },
    take: () => {
      taken.add(one.text);
      update();
    },
    discard: () => {
      receiptStore.erase(one.key);
      others = others.filter(other => other !== one);
      update();
    },
  });
  const update = (): void => {
    const all = others.map(other => toOffer(other, false, true));
    lmsStatus.setState({ unconfirmed: own ? [toOffer(own, true, own.isKept), ...all] : all });
  };
  update();
  return {
    show: next => {
      if (next === own) return;
      own = next;
      update();
    },
    add: receipt => {
      others = [receipt, ...others];
    },
  };
}

type BackupNeeds = {
  readonly game: Game;
  /** The assignment of the package. */
  readonly opened: LegibleAssignment;
  readonly receiptStore: UnconfirmedReceiptStore;
  /** Of earlier visits, to be offered. */
  readonly unclaimed: readonly UnclaimedReceipt[];
};

/** A platform that has not confirmed after this may never. */
const UNCONFIRMED_AFTER_MS = 1500;

/**
 * From now on every response is kept on the device until the platform has confirmed it, then erased, as other students
 * may use the device. In a visit that does not count nothing is kept. To be called after `listenToSession`, which
 * must hear of a response first.
 */
export function keepUnconfirmed(needs: BackupNeeds): void {
  const { game, opened, receiptStore, unclaimed } = needs;
  const otherKeys = unclaimed.map(({ key }) => key);
  const { session: store, lmsStatus } = game;
  const offers = createReceiptOffers(lmsStatus, receiptStore, unclaimed);
  let [mark, isLate] = ['', false];
  let own: OwnReceipt | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const offer = (): void => {
    // A later tab may have taken over.
    if (!own || lmsStatus.getState().state !== 'joined') return;
    isLate = true;
    receiptStore.secure(own.key);
    offers.show(own);
  };
  const keep = (session: Session): void => {
    const now = markOf(session);
    if (now === mark || session.log.length === 0) return;
    mark = now;
    const next = toOwnReceipt(needs, session, otherKeys);
    if (own && own.key !== next.key) {
      receiptStore.secure(own.key);
      offers.add(own);
    }
    own = next;
    if (isLate) offer();
    else timer ??= setTimeout(offer, UNCONFIRMED_AFTER_MS);
  };
  const erase = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (own) receiptStore.erase(own.key);
    [mark, isLate, own] = ['', false, undefined];
    offers.show(undefined);
  };
  const follow = (): void => {
    const { session, name } = store.getState();
    const { state, isConfirmed } = lmsStatus.getState();
    if (state !== 'joined' && state !== 'left') return;
    if (isConfirmed) erase();
    else if (session && name === opened.name) keep(session);
  };
  store.subscribe(follow);
  lmsStatus.subscribe(follow);
}

/** @param otherKeys of receipts that were left here: one of the same session that went another way must not be overwritten. */
function toOwnReceipt(
  { game: { interview }, opened: { name, assignment }, receiptStore }: BackupNeeds,
  session: Session,
  otherKeys: readonly string[],
): OwnReceipt {
  let key = `${name}/${session.seed}`;
  while (otherKeys.includes(key)) key += '+';
  const complete = isOver(session) ? afterExplanation(session) : session;
  const text = receiptOfSession(interview, assignment, complete, '');
  return { key, text, begun: begunIn(session), isKept: receiptStore.keep({ key, text }) === 'kept' };
}
