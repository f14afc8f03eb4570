/** Under which addresses this computer is reached. */
import { hostname, type NetworkInterfaceInfo, networkInterfaces } from 'node:os';

export type Urls = { readonly local: readonly string[]; readonly network: readonly string[] };

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;
const detailsOf = (interfaces: Interfaces): readonly NetworkInterfaceInfo[] =>
  Object.values(interfaces).flatMap(details => details ?? []);

/** As they are now: a laptop may have joined another network since. */
export const urlsAt = (port: number, interfaces: Interfaces = networkInterfaces()): Urls => ({
  local: [`http://localhost:${port}/`],
  network: byLikelihood(
    detailsOf(interfaces)
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address }) => `http://${address}:${port}/`),
  ),
});

/** Home and school networks first; addresses of virtual machines last. */
export const byLikelihood = (urls: readonly string[]): readonly string[] => {
  const rank = (url: string) => likely.findIndex(pattern => pattern.test(url));
  return [...urls].sort((a, b) => rank(a) - rank(b));
};

const likely = [/\/\/192\.168\./, /\/\/10\./, /\/\/(?!172\.|169\.254\.)/, /./];

/** Hosts by which pages may know this server, in small letters. @param names further ones that whoever started it has named. */
export function ownHosts(
  names: readonly string[],
  interfaces: Interfaces = networkInterfaces(),
  machine = hostname(),
): ReadonlySet<string> {
  const addresses = detailsOf(interfaces).map(({ address, family }) =>
    family === 'IPv6' ? `[${address}]` : address,
  );
  return new Set(
    ['localhost', '127.0.0.1', '[::1]', ...addresses, machine, `${machine}.local`, ...names].map(host =>
      host.toLowerCase(),
    ),
  );
}
