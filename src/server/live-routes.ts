/** What is asked for under `/live`. */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { symbolsIn } from '../core/legible-text.ts';
import { MESSAGE_MOST, parseOpening } from '../core/live/live-messages.ts';
import { foreignTo, isLoopback } from './caller-checks.ts';
import type { Clock } from './clock-and-chance.ts';
import { createGuessBudget } from './guess-budget.ts';
import type { Hub } from './hub.ts';
import { readBody } from './request-body.ts';
import { createSocketTransport } from './socket-transport.ts';
import { createStreamTransport } from './stream-transport.ts';
import type { Say } from './terminal-sentences.ts';

export type LiveRoutes = {
  /** @returns whether it was something of a live class. */
  readonly answer: (request: IncomingMessage, response: ServerResponse) => boolean;
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
};

export type RoutesContext = {
  readonly hub: Hub;
  readonly clock: Clock;
  /** For opening a room from another computer: symbols of codes. */
  readonly key: string;
  /** Hosts under which this server is known, as they are now. */
  readonly hosts: () => ReadonlySet<string>;
  readonly say: Say;
};

/** Wrong keys a minute. */
const KEYS_MOST = 20;

export function createLiveRoutes(context: RoutesContext): LiveRoutes {
  const { hub, clock } = context;
  const sockets = createSocketTransport(hub);
  const streams = createStreamTransport(hub, clock);
  const openRoom = createOpening(context);
  const respond = async (path: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (path === '/live') return void response.writeHead(204, { 'Cache-Control': 'no-store' }).end();
    const refusal = refusalFor(context, request);
    if (refusal !== undefined) return void writeText(response, 403, refusal);
    const link = new URL(request.url ?? '', 'http://here').searchParams.get('link') ?? '';
    switch (`${request.method} ${path}`) {
      case 'POST /live/rooms':
        return openRoom(request, response);
      case 'GET /live/events':
        return streams.listen(link, response);
      case 'POST /live/send':
        return streams.send(link, request, response);
      default:
        return void response.writeHead(404).end();
    }
  };
  return {
    answer: (request, response) => {
      const path = pathOf(request);
      if (path !== '/live' && !path.startsWith('/live/')) return false;
      respond(path, request, response).catch(() => void response.destroy());
      return true;
    },
    upgrade: (request, socket, head) => {
      socket.on('error', () => undefined);
      const refusal = refusalFor(context, request);
      if (refusal !== undefined) refuseSocket(socket, '403 Forbidden', refusal);
      else if (pathOf(request) !== '/live/ws') refuseSocket(socket, '404 Not Found', '');
      else sockets.accept(request, socket, head);
    },
  };
}

const pathOf = ({ url = '/' }: IncomingMessage): string => url.replace(/[?#].*$/s, '');

/** A sentence for whoever has opened the page under a name that is not ours, or has it from another site. */
function refusalFor({ hosts, say }: RoutesContext, request: IncomingMessage): string | undefined {
  const foreign = foreignTo(request, hosts());
  return foreign && say(foreign.why === 'host' ? 'otherHost' : 'otherOrigin', { host: foreign.host });
}

function writeText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(text);
}

function refuseSocket(socket: Duplex, status: string, text: string): void {
  const head = [
    `HTTP/1.1 ${status}`,
    'Connection: close',
    'Content-Type: text/plain; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(text)}`,
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${text}`);
}

function writeJson(response: ServerResponse, status: number, value: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
}

/** Opens a room for somebody on this computer, or with the key that is in its terminal. */
function createOpening({ hub, clock, key }: RoutesContext) {
  const budget = createGuessBudget(clock, KEYS_MOST);
  const isAllowed = (request: IncomingMessage, given: string | null): boolean => {
    if (isLoopback(request)) return true;
    if (given === null || budget.isSpent()) return false;
    const isRight = isSameText(symbolsIn(given), key);
    if (!isRight) budget.miss();
    return isRight;
  };
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(request, MESSAGE_MOST);
    if (body === 'big') return writeJson(response, 413, { why: 'big' });
    const opening = readOpening(body.text);
    if (!opening) return writeJson(response, 400, { why: 'bad' });
    if (!isAllowed(request, opening.key)) return writeJson(response, 403, { why: 'key' });
    const opened = await hub.open(opening);
    if (opened.ok) return writeJson(response, 201, { room: opened.room });
    writeJson(response, opened.why === 'busy' ? 409 : 400, { why: opened.why });
  };
}

function readOpening(text: string): ReturnType<typeof parseOpening> {
  try {
    return parseOpening(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** It takes as long for one as for another. */
function isSameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
