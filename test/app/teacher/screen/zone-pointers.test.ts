import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createZonePointers, type ZoneTargets } from '../../../../src/app/teacher/screen/zone-pointers.ts';
import { TEAM_IDS } from '../../../../src/core/teams/team-names.ts';
import type { Point, Rect } from '../../../../src/shapes/shape-primitives.ts';

/** Four zones side by side, each 100 wide: two pillars above a card. */
const zones: readonly ZoneTargets[] = TEAM_IDS.map((team, i) => ({
  team,
  card: { x: 100 * i + 10, y: 200, w: 80, h: 50 },
  options: [0, 1].map((n): Rect => ({ x: 100 * i + 50 * n, y: 0, w: 50, h: 150 })),
}));
const cardAt = (zone: number): Point => [100 * zone + 50, 225];
const optionAt = (zone: number, option: number): Point => [100 * zone + 50 * option + 25, 75];

function opened() {
  let changes = 0;
  const pointers = createZonePointers(() => {
    changes += 1;
  });
  pointers.lay(zones);
  return { ...pointers, changes: () => changes };
}

describe('fingers on the big screen', () => {
  it('two cards are carried at once, each by its own finger', () => {
    const { down, move, up, carriedBy } = opened();
    expect([down(1, cardAt(0)), down(2, cardAt(1))]).toEqual([true, true]);
    move(1, optionAt(0, 1));
    move(2, optionAt(1, 0));
    expect([carriedBy('one')?.over, carriedBy('two')?.over, carriedBy('three')]).toEqual([1, 0, undefined]);
    expect(up(2)).toEqual({ team: 'two', option: 0 });
    expect(carriedBy('one')?.over).toBe(1);
    expect(up(1)).toEqual({ team: 'one', option: 1 });
  });

  it('a second finger in the same zone is ignored, and takes nothing away', () => {
    const { down, move, up, carriedBy } = opened();
    down(1, cardAt(0));
    move(1, optionAt(0, 0));
    expect(down(2, cardAt(0))).toBe(false);
    move(2, optionAt(0, 1));
    expect(carriedBy('one')?.over).toBe(0);
    expect(up(2)).toBeUndefined();
    expect(up(1)).toEqual({ team: 'one', option: 0 });
  });

  it('a finger that leaves its zone keeps its card, and cannot put it on the pillar of another team', () => {
    const { down, move, up, carriedBy } = opened();
    down(1, cardAt(0));
    move(1, optionAt(1, 0));
    expect(carriedBy('one')).toMatchObject({ over: null, by: [75, -150] });
    move(1, optionAt(0, 1));
    expect(carriedBy('one')?.over).toBe(1);
    move(1, optionAt(2, 0));
    expect(up(1)).toBeUndefined();
    expect(carriedBy('one')).toBeUndefined();
  });

  it('a card that is only pressed, or dropped beside the pillars, answers nothing', () => {
    const { down, move, up } = opened();
    down(1, cardAt(0));
    expect(up(1)).toBeUndefined();
    down(1, cardAt(0));
    move(1, [3, 180]);
    expect(up(1)).toBeUndefined();
  });

  it('what the system cancels, or a window that is left, puts cards back', () => {
    const { down, move, up, cancel, cancelAll, carriedBy, changes } = opened();
    for (const zone of [0, 1, 2]) {
      down(zone, cardAt(zone));
      move(zone, optionAt(zone, 0));
    }
    const before = changes();
    cancel(0);
    expect([carriedBy('one'), carriedBy('two')?.over, up(0)]).toEqual([undefined, 0, undefined]);
    cancelAll();
    expect([carriedBy('two'), carriedBy('three'), up(1), up(2)]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(changes()).toBe(before + 2);
  });

  it('a zone that is closed or has moved gets its card back, the others keep theirs', () => {
    const { down, move, up, lay, carriedBy } = opened();
    for (const zone of [0, 1]) {
      down(zone, cardAt(zone));
      move(zone, optionAt(zone, 1));
    }
    lay(zones.slice(1));
    expect([carriedBy('one'), carriedBy('two')?.over]).toEqual([undefined, 1]);
    lay(zones.map(zone => ({ ...zone, card: { ...zone.card, y: 190 } })));
    expect([carriedBy('two'), up(1)]).toEqual([undefined, undefined]);
  });

  const act = fc.record({
    what: fc.constantFrom('down', 'move', 'move', 'up', 'cancel', 'cancelAll', 'close'),
    finger: fc.nat(5),
    zone: fc.nat(3),
    spot: fc.constantFrom('card', 'left', 'right', 'nowhere'),
  });
  it('in any order no finger answers for a zone that it did not come down in, and no card has two fingers', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), acts => {
        const { down, move, up, cancel, cancelAll, lay, carriedBy, isHeld } = opened();
        /** Who holds what, as it should be. */
        const held = new Map<number, number>();
        const pointOf = (zone: number, spot: string): Point =>
          spot === 'card'
            ? cardAt(zone)
            : spot === 'nowhere'
              ? [100 * zone + 5, 180]
              : optionAt(zone, spot === 'left' ? 0 : 1);
        for (const { what, finger, zone, spot } of acts) {
          if (what === 'down') {
            const isFree = spot === 'card' && !held.has(finger) && ![...held.values()].includes(zone);
            expect(down(finger, pointOf(zone, spot))).toBe(isFree);
            if (isFree) held.set(finger, zone);
          } else if (what === 'move') move(finger, pointOf(zone, spot));
          else if (what === 'up') {
            const put = up(finger);
            if (put) expect(put.team).toBe(TEAM_IDS[held.get(finger) ?? -1]);
            held.delete(finger);
          } else if (what === 'cancel') {
            cancel(finger);
            held.delete(finger);
          } else if (what === 'cancelAll') {
            cancelAll();
            held.clear();
          } else {
            lay(zones.filter((_, i) => i !== zone));
            lay(zones);
            for (const [one, of] of held) if (of === zone) held.delete(one);
          }
          expect(TEAM_IDS.map(isHeld)).toEqual(TEAM_IDS.map((_, i) => [...held.values()].includes(i)));
          for (const id of TEAM_IDS) if (carriedBy(id)) expect(isHeld(id)).toBe(true);
        }
      }),
    );
  });
});
