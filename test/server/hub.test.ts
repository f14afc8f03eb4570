import { describe, expect, test } from 'vitest';
import { playerIdOf } from '../../src/core/live/room-identity.ts';
import type { RoomLog } from '../../src/server/room-log.ts';
import { tokenOf } from '../core/live/make-room.ts';
import { answerTo, ask, hello, joinAs, makeWorld, openingOf, wish } from './hub-world.ts';
import { createMemoryLog } from './memory-log.ts';

/** A room with a remote, and a question that these phones are asked. */
const asked = async (phones: number, setup: Parameters<typeof openingOf>[0] = {}) => {
  const world = makeWorld();
  const room = await world.openRoom(setup);
  const remote = await world.host(room);
  const pupils = await Promise.all(Array.from({ length: phones }, (_, n) => world.phone(room, n + 1)));
  const q = await ask(remote, world.clock);
  const [one, two] = pupils;
  if (!one || !two) throw new Error('two are needed');
  return { ...world, room, remote, pupils, q, one, two };
};
const seatOf = (room: string, n: number): string => playerIdOf(room, tokenOf(n));

test('a class from the lobby to the record', async () => {
  const { openRoom, host, phone, clock } = makeWorld();
  const room = await openRoom();
  const [wall, remote] = [await host(room, 'wall'), await host(room)];
  const [one, two] = [await phone(room, 1), await phone(room, 2)];
  await clock.pass(200);
  expect(wall.wall()).toMatchObject({ phase: 'lobby', players: 2, names: null });
  expect(remote.remote().seats.map(({ names }) => names)).toEqual([['Pupil 1'], ['Pupil 2']]);
  const q = await ask(remote, clock);
  expect(one.phone()).toMatchObject({ phase: 'ask', me: { isAsked: true, mine: null } });
  expect(one.phone().question?.q).toBe(q);
  await one.say(answerTo(q, 'right'));
  expect(one.last('ack')).toEqual({ t: 'ack', q, is: 'ok' });
  await two.say(answerTo(q, 'wrong'));
  expect(two.last('ack')).toEqual({ t: 'ack', q, is: 'ok' });
  await clock.pass(500);
  expect(wall.last('progress')).toEqual({ t: 'progress', q, asked: 2, answered: 2 });
  expect(remote.last('progress')?.groups).toHaveLength(2);
  expect(await wish(remote, { e: 'told', q })).toBe(true);
  await clock.pass(200);
  expect(one.phone().me).toMatchObject({ asked: 1, right: 1, mine: { isRight: true } });
  expect(wall.wall().told).toMatchObject({ asked: 2, answered: 2, right: 1 });
  await remote.say({ t: 'result' });
  expect(remote.last('result')?.record.questions).toHaveLength(1);
});

describe('a room is opened', () => {
  test('by its host, who is told its code', async () => {
    const { hub, host } = makeWorld();
    const opened = await hub.open(openingOf());
    expect(opened).toEqual({ ok: true, room: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{6}$/) });
    expect((await host(opened.ok ? opened.room : '', 'wall')).wall()).toMatchObject({
      phase: 'lobby',
      total: 6,
    });
  });

  test('only of a pack that is here and a task that can be read', async () => {
    const { hub, log } = makeWorld();
    expect(await hub.open(openingOf({ pack: 'ABCDEFGHJK' }))).toEqual({ ok: false, why: 'pack' });
    expect(await hub.open(openingOf({ task: 'A2THIS1SN0TASK' }))).toEqual({ ok: false, why: 'task' });
    expect(await log.rooms()).toEqual([]);
  });

  test('two hundred at once, until somebody leaves one', async () => {
    const { hub, openRoom, host, clock } = makeWorld();
    const [first] = await Promise.all(
      Array.from({ length: 200 }, async () => {
        const room = await openRoom();
        return [room, await host(room)] as const;
      }),
    );
    expect(await hub.open(openingOf())).toEqual({ ok: false, why: 'busy' });
    first?.[1].lose();
    await clock.pass(61_000);
    expect(await hub.open(openingOf())).toMatchObject({ ok: true });
  });
});

