import { describe, expect, it } from 'vitest';
import { loadJoinedRoom } from '../../../../src/app/store/live/joined-room.ts';
import type { LinkNeeds, LiveLink } from '../../../../src/app/store/live/live-link.ts';
import { createPhoneRoom } from '../../../../src/app/store/live/phone-room-store.ts';
import { confirmedIn, draftIn, stepOf } from '../../../../src/app/store/live/phone-steps.ts';
import { createNotices } from '../../../../src/app/store/notice-store.ts';
import type { TextStorage } from '../../../../src/app/store/saves/browser-storage.ts';
import { createKeeper, type Keeper } from '../../../../src/app/store/saves/keeper.ts';
import { readSave } from '../../../../src/app/store/saves/save-schemas.ts';
import type { ClientMessage, Refusal, ServerMessage } from '../../../../src/core/live/live-messages.ts';
import type { PhoneView } from '../../../../src/core/live/view-types.ts';
import { secondsLeft } from '../../../../src/core/live/view-types.ts';
import { makeMemoryStorage } from '../../../small-interview.ts';

const ROOM = 'K7M2QX';
const PACK = 'PACK000001';
const NOW = Date.UTC(2026, 10, 30, 1, 0);
const DAY_MS = 86_400_000;
type Me = NonNullable<PhoneView['me']>;
type Question = NonNullable<PhoneView['question']>;

const seat: Me = {
  ...{ id: 'SEAT00000001', names: ['12'], team: null, isWaiting: false, isAsked: true },
  ...{ mine: null, asked: 0, right: 0 },
};
const question = (n: number, change: Partial<Question> = {}): Question => ({
  ...{ q: `1/match:act_${n}`, lift: 1, closes: null, leftMs: null, isSkipped: false, told: null },
  item: { id: `match:act_${n}`, kind: 'match', prompt: { measure: `act_${n}`, pillars: ['a', 'b'] } },
  ...change,
});
const lobby: PhoneView = {
  ...{ to: 'phone', v: 1, room: ROOM, steps: 1, now: NOW, phase: 'lobby', isPaused: false, n: 0, total: 3 },
  setup: { pack: PACK, task: 'TASK', shape: 'together', teams: [], seconds: null, showsQuestion: true },
  ...{ question: null, me: seat, seats: null },
};
const asking: PhoneView = { ...lobby, phase: 'ask', n: 1, steps: 2, question: question(1) };

/** A phone whose link is at hand. */
async function open(storage: TextStorage = makeMemoryStorage(), at = NOW, found: 'here' | 'none' = 'here') {
  const notices = createNotices();
  const plain = createKeeper(storage, notices, readSave);
  const sent: ClientMessage[] = [];
  /** What was kept and what was sent, in this order. */
  const order: string[] = [];
  const keeper: Keeper = {
    ...plain,
    put: (kind, body, key) => {
      order.push(JSON.stringify(body).includes('"r":{"pillar":"a"},"sent"') ? 'kept' : 'put');
      return plain.put(kind, body, key);
    },
  };
  let needs: LinkNeeds | undefined;
  let isEnded = false;
  const link: LiveLink = {
    send: message => {
      order.push(message.t);
      sent.push(message);
    },
    serverNow: () => NOW + 5,
    retry: () => order.push('retry'),
    end: () => {
      isEnded = true;
    },
  };
  let seeds = 0;
  const others: string[] = [];
  const phone = createPhoneRoom({
    ...{ base: () => 'http://class/', keeper, now: () => at, pack: PACK },
    makeSeed: () => String(++seeds).padStart(12, 'A'),
    onOtherPack: pack => others.push(pack),
    probe: async () => found,
    openLink: given => {
      needs = given;
      return link;
    },
  });
  const hear = (message: ServerMessage): void => needs?.onMessage(message);
  phone.enter(ROOM);
  await new Promise(done => setTimeout(done));
  return {
    ...{ phone, sent, order, others, storage, keeper: plain, hear },
    see: (view: PhoneView): void => hear({ t: 'view', ...view }),
    refuse: (why: Refusal): void => hear({ t: 'no', why }),
    hello: () => needs?.hello(),
    step: () => stepOf(phone.getState()),
    answers: () => sent.filter(({ t }) => t === 'answer'),
    isEnded: () => isEnded,
    isOpen: () => needs !== undefined,
  };
}
const A = { pillar: 'a' };

