import {
  type HostWish,
  type Opening,
  PING_MS,
  PROTOCOL,
  parseOpening,
  type ServerMessage,
} from '../../src/core/live/live-messages.ts';
import type { QuestionId, RoomCode } from '../../src/core/live/live-types.ts';
import type { PhoneView, RemoteView, WallView } from '../../src/core/live/view-types.ts';
import { type Chance, every } from '../../src/server/clock-and-chance.ts';
import type { LiveContent } from '../../src/server/content.ts';
import { createHub, type Hub } from '../../src/server/hub.ts';
import type { HubSettings } from '../../src/server/hub-context.ts';
import type { RoomLog } from '../../src/server/room-log.ts';
import type { SentenceKey, Values } from '../../src/server/terminal-sentences.ts';
import { KINDS } from '../all-kinds.ts';
import { codeOf, content, itemsOf, makeTask, OPENED, tokenOf } from '../core/live/make-room.ts';
import { type Given, responseTo } from '../right-answers.ts';
import { createFakeClock, type FakeClock, settle } from './fake-clock.ts';
import { createMemoryLog } from './memory-log.ts';

export const liveContent: LiveContent = {
  kinds: KINDS,
  find: async pack => (pack === content.identity ? content : undefined),
};

/** A page with its connection, as a hub sees it. */
export type Page = {
  readonly got: readonly ServerMessage[];
  /** Sends a message, and waits until nothing moves any more. */
  readonly say: (message: object) => Promise<void>;
  readonly sayText: (text: string) => Promise<void>;
  /** The newest message of a sort. */
  readonly last: <T extends ServerMessage['t']>(t: T) => Extract<ServerMessage, { t: T }> | undefined;
  readonly phone: () => { readonly t: 'view' } & PhoneView;
  readonly wall: () => { readonly t: 'view' } & WallView;
  readonly remote: () => { readonly t: 'view' } & RemoteView;
  readonly why: () => string | undefined;
  readonly isClosed: () => boolean;
  /** The connection is lost. */
  readonly lose: () => void;
  /** It is there, but nothing comes from it any more. */
  readonly hush: () => void;
  /** So many bytes wait to be sent. */
  readonly clog: (bytes: number) => void;
};

export type World = {
  readonly hub: Hub;
  readonly clock: FakeClock;
  readonly log: RoomLog;
  readonly printed: readonly { readonly key: SentenceKey; readonly values?: Values | undefined }[];
  readonly connect: () => Page;
  readonly openRoom: (change?: Partial<Opening>) => Promise<RoomCode>;
  readonly host: (room: RoomCode, role?: 'wall' | 'remote', token?: string) => Promise<Page>;
  /** A phone that has joined. */
  readonly phone: (room: RoomCode, n: number | string, join?: object | null) => Promise<Page>;
};

/** What the pings of pages say. */
const OWN = -1;

export const HOST = tokenOf('H0ST');

export const openingOf = (change: Partial<Opening> = {}): Opening => {
  const opening = parseOpening({
    ...{ pack: content.identity, task: codeOf(makeTask({ count: 6 })), shape: 'together', teams: [] },
    ...{ seconds: 30, showsQuestion: true, token: HOST, key: null },
    ...change,
  });
  if (!opening) throw new Error('no opening');
  return opening;
};

