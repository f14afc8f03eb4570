/** Hosts that mean "this computer" to whoever follows an address: by these nobody else gets here. */
const OWN = [
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
  return protocol === 'file:' || OWN.some(host => host.test(hostname));
}

/** The same place at another address of its server: whatever stands behind the host stays, an empty `#`, too. */
export const atServer = (address: string, server: string): string =>
  address.replace(/^\w+:\/\/[^/]*/, new URL(server).origin);

/** Addresses of this server for others, as a `Link` header names them: `<http://192.168.1.4:4173/>; rel="alternate"`. */
export function serverAddressesIn(header: string): readonly string[] {
  const named = [...header.matchAll(/<([^<>]+)>\s*;\s*rel="?alternate"?/g)].map(([, url = '']) => url);
  return named.filter(url => /^https?:\/\/[^/\s]+\//.test(url) && !isOnlyThisDevice(url));
}
