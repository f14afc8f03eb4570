/** Rooms in Redis, a stream for each, so that several servers run the same classes. It may be killed and come back. */
import { ErrorReply } from '@redis/client';
import type { RoomCode } from '../core/live/live-types.ts';
import type { Clock } from './clock-and-chance.ts';
import { connectable, type RedisClient, waitMs } from './redis-connection.ts';
import { followStream, type StreamReader } from './redis-stream.ts';
import { type PresenceNote, type RoomLog, readRow } from './room-log.ts';

const PREFIX = 'beams-and-pillars:live:';
const ROOMS = `${PREFIX}rooms`;
const PRESENCE = `${PREFIX}presence`;
const keyOf = (room: RoomCode): string => `${PREFIX}room:${room}`;

/** Rejects if Redis does not answer. @param onForgetful is called if it says that it may lose what it has confirmed. */
export async function openRedisLog(
  url: string,
  clock: Clock,
  onForgetful: () => void = () => undefined,
): Promise<RoomLog> {
  let isUp = false;
  const connect = async (): Promise<RedisClient> => connectable(url, () => isUp).connect();
  const client = await connect();
  isUp = true;
  if (await isForgetful(client)) onForgetful();
  const subscriber = await connect();
  const readers = new Map<RoomCode, Set<StreamReader>>();
  const pause = (ms: number): Promise<void> => new Promise(done => void clock.after(ms, done));
  const follow: RoomLog['follow'] = async (room, read) => {
    const reader = followStream(await connect(), keyOf(room), text => read(readRow(text)), pause);
    const all = readers.get(room) ?? new Set();
    readers.set(room, all.add(reader));
    await reader.isReady;
    return async () => {
      all.delete(reader);
      reader.stop();
    };
  };
  return {
    append: createAppend(client, readers, pause),
    follow,
    has: async room => (await client.exists(keyOf(room))) > 0,
    rooms: () => client.sMembers(ROOMS),
    remove: async room => {
      await client.multi().del(keyOf(room)).sRem(ROOMS, room).exec();
    },
    ...createPresenceChannel(client, subscriber),
    close: async () => {
      for (const { stop } of [...readers.values()].flatMap(all => [...all])) stop();
      subscriber.destroy();
      client.destroy();
    },
  };
}

/** Whether it writes down what it confirms only later, or never. Some do not tell. */
async function isForgetful(client: RedisClient): Promise<boolean> {
  const config = await client.configGet(['appendonly', 'appendfsync']).catch(() => undefined);
  const { appendonly = 'yes', appendfsync = 'always' } = config ?? {};
  return appendonly !== 'yes' || appendfsync !== 'always';
}

/** Attempts to append where Redis itself says no. */
const REFUSALS_MOST = 10;

function createAppend(
  client: RedisClient,
  readers: ReadonlyMap<RoomCode, ReadonlySet<StreamReader>>,
  pause: (ms: number) => Promise<void>,
): RoomLog['append'] {
  /** @returns whether all who follow the room here have been given it. */
  const add = async (room: RoomCode, text: string): Promise<boolean> => {
    const id = await client.xAdd(keyOf(room), '*', { event: text });
    const seen = await Promise.all([...(readers.get(room) ?? [])].map(reader => reader.seen(id)));
    return seen.every(Boolean);
  };
  return async (room, event) => {
    if (event.e === 'opened') await client.sAdd(ROOMS, room);
    // Whether what failed has arrived is not known. Twice is as good as once.
    for (let tries = 0; ; tries += 1) {
      const done = await add(room, JSON.stringify(event)).catch(problem => {
        if (!client.isOpen || (problem instanceof ErrorReply && tries >= REFUSALS_MOST)) throw problem;
        return false;
      });
      if (done) return;
      await pause(waitMs(tries));
    }
  };
}

/** What is said while Redis is away is not said later: it would be old. */
function createPresenceChannel(
  client: RedisClient,
  subscriber: RedisClient,
): Pick<RoomLog, 'tell' | 'onTold'> {
  return {
    tell: note => {
      if (client.isReady) client.publish(PRESENCE, JSON.stringify(note)).catch(() => undefined);
    },
    onTold: listen => {
      const hear = (text: string): void => {
        const note = readNote(text);
        if (note) listen(note);
      };
      subscriber.subscribe(PRESENCE, hear).catch(() => undefined);
      return () => void subscriber.unsubscribe(PRESENCE, hear).catch(() => undefined);
    },
  };
}

function readNote(text: string): PresenceNote | undefined {
  const { room, heard }: { readonly room?: unknown; readonly heard?: unknown } = Object(readRow(text));
  if (typeof room !== 'string' || !Array.isArray(heard)) return undefined;
  const pairs: readonly unknown[] = heard;
  const isPair = (one: unknown): one is readonly [string, number] =>
    Array.isArray(one) && typeof one[0] === 'string' && typeof one[1] === 'number';
  return { room, heard: pairs.filter(isPair) };
}