/** Numbers that look like chance, the same ones each time. */
export function createChance(seed = 1): Chance {
  let state = seed;
  return below => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

export const joinAs = (n: number | string, change: object = {}): object => ({
  ...{ names: [`Pupil ${n}`], team: null, code: null },
  ...change,
});

export const hello = (room: RoomCode, n: number | string, join: object | null): object => ({
  ...{ t: 'hello', v: PROTOCOL, room, token: tokenOf(n), join },
});
export const hostHello = (room: RoomCode, token = HOST, change: object = {}): object => ({
  ...{ t: 'host', v: PROTOCOL, room, token, role: 'remote', pair: null },
  ...change,
});

type WorldChange = {
  readonly log?: RoomLog;
  readonly clock?: FakeClock;
  readonly settings?: Partial<HubSettings>;
  readonly seed?: number;
};

export function makeWorld({
  log = createMemoryLog(),
  clock = createFakeClock(OPENED),
  ...change
}: WorldChange = {}): World {
  const printed: { key: SentenceKey; values?: Values | undefined }[] = [];
  const hub = createHub({
    ...{ log, clock, content: liveContent, chance: createChance(change.seed) },
    settings: { players: 300, keepMs: 86_400_000, ...change.settings },
    print: (key, values) => printed.push({ key, values }),
  });
  const connect = (): Page => makePage(hub, clock);
  return {
    ...{ hub, clock, log, printed, connect },
    openRoom: async opening => {
      const opened = await hub.open(openingOf(opening));
      if (!opened.ok) throw new Error(opened.why);
      return opened.room;
    },
    host: async (room, role = 'remote', token = HOST) => {
      const page = connect();
      await page.say(hostHello(room, token, { role }));
      return page;
    },
    phone: async (room, n, join: object | null = joinAs(n)) => {
      const page = connect();
      await page.say(hello(room, n, join));
      return page;
    },
  };
}

/** As pages do, it says every few seconds that it is there. */
function makePage(hub: Hub, clock: FakeClock): Page {
  const got: ServerMessage[] = [];
  let isClosed = false;
  let waiting = 0;
  const receiver = hub.connect({
    send: text => {
      const message: ServerMessage = JSON.parse(text);
      if (message.t !== 'pong' || message.at !== OWN) got.push(message);
    },
    waiting: () => waiting,
    close: () => {
      isClosed = true;
      lose();
    },
  });
  if (!receiver) throw new Error('too many links');
  const stopPings = every(clock, PING_MS, () => receiver.receive(JSON.stringify({ t: 'ping', at: OWN })));
  function lose(): void {
    stopPings();
    receiver?.lost();
  }
  const sayText = async (text: string): Promise<void> => {
    receiver.receive(text);
    await settle();
  };
  const last = <T extends ServerMessage['t']>(t: T) =>
    got.filter((message): message is Extract<ServerMessage, { t: T }> => message.t === t).at(-1);
  const viewTo = <T extends 'phone' | 'wall' | 'remote'>(to: T) => {
    const view = last('view');
    if (view?.to !== to) throw new Error(`the last view is to ${view?.to}`);
    return view as Extract<ServerMessage, { t: 'view'; to: T }>;
  };
  return {
    ...{ got, sayText, last },
    say: message => sayText(JSON.stringify(message)),
    phone: () => viewTo('phone'),
    wall: () => viewTo('wall'),
    remote: () => viewTo('remote'),
    why: () => last('no')?.why,
    isClosed: () => isClosed,
    lose,
    hush: stopPings,
    clog: bytes => {
      waiting = bytes;
    },
  };
}

let acts = 0;
/** The host does something. @returns whether it was done. */
export async function wish(page: Page, what: HostWish, act = `act ${acts++}`): Promise<boolean | undefined> {
  await page.say({ t: 'do', act, wish: what });
  const did = page.last('did');
  return did?.act === act ? did.is : undefined;
}

/** Asks what comes next. */
export async function ask(page: Page, clock: FakeClock): Promise<QuestionId> {
  await clock.pass(100);
  const q = page.remote().nextId ?? '1/none:none';
  if (!(await wish(page, { e: 'asked', q }))) throw new Error(`${q} cannot be asked`);
  await clock.pass(100);
  return q;
}

/** What a phone sends as its answer to a question of the first lift. */
export function answerTo(q: QuestionId, given: Given, change: object = {}): object {
  const item = itemsOf(openingOf().task).find(({ id }) => `1/${id}` === q);
  if (!item) throw new Error(`no ${q}`);
  return { t: 'answer', q, r: responseTo(item, given), sent: null, ...change };
}