describe('answers', () => {
  test('that are sent again are confirmed again, and another one does not count', async () => {
    const { one, q, remote, clock } = await asked(2);
    for (const given of ['right', 'right', 'wrong'] as const) await one.say(answerTo(q, given));
    expect(one.got.flatMap(message => (message.t === 'ack' ? [message.is] : []))).toEqual([
      'ok',
      'ok',
      'same',
    ]);
    await clock.pass(1000);
    expect(remote.last('progress')).toMatchObject({ asked: 2, answered: 1 });
  });

  test('that come late are kept, shown to the host, and count once the host says so', async () => {
    const { one, room, q, remote, clock } = await asked(2);
    await wish(remote, { e: 'closed', q });
    await one.say(answerTo(q, 'right'));
    expect(one.last('ack')).toEqual({ t: 'ack', q, is: 'late' });
    await one.say(answerTo(q, 'wrong'));
    expect(one.last('ack')?.is).toBe('late');
    expect(one.phone().me?.mine).toMatchObject({ isLate: true });
    await clock.pass(1000);
    expect(remote.remote().late).toEqual([{ q, p: seatOf(room, 1), sent: null }]);
    await wish(remote, { e: 'told', q });
    await wish(remote, { e: 'counted', q, p: seatOf(room, 1) });
    await clock.pass(200);
    expect(remote.remote()).toMatchObject({ late: [], told: { answered: 1, right: 1 } });
    await one.say(answerTo(q, 'right'));
    expect(one.last('ack')?.is).toBe('ok');
  });

  test('that are none are confirmed as such, and not written down', async () => {
    const { one, q, log, room } = await asked(2);
    const rows = async (): Promise<number> => {
      let n = 0;
      await (await log.follow(room, () => (n += 1)))();
      return n;
    };
    const before = await rows();
    await one.say(answerTo(q, 'right', { r: { nothing: true } }));
    await one.say({ t: 'answer', q: '1/match:unknown', r: null, sent: null });
    expect(one.got.filter(({ t }) => t === 'ack')).toMatchObject([{ is: 'no' }, { is: 'no' }]);
    expect(await rows()).toBe(before);
  });

  test('of somebody who only looks are none', async () => {
    const { phone, room, q } = await asked(2);
    const guest = await phone(room, 9, null);
    expect(guest.phone()).toMatchObject({ me: null, phase: 'ask' });
    await guest.say(answerTo(q, 'right'));
    expect(guest.last('ack')?.is).toBe('no');
  });

  test('show on the other page of the same player', async () => {
    const { phone, room, q, one } = await asked(2);
    const tab = await phone(room, 1, null);
    await one.say(answerTo(q, 'right'));
    expect(tab.phone().me?.mine).toMatchObject({ isLate: false, isRight: null });
    await tab.say(answerTo(q, 'wrong'));
    expect(tab.last('ack')?.is).toBe('same');
  });

  test('send nobody a view, hosts a count five times a second, phones that have answered one every two seconds', async () => {
    const { pupils, remote, host, room, q, clock } = await asked(30);
    const wall = await host(room, 'wall');
    const [first, second] = pupils;
    const views = [first, wall].map(page => page?.got.filter(({ t }) => t === 'view').length);
    for (const pupil of pupils.filter(page => page !== second)) {
      await pupil.say(answerTo(q, 'right'));
      await clock.pass(70);
    }
    const counts = (page = remote): number => page.got.filter(({ t }) => t === 'progress').length;
    expect([first, wall].map(page => page?.got.filter(({ t }) => t === 'view').length)).toEqual(views);
    expect(counts(wall)).toBeGreaterThan(5);
    // 29 answers in about two seconds.
    expect(counts(wall)).toBeLessThanOrEqual(12);
    expect(counts(remote)).toBe(counts(wall));
    await clock.pass(2000);
    expect(counts(first)).toBeLessThanOrEqual(3);
    expect(first?.last('progress')).toEqual({ t: 'progress', q, asked: 30, answered: 29 });
    expect(counts(second)).toBe(0);
  });
});

