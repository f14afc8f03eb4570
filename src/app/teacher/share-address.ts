import type { TeacherTranslate } from '../../text/teacher-words.ts';
import { html, nothing, type TemplateResult } from '../dom/html-template.ts';
import type { TabHistory } from '../store/types.ts';
import { radioChips } from './settings-fields.ts';

/**
 * The address by which other devices reach an assignment. A teacher who opened the game at `localhost` must not hand
 * out that address, since on a phone it leads nowhere.
 */
export type ShareAddress = {
  /** The host of this page if it leads no other device here; undefined where everybody can follow it. */
  readonly alone: string | undefined;
  /** Addresses of the same server on the network, the likeliest first; empty until the server has named them. */
  readonly others: () => readonly string[];
  readonly chosen: () => string | undefined;
  readonly choose: (address: string) => void;
  /** The whole address of a hash that has a code, for another device. */
  readonly link: (hash: string) => string;
  /** The same for a hash that does not name its pack: the address keeps `?pack=`. */
  readonly linkInPack: (hash: string) => string;
};

/** @param redraw called whenever the address changes. */
export function openShareAddress(tabHistory: TabHistory, redraw: () => void): ShareAddress {
  const link = (hash: string): string => withoutPack(tabHistory.link(hash));
  const atChosen = (address: string): string => (chosen ? atServer(address, chosen) : address);
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
    link: hash => atChosen(link(hash)),
    linkInPack: hash => atChosen(tabHistory.link(hash)),
  };
}

/** Without `?pack=`: a code names its pack, and an address that is read aloud or scanned should be short. */
export function withoutPack(address: string): string {
  const url = new URL(address);
  url.searchParams.delete('pack');
  return url.href;
}

/** `npm start` names its addresses in a header of every page; other servers name none. */
async function askServer(here: string): Promise<readonly string[]> {
  const answer = await fetch(here, { method: 'HEAD', cache: 'no-store' }).catch(() => undefined);
  return serverAddressesIn(answer?.headers.get('Link') ?? '');
}

/** Hosts that mean "this computer" to whoever follows an address. */
const LOCAL_HOSTS = [
  /^localhost\.?$/,
  /\.localhost\.?$/,
  /^127\.\d+\.\d+\.\d+$/,
  /^0\.0\.0\.0$/,
  /^\[::1?\]$/,
  /^\[::ffff:7f[0-9a-f]{2}:[0-9a-f]{1,4}\]$/,
];

/** Whether an address leads no other device here: a page of this computer alone, or a file on it. */
export function isOnlyThisDevice(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'file:' || LOCAL_HOSTS.some(host => host.test(hostname));
}

/** The same page at another address of its server. Whatever follows the host stays, even an empty `#`. */
export const atServer = (address: string, server: string): string =>
  address.replace(/^\w+:\/\/[^/]*/, new URL(server).origin);

/** Addresses of this server for others, as a `Link` header names them: `<http://192.168.1.4:4173/>; rel="alternate"`. */
export function serverAddressesIn(header: string): readonly string[] {
  const named = [...header.matchAll(/<([^<>]+)>\s*;\s*rel="?alternate"?/g)].map(([, url = '']) => url);
  return named.filter(url => /^https?:\/\/[^/\s]+\//.test(url) && !isOnlyThisDevice(url));
}

type NoticeContext = { readonly shareAddress: ShareAddress; readonly teach: TeacherTranslate };

/** Where the page is at `localhost`: which address is handed out instead, or what the teacher can do about it. */
export function localhostNotice({ shareAddress, teach }: NoticeContext): TemplateResult | typeof nothing {
  const { alone: host } = shareAddress;
  if (host === undefined) return nothing;
  const address = shareAddress.chosen();
  const others = shareAddress.others();
  return html`
    <div class=${address ? 'alone' : 'alone lost'} data-alone>
      <p>${address ? teach('share.led', { host, address }) : teach('share.alone', { host })}</p>
      ${
        address && others.length > 1
          ? radioChips(
              'reach',
              teach('share.otherAddress'),
              others.map(other => [other, new URL(other).host] as const),
              address,
              shareAddress.choose,
            )
          : nothing
      }
    </div>
  `;
}

/** The same on the poster, for the class that reads it. */
export function localhostPosterNotice({
  shareAddress,
  teach,
}: NoticeContext): TemplateResult | typeof nothing {
  const { alone: host } = shareAddress;
  if (host === undefined) return nothing;
  return html`<p data-alone>${shareAddress.chosen() ? teach('share.sameNetwork') : teach('share.alone', { host })}</p>`;
}
