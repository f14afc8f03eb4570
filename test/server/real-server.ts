import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import WebSocket from 'ws';
import type { ServerMessage } from '../../src/core/live/live-messages.ts';
import type { Clock } from '../../src/server/clock-and-chance.ts';
import { createHub } from '../../src/server/hub.ts';
import { createLiveServer } from '../../src/server/live-server.ts';
import type { RoomLog } from '../../src/server/room-log.ts';
import { ownHosts } from '../../src/server/server-addresses.ts';
import { sentencesIn } from '../../src/server/terminal-sentences.ts';
import { createChance, liveContent } from './hub-world.ts';
import { createMemoryLog } from './memory-log.ts';

export const realClock: Clock = {
  now: () => Date.now(),
  after: (ms, call) => {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
};

export const makeTempFolder = (): string => mkdtempSync(join(tmpdir(), 'live class 课堂 '));

/** A built game of two files. */
export function makeGame(): string {
  const folder = makeTempFolder();
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<title>Game</title>');
  writeFileSync(join(folder, 'assets', 'game-0000000.js'), '1;');
  return folder;
}

export const KEY = 'ABCD2345';

type Started = { readonly port: number; readonly close: () => Promise<void> };

/** A whole server on a free port. */
export async function startRealServer({
  log = createMemoryLog(),
  port = 0,
  seed = 1,
}: {
  readonly log?: RoomLog;
  readonly port?: number;
  readonly seed?: number;
} = {}): Promise<Started> {
  const hub = createHub({
    ...{ log, content: liveContent, clock: realClock, chance: createChance(seed), print: () => undefined },
    settings: { players: 300, keepMs: 86_400_000 },
  });
  const { listen, close } = createLiveServer(makeGame(), {
    ...{ hub, clock: realClock, key: KEY, say: sentencesIn('en') },
    hosts: () => ownHosts(['class.example']),
  });
  return {
    port: await listen(port),
    close: async () => {
      await hub.close();
      await close();
    },
  };
}

/** A page that is connected in earnest. */
export type Connected = {
  readonly got: readonly ServerMessage[];
  readonly say: (message: object) => Promise<void>;
  /** The first message of this sort that is, or will be, there; from the one with this number on. */
  readonly next: <T extends ServerMessage['t']>(
    t: T,
    is?: (message: Extract<ServerMessage, { t: T }>) => boolean,
  ) => Promise<Extract<ServerMessage, { t: T }>>;
  readonly closed: Promise<number>;
  readonly close: () => void;
};

function createInbox() {
  const got: ServerMessage[] = [];
  const looks = new Set<() => void>();
  const next: Connected['next'] = (t, is = () => true) =>
    new Promise(done => {
      const look = (): void => {
        const found = got.find(
          (message): message is Extract<ServerMessage, { t: typeof t }> =>
            message.t === t && is(message as Extract<ServerMessage, { t: typeof t }>),
        );
        if (!found) return;
        looks.delete(look);
        done(found);
      };
      looks.add(look);
      look();
    });
  const put = (text: string): void => {
    got.push(JSON.parse(text));
    for (const look of [...looks]) look();
  };
  return { got, next, put };
}

export async function connectSocket(port: number, headers: Record<string, string> = {}): Promise<Connected> {
  const { got, next, put } = createInbox();
  const socket = new WebSocket(`ws://127.0.0.1:${port}/live/ws`, { headers });
  socket.on('message', data => put(String(data)));
  const closed = new Promise<number>(done => void socket.on('close', done));
  await new Promise((open, fail) => {
    socket.once('open', open).once('error', fail);
  });
  socket.on('error', () => undefined);
  return {
    ...{ got, next, closed },
    say: async message => socket.send(JSON.stringify(message)),
    close: () => socket.terminate(),
  };
}

export async function connectStream(
  port: number,
  link: string,
): Promise<Connected & { readonly headers: Headers }> {
  const { got, next, put } = createInbox();
  const end = new AbortController();
  const url = `http://127.0.0.1:${port}/live`;
  const response = await fetch(`${url}/events?link=${link}`, { signal: end.signal });
  if (!response.ok || !response.body) throw new Error(String(response.status));
  const read = async (body: ReadableStream<Uint8Array>): Promise<number> => {
    let rest = '';
    const decoder = new TextDecoder();
    try {
      for await (const part of body) {
        const events = (rest + decoder.decode(part, { stream: true })).split('\n\n');
        rest = events.pop() ?? '';
        for (const event of events) if (event.startsWith('data: ')) put(event.slice(6));
      }
    } catch {
      // It was ended, by whichever side.
    }
    return 0;
  };
  return {
    ...{ got, next, headers: response.headers, closed: read(response.body) },
    say: async message => {
      const { status } = await fetch(`${url}/send?link=${link}`, {
        ...{ method: 'POST', body: JSON.stringify(message) },
      });
      if (status !== 204) throw new Error(String(status));
    },
    close: () => end.abort(),
  };
}
