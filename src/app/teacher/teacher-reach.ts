import type { TabHistory } from '../store/way.ts';
import { atServer, isOnlyThisDevice, serverAddressesIn } from './reach.ts';

/** How other devices get to what is given out here. */
export type ShareAddress = {
  /** The host of a page that nobody else can follow to; undefined, where everybody can. */
  readonly alone: string | undefined;
  /** Addresses of the same server on the network, the likeliest first, as far as it has told them. */
  readonly others: () => readonly string[];
  readonly chosen: () => string | undefined;
  readonly choose: (address: string) => void;
  /** The whole address of a place (a hash), for another device. */
  readonly link: (hash: string) => string;
};

export function openShareAddress({ link }: TabHistory, redraw: () => void): ShareAddress {
  const here = link('');
  let others: readonly string[] = [];
  let chosen: string | undefined;
  if (isOnlyThisDevice(here) && navigator.onLine)
    void askServer(here).then(found => {
      others = found;
      [chosen] = found;
      if (chosen) redraw();
    });
  return {
    alone: isOnlyThisDevice(here) ? new URL(here).hostname || 'file:' : undefined,
    others: () => others,
    chosen: () => chosen,
    choose: address => {
      chosen = address;
      redraw();
    },
    link: hash => (chosen ? atServer(link(hash), chosen) : link(hash)),
  };
}

/** `npm start` names its addresses with every page; other servers do not know theirs. */
async function askServer(here: string): Promise<readonly string[]> {
  const answer = await fetch(here, { method: 'HEAD', cache: 'no-store' }).catch(() => undefined);
  return serverAddressesIn(answer?.headers.get('Link') ?? '');
}
