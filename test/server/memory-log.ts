/** Rooms in memory, for tests: several hubs on one of these are several servers on one log. */
import type { LiveEvent, RoomCode } from '../../src/core/live/live-types.ts';
import { type PresenceNote, type RoomLog, type RowReader, readRow } from '../../src/server/room-log.ts';

type Kept = { readonly rows: string[]; readonly readers: Set<RowReader> };

export function createMemoryLog(): RoomLog {
  const rooms = new Map<RoomCode, Kept>();
  const listeners = new Set<(note: PresenceNote) => void>();
  const keptOf = (room: RoomCode): Kept => {
    const kept = rooms.get(room) ?? { rows: [], readers: new Set() };
    rooms.set(room, kept);
    return kept;
  };
  return {
    append: async (room, event: LiveEvent) => {
      const { rows, readers } = keptOf(room);
      const row = JSON.stringify(event);
      rows.push(row);
      for (const read of readers) read(readRow(row));
    },
    follow: async (room, read) => {
      const { rows, readers } = keptOf(room);
      for (const row of rows) read(readRow(row));
      readers.add(read);
      return async () => void readers.delete(read);
    },
    has: async room => rooms.has(room),
    rooms: async () => [...rooms.keys()],
    remove: async room => void rooms.delete(room),
    tell: note => {
      for (const listen of listeners) listen(note);
    },
    onTold: listen => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    close: async () => undefined,
  };
}
