import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { type RawData, WebSocket, WebSocketServer } from 'ws';
import type { Random } from '../../src/core/seeded-random.ts';

/** What goes wrong between phones and server. Shares are of 100. */
export type Faults = {
  /** Connections that are cut, in each second. */
  readonly cut: number;
  /** Connections that go silent in each second, without anybody being told, and are cut some seconds later. */
  readonly hole: number;
  /** Acknowledgements that never arrive. */
  readonly swallowed: number;
  /** Messages of phones that arrive twice. */
  readonly doubled: number;
  /** WebSockets are refused, as by a proxy that does not know them. */
  readonly isRefusing?: boolean;
};
export type FaultProxy = {
  /** With a slash at its end. */
  readonly address: string;
  readonly counts: { cuts: number; holes: number; swallowed: number; doubled: number; refused: number };
  /** From now on; nothing goes wrong any more without an argument. */
  readonly set: (faults?: Faults) => void;
  readonly close: () => void;
};

const NONE: Faults = { cut: 0, hole: 0, swallowed: 0, doubled: 0 };
const HOLE_MS = 4000;

/** One way through the proxy: may go silent, and may be cut. */
type Way = { isSilent: boolean; readonly cut: () => void };

/** A proxy on loopback in front of a server, that loses what networks lose. @param target the port of the server, asked each time. */
export async function openFaultProxy(target: () => number, chance: Random): Promise<FaultProxy> {
  let faults = NONE;
  const counts = { cuts: 0, holes: 0, swallowed: 0, doubled: 0, refused: 0 };
  const ways = new Set<Way>();
  const happens = (share: number): boolean => chance.whole(10_000) < share * 100;
  const isSwallowed = (text: string): boolean => {
    if (!text.includes('"t":"ack"') || !happens(faults.swallowed)) return false;
    counts.swallowed += 1;
    return true;
  };
  const isDoubled = (text: string): boolean => {
    if (!text.includes('"t":"answer"') || !happens(faults.doubled)) return false;
    counts.doubled += 1;
    return true;
  };
  const context = { target, ways, isSwallowed, isDoubled };
  const server = createServer((incoming, response) => void forward(context, incoming, response));
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  server.on('upgrade', (incoming: IncomingMessage, socket: Socket, head: Buffer) => {
    if (faults.isRefusing) {
      counts.refused += 1;
      socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(incoming, socket, head, phone => join(context, incoming, phone));
  });
  const storm = setInterval(() => {
    for (const way of ways) {
      if (happens(faults.cut)) {
        counts.cuts += 1;
        way.cut();
      } else if (!way.isSilent && happens(faults.hole)) {
        counts.holes += 1;
        way.isSilent = true;
        setTimeout(way.cut, HOLE_MS);
      }
    }
  }, 1000);
  await new Promise<void>(open => server.listen(0, '127.0.0.1', open));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    counts,
    set: (next = NONE) => {
      faults = next;
    },
    close: () => {
      clearInterval(storm);
      for (const way of ways) way.cut();
      server.closeAllConnections();
      server.close();
    },
  };
}

type Context = {
  readonly target: () => number;
  readonly ways: Set<Way>;
  readonly isSwallowed: (text: string) => boolean;
  readonly isDoubled: (text: string) => boolean;
};

/** A page's headers, as if it spoke with the server itself. */
const headersFor = ({ headers, url }: IncomingMessage, port: number) => {
  const { host, origin, ...rest } = headers;
  const here = `127.0.0.1:${port}`;
  return { url: url ?? '/', here, rest, origin: origin?.replace(String(host), here) };
};

function join(
  { target, ways, isSwallowed, isDoubled }: Context,
  incoming: IncomingMessage,
  phone: WebSocket,
): void {
  const port = target();
  const { url, origin } = headersFor(incoming, port);
  const upstream = new WebSocket(`ws://127.0.0.1:${port}${url}`, {
    perMessageDeflate: false,
    ...(origin && { origin }),
  });
  const early: string[] = [];
  const way: Way = {
    isSilent: false,
    cut: () => {
      ways.delete(way);
      phone.terminate();
      upstream.terminate();
    },
  };
  ways.add(way);
  const up = (text: string): void => {
    if (upstream.readyState === WebSocket.OPEN) upstream.send(text);
    else early.push(text);
  };
  phone.on('message', (data: RawData) => {
    const text = String(data);
    if (way.isSilent) return;
    up(text);
    if (isDoubled(text)) up(text);
  });
  upstream.on('open', () => {
    for (const text of early) upstream.send(text);
  });
  upstream.on('message', (data: RawData) => {
    const text = String(data);
    if (!way.isSilent && !isSwallowed(text)) phone.send(text);
  });
  for (const one of [phone, upstream]) {
    one.on('error', way.cut);
    one.on('close', way.cut);
  }
}

/** Everything that is no WebSocket: the game's files, requests of phones, and streams of events. */
async function forward(
  { target, ways, isSwallowed, isDoubled }: Context,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const port = target();
  const { url, here, rest, origin } = headersFor(incoming, port);
  const body: Buffer[] = [];
  for await (const piece of incoming) body.push(piece);
  const text = Buffer.concat(body);
  const times = incoming.method === 'POST' && isDoubled(String(text)) ? 2 : 1;
  for (let n = 1; n <= times; n++) {
    const isLast = n === times;
    const headers = { ...rest, host: here, ...(origin && { origin }) };
    const outgoing = request(
      { port, host: '127.0.0.1', method: incoming.method, path: url, headers },
      answer => {
        if (!isLast) return void answer.resume();
        const isStream = answer.headers['content-type']?.startsWith('text/event-stream') === true;
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        if (isStream) passEvents({ ways, isSwallowed }, answer, response);
        else answer.pipe(response);
      },
    );
    outgoing.on('error', () => isLast && response.destroy());
    outgoing.end(text);
  }
}

function passEvents(
  { ways, isSwallowed }: Pick<Context, 'ways' | 'isSwallowed'>,
  answer: IncomingMessage,
  response: ServerResponse,
): void {
  const way: Way = {
    isSilent: false,
    cut: () => {
      ways.delete(way);
      answer.destroy();
      response.destroy();
    },
  };
  ways.add(way);
  response.flushHeaders();
  let text = '';
  answer.setEncoding('utf8');
  answer.on('data', (piece: string) => {
    text += piece;
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) if (!way.isSilent && !isSwallowed(block)) response.write(`${block}\n\n`);
  });
  answer.on('error', way.cut);
  answer.on('close', way.cut);
  response.on('close', way.cut);
}