describe('a log that cannot be written', () => {
  test('confirms nothing, is reported once a minute, and the page comes again', async () => {
    const log = createMemoryLog();
    let isFull = false;
    const append: RoomLog['append'] = async (room, event) => {
      if (isFull) throw new Error('no space left');
      await log.append(room, event);
    };
    const { openRoom, host, phone, clock, printed } = makeWorld({ log: { ...log, append } });
    const room = await openRoom();
    const [remote, one, two] = [await host(room), await phone(room, 1), await phone(room, 2)];
    const q = await ask(remote, clock);
    isFull = true;
    for (const page of [one, two]) {
      await page.say(answerTo(q, 'right'));
      expect(page.last('ack')).toBeUndefined();
      expect(page.isClosed()).toBe(true);
    }
    expect(await wish(remote, { e: 'told', q }, 'tell')).toBeUndefined();
    expect(printed).toEqual([{ key: 'logFails', values: { problem: 'Error: no space left' } }]);
    isFull = false;
    const again = await phone(room, 1);
    await again.say(answerTo(q, 'right'));
    expect(again.last('ack')?.is).toBe('ok');
    const remoteAgain = await host(room);
    expect(await wish(remoteAgain, { e: 'told', q }, 'tell')).toBe(true);
  });
});

describe('what the host does', () => {
  test('is done once, however often it is said, and confirmed each time', async () => {
    const { remote, q, clock } = await asked(2);
    const closes = remote.remote().question?.closes ?? 0;
    for (let n = 0; n < 3; n++)
      expect(await wish(remote, { e: 'extended', q, ms: 30_000 }, 'once')).toBe(true);
    await clock.pass(200);
    expect(remote.remote().question?.closes).toBe(closes + 30_000);
  });

  test('to a question that is over is not done to another', async () => {
    const { remote, q, clock } = await asked(2);
    await wish(remote, { e: 'told', q });
    const next = await ask(remote, clock);
    expect(next).not.toBe(q);
    expect(await wish(remote, { e: 'skipped', q })).toBe(false);
    await clock.pass(200);
    expect(remote.remote()).toMatchObject({ phase: 'ask', question: { q: next } });
  });

  test('reaches all pages as whole views, each newer than the one before', async () => {
    const { remote, one, q, clock } = await asked(2);
    const steps = one.phone().steps;
    await wish(remote, { e: 'paused' });
    await clock.pass(200);
    expect(one.phone()).toMatchObject({ isPaused: true, question: { leftMs: expect.any(Number) } });
    expect(one.phone().steps).toBeGreaterThan(steps);
    await wish(remote, { e: 'resumed' });
    await wish(remote, { e: 'told', q });
    await clock.pass(200);
    expect(one.phone()).toMatchObject({ isPaused: false, phase: 'told' });
  });

  test('a code for somebody who is not there is not offered', async () => {
    const { remote } = await asked(2);
    expect(await wish(remote, { e: 'offered', p: 'ABCDEFGHJKMN' })).toBe(false);
    expect(remote.last('code')).toBeUndefined();
  });

  test('a room that has ended stays to be seen, and nobody joins it', async () => {
    const { remote, one, room, phone, clock } = await asked(2);
    await wish(remote, { e: 'ended' });
    await clock.pass(200);
    expect(one.phone()).toMatchObject({ phase: 'ended', question: null });
    expect(remote.remote().summary).not.toBeNull();
    const late = await phone(room, 9);
    expect(late.phone()).toMatchObject({ phase: 'ended', me: null });
    expect(late.why()).toBe('ended');
    expect((await phone(room, 1)).phone().me?.names).toEqual(['Pupil 1']);
  });
});

