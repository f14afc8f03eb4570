/**
 * Pages that no WebSocket reaches: they read a stream of events, and send each message by a request of its own. A page names its
 * link by a secret of its own making.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { MESSAGE_MOST } from '../core/live/live-messages.ts';
import { isToken } from '../core/live/room-identity.ts';
import { type Clock, every } from './clock-and-chance.ts';
import type { Hub } from './hub.ts';
import type { Receiver } from './link.ts';
import { readBody } from './request-body.ts';

export type StreamTransport = {
  readonly listen: (link: string, response: ServerResponse) => void;
  readonly send: (link: string, request: IncomingMessage, response: ServerResponse) => Promise<void>;
};

/** Proxies end a connection on which nothing comes. */
const COMMENT_MS = 5000;
/** Some hold back the beginning until there is more of it. */
const BEGINNING = `:${' '.repeat(2048)}\n\n`;
const HEADERS = {
  'Content-Type': 'text/event-stream',
  'Cache-Control': 'no-cache, no-store, no-transform',
  'X-Accel-Buffering': 'no',
};

type OpenStream = Receiver & { readonly end: () => void };

export function createStreamTransport({ connect }: Pick<Hub, 'connect'>, clock: Clock): StreamTransport {
  const streams = new Map<string, OpenStream>();
  const listen = (link: string, response: ServerResponse): void => {
    // A browser that lost the connection comes again under the same name.
    streams.get(link)?.end();
    const end = (): void => void response.destroy();
    const receiver = connect({
      send: text => {
        if (!response.destroyed) response.write(`data: ${text}\n\n`);
      },
      waiting: () => response.writableLength,
      close: end,
    });
    if (!receiver) return void response.writeHead(503).end();
    response.socket?.setNoDelay(true);
    response.writeHead(200, HEADERS).write(BEGINNING);
    const stream = { ...receiver, end };
    streams.set(link, stream);
    const stopComments = every(clock, COMMENT_MS, () => response.write(':\n\n'));
    response.on('error', () => undefined);
    response.on('close', () => {
      stopComments();
      if (streams.get(link) === stream) streams.delete(link);
      receiver.lost();
    });
  };
  const send = async (link: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const stream = streams.get(link);
    if (!stream) return void response.writeHead(409).end();
    const body = await readBody(request, 4 * MESSAGE_MOST);
    if (body === 'big') return void response.writeHead(413, { Connection: 'close' }).end();
    stream.receive(body.text);
    response.writeHead(204).end();
  };
  return {
    listen: (link, response) => (isToken(link) ? listen(link, response) : void response.writeHead(400).end()),
    send,
  };
}
