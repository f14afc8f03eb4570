import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openRoom } from '../../../src/core/live/fold-room.ts';
import { parseEvent } from '../../../src/core/live/live-messages.ts';
import type { HostEvent, LiveEvent, Room } from '../../../src/core/live/live-types.ts';
import { closingTime, questionIdOf } from '../../../src/core/live/room-questions.ts';
import { recordOf } from '../../../src/core/live/room-record.ts';
import { phoneView, remoteView, teamScores, wallView } from '../../../src/core/live/room-views.ts';
import { responseTo } from '../../right-answers.ts';
import { at, content, hashOf, itemsOf, openedAs, playerOf, snapshotOf } from './make-room.ts';
import { type Sent, type Simulated, simulate } from './simulated-room.ts';

const opened = openedAs({ seconds: 30, shape: 'teams', teams: ['one', 'two'] });
const items = itemsOf(opened.task).slice(0, 3);
const SEED = 20261130;

/** The room that these events leave, in whatever order they stand. */
function folded(events: readonly LiveEvent[]): Room {
  const { room, apply } = openRoom(opened, items);
  for (const event of events) apply(event);
  return room;
}

type Raw = Readonly<Record<'what' | 'p' | 'other' | 'q' | 'gap' | 'n', number>> & { readonly is: boolean };
const raws = fc.array(
  fc.record({
    ...{ what: fc.nat(39), p: fc.nat(4), other: fc.nat(4), q: fc.nat(5), n: fc.nat(3) },
    gap: fc.integer({ min: 0, max: 9000 }),
    is: fc.boolean(),
  }),
  { maxLength: 80 },
);

const questions = items.flatMap(({ id }) => [questionIdOf(1, id), questionIdOf(2, id)]);

/** Events of any kind that people can wish for, possible or not, in order of time. */
function eventsFrom(all: readonly Raw[]): readonly LiveEvent[] {
  let s = 0;
  return all.map((raw, i) => {
    s += raw.gap / 1000;
    return eventOf(raw, at(s), `act ${i}`);
  });
}

function eventOf({ what, p: n, other, q: m, n: k, is }: Raw, time: number, act: string): LiveEvent {
  const [p, q] = [playerOf(n), questions[m] ?? '1/none:none'];
  const hash = hashOf(`471${k}`);
  const item = items[Math.floor(m / 2)] ?? items[0];
  const by = playerOf(other);
  const acts: readonly HostEvent[] = [
    ...([
      { e: 'seated', p },
      { e: 'removed', p },
      { e: 'named', p, names: [`N${k}`] },
    ] as const),
    ...([
      { e: 'timed', p, factor: is ? 1.5 : 1 },
      { e: 'locked', on: is },
      { e: 'looked', on: is },
    ] as const),
    ...([
      { e: 'extended', q, ms: 5000 },
      { e: 'paused' },
      { e: 'resumed' },
      { e: 'closed', q, due: null },
    ] as const),
    ...([
      { e: 'told', q },
      { e: 'told', q },
      { e: 'skipped', q },
      { e: 'counted', q, p },
    ] as const),
    ...([
      { e: 'asked', q },
      { e: 'asked', q },
      { e: 'asked', q },
      { e: 'kept', on: is },
    ] as const),
    ...([{ e: 'rostered', lines: [{ seat: `S${k}`, name: '' }] }] as const),
    ...(k === 3 ? [{ e: 'ended' } as const] : []),
  ];
  const done = acts[what];
  if (done) return { ...done, at: time, act };
  if (what < 24)
    return { e: 'joined', at: time, p, names: [`P${n}`], team: is ? 'one' : 'two', waits: k === 0 };
  if (what < 25) return { e: 'renamed', at: time, p, names: [`M${k}`] };
  if (what < 27) return { e: 'offered', at: time, act, p: is ? p : null, hash, until: time + 30_000 };
  if (what < 30) return { e: 'claimed', at: time, for: is ? 'seat' : 'remote', by, hash };
  const r = item && responseTo(item, is ? 'right' : 'wrong');
  return { e: 'answered', at: time, p, q, r, sent: k === 0 ? null : time - 1000 * k };
}

