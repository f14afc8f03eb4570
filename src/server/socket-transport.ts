/** Pages that are connected by a WebSocket. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { MESSAGE_MOST } from '../core/live/live-messages.ts';
import type { Hub } from './hub.ts';

/** What is a little too long is refused; what is longer than this ends the connection, since it need not even be read. */
const READ_MOST = 4 * MESSAGE_MOST;

/** The code by which a WebSocket is closed when there are too many. */
const TRY_LATER = 1013;

export type SocketTransport = {
  /** Takes over a connection that has asked to become a socket. */
  readonly accept: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
};

export function createSocketTransport({ connect }: Pick<Hub, 'connect'>): SocketTransport {
  const server = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: READ_MOST });
  const join = (socket: WebSocket): void => {
    const receiver = connect({
      send: text => {
        if (socket.readyState === socket.OPEN) socket.send(text);
      },
      waiting: () => socket.bufferedAmount,
      close: () => socket.terminate(),
    });
    // 'close' follows.
    socket.on('error', () => undefined);
    socket.on('message', (data, isBinary) => receiver?.receive(isBinary ? '' : String(data)));
    socket.on('close', () => receiver?.lost());
    if (!receiver) socket.close(TRY_LATER);
  };
  return { accept: (request, socket, head) => server.handleUpgrade(request, socket, head, join) };
}
