import type { LmsStatusStore, UnconfirmedReceipt } from '../store/platform.ts';
import type { UnconfirmedShelf } from '../store/saves/unconfirmed.ts';
import type { UnclaimedReceipt } from './earlier.ts';

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
  platform: LmsStatusStore,
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
    platform.setState({ unconfirmed: own ? [toOffer(own, true, own.isKept), ...all] : all });
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
