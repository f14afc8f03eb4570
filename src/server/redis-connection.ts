/** A connection to Redis that comes back by itself. */
import { createClient } from '@redis/client';

/** Names of this computer itself: what goes there crosses no net. */
const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/i;
/** Elsewhere Redis has to be reached by TLS, and to ask for a password. */
export function isSafe(url: string): boolean {
  const { protocol, hostname, password } = new URL(url);
  return LOOPBACK.test(hostname) || (protocol === 'rediss:' && password !== '');
}

/** Attempts to connect at the start; after that it never gives up. */
const FIRST_TRIES = 4;
/** Before the next attempt. */
export const waitMs = (tries: number): number => Math.min(1000, 50 * 2 ** Math.min(tries, 10));

export type RedisClient = ReturnType<typeof connectable>;

/** @param isUp whether it was ever reached. */
export function connectable(url: string, isUp: () => boolean) {
  const client = createClient({
    url,
    socket: {
      connectTimeout: 3000,
      reconnectStrategy: (tries, cause) => (isUp() || tries < FIRST_TRIES ? waitMs(tries) : cause),
    },
  });
  // It connects again by itself; what was under way is told by its promise.
  client.on('error', () => undefined);
  return client;
}
