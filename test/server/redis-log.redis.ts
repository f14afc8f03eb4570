import { afterAll, describe, expect, test } from 'vitest';
import type { LiveEvent } from '../../src/core/live/live-types.ts';
import { openRedisLog } from '../../src/server/redis-log.ts';
import type { PresenceNote } from '../../src/server/room-log.ts';
import { playerOf, ROOM } from '../core/live/make-room.ts';
import { describeLogs, joined, read } from './log-behaviour.ts';
import { realClock } from './real-server.ts';
import { startRedis } from './redis-process.ts';

/** Run by `npm run test:scale`, which needs `redis-server`. */
const redis = await startRedis();
afterAll(() => redis.kill());

describeLogs([['Redis', () => openRedisLog(redis.url, realClock)]]);

describe('Redis', () => {
  test('that may lose what it has confirmed is pointed out', async () => {
    const forgetful = await startRedis([]);
    for (const [url, times] of [
      [forgetful.url, 1],
      [redis.url, 0],
    ] as const) {
      let said = 0;
      const log = await openRedisLog(url, realClock, () => {
        said += 1;
      });
      expect(said).toBe(times);
      await log.close();
    }
    await forgetful.kill();
  });

  test('is shared: what one server appends, another is given', async () => {
    const [one, other] = await Promise.all([1, 2].map(() => openRedisLog(redis.url, realClock)));
    if (!one || !other) throw new Error('two are needed');
    await one.remove(ROOM);
    const here = await read(one);
    const there = await read(other);
    await Promise.all(
      Array.from({ length: 100 }, (_, n) => (n % 2 === 0 ? one : other).append(ROOM, joined(n))),
    );
    await one.append(ROOM, joined(100));
    await other.append(ROOM, joined(101));
    await one.append(ROOM, joined(102));
    expect(here.rows).toHaveLength(103);
    await other.append(ROOM, joined(103));
    expect(there.rows).toHaveLength(104);
    expect(there.rows.slice(0, 103)).toEqual(here.rows.slice(0, 103));
    const told = new Promise<PresenceNote>(done => void other.onTold(done));
    const note = { room: ROOM, heard: [[playerOf(1), 100]] } as const;
    const repeat = setInterval(() => one.tell(note), 50);
    expect(await told).toEqual(note);
    clearInterval(repeat);
    await Promise.all([one.close(), other.close()]);
  });

  test('may be killed and come back: nothing that was confirmed is gone', async () => {
    const log = await openRedisLog(redis.url, realClock);
    await log.remove(ROOM);
    const { rows } = await read(log);
    for (let round = 0; round < 4; round++) {
      const appended = Array.from({ length: 50 }, (_, n) => log.append(ROOM, joined(50 * round + n)));
      await redis.kill();
      await redis.start();
      await Promise.all(appended);
    }
    const given = new Set(rows.map(row => (row as LiveEvent).at));
    expect(given.size).toBe(200);
    const again = await openRedisLog(redis.url, realClock);
    expect(new Set((await read(again)).rows.map(row => (row as LiveEvent).at)).size).toBe(200);
    await Promise.all([log.close(), again.close()]);
  });
});
