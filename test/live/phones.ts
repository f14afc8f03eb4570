import { randomInt } from 'node:crypto';
import { CODE_ALPHABET } from '../../src/core/legible-text.ts';
import {
  type AckState,
  type ClientMessage,
  DEAD_MS,
  type HostWish,
  PROTOCOL,
  type ServerMessage,
} from '../../src/core/live/live-messages.ts';
import type { QuestionId, RoomCode } from '../../src/core/live/live-types.ts';
import { TOKEN_LENGTH } from '../../src/core/live/room-identity.ts';
import type { RoomRecord } from '../../src/core/live/room-record.ts';
import type { PhoneView, WallView } from '../../src/core/live/view-types.ts';
import { openWire, type Transport, type Wire } from './wire.ts';

export const makeToken = (): string =>
  Array.from({ length: TOKEN_LENGTH }, () => CODE_ALPHABET[randomInt(32)]).join('');

/** Where a client finds a server: asked again for each connection, since servers come and go. */
type Address = () => string;
const RETRY_MS = [60, 400] as const;
const PING_MS = 1000;

/** A connection that comes back. @param hello the first message on each. */
function keepWire(
  { address, transport, deadMs = DEAD_MS }: { address: Address; transport: Transport; deadMs?: number },
  hello: () => ClientMessage,
  onMessage: (message: ServerMessage) => void,
): Wire & { readonly lost: () => number } {
  let wire: Wire | undefined;
  let isOver = false;
  let lost = 0;
  let heard = Date.now();
  const connect = (): void => {
    if (isOver) return;
    heard = Date.now();
    wire = openWire(transport, address(), makeToken(), {
      onOpen: () => wire?.send(hello()),
      onMessage: message => {
        heard = Date.now();
        onMessage(message);
      },
      onClose: () => {
        wire = undefined;
        lost += 1;
        if (!isOver) setTimeout(connect, randomInt(...RETRY_MS));
      },
    });
  };
  const pulse = setInterval(() => {
    if (Date.now() - heard > deadMs) wire?.end();
    else wire?.send({ t: 'ping', at: Date.now() });
  }, PING_MS);
  connect();
  return {
    send: message => wire?.send(message),
    lost: () => lost,
    end: () => {
      isOver = true;
      clearInterval(pulse);
      wire?.end();
    },
  };
}

/** What became of one answer. Times in ms since 1970. */
export type SentAnswer = { readonly sent: number; times: number; acked: number | null; is: AckState | null };

export type SimPhone = {
  readonly token: string;
  readonly answers: ReadonlyMap<QuestionId, SentAnswer>;
  readonly view: () => PhoneView | null;
  readonly lost: () => number;
  readonly end: () => void;
};

type PhoneNeeds = {
  readonly address: Address;
  readonly transport: Transport;
  readonly room: RoomCode;
  readonly name: string;
  readonly deadMs?: number;
  /** The response to a question, and after how many ms it is given. */
  readonly answer: (q: QuestionId) => { readonly response: unknown; readonly afterMs: number };
};

/** A phone without a page: it answers once, and says it again after every view until it is acknowledged. */
export function createPhone({ room, name, answer, ...where }: PhoneNeeds): SimPhone {
  const token = makeToken();
  const answers = new Map<QuestionId, SentAnswer & { readonly response: unknown }>();
  const planned = new Set<QuestionId>();
  let view: PhoneView | null = null;
  const hello = (): ClientMessage => ({
    ...{ t: 'hello', v: PROTOCOL, room, token },
    join: { names: [name], team: null, code: null },
  });
  const say = (q: QuestionId): void => {
    const one = answers.get(q);
    if (!one) return;
    one.times += 1;
    wire.send({ t: 'answer', q, r: one.response, sent: one.sent });
  };
  const plan = (q: QuestionId): void => {
    planned.add(q);
    const { response, afterMs } = answer(q);
    setTimeout(() => {
      if (view?.question?.q !== q || view.phase !== 'ask') return;
      answers.set(q, { response, sent: Date.now(), times: 0, acked: null, is: null });
      say(q);
    }, afterMs);
  };
  const wire = keepWire(where, hello, message => {
    if (message.t === 'ack') {
      const one = answers.get(message.q);
      if (one && one.acked === null) Object.assign(one, { acked: Date.now(), is: message.is });
    }
    if (message.t !== 'view' || message.to !== 'phone') return;
    view = message;
    const { question, me, phase } = message;
    if (question && phase === 'ask' && me?.isAsked && !me.mine && !planned.has(question.q)) plan(question.q);
    for (const [q, { acked }] of answers) if (acked === null) say(q);
  });
  return { token, answers, view: () => view, lost: wire.lost, end: wire.end };
}

export type SimHost = {
  readonly room: RoomCode;
  readonly token: string;
  readonly view: () => WallView | null;
  /** Resolves when the server has done it. */
  readonly act: (wish: HostWish) => Promise<void>;
  readonly until: (is: (view: WallView) => boolean, patienceMs?: number) => Promise<boolean>;
  readonly record: () => Promise<RoomRecord>;
  readonly end: () => void;
};

/** Opens a room and leads it. @param opening the body of the request but for the token. */
export async function createHost(address: Address, opening: object): Promise<SimHost> {
  const token = makeToken();
  const answer = await fetch(`${address()}live/rooms`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...opening, token, key: null }),
  });
  const { room, why } = await answer.json();
  if (answer.status !== 201) throw new Error(`no room: ${answer.status} ${why}`);
  return leadRoom(address, room, token);
}

export function leadRoom(address: Address, room: RoomCode, token: string): SimHost {
  let view: WallView | null = null;
  let record: RoomRecord | null = null;
  const done = new Set<string>();
  const wire = keepWire(
    { address, transport: 'ws' },
    () => ({ t: 'host', v: PROTOCOL, room, token, role: 'wall', pair: null }),
    message => {
      if (message.t === 'view' && message.to === 'wall') view = message;
      if (message.t === 'progress' && view) view = { ...view, progress: message };
      if (message.t === 'did') done.add(message.act);
      if (message.t === 'result') record = message.record;
    },
  );
  /** Says it again until it is done. */
  const insist = async (say: () => void, isDone: () => boolean): Promise<void> => {
    for (let n = 0; !isDone(); n++) {
      if (n % 25 === 0) say();
      if (n > 3000) throw new Error('the server does not do what the host wants');
      await pause(20);
    }
  };
  return {
    ...{ room, token },
    view: () => view,
    act: wish => {
      const act = makeToken();
      return insist(
        () => wire.send({ t: 'do', act, wish }),
        () => done.has(act),
      );
    },
    until: async (is, patienceMs = 60_000) => {
      for (let left = patienceMs; left > 0; left -= 20) {
        if (view && is(view)) return true;
        await pause(20);
      }
      return false;
    },
    record: async () => {
      record = null;
      await insist(
        () => wire.send({ t: 'result' }),
        () => record !== null,
      );
      if (!record) throw new Error('no record came');
      return record;
    },
    end: wire.end,
  };
}

export const pause = (ms: number): Promise<void> => new Promise(done => setTimeout(done, ms));
