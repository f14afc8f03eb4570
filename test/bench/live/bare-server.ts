import { mkdtempSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket, WebSocketServer } from 'ws';

/**
 * What a class server is measured against: it appends each message to a file, makes it durable, several at once where they come at
 * once, and acknowledges. It knows no rooms and no rules. The port is its argument.
 */
const [, , port = '0'] = process.argv;
const file = await open(join(mkdtempSync(join(tmpdir(), 'bare-')), 'log'), 'a');
type Waiting = { readonly line: string; readonly socket: WebSocket; readonly q: string };
let waiting: Waiting[] = [];
let isWriting = false;

async function flush(): Promise<void> {
  if (isWriting) return;
  isWriting = true;
  while (waiting.length > 0) {
    const batch = waiting;
    waiting = [];
    await file.appendFile(batch.map(({ line }) => `${line}\n`).join(''));
    await file.datasync();
    for (const { socket, q } of batch)
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify({ t: 'ack', q, is: 'ok' }));
  }
  isWriting = false;
}

const server = new WebSocketServer({ port: Number(port), host: '127.0.0.1', perMessageDeflate: false });
server.on('connection', socket => {
  socket.on('message', data => {
    const line = String(data);
    const { t, q } = JSON.parse(line);
    if (t === 'hello') socket.send('{"t":"view","me":{}}');
    if (t === 'ping') socket.send('{"t":"pong","at":0,"now":0}');
    if (t !== 'answer') return;
    waiting.push({ line, socket, q });
    void flush();
  });
});
