import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { LiveEvent } from '../../src/core/live/live-types.ts';
import { openLevelLog } from '../../src/server/level-log.ts';
import { createMemoryLog } from '../../src/server/memory-log.ts';
import { isSafe } from '../../src/server/redis-connection.ts';
import { openRedisLog } from '../../src/server/redis-log.ts';
import type { PresenceNote, RoomLog } from '../../src/server/room-log.ts';
import { openedAs, playerOf, ROOM } from '../core/live/make-room.ts';
import { makeTempFolder, realClock } from './real-server.ts';
import { hasRedis, type RedisProcess, startRedis } from './redis-process.ts';

const redis: RedisProcess | undefined = hasRedis ? await startRedis() : undefined;
afterAll(() => redis?.kill());

const opened = openedAs();
const joined = (n: number): LiveEvent => ({
  ...{ e: 'joined', at: n, p: playerOf(n), names: [`学生 ${n}`], team: null, waits: false },
});

/** Follows a room into a list. */
async function read(log: RoomLog, room = ROOM) {
  const rows: unknown[] = [];
  const stop = await log.follow(room, row => rows.push(row));
  return { rows, stop };
}

const folder = makeTempFolder();
const KINDS: readonly (readonly [string, () => Promise<RoomLog>])[] = [
  ['memory', async () => createMemoryLog()],
  ['disk', () => openLevelLog(makeTempFolder())],
  ...(redis ? [['Redis', () => openRedisLog(redis.url, realClock)] as const] : []),
];

describe.each(KINDS)('a log in %s', (_, open) => {
  test('gives what was appended to whoever follows, in order, before it says that it is there', async () => {
    const log = await open();
    await log.remove(ROOM);
    await log.append(ROOM, opened);
    await log.append(ROOM, joined(1));
    const { rows, stop } = await read(log);
    expect(rows).toEqual([opened, joined(1)]);
    await log.append(ROOM, joined(2));
    expect(rows).toEqual([opened, joined(1), joined(2)]);
    await stop();
    await log.append(ROOM, joined(3));
    expect(rows).toHaveLength(3);
    expect((await read(log)).rows).toHaveLength(4);
    await log.close();
  });

  test('gives everybody the same order, however much comes at once', async () => {
    const log = await open();
    await log.remove(ROOM);
    const [one, other] = [await read(log), await read(log)];
    await Promise.all(Array.from({ length: 300 }, (_, n) => log.append(ROOM, joined(n))));
    expect(one.rows).toHaveLength(300);
    expect(other.rows).toEqual(one.rows);
    expect((await read(log)).rows).toEqual(one.rows);
    await log.close();
  });

  test('has rooms, lists them, and removes them whole', async () => {
    const log = await open();
    for (const room of [ROOM, 'ABCDEF']) {
      await log.remove(room);
      expect(await log.has(room)).toBe(false);
      await log.append(room, { ...opened, room });
    }
    expect([...(await log.rooms())].sort()).toEqual(['ABCDEF', ROOM].sort());
    expect((await read(log, 'ABCDEF')).rows).toHaveLength(1);
    await log.remove(ROOM);
    expect(await log.has(ROOM)).toBe(false);
    expect(await log.rooms()).toEqual(['ABCDEF']);
    await log.append(ROOM, opened);
    expect((await read(log)).rows).toEqual([opened]);
    await log.close();
  });
});

describe('a log on disk', () => {
  test('has a folder for each room, which goes with it', async () => {
    const log = await openLevelLog(folder);
    await log.append(ROOM, opened);
    await log.append('ABCDEF', { ...opened, room: 'ABCDEF' });
    const rooms = join(folder, 'rooms');
    expect(readdirSync(rooms).sort()).toEqual(['ABCDEF', ROOM].sort());
    const { stop } = await read(log);
    await stop();
    await log.remove(ROOM);
    expect(existsSync(join(rooms, ROOM))).toBe(false);
    await log.close();
    const again = await openLevelLog(folder);
    expect(await again.rooms()).toEqual(['ABCDEF']);
    await again.close();
  });

  test('goes on where it was', async () => {
    const here = makeTempFolder();
    const first = await openLevelLog(here);
    for (const n of [1, 2, 3]) await first.append(ROOM, joined(n));
    await first.close();
    const second = await openLevelLog(here);
    const { rows } = await read(second);
    await second.append(ROOM, joined(4));
    expect(rows).toEqual([1, 2, 3, 4].map(joined));
    await second.close();
  });

  test('belongs to one server', async () => {
    const log = await openLevelLog(folder);
    await expect(openLevelLog(folder)).rejects.toThrow();
    await log.close();
    await (await openLevelLog(folder)).close();
  });

  test('opens what is just being closed', async () => {
    const log = await openLevelLog(makeTempFolder());
    await log.append(ROOM, opened);
    for (let n = 0; n < 20; n++) {
      const { stop } = await read(log);
      const stopped = stop();
      expect((await read(log)).rows).toHaveLength(1 + n);
      await stopped;
      await log.append(ROOM, joined(n));
    }
    await log.close();
  });
});

describe('Redis', () => {
  test.each([
    ['redis://localhost:6379', true],
    ['redis://127.0.0.1', true],
    ['redis://[::1]:6379', true],
    ['redis://192.168.1.9:6379', false],
    ['redis://:secret@192.168.1.9:6379', false],
    ['redis://localhost.example:6379', false],
    ['rediss://redis.example:6379', false],
    ['rediss://name:secret@redis.example:6379', true],
  ])('at %s: %s', (url, safe) => {
    expect(isSafe(url)).toBe(safe);
  });

  test('that is not there is not waited for', async () => {
    await expect(openRedisLog('redis://localhost:1', realClock)).rejects.toThrow();
  });

  test.skipIf(!redis)('that may lose what it has confirmed is pointed out', async () => {
    const forgetful = await startRedis([]);
    for (const [url, times] of [
      [forgetful.url, 1],
      [redis?.url ?? '', 0],
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

  test.skipIf(!redis)('is shared: what one server appends, another is given', async () => {
    const [one, other] = await Promise.all([1, 2].map(() => openRedisLog(redis?.url ?? '', realClock)));
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

  test.skipIf(!redis)('may be killed and come back: nothing that was confirmed is gone', async () => {
    if (!redis) return;
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
