/** Where the events of rooms are kept. What is appended is there for good, and everybody who follows the room sees the same order. */
import type { LiveEvent, PlayerId, RoomCode } from '../core/live/live-types.ts';
import type { Stop } from './clock-and-chance.ts';

/** Is given each row of a room in turn: JSON that was read, not checked; undefined for a row that is no JSON. It never throws. */
export type RowReader = (row: unknown) => void;

/** What servers tell each other, and nobody keeps: whom they have heard of, each with how many ms ago. */
export type PresenceNote = {
  readonly room: RoomCode;
  readonly heard: readonly (readonly [PlayerId, number])[];
};

export type RoomLog = {
  /**
   * Resolves once the event is durable and those who follow the room here have been given it. The same event may be in the log
   * twice, where a server could not know whether it had arrived: to fold it again changes nothing. Rejects if it is not kept.
   */
  readonly append: (room: RoomCode, event: LiveEvent) => Promise<void>;
  /**
   * Gives every row from the first one on, in order, and goes on with whatever is appended, by whichever server. Resolves when
   * all that was there has been given. Rejects if the room cannot be read.
   */
  readonly follow: (room: RoomCode, read: RowReader) => Promise<() => Promise<void>>;
  readonly has: (room: RoomCode) => Promise<boolean>;
  readonly rooms: () => Promise<readonly RoomCode[]>;
  /** With everything that was kept of it. Nobody may be following it here. */
  readonly remove: (room: RoomCode) => Promise<void>;
  /** To all other servers, as far as they can be reached. */
  readonly tell: (note: PresenceNote) => void;
  readonly onTold: (listen: (note: PresenceNote) => void) => Stop;
  readonly close: () => Promise<void>;
};

/** JSON as it was kept; undefined for what is none. */
export function readRow(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