describe('who joins', () => {
  test('may mend the name in the lobby, and not later', async () => {
    const { openRoom, phone, host, clock } = makeWorld();
    const room = await openRoom();
    const [remote, one] = [await host(room), await phone(room, 1)];
    await one.say(hello(room, 1, joinAs(1, { names: ['Li Lei'] })));
    expect(one.phone().me?.names).toEqual(['Li Lei']);
    await ask(remote, clock);
    await one.say(hello(room, 1, joinAs(1, { names: ['Nobody'] })));
    expect(one.phone().me?.names).toEqual(['Li Lei']);
    expect(one.why()).toBeUndefined();
  });

  test('two share a phone and are one player', async () => {
    const { openRoom, phone } = makeWorld();
    const pair = await phone(await openRoom(), 1, joinAs(1, { names: ['Li Lei', 'Han Meimei'] }));
    expect(pair.phone().me?.names).toEqual(['Li Lei', 'Han Meimei']);
  });

  test('is spread over the teams where a whole class joins at the same moment', async () => {
    const { openRoom, phone } = makeWorld();
    const room = await openRoom({ shape: 'teams', teams: ['one', 'two', 'three'] });
    const all = await Promise.all([0, 1, 2, 3, 4, 5, 6].map(n => phone(room, n, joinAs(n))));
    const teams = all.map(one => one.phone().me?.team).sort();
    expect(teams).toEqual(['one', 'one', 'one', 'three', 'three', 'two', 'two']);
  });

  test('has a team only where teams play: the one that is wanted, or the smallest', async () => {
    const { openRoom, phone } = makeWorld();
    const alone = await phone(await openRoom(), 1, joinAs(1, { team: 'one' }));
    expect(alone.phone().me?.team).toBeNull();
    const room = await openRoom({ shape: 'teams', teams: ['one', 'two', 'three'] });
    const teams = [];
    for (const [n, team] of ['two', 'four', null, null, 'two', null].entries())
      teams.push((await phone(room, n, joinAs(n, { team }))).phone().me?.team);
    expect(teams).toEqual(['two', 'one', 'three', 'one', 'two', 'three']);
  });

  test('late is asked the open question, if there is time enough', async () => {
    const { phone, room, clock, remote, q } = await asked(2);
    await clock.pass(20_000);
    const late = await phone(room, 8);
    expect(late.phone().me?.isAsked).toBe(true);
    await clock.pass(7000);
    const later = await phone(room, 9);
    expect(later.phone().me?.isAsked).toBe(false);
    await clock.pass(200);
    expect(remote.remote().progress).toMatchObject({ q, asked: 3 });
  });

  test('another room leaves the first', async () => {
    const { openRoom, phone, host, clock } = makeWorld();
    const [here, there] = [await openRoom(), await openRoom()];
    const [remote, page] = [await host(here), await phone(here, 1)];
    await page.say(hello(there, 1, joinAs(1)));
    await clock.pass(200);
    const before = page.got.length;
    await wish(remote, { e: 'locked', on: true });
    await clock.pass(200);
    expect(page.got).toHaveLength(before);
    expect(page.phone().room).toBe(there);
  });
});

