import { describe, expect, it } from 'vitest';
import type { LiveEvent } from '../../../src/core/live/live-types.ts';
import { closingTime, GRACE_MS, nextQuestion } from '../../../src/core/live/room-questions.ts';
import { responseTo } from '../../right-answers.ts';
import { at, type Driven, itemsOf, makeRoom, openedAs, playerOf, snapshotOf } from './make-room.ts';

/** A room with so many players in the lobby, and its first question asked at 10 s. */
function asked(players = 3, setup: Parameters<typeof makeRoom>[0] = {}): Driven {
  const room = makeRoom(setup);
  for (let n = 1; n <= players; n++) room.join(n, n);
  room.ask(10);
  return room;
}
const counted = (room: Driven): readonly string[] => [...room.now().answers.keys()];
const late = (room: Driven): readonly string[] => [...room.now().late.keys()];

it('every item of this task can be answered right and wrong', () => {
  const items = itemsOf(openedAs().task);
  expect(items).toHaveLength(6);
  for (const { rules, prompt, key, ...item } of items) {
    for (const given of ['right', 'wrong'] as const) {
      const response = rules.parseResponse(prompt, responseTo({ ...item, prompt, key }, given));
      expect(response !== undefined && rules.isComplete(prompt, response), `${item.id} ${given}`).toBe(true);
      const { earned, total } = rules.score(key, response);
      expect(earned === total, `${item.id} ${given}`).toBe(given === 'right');
    }
  }
});

describe('a room', () => {
  it('goes from the lobby to a question, to its closing, to its explanation, to the next, to its end', () => {
    const room = makeRoom();
    expect(room.room.phase).toBe('lobby');
    const q = room.ask(1);
    expect(room.room.phase).toBe('ask');
    room.host(5, { e: 'closed', q, due: null });
    expect(room.room.phase).toBe('closed');
    room.host(6, { e: 'told', q });
    expect(room.room.phase).toBe('told');
    expect(room.ask(7)).not.toBe(q);
    room.host(9, { e: 'ended' });
    expect(room.room.phase).toBe('ended');
    expect(room.host(10, { e: 'ended' })).toBe(false);
  });

  it.each<[string, (room: Driven) => boolean]>([
    ['opened again', room => room.happen({ ...openedAs(), at: at(20) })],
    ['asked while a question is open', room => room.host(20, { e: 'asked', q: nextQ(room) })],
    ['asked what is not next', room => told(room) && room.host(22, { e: 'asked', q: '1/match:none' })],
    ['asked what was asked', room => told(room) && room.host(22, { e: 'asked', q: room.now().q })],
    ['told another question', room => room.host(20, { e: 'told', q: nextQ(room) })],
    ['told twice', room => told(room) && room.host(22, { e: 'told', q: room.now().q })],
    ['skipped once it is told', room => told(room) && room.host(22, { e: 'skipped', q: room.now().q })],
    [
      'closed once it is told',
      room => told(room) && room.host(22, { e: 'closed', q: room.now().q, due: null }),
    ],
    [
      'extended once it is told',
      room => told(room) && room.host(22, { e: 'extended', q: room.now().q, ms: 9 }),
    ],
    ['resumed without a pause', room => room.host(20, { e: 'resumed' })],
    ['paused in a pause', room => room.host(20, { e: 'paused' }) && room.host(21, { e: 'paused' })],
    ['paused once it is told', room => told(room) && room.host(22, { e: 'paused' })],
    ['counted what is not there', room => room.host(20, { e: 'counted', q: room.now().q, p: playerOf(1) })],
    ['seated whoever sits', room => room.host(20, { e: 'seated', p: playerOf(1) })],
    ['named nobody', room => room.host(20, { e: 'named', p: playerOf(99), names: ['A'] })],
    ['timed nobody', room => room.host(20, { e: 'timed', p: playerOf(99), factor: 2 })],
    ['removed nobody', room => room.host(20, { e: 'removed', p: playerOf(99) })],
    ['locked what is open', room => room.host(20, { e: 'locked', on: false })],
    ['joined twice', room => room.join(20, 1, { names: ['Other'] })],
    ['joined at the end', room => room.host(20, { e: 'ended' }) && room.join(21, 8)],
    [
      'asked at the end',
      room => room.host(20, { e: 'ended' }) && room.host(21, { e: 'asked', q: nextQ(room) }),
    ],
    ['renamed nobody', room => room.happen({ e: 'renamed', at: at(20), p: playerOf(9), names: ['A'] })],
    ['answered by nobody', room => room.answer(20, 99, 'right')],
    ['answered incompletely', room => room.answer(20, 1, 'right', { r: {} })],
    ['answered what is not asked', room => room.answer(20, 1, 'right', { q: nextQ(room) })],
  ])('is not %s', (_, act) => {
    const room = asked();
    let before: unknown;
    const watched: Driven = {
      ...room,
      ...{ host: watch(room.host), join: watch(room.join), answer: watch(room.answer) },
      happen: watch(room.happen),
    };
    function watch<A extends unknown[], R>(call: (...all: A) => R): (...all: A) => R {
      return (...all) => {
        before = snapshotOf(room.room);
        return call(...all);
      };
    }
    expect(act(watched)).toBe(false);
    expect(snapshotOf(room.room)).toEqual(before);
  });

  it('does once what is wished twice, also where it was not possible at first', () => {
    const room = asked();
    const { q } = room.now();
    expect(room.host(12, { e: 'paused' }, 'A')).toBe(true);
    expect(room.host(14, { e: 'resumed' }, 'B')).toBe(true);
    expect(room.host(15, { e: 'paused' }, 'A')).toBe(false);
    expect(room.room.pausedAt).toBeNull();
    room.host(16, { e: 'extended', q, ms: 30_000 }, 'C');
    room.host(16, { e: 'extended', q, ms: 30_000 }, 'C');
    expect(room.now().closes).toBe(at(10 + 30 + 2 + 30));
    expect(room.host(17, { e: 'resumed' }, 'D')).toBe(false);
    room.host(18, { e: 'paused' }, 'E');
    expect(room.host(19, { e: 'resumed' }, 'D')).toBe(false);
    expect(room.room.pausedAt).toBe(at(18));
  });

  it('takes an event that its log holds twice for one', () => {
    const room = asked();
    const named = (s: number, name: string): LiveEvent => ({
      ...{ e: 'renamed', at: at(s), p: playerOf(1), names: [name] },
    });
    room.happen(named(11, 'Anna'));
    room.happen(named(12, 'Bert'));
    expect(room.happen(named(11, 'Anna'))).toBe(false);
    expect(room.room.players.get(playerOf(1))?.names).toEqual(['Bert']);
    room.happen(named(13, 'Anna'));
    expect(room.room.players.get(playerOf(1))?.names).toEqual(['Anna']);
  });

  it('is locked, looked at, kept and given a roster', () => {
    const room = makeRoom();
    for (const e of ['locked', 'looked', 'kept'] as const) expect(room.host(1, { e, on: true })).toBe(true);
    room.host(2, { e: 'rostered', lines: [{ seat: '7', name: '李华' }] });
    expect(room.room).toMatchObject({ isLocked: true, isLooked: true, isKept: true });
    expect(room.room.roster).toEqual([{ seat: '7', name: '李华' }]);
    expect(room.host(3, { e: 'locked', on: false })).toBe(true);
    expect(room.room.isLocked).toBe(false);
    room.host(4, { e: 'ended' });
    expect(room.host(5, { e: 'kept', on: false })).toBe(true);
  });
});

