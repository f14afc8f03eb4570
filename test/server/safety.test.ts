import { describe, expect, test } from 'vitest';
import { playerIdOf } from '../../src/core/live/room-identity.ts';
import { tokenOf } from '../core/live/make-room.ts';
import { answerTo, ask, hello, hostHello, joinAs, makeWorld, wish } from './hub-world.ts';

const NOWHERE = 'ZZZZZZ';

describe('hosts', () => {
  test('only the token that opened the room makes a page its host', async () => {
    const { openRoom, host } = makeWorld();
    const room = await openRoom();
    const stranger = await host(room, 'wall', tokenOf('5TRANGE'));
    expect(stranger.why()).toBe('host');
    expect(stranger.last('view')).toBeUndefined();
    expect((await host(room, 'wall')).wall().room).toBe(room);
  });

  test('a phone cannot do what hosts do, nor have the record', async () => {
    const { openRoom, phone, host, clock } = makeWorld();
    const room = await openRoom();
    const pupil = await phone(room, 1);
    expect(await wish(pupil, { e: 'locked', on: true })).toBeUndefined();
    expect(pupil.why()).toBe('host');
    await pupil.say({ t: 'result' });
    expect(pupil.last('result')).toBeUndefined();
    await clock.pass(200);
    expect((await host(room)).remote().isLocked).toBe(false);
  });

  test('a page that has said nothing yet can do nothing', async () => {
    const { connect } = makeWorld();
    const page = connect();
    for (const t of ['result', 'do'])
      await page.say(t === 'do' ? { t, act: 'a', wish: { e: 'paused' } } : { t });
    expect(page.got).toEqual([
      { t: 'no', why: 'bad' },
      { t: 'no', why: 'bad' },
    ]);
  });

  test('a host that says something else is a host no longer', async () => {
    const { openRoom, host } = makeWorld();
    const room = await openRoom();
    const page = await host(room);
    await page.say(hostHello(room, tokenOf('5TRANGE')));
    expect(await wish(page, { e: 'ended' })).toBeUndefined();
  });
});

describe('pairing a remote', () => {
  const paired = async () => {
    const world = makeWorld();
    const room = await world.openRoom();
    const wall = await world.host(room, 'wall');
    await wish(wall, { e: 'offered', p: null }, 'offer');
    const pair = wall.last('code')?.digits ?? '';
    const tryPair = async (digits: string, token = tokenOf('REM0TE')) => {
      const page = world.connect();
      await page.say(hostHello(room, token, { pair: digits }));
      return page;
    };
    return { ...world, room, wall, pair, tryPair };
  };
  const others = (digits: string): string => String((Number(digits) + 1) % 1_000_000).padStart(6, '0');

  test('six digits are told to the page that asked, and in the terminal', async () => {
    const { wall, pair, printed, room, host, clock } = await paired();
    expect(pair).toMatch(/^\d{6}$/);
    expect(wall.last('code')).toMatchObject({ act: 'offer', p: null, until: clock.now() + 60_000 });
    expect(printed).toEqual([{ key: 'pairing', values: { room, digits: pair } }]);
    const other = await host(room);
    await clock.pass(500);
    expect(JSON.stringify(other.got)).not.toContain(pair);
    expect(JSON.stringify(wall.wall())).not.toContain(pair);
  });

  test('make a page a host, once', async () => {
    const { pair, tryPair, room, host } = await paired();
    expect((await tryPair(pair)).remote().room).toBe(room);
    expect((await tryPair(pair, tokenOf('0THER'))).why()).toBe('code');
    expect((await host(room, 'remote', tokenOf('REM0TE'))).remote().room).toBe(room);
  });

  test('are taken off the page that shows them once they were used', async () => {
    const { wall, tryPair, pair } = await paired();
    await tryPair(others(pair));
    expect(wall.last('code')?.digits).toBe(pair);
    await tryPair(pair);
    expect(wall.last('code')).toMatchObject({ p: null, digits: '' });
  });

  test('may be said again by the page that they have paired', async () => {
    const { pair, tryPair, room } = await paired();
    await tryPair(pair);
    expect((await tryPair(pair)).remote().room).toBe(room);
  });

  test('are worth nothing after a minute', async () => {
    const { pair, tryPair, clock } = await paired();
    await clock.pass(60_001);
    expect((await tryPair(pair)).why()).toBe('code');
  });

  test('are worth nothing after five wrong ones', async () => {
    const { pair, tryPair } = await paired();
    for (let n = 0; n < 5; n++) expect((await tryPair(others(pair), tokenOf(`TRY${n}`))).why()).toBe('code');
    expect((await tryPair(pair)).why()).toBe('code');
  });

  test('are still good after four', async () => {
    const { pair, tryPair, room } = await paired();
    for (let n = 0; n < 4; n++) await tryPair(others(pair), tokenOf(`TRY${n}`));
    expect((await tryPair(pair)).remote().room).toBe(room);
  });

  test('are never those of a seat', async () => {
    const { pair, room, phone } = await paired();
    expect((await phone(room, 1, joinAs(1, { code: pair.slice(0, 4) }))).why()).toBe('code');
  });
});

