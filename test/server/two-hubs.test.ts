import { expect, test } from 'vitest';
import { playerIdOf } from '../../src/core/live/room-identity.ts';
import { OPENED, tokenOf } from '../core/live/make-room.ts';
import { createFakeClock } from './fake-clock.ts';
import { answerTo, ask, joinAs, makeWorld, wish } from './hub-world.ts';
import { createMemoryLog } from './memory-log.ts';

/** Two servers on one log. */
const two = () => {
  const [log, clock] = [createMemoryLog(), createFakeClock(OPENED)];
  return [makeWorld({ log, clock }), makeWorld({ log, clock, seed: 2 }), clock] as const;
};
/** Without what is of the page alone. */
const plain = ({ now: _, ...view }: object & { readonly now: number }): unknown => view;

test('two servers on one log have the same room', async () => {
  const [here, there, clock] = two();
  const room = await here.openRoom({ shape: 'teams', teams: ['one', 'two'] });
  const [remote, other] = [await here.host(room), await there.host(room)];
  const phones = [];
  for (let n = 0; n < 12; n++) phones.push(await (n % 2 === 0 ? here : there).phone(room, n));
  for (let round = 0; round < 3; round++) {
    const q = await ask(round % 2 === 0 ? remote : other, clock);
    await Promise.all(
      phones.map((phone, n) => phone.say(answerTo(q, (n + round) % 3 === 0 ? 'wrong' : 'right'))),
    );
    expect(phones.map(phone => phone.last('ack'))).toEqual(phones.map(() => ({ t: 'ack', q, is: 'ok' })));
    await wish(round % 2 === 0 ? other : remote, { e: 'told', q });
    await clock.pass(1500);
    expect(plain(other.remote())).toEqual(plain(remote.remote()));
  }
  expect(remote.remote().told).toMatchObject({ asked: 12, answered: 12, right: 8 });
  for (const page of [remote, other]) await page.say({ t: 'result' });
  expect(other.last('result')).toEqual(remote.last('result'));
});

test('a phone goes on by the other server', async () => {
  const [here, there, clock] = two();
  const room = await here.openRoom();
  const [remote, phone] = [await here.host(room), await here.phone(room, 1)];
  const q = await ask(remote, clock);
  await phone.say(answerTo(q, 'right'));
  phone.lose();
  const again = await there.phone(room, 1);
  expect(again.phone().me).toMatchObject({ names: ['Pupil 1'], mine: { isLate: false } });
  await again.say(answerTo(q, 'wrong'));
  expect(again.last('ack')?.is).toBe('same');
});

test('a question is closed once, though both have a timer', async () => {
  const [here, there, clock] = two();
  const room = await here.openRoom();
  const [remote, other] = [await here.host(room), await there.host(room)];
  await here.phone(room, 1);
  const q = await ask(remote, clock);
  await clock.pass(33_000);
  expect([remote.remote().phase, other.remote().phase]).toEqual(['closed', 'closed']);
  const { steps } = remote.remote();
  await clock.pass(10_000);
  expect(remote.remote().steps).toBe(steps);
  await wish(other, { e: 'extended', q, ms: 30_000 });
  await clock.pass(1000);
  expect(remote.remote().phase).toBe('ask');
});

test('a code that one server offers is taken by the other, and by one phone only', async () => {
  const [here, there] = two();
  const room = await here.openRoom();
  const remote = await here.host(room);
  await here.phone(room, 1);
  await wish(remote, { e: 'offered', p: playerIdOf(room, tokenOf(1)) });
  const code = remote.last('code')?.digits;
  const phones = await Promise.all(
    [here, there].map((world, n) => world.phone(room, 10 + n, joinAs(10, { code }))),
  );
  expect(phones.filter(phone => phone.phone().me !== null)).toHaveLength(1);
  expect(phones.filter(phone => phone.why() === 'code')).toHaveLength(1);
});

test('servers tell each other who is there', async () => {
  const [here, there, clock] = two();
  const room = await here.openRoom();
  const [remote, phone] = [await here.host(room), await there.phone(room, 1)];
  await clock.pass(20_000);
  expect(remote.remote().seats.map(({ awaySince }) => awaySince)).toEqual([null]);
  phone.lose();
  await clock.pass(14_000);
  expect(remote.remote().seats.map(({ awaySince }) => awaySince)).toEqual([expect.any(Number)]);
  await there.phone(room, 1);
  await clock.pass(4000);
  expect(remote.remote().seats.map(({ awaySince }) => awaySince)).toEqual([null]);
});
