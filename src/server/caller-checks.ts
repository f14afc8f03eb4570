/** Who asks: a page of this server, or of another; somebody on this computer, or elsewhere. */
import type { IncomingMessage } from 'node:http';

/** host: it was reached under a name that is not its own, as by a page that has turned its own name into this address. origin: a page of another site. */
export type Foreign = { readonly why: 'host' | 'origin'; readonly host: string };

/** @param own see `ownHosts`. @returns undefined for a page of this server, and for programs that are none. */
export function foreignTo(
  { headers }: Pick<IncomingMessage, 'headers'>,
  own: ReadonlySet<string>,
): Foreign | undefined {
  const { host = '', origin } = headers;
  if (!own.has(nameIn(host))) return { why: 'host', host: nameIn(host) };
  if (origin === undefined || origin.toLowerCase().replace(/^https?:\/\//, '') === host.toLowerCase())
    return undefined;
  return { why: 'origin', host: nameIn(host) };
}

/** Without the port, in small letters. */
const nameIn = (host: string): string => host.toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '');

const LOOPBACK = /^(?:::ffff:)?127\.\d+\.\d+\.\d+$|^::1$/;
/** Headers by which proxies say that somebody else is behind them. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-real-ip'] as const;

/** Whether somebody on this computer asks. */
export const isLoopback = ({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): boolean =>
  LOOPBACK.test(socket.remoteAddress ?? '') && !FORWARDED.some(name => headers[name] !== undefined);
