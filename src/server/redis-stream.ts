/** One stream of Redis, read from its beginning and on and on, by a connection of its own. */
import type { RedisClient } from './redis-connection.ts';

export type StreamReader = {
  /** Resolves when all that was there has been given. */
  readonly isReady: Promise<void>;
  /** Resolves with true once the row with this id has been given; with false if Redis has lost it. */
  readonly seen: (id: string) => Promise<boolean>;
  readonly stop: () => void;
};

type Row = { readonly id: string; readonly text: string };

/** A connection that is half dead is found out after so long. */
const BLOCK_MS = 5000;
const READ_MOST = 1000;
const RETRY_MS = 200;

/** @param read is given each row in turn. */
export function followStream(
  client: RedisClient,
  key: string,
  read: (text: string) => void,
  pause: (ms: number) => Promise<void>,
): StreamReader {
  let last = '0-0';
  let isStopped = false;
  const waiting = new Map<string, (isThere: boolean) => void>();
  const settle = (id: string, isThere: boolean): void => {
    waiting.get(id)?.(isThere);
    waiting.delete(id);
  };
  const take = ({ id, text }: Row): void => {
    last = id;
    read(text);
    settle(id, true);
  };
  /** Reads whatever is there. A row that somebody waits for and that is not among it was lost with a server that was killed. */
  const catchUp = async (): Promise<void> => {
    const awaited = [...waiting.keys()];
    for (;;) {
      const rows = await readRows(client, key, last);
      rows.forEach(take);
      if (rows.length === 0) break;
    }
    for (const id of awaited) settle(id, false);
  };
  const isReady = new Promise<void>(ready => void readOn(ready));
  async function readOn(ready: () => void): Promise<void> {
    let isBehind = true;
    while (!isStopped)
      try {
        if (isBehind) await catchUp();
        isBehind = false;
        ready();
        (await readRows(client, key, last, BLOCK_MS)).forEach(take);
      } catch {
        isBehind = true;
        await pause(RETRY_MS);
      }
  }
  return {
    isReady,
    seen: id => (isUpTo(id, last) ? Promise.resolve(true) : new Promise(done => void waiting.set(id, done))),
    stop: () => {
      isStopped = true;
      client.destroy();
      for (const id of [...waiting.keys()]) settle(id, false);
    },
  };
}

/** @param blockMs waits so long for the next row, if there is none. */
async function readRows(
  client: RedisClient,
  key: string,
  id: string,
  blockMs?: number,
): Promise<readonly Row[]> {
  const options = blockMs === undefined ? { COUNT: READ_MOST } : { COUNT: READ_MOST, BLOCK: blockMs };
  const [stream] = (await client.xRead({ key, id }, options)) ?? [];
  const found: readonly Found[] = stream?.messages ?? [];
  return found.map(one => ({ id: one.id, text: one.message.event ?? '' }));
}
type Found = { readonly id: string; readonly message: { readonly event?: string } };

/** Ids are two numbers, `1700000000000-0`: whether one is not behind another. */
function isUpTo(id: string, last: string): boolean {
  const [ms = 0, n = 0] = id.split('-').map(Number);
  const [lastMs = 0, lastN = 0] = last.split('-').map(Number);
  return ms < lastMs || (ms === lastMs && n <= lastN);
}