describe('time', () => {
  test('closes a question when it is up for everybody, and a grace after it', async () => {
    const { remote, one, clock, q } = await asked(2);
    await clock.pass(29_000);
    await one.say(answerTo(q, 'right'));
    await clock.pass(2200);
    expect(remote.remote().phase).toBe('ask');
    await clock.pass(500);
    expect(remote.remote().phase).toBe('closed');
  });

  test('waits for whoever has extra time', async () => {
    const { remote, one, room, clock, q } = await asked(2);
    await wish(remote, { e: 'timed', p: seatOf(room, 1), factor: 1.5 });
    await clock.pass(40_000);
    expect(remote.remote().phase).toBe('ask');
    await one.say(answerTo(q, 'right'));
    expect(one.last('ack')?.is).toBe('ok');
    await clock.pass(1300);
    expect(remote.remote().phase).toBe('closed');
  });

  test('stands while the room is paused', async () => {
    const { remote, clock } = await asked(2);
    await clock.pass(10_000);
    await wish(remote, { e: 'paused' });
    await clock.pass(120_000);
    await wish(remote, { e: 'resumed' });
    await clock.pass(19_000);
    expect(remote.remote().phase).toBe('ask');
    await clock.pass(3000);
    expect(remote.remote().phase).toBe('closed');
  });

  test('more of it opens the question again, and closes it again', async () => {
    const { remote, clock, q } = await asked(2);
    await clock.pass(32_000);
    expect(remote.remote().phase).toBe('closed');
    await wish(remote, { e: 'extended', q, ms: 30_000 });
    await clock.pass(29_000);
    expect(remote.remote().phase).toBe('ask');
    await clock.pass(3000);
    expect(remote.remote().phase).toBe('closed');
  });

  test('a server that has slept pauses the question instead, and gives back the time that was left', async () => {
    const { remote, one, clock, q } = await asked(2);
    await clock.pass(10_000);
    await clock.sleep(600_000);
    await clock.pass(200);
    expect(remote.remote()).toMatchObject({ phase: 'ask', isPaused: true });
    const left = remote.remote().question?.leftMs ?? 0;
    expect(left).toBeGreaterThan(19_000);
    expect(left).toBeLessThanOrEqual(21_000);
    await one.say(answerTo(q, 'right'));
    expect(one.last('ack')?.is).toBe('ok');
    await wish(remote, { e: 'resumed' });
    await clock.pass(left - 500);
    expect(remote.remote()).toMatchObject({ phase: 'ask', isPaused: false });
    await clock.pass(3000);
    expect(remote.remote().phase).toBe('closed');
  });

  test('an answer that comes first after the sleep counts, too', async () => {
    const { one, clock, q, remote } = await asked(2);
    await clock.pass(10_000);
    // The message is there before any timer has woken.
    const woken = clock.sleep(600_000);
    await one.say(answerTo(q, 'right'));
    await woken;
    expect(one.last('ack')?.is).toBe('ok');
    await clock.pass(1000);
    expect(remote.remote().isPaused).toBe(true);
  });

  test('a short sleep only closes late', async () => {
    const { remote, clock } = await asked(2);
    await clock.pass(29_000);
    await clock.sleep(4000);
    await clock.pass(200);
    expect(remote.remote()).toMatchObject({ phase: 'closed', isPaused: false });
  });

  test('does not close what only the host closes', async () => {
    const { remote, clock } = await asked(2, { seconds: null });
    await clock.sleep(3_600_000);
    await clock.pass(3000);
    expect(remote.remote().phase).toBe('ask');
  });
});

describe('who is there', () => {
  test('a ping is answered with what it said and the time of the server', async () => {
    const { connect, clock } = makeWorld();
    const page = connect();
    await page.say({ t: 'ping', at: 12.5 });
    expect(page.got).toEqual([{ t: 'pong', at: 12.5, now: clock.now() }]);
  });

  test('a link that says nothing for eight seconds is closed', async () => {
    const { connect, clock } = makeWorld();
    const [silent, alive] = [connect(), connect()];
    silent.hush();
    await clock.pass(8000);
    expect(silent.isClosed()).toBe(false);
    await clock.pass(1000);
    expect(silent.isClosed()).toBe(true);
    expect(alive.isClosed()).toBe(false);
  });

  test('but not because the server itself has slept', async () => {
    const { connect, clock } = makeWorld();
    const page = connect();
    page.hush();
    await clock.sleep(60_000);
    expect(page.isClosed()).toBe(false);
    await clock.pass(10_000);
    expect(page.isClosed()).toBe(true);
  });

  test('a seat is away once none of its pages was heard of, and here again with the first word', async () => {
    const { openRoom, host, phone, clock } = makeWorld();
    const room = await openRoom();
    const [remote, one, tab] = [await host(room), await phone(room, 1), await phone(room, 1)];
    await phone(room, 2);
    const away = () => remote.remote().seats.map(({ awaySince }) => awaySince);
    await clock.pass(2000);
    one.lose();
    await clock.pass(12_000);
    expect(away()).toEqual([null, null]);
    const left = clock.now();
    tab.lose();
    await clock.pass(5000);
    expect(away()).toEqual([null, null]);
    await clock.pass(6000);
    expect(away()).toEqual([expect.any(Number), null]);
    expect(left - Number(away()[0])).toBeLessThan(2500);
    await phone(room, 1);
    await clock.pass(2000);
    expect(away()).toEqual([null, null]);
  });
});

