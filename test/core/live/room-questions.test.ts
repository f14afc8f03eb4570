import { describe, expect, it } from 'vitest';
import {
  countsOf,
  itemsOfRoom,
  nextQuestion,
  questionsInAll,
  standingOf,
} from '../../../src/core/live/room-questions.ts';
import { recordOf } from '../../../src/core/live/room-record.ts';
import { teamScores } from '../../../src/core/live/room-views.ts';
import type { TeamId } from '../../../src/core/teams/team-names.ts';
import { KINDS } from '../../all-kinds.ts';
import { type Given, responseTo } from '../../right-answers.ts';
import { at, codeOf, content, type Driven, makeRoom, makeTask, openedAs, playerOf } from './make-room.ts';

/** A question from its beginning to its explanation. `given`: by player, from 1; `.` for none. */
function round(room: Driven, s: number, given: string): void {
  const q = room.ask(s);
  for (const [i, letter] of [...given].entries())
    if (letter !== '.') room.answer(s + 1, i + 1, letter === 'x' ? 'right' : 'wrong');
  room.host(s + 5, { e: 'told', q });
}
function joined(
  players: number,
  setup: Parameters<typeof makeRoom>[0] = {},
  team?: (n: number) => TeamId,
): Driven {
  const room = makeRoom(setup);
  for (let n = 1; n <= players; n++) room.join(n / 100, n, team && { team: team(n) });
  return room;
}

describe('the items of a room', () => {
  it('are those of the assignment, in an order that is the same for everybody', () => {
    const assignment = makeTask({ order: 'own', count: 8 });
    const setup = { pack: content.identity, task: codeOf(assignment) };
    const items = itemsOfRoom(content, KINDS, setup);
    expect(items).toHaveLength(8);
    expect(itemsOfRoom(content, KINDS, setup)?.map(({ id }) => id)).toEqual(items?.map(({ id }) => id));
  });

  it.each([
    ['of another pack', { pack: 'WQ2X2SJY1T', task: openedAs().task }],
    ['of a code that cannot be read', { pack: content.identity, task: 'A2XXXX' }],
    ['of no code', { pack: content.identity, task: '' }],
  ])('%s are none', (_, setup) => {
    expect(itemsOfRoom(content, KINDS, setup)).toBeUndefined();
  });
});

describe('how a class stands', () => {
  it.each([
    ['xxxx-', 'mastered'],
    ['xxxxxxxxx--', 'mastered'],
    ['xxx-', 'placed'],
    ['x-', 'placed'],
    ['x--', 'planned'],
    ['---', 'planned'],
    ['...', 'planned'],
    // Of those who have answered: whoever did not is neither right nor wrong.
    ['xxxx-......', 'mastered'],
    ['x-........', 'placed'],
  ])('%s is %s', (given, standing) => {
    const room = joined(given.length);
    round(room, 10, given);
    expect(standingOf(room.now(), room.room.players)).toBe(standing);
  });

  it('does not count whoever was removed', () => {
    const room = joined(3);
    round(room, 10, 'x--');
    room.host(20, { e: 'removed', p: playerOf(2) });
    expect(countsOf(room.now(), room.room.players)).toEqual({ asked: 2, answered: 2, right: 1 });
    expect(standingOf(room.now(), room.room.players)).toBe('placed');
  });
});

describe('the second lift', () => {
  it('asks again what fewer than half got right, in the same order, and nothing twice more', () => {
    const room = joined(4);
    const given = ['xx..', 'x---', 'xxxx', '....', 'xx--', '----'];
    for (const [n, one] of given.entries()) round(room, 20 * n + 10, one);
    const ids = room.room.items.map(({ id }) => id);
    expect(questionsInAll(room.room)).toBe(6 + 3);
    expect(nextQuestion(room.room)).toMatchObject({ lift: 2, q: `2/${ids[1]}` });
    round(room, 200, '----');
    expect(nextQuestion(room.room)?.q).toBe(`2/${ids[3]}`);
    room.host(230, { e: 'skipped', q: room.ask(220) });
    round(room, 240, 'xxxx');
    expect(nextQuestion(room.room)).toBeUndefined();
    expect(questionsInAll(room.room)).toBe(9);
  });

  it('does not ask what was skipped', () => {
    const room = joined(1);
    room.host(11, { e: 'skipped', q: room.ask(10) });
    for (let n = 1; n < 6; n++) round(room, 20 * n + 10, 'x');
    expect([nextQuestion(room.room), questionsInAll(room.room)]).toEqual([undefined, 6]);
  });

  it('asks again what was placed only without those who were removed since', () => {
    const room = joined(2);
    for (let n = 0; n < 6; n++) round(room, 20 * n + 10, n === 0 ? 'x-' : 'xx');
    expect(nextQuestion(room.room)).toBeUndefined();
    room.host(200, { e: 'removed', p: playerOf(1) });
    expect(nextQuestion(room.room)?.lift).toBe(2);
  });
});

