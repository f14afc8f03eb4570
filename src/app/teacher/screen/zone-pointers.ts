import { applyInput, type Gesture, idle } from '../../../core/session/card-gesture.ts';
import type { TeamId } from '../../../core/teams/team-names.ts';
import { isIn } from '../../../shapes/geometry.ts';
import type { Point, Rect } from '../../../shapes/shape-primitives.ts';

/** The part of the screen where one team puts its card, in CSS px of the page. */
export type ZoneTargets = {
  readonly team: TeamId;
  readonly card: Rect;
  /** What the card can be put on, in order. */
  readonly options: readonly Rect[];
};

/** A card under a finger: how far it was carried, and the option that it is over, from 0. */
export type Carried = { readonly by: Point; readonly from: Point; readonly over: number | null };

/** Everything that fingers do here: each belongs to the zone that it came down in. */
export type ZonePointers = {
  /** The zones as they stand now; one that is gone, or has moved, gets its card back. */
  readonly lay: (zones: readonly ZoneTargets[]) => void;
  /** @returns whether the finger now holds a card. */
  readonly down: (pointer: number, at: Point) => boolean;
  readonly move: (pointer: number, at: Point) => void;
  /** @returns where the card was put, if it was. */
  readonly up: (pointer: number) => { readonly team: TeamId; readonly option: number } | undefined;
  readonly cancel: (pointer: number) => void;
  /** All cards go back: the window was left or has another size. */
  readonly cancelAll: () => void;
  /** The card of a team that is being carried. */
  readonly carriedBy: (team: TeamId) => Carried | undefined;
  /** A finger holds the card of this team, carried or not. */
  readonly isHeld: (team: TeamId) => boolean;
};

type Hold = { readonly zone: ZoneTargets; readonly from: Point; readonly gesture: Gesture<TeamId, number> };

/**
 * Several fingers at once, each with the card of its own zone. A second finger on a card that is held is ignored, so that a
 * hand that rests on the screen takes nothing away.
 * @param onChange a card was taken up, put back, or is over another option.
 */
export function createZonePointers(onChange: () => void): ZonePointers {
  let zones: readonly ZoneTargets[] = [];
  const holds = new Map<number, Hold>();
  const holdOf = (team: TeamId): Hold | undefined =>
    [...holds.values()].find(({ zone }) => zone.team === team);
  const drop = (pointer: number): void => {
    if (holds.delete(pointer)) onChange();
  };
  return {
    lay: now => {
      zones = now;
      for (const [pointer, { zone }] of holds) {
        const same = now.find(({ team }) => team === zone.team);
        if (!same || !isSamePlace(same, zone)) holds.delete(pointer);
      }
    },
    down: (pointer, from) => {
      const zone = zones.find(({ card }) => isIn(card, from));
      if (!zone || holds.has(pointer) || holdOf(zone.team)) return false;
      holds.set(pointer, pressed(zone, from));
      return true;
    },
    move: (pointer, at) => {
      const hold = holds.get(pointer);
      if (!hold) return;
      const { gesture } = applyInput(hold.gesture, { type: 'move', at, over: optionUnder(hold.zone, at) });
      holds.set(pointer, { ...hold, gesture });
      if (overOf(gesture) !== overOf(hold.gesture) || gesture.state !== hold.gesture.state) onChange();
    },
    up: pointer => {
      const hold = holds.get(pointer);
      if (!hold) return undefined;
      const { effect } = applyInput(hold.gesture, { type: 'up' });
      drop(pointer);
      return effect?.type === 'place' ? { team: effect.card, option: effect.target } : undefined;
    },
    cancel: drop,
    cancelAll: () => {
      if (holds.size === 0) return;
      holds.clear();
      onChange();
    },
    carriedBy: team => {
      const hold = holdOf(team);
      if (hold?.gesture.state !== 'dragging') return undefined;
      const { at, over } = hold.gesture;
      return { by: [at[0] - hold.from[0], at[1] - hold.from[1]], from: hold.from, over };
    },
    isHeld: team => holdOf(team) !== undefined,
  };
}

const pressed = (zone: ZoneTargets, from: Point): Hold => {
  const { gesture } = applyInput<TeamId, number>(idle, { type: 'down', card: zone.team, at: from });
  return { zone, from, gesture };
};

const optionUnder = ({ options }: ZoneTargets, at: Point): number | null => {
  const found = options.findIndex(rect => isIn(rect, at));
  return found < 0 ? null : found;
};

const overOf = (gesture: Gesture<TeamId, number>): number | null =>
  gesture.state === 'dragging' ? gesture.over : null;

const isSamePlace = (one: ZoneTargets, other: ZoneTargets): boolean =>
  [one.card, ...one.options].map(placeOf).join() === [other.card, ...other.options].map(placeOf).join();
const placeOf = ({ x, y, w, h }: Rect): string => `${x} ${y} ${w} ${h}`;