const nextQ = ({ room }: Driven) => nextQuestion(room)?.q ?? '1/none:none';
const told = (room: Driven): true => {
  room.host(20, { e: 'closed', q: room.now().q, due: null });
  room.host(21, { e: 'told', q: room.now().q });
  return true;
};

describe('an answer', () => {
  it('counts once: the first of a player', () => {
    const room = asked();
    expect(room.answer(12, 1, 'wrong')).toBe(true);
    expect(room.answer(13, 1, 'right')).toBe(false);
    const given = room.now().answers.get(playerOf(1));
    expect(given).toMatchObject({ isRight: false, ms: 2000, sent: null });
    expect(room.now().answers.size).toBe(1);
  });

  it('counts as it was understood, and not as it was sent', () => {
    const room = asked();
    const r = Object.assign({ extra: 'x' }, responseTo(room.now().item, 'right'));
    room.answer(12, 1, 'right', { r });
    expect(JSON.stringify(room.now().answers.get(playerOf(1)))).not.toContain('extra');
  });

  it('that was sent in time counts until it is told, however long it was under way', () => {
    const room = asked();
    const { q } = room.now();
    room.host(45, { e: 'closed', q, due: null });
    room.answer(50, 1, 'right', { sent: at(39) });
    // One that comes after closing and says nothing of its sending is late, and so is one that was sent after the time was up.
    room.answer(50, 2, 'right', { sent: null });
    room.answer(50, 3, 'right', { sent: at(41) });
    expect([counted(room), late(room)]).toEqual([[playerOf(1)], [playerOf(2), playerOf(3)]]);
  });

  it('that was sent in time, but comes after it was told, is late: its sender may have seen the answer', () => {
    const room = asked();
    told(room);
    room.answer(25, 1, 'right', { sent: at(12) });
    expect([counted(room), late(room)]).toEqual([[], [playerOf(1)]]);
  });

  it('has a moment of grace on its way, if the question is still open', () => {
    const room = asked();
    room.answer(40 + GRACE_MS / 1000, 1, 'right');
    room.answer(40.1 + GRACE_MS / 1000, 2, 'right');
    expect([counted(room), late(room)]).toEqual([[playerOf(1)], [playerOf(2)]]);
  });

  it('that was sent after the host had closed is late, though there was time left', () => {
    const room = asked();
    room.host(15, { e: 'closed', q: room.now().q, due: null });
    room.answer(16, 1, 'right', { sent: at(15.5) });
    room.answer(17, 2, 'right', { sent: at(14.9) });
    expect([counted(room), late(room)]).toEqual([[playerOf(2)], [playerOf(1)]]);
  });

  it('that is late counts by one tap of the host, at any time, once', () => {
    const room = asked();
    const { q } = room.now();
    told(room);
    room.answer(25, 1, 'right');
    room.answer(26, 2, 'wrong');
    expect(room.answer(26, 2, 'right')).toBe(false);
    expect(room.host(27, { e: 'counted', q, p: playerOf(2) })).toBe(true);
    expect([counted(room), late(room)]).toEqual([[playerOf(2)], [playerOf(1)]]);
    expect(room.answer(28, 2, 'right')).toBe(false);
    expect(room.host(28, { e: 'counted', q, p: playerOf(2) })).toBe(false);
    expect(room.now().answers.get(playerOf(2))?.isRight).toBe(false);
    room.host(30, { e: 'ended' });
    expect(room.host(31, { e: 'counted', q, p: playerOf(1) })).toBe(true);
    expect(room.now().answers.size).toBe(2);
  });

  it('to an earlier question is late too', () => {
    const room = asked();
    const { q, item } = room.now();
    told(room);
    room.ask(24);
    room.answer(26, 1, 'right', { q, r: responseTo(item, 'right') });
    expect(room.room.questions[0]?.late.size).toBe(1);
    expect(room.now().late.size).toBe(0);
  });

  it('counts whatever the clock of its phone says, while the question is open', () => {
    const room = asked();
    room.answer(12, 1, 'right', { sent: 1e308 });
    room.answer(12, 2, 'right', { sent: -1e308 });
    expect(counted(room)).toHaveLength(2);
  });
});

