import type { PlatformStore, Unconfirmed } from '../store/platform.ts';
import type { UnconfirmedShelf } from '../store/saves/unconfirmed.ts';
import type { Stray } from './earlier.ts';

/** The sitting of this visit, as its receipt. */
export type Mine = Stray & Pick<Unconfirmed, 'isKept'>;

/** The receipts that the pages offer. */
export type Offers = {
  /** @param mine undefined: it is confirmed, or on its way. */
  readonly show: (mine: Mine | undefined) => void;
  /** A sitting that was given up for another is offered from now on like those of earlier visits. */
  readonly add: (stray: Stray) => void;
};

export function createOffers(
  platform: PlatformStore,
  shelf: UnconfirmedShelf,
  earlier: readonly Stray[],
): Offers {
  let strays = earlier;
  let own: Mine | undefined;
  /** A receipt that has grown since is another. */
  const taken = new Set<string>();
  const toOffer = (one: Stray, isOwn: boolean, isKept: boolean): Unconfirmed => ({
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