describe('slow pages', () => {
  test('are spared views until they can take the newest one', async () => {
    const { remote, one, two, clock } = await asked(2);
    one.clog(2 ** 20 + 1);
    const before = one.got.length;
    for (const on of [true, false, true]) {
      await wish(remote, { e: 'locked', on });
      await clock.pass(200);
    }
    expect(one.got).toHaveLength(before);
    expect(two.got.length).toBeGreaterThan(before);
    one.clog(0);
    await clock.pass(1000);
    expect(one.got).toHaveLength(before + 1);
    expect(one.phone().steps).toBe(remote.remote().steps);
  });
});

describe('rooms', () => {
  test('are removed a day after their last event, unless they are kept', async () => {
    const { openRoom, host, hub, log, clock, phone } = makeWorld();
    const [gone, kept, used] = [await openRoom(), await openRoom(), await openRoom()];
    await wish(await host(kept), { e: 'kept', on: true });
    await clock.sleep(20 * 3_600_000);
    await phone(used, 1);
    await clock.sleep(5 * 3_600_000);
    await hub.tidy();
    expect(await log.rooms()).toEqual([kept, used]);
    expect((await host(gone)).why()).toBe('room');
    expect((await host(kept)).remote()).toMatchObject({ isKept: true });
  });

  test('are removed after as long as was said, also by a server that has just started', async () => {
    const { openRoom, log, clock } = makeWorld();
    await openRoom();
    const later = makeWorld({ log, clock, settings: { keepMs: 3_600_000 } });
    await clock.sleep(3_500_000);
    await later.hub.tidy();
    expect(await log.rooms()).toHaveLength(1);
    await clock.sleep(200_000);
    await later.hub.tidy();
    expect(await log.rooms()).toEqual([]);
  });

  test('that are removed say so to who is still there', async () => {
    const { openRoom, phone, clock, hub } = makeWorld();
    const page = await phone(await openRoom(), 1);
    for (let h = 0; h < 25 * 3600; h += 600) {
      await page.say({ t: 'ping', at: h });
      await clock.sleep(600_000);
    }
    await hub.tidy();
    expect(page.why()).toBe('room');
  });

  test('that nobody is in are opened again from the log, as they were', async () => {
    const { openRoom, phone, host, clock } = makeWorld();
    const room = await openRoom();
    await phone(room, 1);
    await clock.pass(300_000);
    expect((await host(room)).remote()).toMatchObject({ phase: 'lobby', players: 1 });
    expect((await phone(room, 1)).phone().me?.names).toEqual(['Pupil 1']);
  });

  test('a row that cannot be read is passed over, and reported once', async () => {
    const { openRoom, log, clock, phone } = makeWorld();
    const room = await openRoom();
    await clock.pass(300_000);
    for (const e of ['unheard of', 'of yet']) await log.append(room, { e, at: 7 } as never);
    const later = makeWorld({ log, clock });
    expect((await later.phone(room, 1)).phone().me?.names).toEqual(['Pupil 1']);
    expect(later.printed).toEqual([{ key: 'unreadRow', values: { room } }]);
    expect((await phone(room, 2)).phone().me).not.toBeNull();
  });

  test('of a pack that is not here cannot be entered', async () => {
    const { openRoom, log, clock } = makeWorld();
    const room = await openRoom();
    const rows: unknown[] = [];
    await log.follow(room, row => rows.push(row));
    const opened = rows[0] as { readonly pack: string };
    await log.append('ABCDEF', { ...opened, room: 'ABCDEF', pack: 'ABCDEFGHJK' } as never);
    const other = makeWorld({ log, clock });
    expect((await other.host('ABCDEF')).why()).toBe('room');
    expect(other.printed).toEqual([{ key: 'unknownPack', values: { room: 'ABCDEF' } }]);
  });
});
