import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openLevelLog } from '../../src/server/level-log.ts';
import { isSafe } from '../../src/server/redis-connection.ts';
import { openRedisLog } from '../../src/server/redis-log.ts';
import { ROOM } from '../core/live/make-room.ts';
import { describeLogs, joined, opened, read } from './log-behaviour.ts';
import { createMemoryLog } from './memory-log.ts';
import { makeTempFolder, realClock } from './real-server.ts';

const folder = makeTempFolder();
describeLogs([
  ['memory', async () => createMemoryLog()],
  ['disk', () => openLevelLog(makeTempFolder())],
]);

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
});