describe('players', () => {
  test('the id of a player opens nothing: the token is asked every time', async () => {
    const { openRoom, phone, connect, host, clock } = makeWorld();
    const room = await openRoom();
    const remote = await host(room);
    await phone(room, 1);
    await clock.pass(200);
    const id = playerIdOf(room, tokenOf(1));
    expect(remote.remote().seats.map(seat => seat.id)).toEqual([id]);
    const thief = connect();
    await thief.say(hello(room, id.padStart(24, '7'), null));
    expect(thief.phone().me).toBeNull();
    const q = await ask(remote, clock);
    await thief.say(answerTo(q, 'right'));
    expect(thief.last('ack')).toEqual({ t: 'ack', q, is: 'no' });
  });

  test('a connection that was lost has no seat before it says its token again', async () => {
    const { openRoom, phone, connect, host, clock } = makeWorld();
    const room = await openRoom();
    const [remote, lost] = [await host(room), await phone(room, 1)];
    const q = await ask(remote, clock);
    lost.lose();
    const anew = connect();
    await anew.say(answerTo(q, 'right'));
    expect(anew.why()).toBe('bad');
    await anew.say(hello(room, 1, null));
    await anew.say(answerTo(q, 'right'));
    expect(anew.last('ack')).toEqual({ t: 'ack', q, is: 'ok' });
  });

  test('whoever was removed is told so, and does not come back', async () => {
    const { openRoom, phone, host, clock } = makeWorld();
    const room = await openRoom();
    const [remote, pupil] = [await host(room), await phone(room, 1)];
    const views = pupil.got.length;
    expect(await wish(remote, { e: 'removed', p: playerIdOf(room, tokenOf(1)) })).toBe(true);
    await clock.pass(200);
    expect(pupil.got.slice(views)).toEqual([{ t: 'no', why: 'removed' }]);
    await wish(remote, { e: 'locked', on: true });
    await clock.pass(200);
    expect(pupil.got.slice(views)).toHaveLength(1);
    expect((await phone(room, 1)).why()).toBe('removed');
    expect((await phone(room, 1, null)).got).toEqual([{ t: 'no', why: 'removed' }]);
  });

  test('a link takes two seats; whoever else comes by it waits for a nod', async () => {
    const { openRoom, connect, host, clock } = makeWorld();
    const room = await openRoom();
    const remote = await host(room);
    const link = connect();
    for (const n of [1, 2, 3, 4]) await link.say(hello(room, n, joinAs(n)));
    expect(link.phone().me?.isWaiting).toBe(true);
    await clock.pass(200);
    expect(remote.remote().seats.map(({ isWaiting }) => isWaiting)).toEqual([false, false, true, true]);
    await wish(remote, { e: 'seated', p: playerIdOf(room, tokenOf(4)) });
    await clock.pass(200);
    expect(link.phone().me?.isWaiting).toBe(false);
  });

  test('who says the same again takes no further seat', async () => {
    const { openRoom, connect } = makeWorld();
    const room = await openRoom();
    const link = connect();
    for (const n of [1, 1, 1, 2]) await link.say(hello(room, n, joinAs(n)));
    expect(link.phone().me?.isWaiting).toBe(false);
  });

  test('in a locked room everybody new waits, and who sits there comes back', async () => {
    const { openRoom, phone, host } = makeWorld();
    const room = await openRoom();
    await phone(room, 1);
    await wish(await host(room), { e: 'locked', on: true });
    expect((await phone(room, 2)).phone().me?.isWaiting).toBe(true);
    expect((await phone(room, 1)).phone().me?.isWaiting).toBe(false);
  });

  test('a room has so many players and no more, but everybody who sits there comes back', async () => {
    const { openRoom, phone } = makeWorld({ settings: { players: 3 } });
    const room = await openRoom();
    for (const n of [1, 2, 3]) await phone(room, n);
    const late = await phone(room, 4);
    expect(late.why()).toBe('full');
    expect(late.phone().me).toBeNull();
    expect((await phone(room, 2)).phone().me?.names).toEqual(['Pupil 2']);
  });

  test('those who wait take nobody a seat', async () => {
    const { openRoom, connect, phone } = makeWorld({ settings: { players: 3 } });
    const room = await openRoom();
    const link = connect();
    for (const n of [1, 2, 3, 4, 5, 6]) await link.say(hello(room, n, joinAs(n)));
    expect(link.why()).toBeUndefined();
    expect((await phone(room, 7)).phone().me?.isWaiting).toBe(false);
    expect((await phone(room, 8)).why()).toBe('full');
  });
});

