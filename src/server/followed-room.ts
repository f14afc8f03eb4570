/** A room as this server follows it: what its log has folded to so far, and what goes on being appended to it. */
import type { Interview } from '../core/interview/types.ts';
import { openRoom, type RoomFold } from '../core/live/fold-room.ts';
import { parseEvent } from '../core/live/live-messages.ts';
import type { LiveEvent, PlayerId, Room, RoomCode } from '../core/live/live-types.ts';
import { itemsOfRoom } from '../core/live/room-questions.ts';
import type { LiveContent } from './content.ts';
import type { RoomLog } from './room-log.ts';

export type FollowedRoom = {
  /** It changes with every event. */
  readonly room: Room;
  readonly interview: Interview;
  /** Resolves once the event is durable and folded here; what came of it is then in the room. */
  readonly append: (event: LiveEvent) => Promise<void>;
  /** What came of what a host wanted, when it was folded first; undefined if it never was. */
  readonly resultOf: (act: string) => boolean | undefined;
  /** Whether these digits were taken by this player, or made this host one. */
  readonly hasClaimed: (by: string, hash: string) => boolean;
  /** Codes that may still be typed, as far as their time goes. */
  readonly openOffers: (now: number) => readonly Offered[];
  /** `at` of the newest event, ms since 1970. */
  readonly lastAt: () => number;
  /** Goes on with no further events. */
  readonly close: () => Promise<void>;
};

/** @param changed whether it did anything. */
export type OnFolded = (event: LiveEvent, changed: boolean) => void;
type Offered = { readonly p: PlayerId | null; readonly hash: string; readonly until: number };
type Source = { readonly log: RoomLog; readonly content: LiveContent };
/** row: one that no version of ours has written. content: the room asks what this build does not have. */
export type RoomProblem = 'row' | 'content';

/**
 * Reads a room from its log. @param onProblem is called for each row that is passed over. @param onFolded is not called for what
 * was in the log before.
 * @returns undefined for one that cannot be read. Rejects if the log cannot be read.
 */
export async function followRoom(
  { log, content }: Source,
  code: RoomCode,
  onProblem: (problem: RoomProblem) => void,
  onFolded: OnFolded,
): Promise<FollowedRoom | undefined> {
  const early: unknown[] = [];
  let take = (row: unknown): void => void early.push(row);
  const unfollow = await log.follow(code, row => take(row));
  const [opened] = early.map(parseEvent);
  const found = opened?.e === 'opened' ? await content.find(opened.pack) : undefined;
  const items = opened?.e === 'opened' && found ? itemsOfRoom(found, content.kinds, opened) : undefined;
  if (opened?.e !== 'opened' || !found || !items || items.length === 0) {
    onProblem(opened ? 'content' : 'row');
    await unfollow();
    return undefined;
  }
  const folded = createFolded(openRoom(opened, items), opened.at);
  const foldRow = (row: unknown, tell: OnFolded): void => {
    const event = parseEvent(row);
    if (event) tell(event, folded.fold(event));
    else onProblem('row');
  };
  for (const row of early.slice(1)) foldRow(row, () => undefined);
  take = row => foldRow(row, onFolded);
  const { fold: _, ...known } = folded;
  return { ...known, interview: found.interview, append: event => log.append(code, event), close: unfollow };
}

type Folded = Pick<FollowedRoom, 'room' | 'resultOf' | 'hasClaimed' | 'openOffers' | 'lastAt'> & {
  readonly fold: (event: LiveEvent) => boolean;
};

/** What servers have to know of the events besides what they come to. */
function createFolded({ room, apply }: RoomFold, openedAt: number): Folded {
  const results = new Map<string, boolean>();
  const claims = new Set<string>();
  let offers: readonly Offered[] = [];
  let lastAt = openedAt;
  return {
    room,
    fold: event => {
      const changed = apply(event);
      lastAt = Math.max(lastAt, event.at);
      if ('act' in event && !results.has(event.act)) results.set(event.act, changed);
      if (event.e === 'claimed' && changed) claims.add(`${event.by} ${event.hash}`);
      if (event.e === 'claimed' && changed) offers = offers.filter(({ hash }) => hash !== event.hash);
      if (event.e === 'offered' && changed) offers = [...offers, event];
      return changed;
    },
    resultOf: act => results.get(act),
    hasClaimed: (by, hash) => claims.has(`${by} ${hash}`),
    openOffers: now => {
      offers = offers.filter(({ until }) => now <= until);
      return offers;
    },
    lastAt: () => lastAt,
  };
}