describe('the time of a question', () => {
  it('is up by itself, with a moment of grace', () => {
    const room = asked();
    const { q, closes } = room.now();
    expect([closes, closingTime(room.room)]).toEqual([at(40), at(40) + GRACE_MS]);
    expect(room.host(39.9, { e: 'closed', q, due: closes })).toBe(false);
    expect(room.host(42, { e: 'closed', q, due: closes })).toBe(true);
    expect(closingTime(room.room)).toBeNull();
  });

  it('has no end where only the host closes it', () => {
    const room = asked(3, { seconds: null });
    expect([room.now().closes, closingTime(room.room)]).toEqual([null, null]);
    room.answer(4000, 1, 'right');
    expect(counted(room)).toHaveLength(1);
    expect(room.host(4001, { e: 'extended', q: room.now().q, ms: 30_000 })).toBe(false);
  });

  it('stands in a pause, which moves its end, and is no part of what an answer took', () => {
    const room = asked();
    const { q } = room.now();
    room.host(20, { e: 'paused' });
    expect(closingTime(room.room)).toBeNull();
    room.answer(500, 1, 'right');
    expect(room.now().answers.get(playerOf(1))?.ms).toBe(10_000);
    room.host(1020, { e: 'resumed' });
    expect(room.now().closes).toBe(at(1040));
    room.answer(1025, 2, 'right', { sent: at(900) });
    expect(room.now().answers.get(playerOf(2))?.ms).toBe(15_000);
    room.host(1030, { e: 'paused' });
    room.host(1040, { e: 'resumed' });
    expect(room.now().closes).toBe(at(1050));
    expect(room.host(1042, { e: 'closed', q, due: at(1040) })).toBe(false);
    expect(room.host(1052, { e: 'closed', q, due: at(1050) })).toBe(true);
  });

  it('is not up in a pause, though a timer says so', () => {
    const room = asked();
    room.host(20, { e: 'paused' });
    expect(room.host(45, { e: 'closed', q: room.now().q, due: at(40) })).toBe(false);
    expect(room.room.phase).toBe('ask');
  });

  it('that is closed in a pause has lasted until then', () => {
    const room = asked();
    const { q } = room.now();
    room.host(35, { e: 'paused' });
    room.host(100, { e: 'closed', q, due: null });
    expect(room.room).toMatchObject({ phase: 'closed', pausedAt: null });
    room.answer(101, 1, 'right', { sent: at(99) });
    room.answer(102, 2, 'right', { sent: at(101) });
    expect([counted(room), late(room)]).toEqual([[playerOf(1)], [playerOf(2)]]);
    expect(room.now().answers.get(playerOf(1))?.ms).toBe(26_000);
  });

  it('is longer by what the host adds, by that much from now if it was up', () => {
    const room = asked();
    const { q, closes } = room.now();
    room.host(20, { e: 'extended', q, ms: 30_000 });
    expect(room.now().closes).toBe(at(70));
    expect(room.host(42, { e: 'closed', q, due: closes })).toBe(false);
    room.host(80, { e: 'closed', q, due: at(70) });
    room.host(90, { e: 'extended', q, ms: 30_000 });
    expect(room.now().closes).toBe(at(120));
    expect([room.room.phase, room.now().closedAt]).toEqual(['ask', null]);
    room.answer(110, 1, 'right');
    expect(counted(room)).toHaveLength(1);
  });

  it('that is opened again counts what came in between, and asks who came in between', () => {
    const room = asked();
    const { q } = room.now();
    room.host(20, { e: 'closed', q, due: null });
    room.answer(21, 1, 'right', { sent: at(20.5) });
    room.join(22, 9);
    expect(late(room)).toEqual([playerOf(1)]);
    room.host(23, { e: 'extended', q, ms: 30_000 });
    expect([counted(room), late(room)]).toEqual([[playerOf(1)], []]);
    expect(room.now().who.has(playerOf(9))).toBe(true);
    expect(room.answer(30, 9, 'right')).toBe(true);
  });

  it('is longer for single players, for whom the others wait only as long as they need it', () => {
    const room = asked();
    const { q, closes } = room.now();
    room.host(11, { e: 'timed', p: playerOf(1), factor: 1.5 });
    room.host(11, { e: 'timed', p: playerOf(2), factor: 2 });
    expect(closingTime(room.room)).toBe(at(70) + GRACE_MS);
    const timer = (s: number): boolean => room.host(s, { e: 'closed', q, due: closes }, 'close 1');
    expect(timer(42)).toBe(false);
    room.answer(54, 1, 'right');
    room.answer(54, 3, 'right');
    expect([counted(room), late(room)]).toEqual([[playerOf(1)], [playerOf(3)]]);
    room.answer(60, 2, 'right');
    expect(closingTime(room.room)).toBe(at(40) + GRACE_MS);
    expect(timer(61)).toBe(true);
    expect(timer(61)).toBe(false);
  });
});