describe('names', () => {
  test.each([
    ['more than twenty letters', 'a'.repeat(21)],
    ['more than 60 bytes', '𠮷'.repeat(16)],
    ['none', ' \u200b '],
  ])('%s: refused', async (_, name) => {
    const { openRoom, phone } = makeWorld();
    const page = await phone(await openRoom(), 1, joinAs(1, { names: [name] }));
    expect(page.got).toEqual([{ t: 'no', why: 'bad' }]);
  });

  test('are one line without anything unseen', async () => {
    const { openRoom, phone } = makeWorld();
    const page = await phone(await openRoom(), 1, joinAs(1, { names: ['Li\u202e\n  Lei'] }));
    expect(page.phone().me?.names).toEqual(['Li Lei']);
  });

  test('are on the wall only once the host has looked at them', async () => {
    const { openRoom, phone, host, clock } = makeWorld();
    const room = await openRoom();
    const [wall, remote] = [await host(room, 'wall'), await host(room)];
    await phone(room, 1);
    await clock.pass(200);
    expect(JSON.stringify(wall.got)).not.toContain('Pupil');
    expect(JSON.stringify(remote.got)).toContain('Pupil 1');
    await wish(remote, { e: 'looked', on: true });
    await clock.pass(200);
    expect(wall.wall().names).toEqual(['Pupil 1']);
  });

  test('of others are on no phone', async () => {
    const { openRoom, phone, host, clock } = makeWorld();
    const room = await openRoom();
    const [remote, one] = [await host(room), await phone(room, 1)];
    await phone(room, 2);
    await wish(remote, { e: 'looked', on: true });
    await ask(remote, clock);
    expect(JSON.stringify(one.got)).not.toContain('Pupil 2');
  });

  test('are those of the roster, if there is one, however they are typed', async () => {
    const { openRoom, phone, host, clock } = makeWorld();
    const room = await openRoom();
    const remote = await host(room);
    const lines = [{ seat: 'A07', name: 'Han Meimei' }];
    await wish(remote, { e: 'rostered', lines });
    expect((await phone(room, 1)).why()).toBe('names');
    const pupil = await phone(room, 2, joinAs(2, { names: [' a07 '] }));
    expect(pupil.phone()).toMatchObject({ seats: ['A07'], me: { names: ['A07'] } });
    await clock.pass(200);
    expect(remote.remote().seats.map(({ names }) => names)).toEqual([['A07 Han Meimei']]);
    expect(JSON.stringify(pupil.got)).not.toContain('Meimei');
  });

  test('of the roster belong to one phone: whoever comes second on a seat waits for a nod', async () => {
    const { openRoom, phone, host } = makeWorld();
    const room = await openRoom();
    await wish(await host(room), { e: 'rostered', lines: [{ seat: '7', name: '' }] });
    const first = await phone(room, 1, joinAs(1, { names: ['7'] }));
    const second = await phone(room, 2, joinAs(2, { names: ['7'] }));
    expect([first.phone().me?.isWaiting, second.phone().me?.isWaiting]).toEqual([false, true]);
  });
});

