/** Who is there. A seat is away once nothing was heard of any of its pages for a while, on whichever server. */
import { DEAD_MS } from '../core/live/live-messages.ts';
import type { PlayerId, Room } from '../core/live/live-types.ts';
import type { Away } from '../core/live/view-types.ts';
import type { Clock } from './clock-and-chance.ts';
import type { Link } from './link.ts';
import type { PresenceNote } from './room-log.ts';

export type Presence = {
  readonly away: () => Away;
  /** Looks who is there now. @returns whether it is somebody else than before. */
  readonly look: () => boolean;
  /** Of a page that goes, or a player who has just come. */
  readonly heard: (seat: PlayerId, at: number) => void;
  /** What other servers are told of those who are here. */
  readonly note: () => PresenceNote | undefined;
  readonly told: (note: PresenceNote) => void;
};

export function createPresence(clock: Clock, room: Room, links: ReadonlySet<Link>): Presence {
  // Whoever sat there before this server knew the room may be on the way.
  const heardAt = new Map<PlayerId, number>([...room.players.keys()].map(id => [id, clock.now()]));
  let away: Away = new Map();
  const heard = (seat: PlayerId, at: number): void => {
    heardAt.set(seat, Math.max(at, heardAt.get(seat) ?? 0));
  };
  const hearLinks = (): readonly PlayerId[] =>
    [...links].flatMap(({ place, heardAt: linkAt }) => {
      const seat = place?.to === 'phone' ? room.seats.get(place.token) : undefined;
      if (seat === undefined) return [];
      heard(seat, linkAt());
      return [seat];
    });
  const look = (): boolean => {
    hearLinks();
    const now = clock.now();
    const silent = [...room.players.values()].flatMap(({ id, isRemoved, joinedAt }) => {
      const at = heardAt.get(id) ?? joinedAt;
      return !isRemoved && now - at > DEAD_MS ? [[id, at] as const] : [];
    });
    const before = away;
    away = new Map(silent);
    return silent.length !== before.size || silent.some(([id]) => !before.has(id));
  };
  return {
    away: () => away,
    look,
    heard,
    note: () => {
      const here = [...new Set(hearLinks())];
      const now = clock.now();
      return here.length === 0
        ? undefined
        : { room: room.code, heard: here.map(id => [id, now - (heardAt.get(id) ?? now)] as const) };
    },
    told: note => {
      for (const [id, ago] of note.heard) heard(id, clock.now() - ago);
    },
  };
}
