import { describe, expect, it } from 'vitest';
import type { PlayerId } from '../../../src/core/live/live-types.ts';
import {
  codeHashOf,
  hostHashOf,
  isToken,
  playerIdOf,
  roomCodeIn,
} from '../../../src/core/live/room-identity.ts';
import { isRemoved, phoneView } from '../../../src/core/live/room-views.ts';
import { at, type Driven, hashOf, makeRoom, playerOf, ROOM, tokenOf } from './make-room.ts';

const LOST = playerOf(1);
const UNTIL = at(140);
const offer = (room: Driven, digits: string, p: PlayerId | null = LOST): boolean =>
  room.host(20, { e: 'offered', p, hash: hashOf(digits), until: UNTIL });
const claim = (room: Driven, digits: string, by: string = playerOf(5), s = 30): boolean =>
  room.happen({ e: 'claimed', at: at(s), for: 'seat', by, hash: hashOf(digits) });
const pair = (room: Driven, digits: string, n = 1): boolean =>
  room.happen({
    ...{ e: 'claimed', at: at(30), for: 'remote' },
    ...{ by: hostHashOf(ROOM, tokenOf(`R${n}`)), hash: hashOf(digits) },
  });
const names = ({ room }: Driven, token: PlayerId): readonly string[] | undefined =>
  phoneView(room, 1, token, at(99)).me?.names;

/** Two players, and their first question open. */
function seated(): Driven {
  const room = makeRoom();
  room.join(1, 1);
  room.join(2, 2);
  room.ask(10);
  return room;
}

describe('a second tab', () => {
  it('of the same phone is the same player: it joins nowhere else, and sees the same', () => {
    const room = seated();
    expect(room.join(12, 1, { names: ['Another'] })).toBe(false);
    room.answer(13, 1, 'right');
    expect(room.answer(14, 1, 'wrong')).toBe(false);
    expect(names(room, LOST)).toEqual(['Pupil 1']);
    expect(room.room.players.size).toBe(2);
  });
});

describe('the code of a seat', () => {
  it('gives it to another phone, with all that was answered there', () => {
    const room = seated();
    room.answer(12, 1, 'right');
    offer(room, '4711');
    expect(claim(room, '4711')).toBe(true);
    expect(names(room, playerOf(5))).toEqual(['Pupil 1']);
    expect(room.answer(31, 5, 'wrong')).toBe(false);
    expect(phoneView(room.room, 1, playerOf(5), at(32)).me).toMatchObject({ id: LOST, isAsked: true });
    expect(room.now().answers.get(LOST)?.isRight).toBe(true);
  });

  it('takes the seat from the phone that was lost: it neither answers nor changes a name', () => {
    const room = seated();
    offer(room, '4711');
    claim(room, '4711');
    expect(names(room, LOST)).toBeUndefined();
    expect(room.answer(31, 1, 'right')).toBe(false);
    expect(room.happen({ e: 'renamed', at: at(32), p: LOST, names: ['Thief'] })).toBe(false);
    expect(room.join(33, 1)).toBe(false);
    expect(room.answer(34, 5, 'right')).toBe(true);
    expect(room.happen({ e: 'renamed', at: at(35), p: playerOf(5), names: ['Anna'] })).toBe(true);
    expect(names(room, playerOf(5))).toEqual(['Anna']);
  });

  it('is used once', () => {
    const room = seated();
    offer(room, '4711');
    claim(room, '4711');
    expect(claim(room, '4711', playerOf(6))).toBe(false);
    expect(names(room, playerOf(6))).toBeUndefined();
    expect(names(room, playerOf(5))).toEqual(['Pupil 1']);
  });

  it.each([
    [140, true],
    [140.001, false],
  ])('is good for two minutes: after %f seconds %s', (s, is) => {
    const room = seated();
    offer(room, '4711');
    expect(claim(room, '4711', playerOf(5), s)).toBe(is);
  });

  it.each([
    [4, true],
    [5, false],
  ])('is void after five wrong ones in the room: %i of them, %s', (misses, is) => {
    const room = seated();
    offer(room, '4711');
    offer(room, '4712', playerOf(2));
    for (let n = 0; n < misses; n++) expect(claim(room, `000${n}`, playerOf(10 + n))).toBe(false);
    expect(claim(room, '4711')).toBe(is);
    expect(claim(room, '4712', playerOf(6))).toBe(is);
    // One that is offered afterwards is good.
    offer(room, '4713', playerOf(2));
    expect(claim(room, '4713', playerOf(7))).toBe(true);
  });

  it('is one try where a phone says it again, since it had no answer', () => {
    const room = seated();
    offer(room, '4711');
    for (let s = 30; s < 50; s++) claim(room, '0000', playerOf(9), s);
    expect(claim(room, '4711', playerOf(5), 60)).toBe(true);
    offer(room, '4712', playerOf(2));
    for (let s = 61; s < 80; s++) claim(room, '4711', playerOf(5), s);
    expect(claim(room, '4712', playerOf(6), 90)).toBe(true);
  });

  it('is none for a remote, nor the other way round', () => {
    const room = seated();
    offer(room, '4711');
    offer(room, '123456', null);
    expect(pair(room, '4711')).toBe(false);
    expect(claim(room, '123456')).toBe(false);
    expect([room.room.hosts.size, room.room.seats.size]).toEqual([1, 2]);
  });

  it('leads nowhere if somebody was removed meanwhile', () => {
    const room = seated();
    room.join(12, 5);
    offer(room, '4711');
    room.host(21, { e: 'removed', p: LOST });
    expect(claim(room, '4711')).toBe(false);
    expect(names(room, playerOf(5))).toEqual(['Pupil 5']);
  });

  it('frees the seat that the new phone had before', () => {
    const room = seated();
    room.join(11, 5);
    room.answer(12, 5, 'right');
    offer(room, '4711');
    claim(room, '4711');
    expect([...room.room.players.keys()]).toEqual([LOST, playerOf(2)]);
    expect(names(room, playerOf(5))).toEqual(['Pupil 1']);
    expect(room.answer(31, 5, 'wrong')).toBe(true);
    expect(room.now().answers.get(LOST)?.isRight).toBe(false);
  });

  it('changes nothing on the very phone that sits there', () => {
    const room = seated();
    offer(room, '4711');
    expect(claim(room, '4711', LOST)).toBe(true);
    expect(names(room, LOST)).toEqual(['Pupil 1']);
    expect(room.answer(31, 1, 'right')).toBe(true);
  });

  it('goes back to the first phone, once that is found', () => {
    const room = seated();
    offer(room, '4711');
    claim(room, '4711');
    offer(room, '4712');
    expect(claim(room, '4712', LOST, 40)).toBe(true);
    expect([names(room, LOST), names(room, playerOf(5))]).toEqual([['Pupil 1'], undefined]);
    expect(room.answer(41, 1, 'right')).toBe(true);
    expect(room.answer(42, 5, 'right')).toBe(false);
  });

  it('takes no seat from whoever sits where its phone has sat before', () => {
    const room = seated();
    offer(room, '4711');
    claim(room, '4711');
    offer(room, '4712', playerOf(2));
    expect(claim(room, '4712', LOST, 40)).toBe(true);
    expect([names(room, playerOf(5)), names(room, LOST)]).toEqual([['Pupil 1'], ['Pupil 2']]);
    expect([...room.room.players.keys()]).toEqual([LOST, playerOf(2)]);
  });
});