describe('the wall', () => {
  test('shows no answer of a person, and none of anybody before it is told', async () => {
    const { openRoom, phone, host, clock } = makeWorld();
    const room = await openRoom();
    const [wall, remote] = [await host(room, 'wall'), await host(room)];
    const pupils = [await phone(room, 1), await phone(room, 2), await phone(room, 3)];
    const q = await ask(remote, clock);
    for (const [n, pupil] of pupils.entries()) await pupil.say(answerTo(q, n === 0 ? 'right' : 'wrong'));
    await clock.pass(3000);
    const before = JSON.stringify(wall.got);
    expect(wall.last('progress')).toEqual({ t: 'progress', q, asked: 3, answered: 3 });
    expect(before).not.toContain('"times"');
    expect(before).not.toContain('"key"');
    await wish(remote, { e: 'told', q });
    await clock.pass(200);
    expect(wall.wall().told?.groups.map(({ times }) => times)).toEqual([2, 1]);
    const all = JSON.stringify(wall.got);
    for (const n of [1, 2, 3]) expect(all).not.toContain(playerIdOf(room, tokenOf(n)));
  });

  test('no phone has the key before it is told, nor what others answered', async () => {
    const { openRoom, phone, host, clock } = makeWorld();
    const room = await openRoom();
    const [remote, one, two] = [await host(room), await phone(room, 1), await phone(room, 2)];
    const q = await ask(remote, clock);
    await one.say(answerTo(q, 'right'));
    await two.say(answerTo(q, 'wrong'));
    await clock.pass(3000);
    expect(one.last('progress')).toEqual({ t: 'progress', q, asked: 2, answered: 2 });
    expect(JSON.stringify(one.got)).not.toMatch(/"key"|"times"|"isRight":(true|false)/);
  });
});

