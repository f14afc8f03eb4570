/** Rooms are removed some time after their last event, unless the teacher keeps them. */
import type { RoomCode } from '../core/live/live-types.ts';
import type { HubContext } from './hub-context.ts';
import type { OpenRoom } from './open-room.ts';
import type { RoomLog } from './room-log.ts';
import type { RoomShelf } from './room-shelf.ts';

type Age = { readonly lastAt: number; readonly isKept: boolean };

/** Whoever is still in such a room is told that there is none. */
export async function removeOldRooms(
  { log, clock, settings, print }: HubContext,
  shelf: RoomShelf,
): Promise<void> {
  for (const code of await log.rooms()) {
    try {
      const open = shelf.open().find(({ room }) => room.code === code);
      const { lastAt, isKept } = open
        ? { lastAt: open.lastAt(), isKept: open.room.isKept }
        : await ageOf(log, code);
      if (isKept || clock.now() - lastAt <= settings.keepMs) continue;
      if (open) turnAllOut(open);
      await shelf.close(code);
      await log.remove(code);
    } catch (problem) {
      print('unreadRoom', { room: code, problem: String(problem) });
    }
  }
}

function turnAllOut({ links, leave }: OpenRoom): void {
  for (const link of [...links]) {
    link.refuse('room');
    leave(link);
  }
}

/** Without folding it, so that rooms of other versions go, too. */
async function ageOf(log: RoomLog, code: RoomCode): Promise<Age> {
  let age: Age = { lastAt: Number.NEGATIVE_INFINITY, isKept: false };
  const unfollow = await log.follow(code, row => {
    const { at, e, on }: { readonly at?: unknown; readonly e?: unknown; readonly on?: unknown } = Object(row);
    if (typeof at === 'number') age = { ...age, lastAt: Math.max(age.lastAt, at) };
    if (e === 'kept') age = { ...age, isKept: on === true };
  });
  await unfollow();
  return age;
}
