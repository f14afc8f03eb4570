import type { DealtItem } from '../../../src/core/kinds/kind.ts';
import { openRoom, type RoomFold } from '../../../src/core/live/fold-room.ts';
import type { HostEvent, LiveEvent, PlayerId, QuestionId, Room } from '../../../src/core/live/live-types.ts';
import { closingTime, currentQuestion, nextQuestion } from '../../../src/core/live/room-questions.ts';
import { createRandom, type Random } from '../../../src/core/seeded-random.ts';
import { responseTo } from '../../right-answers.ts';
import { itemsOf, OPENED, openedAs, playerOf } from './make-room.ts';

/** An answer as its phone has sent it for the first time. */
export type Sent = {
  readonly p: PlayerId;
  readonly q: QuestionId;
  readonly r: unknown;
  readonly sent: number;
};
export type Simulated = {
  /** Every event, in the one order that all servers see. */
  readonly log: readonly LiveEvent[];
  /** What each server has folded. */
  readonly servers: readonly RoomFold[];
  readonly sent: readonly Sent[];
};
type Size = { readonly players: number; readonly questions: number; readonly servers: number };

/** A phone keeps what it has sent until that is acknowledged, and sends it again after every view. */
type Phone = {
  readonly p: PlayerId;
  q: QuestionId | null;
  isAsked: boolean;
  readonly given: Set<QuestionId>;
  readonly waiting: Map<QuestionId, Sent>;
};
type Server = { readonly fold: RoomFold; read: number };

const ids = Array.from({ length: 60 }, (_, n) => playerOf(n));
const responses = new Map<string, readonly unknown[]>();
function responsesTo(item: DealtItem): readonly unknown[] {
  const known = responses.get(item.id) ?? [responseTo(item, 'right'), responseTo(item, 'wrong')];
  responses.set(item.id, known);
  return known;
}

/**
 * Phones, servers and a host who do as they like, on a net that loses, doubles, delays and reorders what they say. Everything
 * follows from the seed.
 */
export function simulate(seed: string, { players, questions, servers: many }: Size): Simulated {
  const random = createRandom(seed);
  const chance = (percent: number): boolean => random.whole(100) < percent;
  const opened = openedAs({ seconds: chance(30) ? null : 20 });
  const log: LiveEvent[] = [opened];
  const items = itemsOf(opened.task).slice(0, questions);
  const servers: Server[] = Array.from({ length: many }, () => ({ fold: openRoom(opened, items), read: 1 }));
  const phones: Phone[] = ids
    .slice(0, players)
    .map(p => ({ p, q: null, isAsked: false, given: new Set(), waiting: new Map() }));
  /** On their way. */
  const net: (() => void)[] = [];
  const sent: Sent[] = [];
  let now = OPENED;
  let acts = 0;
  const send = (arrive: () => void): void => {
    const copies = chance(15) ? 0 : chance(15) ? 2 : 1;
    for (let n = 0; n < copies; n++) net.push(arrive);
  };
  const any = <T>(all: readonly T[]): T => {
    const one = all[random.whole(all.length)];
    if (one === undefined) throw new Error('nothing to choose from');
    return one;
  };
  const catchUp = (server: Server): void => {
    for (; server.read < log.length; server.read++) {
      const event = log[server.read];
      if (!event || !server.fold.apply(event)) continue;
      if (event.e !== 'answered') for (const phone of phones) if (chance(25)) show(server, phone);
    }
  };
  /** A server answers only when what was said is in the log and folded. */
  const append = (server: Server, event: LiveEvent): void => {
    log.push(event);
    catchUp(server);
  };
  const show = ({ fold: { room } }: Server, phone: Phone): void => {
    const question = currentQuestion(room);
    const isOpen = room.phase === 'ask' && question !== undefined;
    const [q, isAsked] = [isOpen ? question.q : null, isOpen && question.who.has(phone.p)];
    send(() => {
      phone.q = q;
      phone.isAsked = isAsked;
      for (const one of phone.waiting.values()) say(phone, one);
    });
  };
  const say = (phone: Phone, one: Sent): void => {
    const server = any(servers);
    send(() => {
      append(server, { e: 'answered', at: now, ...one });
      send(() => phone.waiting.delete(one.q));
    });
  };
  const touch = (phone: Phone): void => {
    const { p, q, isAsked, given } = phone;
    if (q === null || !isAsked || given.has(q)) {
      comeBack(phone);
      return;
    }
    const item = items.find(({ id }) => q.endsWith(`/${id}`));
    if (!item) throw new Error('no such item');
    const one = { p, q, r: any(responsesTo(item)), sent: now };
    sent.push(one);
    given.add(q);
    phone.waiting.set(q, one);
    say(phone, one);
  };
  /** Says hello: joins, or is shown everything again. */
  const comeBack = (phone: Phone): void => {
    const server = any(servers);
    send(() => {
      const { p } = phone;
      const isNew = !server.fold.room.seats.has(p);
      if (isNew) append(server, { e: 'joined', at: now, p, names: [p], team: null, waits: false });
      show(server, phone);
    });
  };
  let wish: { readonly act: string; readonly event: HostEvent } | null = null;
  const urge = (): void => {
    const server = any(servers);
    catchUp(server);
    const event: HostEvent | undefined = wish ? wish.event : wishFor(server.fold.room, random);
    if (!event) return;
    const asked = wish ?? { act: `act ${acts++}`, event };
    wish = asked;
    send(() => {
      append(server, { ...asked.event, at: now, act: asked.act });
      send(() => {
        if (wish?.act === asked.act) wish = null;
      });
    });
  };
  const look = (server: Server): void => {
    const question = currentQuestion(server.fold.room);
    const closing = closingTime(server.fold.room);
    if (!question || closing === null || now < closing) return;
    const { q, closes: due } = question;
    append(server, { e: 'closed', q, due, at: now, act: `close ${q} ${due}` });
  };
  const step = (): void => {
    now += random.whole(60);
    const what = random.whole(100);
    if (what < 80 && net.length > 0) {
      const i = random.whole(net.length);
      const arrive = net[i];
      const last = net.pop();
      if (last && i < net.length) net[i] = last;
      arrive?.();
    } else if (what < 92) touch(any(phones));
    else if (what < 98) urge();
    else look(any(servers));
  };
  for (const phone of phones.slice(0, players - 4)) comeBack(phone);
  for (let n = 0; n < 40 * players * questions && servers[0]?.fold.room.phase !== 'ended'; n++) step();
  for (const server of servers) catchUp(server);
  return { log, servers: servers.map(({ fold }) => fold), sent };
}

/** What a host who is in a hurry would do next. */
function wishFor(room: Room, random: Random): HostEvent | undefined {
  const question = currentQuestion(room);
  const next = nextQuestion(room);
  const dice = random.whole(30);
  if (room.phase === 'ended') return undefined;
  if (room.phase === 'lobby' || room.phase === 'told') {
    if (!next || (question && dice === 0)) return { e: 'ended' };
    return { e: 'asked', q: next.q };
  }
  if (!question) return undefined;
  const { q } = question;
  if (room.phase === 'closed') return dice < 5 ? { e: 'extended', q, ms: 5000 } : { e: 'told', q };
  if (room.pausedAt !== null) return dice < 25 ? { e: 'resumed' } : { e: 'closed', q, due: null };
  if (dice < 3) return { e: 'paused' };
  if (dice === 3) return { e: 'extended', q, ms: 5000 };
  if (dice === 4) return { e: random.whole(3) === 0 ? 'skipped' : 'told', q };
  return dice < 26 ? undefined : { e: 'closed', q, due: null };
}