describe('wrong codes', () => {
  test('of a room: after five of them the link is closed, and right ones do not count', async () => {
    const { openRoom, connect } = makeWorld();
    const room = await openRoom();
    const page = connect();
    for (let n = 0; n < 4; n++) {
      await page.say(hello(NOWHERE, 1, null));
      await page.say(hello(room, 1, null));
    }
    expect(page.isClosed()).toBe(false);
    await page.say(hello(NOWHERE, 1, null));
    expect(page.isClosed()).toBe(true);
    expect(page.why()).toBe('room');
  });

  test('of a room: after 200 in a minute only those who sit there get in, until the minute is over', async () => {
    const { openRoom, connect, phone, host, clock } = makeWorld();
    const room = await openRoom();
    await phone(room, 1);
    for (let n = 0; n < 40; n++) {
      const page = connect();
      for (let times = 0; times < 5; times++) await page.say(hello(NOWHERE, n, null));
    }
    expect((await phone(room, 2)).got).toEqual([{ t: 'no', why: 'busy' }]);
    expect((await phone(NOWHERE, 2)).got).toEqual([{ t: 'no', why: 'busy' }]);
    expect((await phone(room, 1)).phone().me?.names).toEqual(['Pupil 1']);
    expect((await host(room)).remote().room).toBe(room);
    await clock.pass(60_000);
    expect((await phone(room, 2)).phone().me?.names).toEqual(['Pupil 2']);
  });

  test('of a seat: a code is void after five, whoever said them, and works once', async () => {
    const { openRoom, host, phone, clock } = makeWorld();
    const room = await openRoom();
    const remote = await host(room);
    await phone(room, 1);
    const p = playerIdOf(room, tokenOf(1));
    const offer = async (): Promise<string> => {
      await wish(remote, { e: 'offered', p });
      return remote.last('code')?.digits ?? '';
    };
    const wrongFor = (digits: string): string => String((Number(digits) + 1) % 10_000).padStart(4, '0');
    const first = await offer();
    expect(first).toMatch(/^\d{4}$/);
    for (let n = 10; n < 15; n++)
      expect((await phone(room, n, joinAs(n, { code: wrongFor(first) }))).why()).toBe('code');
    expect((await phone(room, 20, joinAs(20, { code: first }))).why()).toBe('code');
    const second = await offer();
    const found = await phone(room, 21, joinAs(21, { code: second }));
    expect(found.phone().me).toMatchObject({ id: p, names: ['Pupil 1'] });
    expect((await phone(room, 22, joinAs(22, { code: second }))).why()).toBe('code');
    expect((await phone(room, 21, joinAs(21, { code: second }))).phone().me?.id).toBe(p);
    const third = await offer();
    await clock.pass(120_001);
    expect((await phone(room, 23, joinAs(23, { code: third }))).why()).toBe('code');
  });

  test('of a seat: the phone that was lost sits there no longer', async () => {
    const { openRoom, host, phone, clock } = makeWorld();
    const room = await openRoom();
    const [remote, lost] = [await host(room), await phone(room, 1)];
    await wish(remote, { e: 'offered', p: playerIdOf(room, tokenOf(1)) });
    await phone(room, 2, joinAs(2, { code: remote.last('code')?.digits }));
    await clock.pass(200);
    expect(lost.phone().me).toBeNull();
    expect((await phone(room, 1)).phone().me).toBeNull();
  });

  test('of a seat: where none is offered, nothing is written down', async () => {
    const { openRoom, phone, log } = makeWorld();
    const room = await openRoom();
    await phone(room, 1, joinAs(1, { code: '1234' }));
    let rows = 0;
    await log.follow(room, () => {
      rows += 1;
    });
    expect(rows).toBe(1);
  });
});

describe('messages', () => {
  test.each([
    ['no JSON', '{'],
    ['no object', '7'],
    ['of no known sort', '{"t":"drop"}'],
    ['a binary one', ''],
  ])('%s: refused', async (_, text) => {
    const page = makeWorld().connect();
    await page.sayText(text);
    expect(page.got).toEqual([{ t: 'no', why: 'bad' }]);
  });

  test('of another version are told so, whatever they look like', async () => {
    const page = makeWorld().connect();
    await page.say({ ...hello('ABCDEF', 1, null), v: 2 });
    await page.say({ t: 'hello', v: 3, where: 'there' });
    await page.say({ t: 'host', v: 0 });
    expect(page.got).toEqual(Array(3).fill({ t: 'no', why: 'version' }));
  });

  test('of more than 4 KB are refused', async () => {
    const page = makeWorld().connect();
    await page.sayText(JSON.stringify({ t: 'ping', at: 1, more: '字'.repeat(1400) }));
    expect(page.got).toEqual([{ t: 'no', why: 'big' }]);
  });

  test('more than ten a second are refused, each by name, and none is held against the link later', async () => {
    const { connect, clock } = makeWorld();
    const page = connect();
    for (let n = 0; n < 30; n++) await page.say({ t: 'ping', at: n });
    expect(page.got.filter(({ t }) => t === 'pong')).toHaveLength(20);
    expect(page.got.filter(({ t }) => t === 'no')).toEqual(Array(10).fill({ t: 'no', why: 'fast' }));
    await clock.pass(1000);
    for (let n = 0; n < 12; n++) await page.say({ t: 'ping', at: n });
    expect(page.got.filter(({ t }) => t === 'pong')).toHaveLength(30);
    expect(page.isClosed()).toBe(false);
  });

  test('that never stop coming end the link', async () => {
    const page = makeWorld().connect();
    for (let n = 0; n < 200; n++) await page.say({ t: 'ping', at: n });
    expect(page.isClosed()).toBe(true);
  });
});
