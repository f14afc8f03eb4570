/** A room that is open on this server: its events, the pages that are in it, and what goes on by itself. */
import type { LiveEvent, PlayerId, RoomCode } from '../core/live/live-types.ts';
import { closingTime } from '../core/live/room-questions.ts';
import { createClosingTimer } from './closing-timer.ts';
import { type FollowedRoom, followRoom, type OnFolded } from './followed-room.ts';
import type { HubContext } from './hub-context.ts';
import type { Link, Place } from './link.ts';
import { createPresence, type Presence } from './presence.ts';
import { createViewSender, type ViewSender } from './view-sender.ts';

export type OpenRoom = FollowedRoom & {
  readonly links: ReadonlySet<Link>;
  readonly views: ViewSender;
  readonly presence: Presence;
  readonly enter: (link: Link, place: Place) => void;
  readonly leave: (link: Link) => void;
  /** Whether nobody is here, nothing goes on by itself, and nobody was here for a while. */
  readonly isIdle: () => boolean;
  /** Looks whether time is up, where the timer itself is late, see `ClosingTimer`. */
  readonly lookAtTime: () => void;
};

/** A page that is loaded anew comes back sooner. */
const IDLE_MS = 60_000;

/** @returns undefined for a room that cannot be read. Rejects if its log cannot. */
export async function openRoomHere(context: HubContext, code: RoomCode): Promise<OpenRoom | undefined> {
  const { log, content, print } = context;
  let hasProblem = false;
  let onFolded: OnFolded = () => undefined;
  const followed = await followRoom(
    { log, content },
    code,
    problem => {
      if (!hasProblem) print(problem === 'row' ? 'unreadRow' : 'unknownPack', { room: code });
      hasProblem = true;
    },
    (event, changed) => onFolded(event, changed),
  );
  if (!followed) return undefined;
  const { room, onEvent, start } = around(context, followed);
  onFolded = onEvent;
  start();
  return room;
}

function around(
  { clock, print }: HubContext,
  followed: FollowedRoom,
): { readonly room: OpenRoom; readonly onEvent: OnFolded; readonly start: () => void } {
  const { room, interview, append } = followed;
  const { links, pagesOf, add, remove } = createPages();
  const presence = createPresence(clock, room, links);
  let usedAt = clock.now();
  const leave = (link: Link): void => {
    const seat = link.place?.to === 'phone' ? room.seats.get(link.place.token) : undefined;
    if (seat !== undefined) presence.heard(seat, link.heardAt());
    remove(link);
    usedAt = clock.now();
  };
  const turnOut = (link: Link): void => {
    link.refuse('removed');
    leave(link);
  };
  const views = createViewSender(clock, {
    ...{ room, interview, links, pagesOf, turnOut, away: presence.away },
  });
  const timer = createClosingTimer(clock, room, followed.lastAt(), event =>
    append(event).catch(problem => print('logFails', { problem: String(problem) })),
  );
  const open: OpenRoom = {
    ...{ ...followed, links, views, presence, leave, lookAtTime: timer.lookIfLate },
    enter: (link, place) => {
      leave(link);
      add(link, place);
    },
    isIdle: () => links.size === 0 && closingTime(room) === null && clock.now() - usedAt > IDLE_MS,
    close: () => {
      timer.stop();
      views.stop();
      return followed.close();
    },
  };
  const onEvent = (event: LiveEvent, changed: boolean): void => {
    if (event.e === 'joined') presence.heard(event.p, clock.now());
    if (changed) views.after(event);
    // Answers are many, and the timer looks again soon.
    if (event.e !== 'answered') timer.look();
  };
  return { room: open, onEvent, start: timer.look };
}

/** The pages in a room, and those of each player. */
function createPages() {
  const links = new Set<Link>();
  const byToken = new Map<PlayerId, readonly Link[]>();
  const pagesOf = (token: PlayerId): readonly Link[] => byToken.get(token) ?? [];
  return {
    links,
    pagesOf,
    add: (link: Link, place: Place): void => {
      links.add(link);
      link.place = place;
      if (place.to === 'phone') byToken.set(place.token, [...pagesOf(place.token), link]);
    },
    remove: (link: Link): void => {
      const { place } = link;
      links.delete(link);
      link.place = undefined;
      if (place?.to !== 'phone') return;
      const others = pagesOf(place.token).filter(one => one !== link);
      if (others.length > 0) byToken.set(place.token, others);
      else byToken.delete(place.token);
    },
  };
}
