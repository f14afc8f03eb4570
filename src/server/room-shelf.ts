/** The rooms that are open on this server. Others lie in the log, and are opened when somebody asks for them. */
import type { RoomCode } from '../core/live/live-types.ts';
import type { HubContext } from './hub-context.ts';
import { type OpenRoom, openRoomHere } from './open-room.ts';

export type RoomShelf = {
  /** undefined if there is no such room; 'full' if no further one can be opened now. Rejects if the log cannot be read. */
  readonly get: (code: RoomCode) => Promise<OpenRoom | 'full' | undefined>;
  readonly open: () => readonly OpenRoom[];
  readonly close: (code: RoomCode) => Promise<void>;
  readonly closeIdle: () => void;
  readonly closeAll: () => Promise<void>;
};

const OPEN_MOST = 200;

export function createRoomShelf(context: HubContext): RoomShelf {
  const coming = new Map<RoomCode, Promise<OpenRoom | undefined>>();
  const here = new Map<RoomCode, OpenRoom>();
  const bring = async (code: RoomCode): Promise<OpenRoom | undefined> => {
    const room = (await context.log.has(code)) ? await openRoomHere(context, code) : undefined;
    if (room) here.set(code, room);
    return room;
  };
  const close = async (code: RoomCode): Promise<void> => {
    const room = here.get(code);
    here.delete(code);
    await room?.close();
  };
  const makeWay = async (): Promise<boolean> => {
    const [idle] = [...here].find(([, room]) => room.isIdle()) ?? [];
    if (idle !== undefined) await close(idle);
    return here.size + coming.size < OPEN_MOST;
  };
  return {
    get: async code => {
      const known = here.get(code) ?? coming.get(code);
      if (known) return known;
      if (here.size + coming.size >= OPEN_MOST && !(await makeWay())) return 'full';
      // Somebody else may have asked meanwhile.
      const asked = here.get(code) ?? coming.get(code);
      if (asked) return asked;
      const soon = bring(code).finally(() => coming.delete(code));
      coming.set(code, soon);
      return soon;
    },
    open: () => [...here.values()],
    close,
    closeIdle: () => {
      for (const [code, room] of here) if (room.isIdle()) void close(code);
    },
    closeAll: async () => {
      await Promise.allSettled([...here.keys()].map(close));
    },
  };
}