describe('the code of a remote', () => {
  it('makes one page a host, once', () => {
    const room = seated();
    offer(room, '123456', null);
    expect(pair(room, '123456')).toBe(true);
    expect(pair(room, '123456', 2)).toBe(false);
    expect([...room.room.hosts]).toEqual(['HOST', 'R1'].map(token => hostHashOf(ROOM, tokenOf(token))));
  });

  it('is void after five wrong ones', () => {
    const room = seated();
    offer(room, '123456', null);
    for (let n = 0; n < 5; n++) pair(room, `00000${n}`, n);
    expect(pair(room, '123456')).toBe(false);
    expect(room.room.hosts.size).toBe(1);
  });
});

describe('who is removed', () => {
  it('plays no longer, is told so, and cannot come back', () => {
    const room = seated();
    room.answer(12, 1, 'right');
    room.host(13, { e: 'removed', p: LOST });
    expect([isRemoved(room.room, LOST), isRemoved(room.room, playerOf(2))]).toEqual([true, false]);
    expect(names(room, LOST)).toBeUndefined();
    expect(room.join(14, 1)).toBe(false);
    expect(room.answer(15, 1, 'wrong')).toBe(false);
    expect(room.happen({ e: 'renamed', at: at(16), p: LOST, names: ['X'] })).toBe(false);
    expect(room.host(17, { e: 'removed', p: LOST })).toBe(false);
  });
});

describe('names that are made of secrets', () => {
  it('are of one room each, and tell nothing in another', () => {
    const token = tokenOf(1);
    expect(isToken(token)).toBe(true);
    expect(playerIdOf(ROOM, token)).toMatch(/^[0-9A-Z]{12}$/);
    expect(playerIdOf(ROOM, token)).not.toBe(playerIdOf('B4M2XR', token));
    expect(playerIdOf(ROOM, token)).not.toBe(playerIdOf(ROOM, tokenOf(2)));
    expect(hostHashOf(ROOM, token).slice(0, 12)).not.toBe(playerIdOf(ROOM, token));
    expect(codeHashOf(ROOM, '4711')).not.toBe(codeHashOf('B4M2XR', '4711'));
  });

  it.each([
    ['b4m2xq', 'B4M2XQ'],
    [' b4m-2xq ', 'B4M2XQ'],
    ['B4M2X', undefined],
    ['B4M2XQQ', undefined],
    ['', undefined],
    ['中文中文中文', undefined],
  ])('a room is found by %j as %s', (typed, code) => {
    expect(roomCodeIn(typed)).toBe(code);
  });
});
