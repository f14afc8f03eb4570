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
      if ('act' in event && state.acts.has(event.act)) return false;
      const isDone = change(state, event);
      if (isDone) room.steps += 1;
      // An act that was not possible is over, too: it must not come true when it is repeated later.
      if ('act' in event) state.acts.add(event.act);
      return isDone;
    },
  };
}

function change(state: State, event: LiveEvent): boolean {
  const { room } = state;
  switch (event.e) {
    case 'opened':
      return false;
    case 'joined':
      return join(room, event);
    case 'renamed':
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
      return room.phase !== 'ended' && step(room, event);
  }
}

function set<K extends 'isLocked' | 'isLooked' | 'isKept'>(room: Draft, name: K, value: boolean): boolean {
  const isNew = room[name] !== value;
  room[name] = value;
  return isNew;
}