/** The same with some of them again, anywhere behind the first time. */
const withDoubles = (events: readonly LiveEvent[], again: readonly (readonly [number, number])[]) =>
  again.reduce<readonly LiveEvent[]>((all, [which, behind]) => {
    const i = which % Math.max(1, all.length);
    const event = all[i];
    if (!event) return all;
    const place = i + 1 + (behind % (all.length - i));
    return [...all.slice(0, place), event, ...all.slice(place)];
  }, events);

const doubles = fc.array(fc.tuple(fc.nat(500), fc.nat(500)), { maxLength: 40 });

describe('whatever happens to a room,', () => {
  it('an event that stands in the log again changes nothing', () => {
    fc.assert(
      fc.property(raws, doubles, (all, again) => {
        const events = eventsFrom(all);
        expect(snapshotOf(folded(withDoubles(events, again)))).toEqual(snapshotOf(folded(events)));
      }),
      { numRuns: 600, seed: SEED },
    );
  });

  it('events that are lost, or come in another order, leave a room that makes sense', () => {
    fc.assert(
      fc.property(raws, fc.array(fc.nat(99)), fc.array(fc.nat(99)), (all, lost, moved) => {
        const left = eventsFrom(all).filter((_, i) => !lost.includes(i));
        const order = moved.reduce<readonly LiveEvent[]>((events, i) => {
          const [one, ...rest] = [...events.slice(i), ...events.slice(0, i)];
          return one ? [...rest, one] : events;
        }, left);
        expectSense(folded(order));
      }),
      { numRuns: 500, seed: SEED },
    );
  });

  it('it is the same in two places, and after any restart', () => {
    fc.assert(
      fc.property(raws, all => {
        const events = eventsFrom(all);
        const kept = events.flatMap(event => parseEvent(JSON.parse(JSON.stringify(event))) ?? []);
        expect(kept).toHaveLength(events.length);
        expect(snapshotOf(folded(kept))).toEqual(snapshotOf(folded(events)));
      }),
      { numRuns: 150, seed: SEED },
    );
  });

  it('every event that is said to have changed something has, and no other', () => {
    fc.assert(
      fc.property(raws, all => {
        const { room, apply } = openRoom(opened, items);
        let [before, steps] = [JSON.stringify(snapshotOf(room)), 0];
        for (const event of eventsFrom(all)) {
          const isDone = apply(event);
          const now = JSON.stringify(snapshotOf(room));
          if (!isDone) expect(now).toBe(before);
          steps += Number(isDone);
          before = now;
        }
        expect(room.steps).toBe(steps);
      }),
      { numRuns: 150, seed: SEED },
    );
  });
});

function expectSense(room: Room): void {
  const { interview } = content;
  expect(new Set(room.questions.map(({ q }) => q)).size).toBe(room.questions.length);
  for (const id of room.seats.values()) expect(room.players.has(id)).toBe(true);
  expect(new Set(room.seats.values()).size).toBe(room.seats.size);
  for (const { who, answers, late, askedAt } of room.questions) {
    for (const [p, { ms }] of [...answers, ...late]) {
      expect(who.has(p)).toBe(true);
      expect(ms).toBeGreaterThanOrEqual(0);
    }
    for (const p of late.keys()) expect(answers.has(p)).toBe(false);
    expect(askedAt).toBeGreaterThan(0);
  }
  if (room.phase !== 'ask') expect([room.pausedAt, closingTime(room)]).toEqual([null, null]);
  for (const { right, asked } of teamScores(room)) expect(right).toBeLessThanOrEqual(asked);
  for (const { asked, answers } of recordOf(room).questions)
    for (const { p } of answers) expect(asked).toContain(p);
  phoneView(room, 1, playerOf(1), 0);
  wallView(room, interview, 1, 0);
  remoteView(room, interview, 1, 0, new Map());
}