describe('teams', () => {
  const setup = { shape: 'teams', teams: ['one', 'two'] } as const;

  it('score the share of right answers of those asked, so that neither size nor coming late wins', () => {
    // One of three and one of one.
    const room = joined(4, setup, n => (n === 4 ? 'two' : 'one'));
    round(room, 10, 'x..x');
    room.join(20, 5, { team: 'two' });
    round(room, 30, 'xx-xx');
    expect(teamScores(room.room)).toEqual([
      { team: 'one', right: 3, asked: 6 },
      { team: 'two', right: 3, asked: 3 },
    ]);
  });

  it('do not score what is open or was skipped', () => {
    const room = joined(2, setup, n => (n === 1 ? 'one' : 'two'));
    const q = room.ask(10);
    room.answer(11, 1, 'right');
    expect(teamScores(room.room)).toMatchObject([{ asked: 0 }, { asked: 0 }]);
    room.host(12, { e: 'skipped', q });
    expect(teamScores(room.room)).toMatchObject([{ asked: 0 }, { asked: 0 }]);
  });
});

describe('the record of a room', () => {
  it('says who was asked what, and what they answered, of all that was told', () => {
    const room = joined(3);
    room.join(5, 8, { waits: true });
    room.host(6, { e: 'rostered', lines: [{ seat: '1', name: '李华' }] });
    room.host(7, { e: 'named', p: playerOf(1), names: ['1', 'Tom'] });
    round(room, 10, 'x-.');
    room.host(31, { e: 'skipped', q: room.ask(30) });
    room.join(35, 4);
    const given: Given = 'right';
    const q = room.ask(40);
    room.answer(42, 4, given);
    room.host(43, { e: 'removed', p: playerOf(3) });
    const [first, , second] = room.room.questions;
    // Open as yet.
    expect(recordOf(room.room).questions.map(one => one.q)).toEqual([first?.q]);
    room.host(50, { e: 'told', q });
    room.answer(51, 2, given);
    const record = recordOf(room.room);
    expect(record).toMatchObject({ room: room.room.code, pack: content.identity, opened: at(0) });
    expect(record.players).toEqual([
      { id: playerOf(1), names: ['1 李华', 'Tom'], team: null },
      { id: playerOf(2), names: ['Pupil 2'], team: null },
      { id: playerOf(4), names: ['Pupil 4'], team: null },
    ]);
    expect(record.questions).toMatchObject([
      {
        q: first?.q,
        asked: [playerOf(1), playerOf(2)],
        answers: [{ p: playerOf(1), ms: 1000, response: first?.answers.get(playerOf(1))?.response }, {}],
      },
      { q, asked: [playerOf(1), playerOf(2), playerOf(4)], answers: [{ p: playerOf(4), ms: 2000 }] },
    ]);
    room.host(52, { e: 'counted', q, p: playerOf(2) });
    expect(recordOf(room.room).questions[1]?.answers.map(({ p }) => p)).toEqual([playerOf(4), playerOf(2)]);
    expect(second && JSON.stringify(record)).toBe(JSON.stringify(JSON.parse(JSON.stringify(record))));
  });
});

it.each(KINDS.map(({ name }) => name))('questions of the kind %s are asked like any other', kind => {
  const room = joined(2, { task: codeOf(makeTask({ kinds: [kind], count: 20 })) });
  expect(room.room.items.length).toBeGreaterThan(0);
  for (const [n, item] of room.room.items.entries()) {
    const q = room.ask(20 * n + 10);
    room.answer(20 * n + 11, 1, 'right', { r: JSON.parse(JSON.stringify(responseTo(item, 'right'))) });
    room.answer(20 * n + 12, 2, 'wrong');
    expect([...room.now().answers.values()].map(({ isRight }) => isRight)).toEqual([true, false]);
    room.host(20 * n + 13, { e: 'told', q });
  }
});
