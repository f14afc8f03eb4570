/** All live classes of this server: who is in which room, and what becomes of what they say. */
import type { HostMessage, Opening, PhoneMessage } from '../core/live/live-messages.ts';
import type { LiveEvent, RoomCode } from '../core/live/live-types.ts';
import { hostHashOf, playerIdOf, ROOM_CODE_LENGTH } from '../core/live/room-identity.ts';
import { itemsOfRoom } from '../core/live/room-questions.ts';
import { every, symbolsBy } from './clock-and-chance.ts';
import { createGuessBudget, type GuessBudget } from './guess-budget.ts';
import { takeHost, takeResult, takeWish } from './host-desk.ts';
import type { HubContext } from './hub-context.ts';
import { type Asked, createLink, type Link, type Receiver, type Wire } from './link.ts';
import type { OpenRoom } from './open-room.ts';
import { takeAnswer, takeHello } from './phone-desk.ts';
import { removeOldRooms } from './room-keeper.ts';
import { createRoomShelf, type RoomShelf } from './room-shelf.ts';

export type Hub = {
  readonly open: (opening: Opening) => Promise<Opened>;
  /** A page is connected. undefined if there are too many. */
  readonly connect: (wire: Wire) => Receiver | undefined;
  /** Removes rooms whose time is over; this is done every hour, too. */
  readonly tidy: () => Promise<void>;
  /** Closes all links, and the log. */
  readonly close: () => Promise<void>;
};

/** pack: this build has none of it. task: cannot be read. nothing: it asks nothing. */
export type Opened =
  | { readonly ok: true; readonly room: RoomCode }
  | { readonly ok: false; readonly why: 'pack' | 'task' | 'nothing' | 'busy' };

/** Wrong room codes a minute, of everybody together. */
const GUESSES_MOST = 200;
const LINKS_MOST = 10_000;
const TICK_MS = 1000;
/** Ticks between two notes to other servers. */
const NOTE_TICKS = 2;
/** The computer has slept, so that nothing can have been heard meanwhile. */
const SLEPT_MS = 5000;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

export function createHub(given: HubContext): Hub {
  const context = { ...given, print: createCalmPrint(given) };
  const { clock, log, print } = context;
  const shelf = createRoomShelf(context);
  const links = new Set<Link>();
  const answer = createAnswer(context, shelf, links);
  const tidy = (): Promise<void> => removeOldRooms(context, shelf).catch(onProblem);
  const onProblem = (problem: unknown): void => print('logFails', { problem: String(problem) });
  const unlisten = log.onTold(note => {
    const open = shelf.open().find(({ room }) => room.code === note.room);
    open?.presence.told(note);
  });
  const stopTicks = every(clock, TICK_MS, createTick(context, shelf, links));
  const stopTidying = every(clock, HOUR_MS, () => void tidy());
  return {
    open: opening => openNewRoom(context, shelf, opening),
    connect: wire => {
      if (links.size >= LINKS_MOST) return undefined;
      const { link, receive } = createLink(wire, clock, answer, onProblem);
      links.add(link);
      const lost = (): void => {
        links.delete(link);
        roomOf(shelf, link)?.leave(link);
      };
      return { receive, lost };
    },
    tidy,
    close: async () => {
      unlisten();
      stopTicks();
      stopTidying();
      for (const link of [...links]) link.close();
      await shelf.closeAll();
      await log.close();
    },
  };
}

/** What fails for one fails for all: it is said once a minute. */
function createCalmPrint({ clock, print }: HubContext): HubContext['print'] {
  let failedAt = Number.NEGATIVE_INFINITY;
  return (sentence, values) => {
    if (sentence === 'logFails') {
      if (clock.now() - failedAt < MINUTE_MS) return;
      failedAt = clock.now();
    }
    print(sentence, values);
  };
}

/** The room that a page is in. */
const roomOf = (shelf: RoomShelf, { place }: Link): OpenRoom | undefined =>
  place && shelf.open().find(({ room }) => room.code === place.room);

/** @param links those that are still there: who is gone wants nothing any more. */
function createAnswer(context: HubContext, shelf: RoomShelf, links: ReadonlySet<Link>) {
  const budget = createGuessBudget(context.clock, GUESSES_MOST);
  return async (link: Link, message: Asked): Promise<void> => {
    if (!links.has(link)) return;
    if (message.t === 'hello' || message.t === 'host') {
      const open = await enterable(shelf, budget, link, message);
      if (!open || !links.has(link)) return;
      if (link.place && link.place.room !== message.room) roomOf(shelf, link)?.leave(link);
      return message.t === 'hello'
        ? takeHello(context, open, link, message)
        : takeHost(context, open, link, message);
    }
    const open = roomOf(shelf, link);
    if (!open) return link.refuse('bad');
    if (message.t === 'answer') return takeAnswer(context, open, link, message);
    if (message.t === 'do') return takeWish(context, open, link, message);
    return takeResult(open, link);
  };
}

type Entering = Extract<PhoneMessage | HostMessage, { t: 'hello' | 'host' }>;

/** The room that is meant, unless it was guessed too often of late; then only those who are in it already get there. */
async function enterable(
  shelf: RoomShelf,
  budget: GuessBudget,
  link: Link,
  message: Entering,
): Promise<OpenRoom | undefined> {
  const isSpent = budget.isSpent();
  const open = await shelf.get(message.room);
  if (open === 'full' || (isSpent && !(open && isKnown(open, message)))) {
    link.refuse('busy');
    return undefined;
  }
  if (open) return open;
  budget.miss();
  link.refuse('room');
  link.miss();
  return undefined;
}

const isKnown = ({ room }: OpenRoom, { t, room: code, token }: Entering): boolean =>
  t === 'hello' ? room.seats.has(playerIdOf(code, token)) : room.hosts.has(hostHashOf(code, token));

async function openNewRoom(
  { log, content, clock, chance }: HubContext,
  shelf: RoomShelf,
  { token, key: _, ...setup }: Opening,
): Promise<Opened> {
  const found = await content.find(setup.pack);
  if (!found) return { ok: false, why: 'pack' };
  const items = itemsOfRoom(found, content.kinds, setup);
  if (!items) return { ok: false, why: 'task' };
  if (items.length === 0) return { ok: false, why: 'nothing' };
  let room = symbolsBy(chance, ROOM_CODE_LENGTH);
  while (await log.has(room)) room = symbolsBy(chance, ROOM_CODE_LENGTH);
  const host = hostHashOf(room, token);
  const opened: LiveEvent = { e: 'opened', v: 1, at: clock.now(), room, host, ...setup };
  await log.append(room, opened);
  return (await shelf.get(room)) === 'full' ? { ok: false, why: 'busy' } : { ok: true, room };
}

/** What is looked after each second. */
function createTick({ clock, log }: HubContext, shelf: RoomShelf, links: ReadonlySet<Link>) {
  let before = clock.now();
  let ticks = 0;
  return (): void => {
    const hasSlept = clock.now() - before > SLEPT_MS;
    before = clock.now();
    ticks += 1;
    for (const link of [...links]) {
      if (hasSlept) link.wake();
      else if (link.isDead()) link.close();
    }
    for (const { presence, views } of shelf.open()) {
      if (presence.look()) views.toRemotes();
      views.payOwed();
      const note = ticks % NOTE_TICKS === 0 ? presence.note() : undefined;
      if (note) log.tell(note);
    }
    shelf.closeIdle();
  };
}