/** When a question was open, by what its host and the clock did: written down a second time, as simply as possible. */
function whenOpen(log: readonly LiveEvent[], q: string, sent: number): boolean {
  let isOpen = false;
  let paused: number | null = null;
  let closes: number | null = null;
  const seconds = log[0]?.e === 'opened' ? log[0].seconds : null;
  const acts = new Set<string>();
  const time = (now: number): number => paused ?? now;
  for (const event of log) {
    if (event.at > sent) break;
    if (!('act' in event) || acts.has(event.act)) continue;
    if (event.e !== 'closed' || event.due === null) acts.add(event.act);
    if (event.e === 'asked' && event.q === q && closes === null) {
      isOpen = true;
      closes = seconds === null ? Number.POSITIVE_INFINITY : event.at + 1000 * seconds;
    }
    if (closes === null) continue;
    if (isOpen && event.e === 'paused') paused ??= event.at;
    const isOver = 'q' in event && event.q === q && ['closed', 'told', 'skipped'].includes(event.e);
    const isEarly = event.e === 'closed' && event.due !== null && (paused !== null || event.due !== closes);
    if (paused !== null && (event.e === 'resumed' || (isOver && !isEarly))) {
      closes += event.at - paused;
      paused = null;
    }
    if (event.e === 'extended' && event.q === q && Number.isFinite(closes)) {
      closes = Math.max(closes, time(event.at)) + event.ms;
      isOpen = true;
    }
    if (isOver && !isEarly) isOpen = false;
  }
  return isOpen && closes !== null && time(sent) <= closes;
}

/** The place in the log of what has told, skipped or ended a question. */
function endOf(log: readonly LiveEvent[], q: string): number {
  const place = log.findIndex(
    ({ e, ...event }) => e === 'ended' || (e === 'told' && 'q' in event && event.q === q),
  );
  return place < 0 ? log.length : place;
}

/** Answers that were sent in time, came in time, and do not count; and those that count, but were not sent, or sent too late. */
function faultsOf({ log, servers, sent }: Simulated): readonly unknown[] {
  const asked = servers[0]?.room.questions.filter(({ isSkipped }) => !isSkipped) ?? [];
  return asked.flatMap(({ q, answers }) => {
    const end = endOf(log, q);
    const told = log[end]?.at ?? Number.POSITIVE_INFINITY;
    const came = new Set(
      log.slice(0, end).flatMap(one => (one.e === 'answered' && one.q === q ? one.p : [])),
    );
    const acts = log.filter(({ e }) => e !== 'answered' && e !== 'joined');
    const own = new Map(sent.filter(one => one.q === q).map((one): [string, Sent] => [one.p, one]));
    const lost = [...own.values()].filter(
      one => came.has(one.p) && !answers.has(one.p) && whenOpen(acts, q, one.sent),
    );
    const wrong = [...answers].filter(([p, { response }]) => {
      const one = own.get(p);
      return !one || JSON.stringify(one.r) !== JSON.stringify(response) || one.sent > told;
    });
    return [...lost, ...wrong];
  });
}

describe('a thousand rooms of forty players on a bad net', () => {
  it.each(Array.from({ length: 10 }, (_, n) => n))(
    'count every answer that was in time, once: hundred %i',
    n => {
      let [counted, late] = [0, 0];
      for (let i = 100 * n; i < 100 * n + 100; i++) {
        const simulated = simulate(`room ${i}`, { players: 40, questions: 3, servers: i % 3 === 0 ? 3 : 2 });
        const [first, ...others] = simulated.servers.map(({ room }) => JSON.stringify(snapshotOf(room)));
        expect(others.every(other => other === first)).toBe(true);
        expect(faultsOf(simulated)).toEqual([]);
        const { room } = simulated.servers[0] ?? {};
        for (const question of room?.questions ?? []) {
          counted += question.answers.size;
          late += question.late.size;
        }
      }
      // It was no idle play.
      expect(counted).toBeGreaterThan(3000);
      expect(late).toBeGreaterThan(20);
    },
  );
});