describe('who comes late', () => {
  it('is asked the open question if at least five seconds are left, and is never counted absent', () => {
    const room = asked();
    room.join(35, 7);
    room.join(35.1, 8);
    expect([7, 8].map(n => room.now().who.has(playerOf(n)))).toEqual([true, false]);
    expect(room.answer(36, 8, 'right')).toBe(false);
    expect(room.answer(36, 7, 'right')).toBe(true);
    told(room);
    room.join(23, 9);
    expect(room.now().who.has(playerOf(9))).toBe(false);
    room.ask(24);
    expect(room.now().who.size).toBe(6);
  });

  it('is asked where there is no clock, and in a pause by the time that is left', () => {
    const slow = asked(1, { seconds: null });
    slow.join(9999, 7);
    expect(slow.now().who.has(playerOf(7))).toBe(true);
    const room = asked();
    room.host(30, { e: 'paused' });
    room.join(300, 7);
    expect(room.now().who.has(playerOf(7))).toBe(true);
  });

  it('waits at a locked door until the host nods', () => {
    const room = asked();
    room.join(11, 7, { waits: true });
    expect(room.now().who.has(playerOf(7))).toBe(false);
    expect(room.answer(12, 7, 'right')).toBe(false);
    expect(room.host(13, { e: 'seated', p: playerOf(7) })).toBe(true);
    expect(room.answer(14, 7, 'right')).toBe(true);
    room.join(15, 8, { waits: true });
    room.host(36, { e: 'seated', p: playerOf(8) });
    expect(room.now().who.has(playerOf(8))).toBe(false);
  });
});

describe('a question that is skipped, or open at the end,', () => {
  it.each(['skipped', 'ended'] as const)('counts for nobody: %s', e => {
    const room = asked();
    const { q } = room.now();
    room.answer(12, 1, 'wrong');
    room.host(13, e === 'ended' ? { e } : { e, q });
    expect(room.now()).toMatchObject({ isSkipped: true, toldAt: null });
    expect(room.answer(14, 2, 'right')).toBe(false);
  });

  it('is not asked again in the second lift', () => {
    const room = makeRoom();
    for (const [n] of room.room.items.entries()) room.host(20 * n + 5, { e: 'skipped', q: room.ask(20 * n) });
    expect(nextQuestion(room.room)).toBeUndefined();
  });

  it('does not take back what was told', () => {
    const room = asked();
    told(room);
    room.host(30, { e: 'ended' });
    expect(room.now().isSkipped).toBe(false);
  });
});
