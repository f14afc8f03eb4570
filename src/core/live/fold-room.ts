/** A room as its events leave it. The same events in the same order give the same room, in Node and in a browser. */
import type { DealtItem } from '../kinds/kind.ts';
import type { LiveEvent, Room, RoomSetup } from './live-types.ts';
import { answer, step } from './question-steps.ts';
import type { Draft, EventOf, Offer } from './room-draft.ts';
import { changePlayer, claim, join, seat } from './room-seats.ts';

/** The room is changed in place: with thousands of players a copy for each answer would take longer than the answer. */
export type RoomFold = {
  readonly room: Room;
  /** @returns whether the event has changed anything. What is not possible, or was done before, changes nothing. */
  readonly apply: (event: LiveEvent) => boolean;
};

type State = { readonly room: Draft; readonly acts: Set<string>; readonly offers: Offer[] };

/** @param items all that may be asked, see `itemsOfRoom`. */
export function openRoom(opened: EventOf<'opened'>, items: readonly DealtItem[]): RoomFold {
  const { room: code, host, pack, task, shape, teams, seconds, showsQuestion, at } = opened;
  const setup: RoomSetup = { pack, task, shape, teams, seconds, showsQuestion };
  const room: Draft = {
    ...{ code, setup, items, openedAt: at, phase: 'lobby', pausedAt: null, steps: 0 },
    ...{ isLocked: false, isLooked: false, isKept: false, roster: [] },
    players: new Map(),
    seats: new Map(),
    hosts: new Set([host]),
    questions: [],
  };
  const state: State = { room, acts: new Set(), offers: [] };
  return {
    room,
    apply: event => {
      const act = actOf(event);
      if (state.acts.has(act)) return false;
      const isDone = change(state, event);
      if (isDone) room.steps += 1;
      // An act that was not possible is over, too: it must not come true when it is repeated later.
      state.acts.add(act);
      return isDone;
    },
  };
}

/**
 * What is done once, however often it is in the log. A phone that comes back says the same code again: that is one try. A timer that
 * was too early, since somebody has just been given more time, tries again.
 */
function actOf(event: LiveEvent): string {
  if (event.e === 'claimed') return `${event.for} ${event.by} ${event.hash}`;
  const isTimer = event.e === 'closed' && event.due !== null;
  return 'act' in event && !isTimer ? event.act : JSON.stringify(event);
}

function change(state: State, event: LiveEvent): boolean {
  const { room } = state;
  switch (event.e) {
    case 'opened':
      return false;
    case 'joined':
      return join(room, event);
    case 'renamed':
      return changePlayer(room, room.seats.get(event.p) ?? '', { names: event.names });
    case 'named':
      return changePlayer(room, event.p, { names: event.names });
    case 'answered':
      return answer(room, event);
    case 'offered':
      state.offers.push({ p: event.p, hash: event.hash, until: event.until, misses: 0, isUsed: false });
      return true;
    case 'claimed':
      return claim(room, state.offers, event);
    default:
      return changeByHost(room, event);
  }
}

function changeByHost(
  room: Draft,
  event: Exclude<
    LiveEvent,
    { e: 'opened' | 'joined' | 'renamed' | 'named' | 'answered' | 'offered' | 'claimed' }
  >,
): boolean {
  switch (event.e) {
    case 'seated':
      return seat(room, event);
    case 'removed':
      return changePlayer(room, event.p, { isRemoved: true });
    case 'timed':
      return changePlayer(room, event.p, { factor: event.factor });
    case 'locked':
      return set(room, 'isLocked', event.on);
    case 'looked':
      return set(room, 'isLooked', event.on);
    case 'kept':
      return set(room, 'isKept', event.on);
    case 'rostered':
      room.roster = event.lines;
      return true;
    default:
      // What came late may count when all is over, too.
      return (room.phase !== 'ended' || event.e === 'counted') && step(room, event);
  }
}

function set<K extends 'isLocked' | 'isLooked' | 'isKept'>(room: Draft, name: K, value: boolean): boolean {
  const isNew = room[name] !== value;
  room[name] = value;
  return isNew;
}
