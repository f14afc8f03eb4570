import { WebSocket } from 'ws';
import { PING_MS, PROTOCOL } from '../../../src/core/live/live-messages.ts';
import type { QuestionId, RoomCode } from '../../../src/core/live/live-types.ts';
import type { Random } from '../../../src/core/seeded-random.ts';
import { makeToken, pause } from '../../live/phones.ts';

/** Many phones in one process, as cheap as they can be: what is measured is the server. */
export type Load = {
  /** All of them answer within this time; resolves with how long each waited for its acknowledgement, in ms. */
  readonly answer: (q: QuestionId, response: unknown, withinMs: number) => Promise<readonly number[]>;
  readonly end: () => void;
};

/** So many connect at once. */
const BATCH = 100;
const PATIENCE_MS = 120_000;
const SLICES = 50;

/** @param room null: the server is bare. */
export async function connectLoad(
  port: number,
  room: RoomCode | null,
  count: number,
  chance: Random,
): Promise<Load> {
  const sockets: WebSocket[] = [];
  const acks = new Map<WebSocket, () => void>();
  // As pages do, each in its own time, so that the server takes nobody for dead.
  let turn = 0;
  const pulse = setInterval(() => {
    turn = (turn + 1) % SLICES;
    for (let i = turn; i < sockets.length; i += SLICES) sockets[i]?.send('{"t":"ping","at":0}');
  }, PING_MS / SLICES);
  for (let n = 0; n < count; n += BATCH)
    sockets.push(
      ...(await Promise.all(
        Array.from({ length: Math.min(BATCH, count - n) }, (_, i) => join(port, room, n + i, acks)),
      )),
    );
  return {
    answer: async (q, response, withinMs) => {
      const waits: number[] = [];
      const all = sockets.map(async socket => {
        await pause(chance.whole(withinMs));
        const acked = new Promise<void>((done, fail) => {
          acks.set(socket, done);
          setTimeout(() => fail(new Error('an answer was not acknowledged')), PATIENCE_MS).unref();
        });
        const sent = performance.now();
        socket.send(JSON.stringify({ t: 'answer', q, r: response, sent: Date.now() }));
        await acked;
        waits.push(performance.now() - sent);
      });
      await Promise.all(all);
      return waits;
    },
    end: () => {
      clearInterval(pulse);
      for (const socket of sockets) socket.terminate();
    },
  };
}

function join(
  port: number,
  room: RoomCode | null,
  n: number,
  acks: Map<WebSocket, () => void>,
): Promise<WebSocket> {
  const path = room === null ? '' : 'live/ws';
  const socket = new WebSocket(`ws://127.0.0.1:${port}/${path}`, { perMessageDeflate: false });
  const names = { names: [String(n + 1)], team: null, code: null };
  return new Promise((done, fail) => {
    socket.on('error', fail);
    socket.on('close', () => fail(new Error('the server has closed a connection')));
    socket.on('open', () =>
      socket.send(JSON.stringify({ t: 'hello', v: PROTOCOL, room, token: makeToken(), join: names })),
    );
    socket.on('message', data => {
      const text = String(data);
      if (text.startsWith('{"t":"ack"')) {
        acks.get(socket)?.();
        acks.delete(socket);
      } else if (text.startsWith('{"t":"view"') && !text.includes('"me":null')) done(socket);
      else if (text.startsWith('{"t":"no"')) fail(new Error(text));
    });
  });
}