describe('a way into a room', () => {
  it('is a token that is made once and a name, which a later visit needs no more', async () => {
    const { phone, see, hello, sent, storage, step } = await open();
    see({ ...lobby, me: null });
    expect(step()).toBe('form');
    phone.join({ names: ['12'], team: null, code: null });
    expect(sent).toEqual([hello()]);
    expect(hello()).toMatchObject({ t: 'hello', join: { names: ['12'] } });
    see(lobby);
    expect(step()).toBe('lobby');
    // The teacher may have changed the name since.
    expect(hello()).toMatchObject({ join: null });
    const token = Reflect.get(Object(hello()), 'token');
    const later = await open(storage);
    expect(later.hello()).toMatchObject({ token, join: null });
  });

  it('is offered with the name that was used last, and forgotten after two days', async () => {
    const { phone, see, storage } = await open();
    see({ ...lobby, me: null });
    phone.join({ names: ['小王'], team: null, code: null });
    expect((await open(storage, NOW + DAY_MS)).phone.lastNames()).toEqual(['小王']);
    const late = await open(storage, NOW + 3 * DAY_MS);
    expect(late.phone.lastNames()).toEqual([]);
    expect(loadJoinedRoom(late.keeper, ROOM)).toBeUndefined();
  });

  it('is forgotten also where the clock was set back', async () => {
    const { phone, see, storage } = await open();
    see({ ...lobby, me: null });
    phone.join({ names: ['12'], team: null, code: null });
    expect((await open(storage, NOW - 30 * DAY_MS)).phone.lastNames()).toEqual([]);
  });

  it('says at the form what is wrong with it', async () => {
    const { phone, see, refuse, step } = await open();
    see({ ...lobby, me: null });
    phone.join({ names: ['99'], team: null, code: null });
    refuse('names');
    expect([step(), phone.getState().joinProblem, phone.getState().joining]).toEqual(['form', 'names', null]);
    phone.join({ names: ['1234'], team: null, code: '1234' });
    refuse('code');
    expect(phone.getState().joinProblem).toBe('code');
    // Digits are no name.
    expect(phone.getState().kept?.names).toEqual(['99']);
  });

  it.each<[Refusal, string]>([
    ['room', 'room'],
    ['busy', 'busy'],
    ['full', 'full'],
    ['removed', 'removed'],
    ['version', 'version'],
    ['ended', 'ended'],
    ['host', 'bad'],
  ])('is closed by %s, and may be tried again', async (why, problem) => {
    const { refuse, step, phone, isEnded } = await open();
    refuse(why);
    expect([step(), phone.getState().problem, isEnded()]).toEqual(['problem', problem, true]);
    phone.retry();
    expect(step()).toBe('connecting');
  });

  it.each<Refusal>(['fast', 'bad', 'big'])('is not closed by %s: what matters is said again', async why => {
    const { refuse, see, step } = await open();
    see(asking);
    refuse(why);
    expect(step()).toBe('ask');
  });

  it('is nowhere on a host that only serves files', async () => {
    const { phone, step, isOpen } = await open(makeMemoryStorage(), NOW, 'none');
    expect([step(), phone.getState().problem, isOpen()]).toEqual(['problem', 'server', false]);
  });

  it('leads elsewhere where the class asks another pack', async () => {
    const { see, others, step, phone } = await open();
    see({ ...lobby, setup: { ...lobby.setup, pack: 'OTHER00001' } });
    expect([others, step(), phone.getState().problem]).toEqual([['OTHER00001'], 'problem', 'pack']);
  });

  it('waits for a nod', async () => {
    const { see, step } = await open();
    see({ ...asking, me: { ...seat, isWaiting: true, isAsked: false } });
    expect(step()).toBe('waiting');
  });

  it('leads back to the form when the seat was given to another phone', async () => {
    const { see, step, phone } = await open();
    see(lobby);
    see({ ...lobby, steps: 5, me: null });
    expect([step(), phone.getState().kept?.isSeated]).toEqual(['form', true]);
  });
});

