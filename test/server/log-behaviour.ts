import { describe, expect, test } from 'vitest';
import type { LiveEvent } from '../../src/core/live/live-types.ts';
import type { RoomLog } from '../../src/server/room-log.ts';
import { openedAs, playerOf, ROOM } from '../core/live/make-room.ts';

export const opened = openedAs();
export const joined = (n: number): LiveEvent => ({
  ...{ e: 'joined', at: n, p: playerOf(n), names: [`学生 ${n}`], team: null, waits: false },
});

/** Follows a room into a list. */
export async function read(log: RoomLog, room = ROOM) {
  const rows: unknown[] = [];
  const stop = await log.follow(room, row => rows.push(row));
  return { rows, stop };
}

/** What every log has to do, wherever it keeps its rows. */
export const describeLogs = (kinds: readonly (readonly [string, () => Promise<RoomLog>])[]): void =>
  describe.each(kinds)('a log in %s', (_, open) => {
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