describe('an answer', () => {
  it('is kept before it is sent, and counts once', async () => {
    const { see, phone, order, answers, step } = await open();
    see(asking);
    phone.confirm('1/match:act_1', A);
    phone.confirm('1/match:act_1', { pillar: 'b' });
    expect(order.filter(name => ['kept', 'answer'].includes(name))).toEqual(['kept', 'answer']);
    expect(answers()).toEqual([{ t: 'answer', q: '1/match:act_1', r: A, sent: NOW + 5 }]);
    expect(step()).toBe('sending');
  });

  it('is sent again after every view until it is acknowledged', async () => {
    const { see, hear, phone, answers, step } = await open();
    see(asking);
    phone.confirm('1/match:act_1', A);
    see({ ...asking, steps: 3 });
    see({ ...asking, steps: 4 });
    expect(answers()).toHaveLength(3);
    expect(new Set(answers().map(one => JSON.stringify(one))).size).toBe(1);
    hear({ t: 'ack', q: '1/match:act_1', is: 'ok' });
    expect(step()).toBe('given');
    see({ ...asking, steps: 5 });
    expect(answers()).toHaveLength(3);
  });

  it('survives a killed browser, and is sent by the next one', async () => {
    const { see, phone, storage } = await open();
    see(asking);
    phone.select('1/match:act_1', { pillar: 'b' });
    phone.confirm('1/match:act_1', A);
    const next = await open(storage);
    expect(next.answers()).toEqual([]);
    // Its question may be over by then.
    next.see({ ...asking, steps: 9, phase: 'ask', n: 2, question: question(2) });
    expect(next.answers()).toEqual([{ t: 'answer', q: '1/match:act_1', r: A, sent: NOW + 5 }]);
    expect(next.step()).toBe('ask');
  });

  it('waits with what it has to say while it has no seat', async () => {
    const { see, phone, answers } = await open();
    see(asking);
    phone.confirm('1/match:act_1', A);
    see({ ...asking, steps: 3, me: null });
    expect(answers()).toHaveLength(1);
  });

  it('that came too late says so, until the teacher counts it', async () => {
    const { see, hear, phone, step } = await open();
    see(asking);
    phone.confirm('1/match:act_1', A);
    hear({ t: 'ack', q: '1/match:act_1', is: 'late' });
    expect(step()).toBe('late');
    const mine = { response: A, isLate: true, isRight: null };
    see({ ...asking, steps: 4, phase: 'closed', me: { ...seat, mine } });
    expect(step()).toBe('late');
    see({ ...asking, steps: 5, phase: 'closed', me: { ...seat, mine: { ...mine, isLate: false } } });
    expect([step(), phone.getState().kept?.answers[0]?.is]).toEqual(['given', 'ok']);
  });

  it('that is none may be given again', async () => {
    const { see, hear, phone, step, answers } = await open();
    see(asking);
    phone.confirm('1/match:act_1', A);
    hear({ t: 'ack', q: '1/match:act_1', is: 'no' });
    expect(step()).toBe('ask');
    phone.confirm('1/match:act_1', { pillar: 'b' });
    expect([answers().length, step()]).toEqual([2, 'sending']);
  });

  it('of another page of the same player is shown here', async () => {
    const { see, phone, step, answers } = await open();
    see(asking);
    phone.select('1/match:act_1', { pillar: 'b' });
    see({ ...asking, steps: 3, me: { ...seat, mine: { response: A, isLate: false, isRight: null } } });
    expect([step(), confirmedIn(phone.getState())]).toEqual(['given', A]);
    phone.confirm('1/match:act_1', { pillar: 'b' });
    expect(answers()).toEqual([]);
  });

  it('of another tab is not written over', async () => {
    const storage = makeMemoryStorage();
    const [one, other] = [await open(storage), await open(storage)];
    one.see(asking);
    one.phone.confirm('1/match:act_1', A);
    other.see({ ...asking, steps: 4, n: 2, question: question(2) });
    other.phone.select('1/match:act_2', A);
    expect(loadJoinedRoom(other.keeper, ROOM)?.answers).toHaveLength(1);
  });

  it('is not taken while the room is paused, closed, or asks others', async () => {
    const { see, phone, answers, step } = await open();
    const tryTo = (): void => phone.confirm('1/match:act_1', A);
    see({ ...asking, isPaused: true });
    tryTo();
    expect(step()).toBe('paused');
    see({ ...asking, phase: 'closed', steps: 3 });
    tryTo();
    expect(step()).toBe('missed');
    see({ ...asking, steps: 4, me: { ...seat, isAsked: false } });
    tryTo();
    expect(step()).toBe('unasked');
    expect(answers()).toEqual([]);
  });
});

describe('what is chosen', () => {
  it('is there again after a reload, and goes with its question', async () => {
    const { see, phone, storage } = await open();
    see(asking);
    phone.select('1/match:act_1', A);
    const next = await open(storage);
    next.see(asking);
    expect(draftIn(next.phone.getState())).toEqual(A);
    next.see({ ...asking, steps: 3, n: 2, question: question(2) });
    expect(draftIn(next.phone.getState())).toBeUndefined();
  });
});

describe('a view', () => {
  it('that is older than the last one changes nothing', async () => {
    const { see, step } = await open();
    see({ ...asking, steps: 7 });
    see({ ...lobby, steps: 6 });
    expect(step()).toBe('ask');
  });

  it('of the end has what this phone was told, each question once', async () => {
    const { see, phone, step } = await open();
    const told = { ...asking, phase: 'told' as const, question: question(1, { told: { key: A } }) };
    see({ ...told, steps: 3 });
    see({ ...told, steps: 4, me: { ...seat, mine: { response: A, isLate: false, isRight: true } } });
    see({ ...told, steps: 5, question: question(2, { told: { key: A } }) });
    see({ ...told, steps: 6, question: question(3, { isSkipped: true }) });
    expect(step()).toBe('skipped');
    see({ ...lobby, phase: 'ended', steps: 7 });
    expect(step()).toBe('ended');
    expect(phone.getState().kept?.told.map(({ q, isRight }) => [q, isRight])).toEqual([
      ['1/match:act_1', true],
      ['1/match:act_2', null],
    ]);
  });

  it('has a clock that stands in a pause, and none where there is no time', () => {
    const at = (change: Partial<Question>, phase: PhoneView['phase'] = 'ask') =>
      secondsLeft({ ...asking, phase, question: question(1, change) }, NOW);
    expect(at({ closes: NOW + 30_400 })).toBe(31);
    expect(at({ closes: NOW - 1 })).toBe(0);
    expect(at({ closes: NOW + 30_000, leftMs: 12_000 })).toBe(12);
    expect([at({}), at({ closes: NOW + 9 }, 'closed'), secondsLeft(null, NOW)]).toEqual([null, null, null]);
  });
});
