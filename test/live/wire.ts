import { WebSocket } from 'ws';
import { type ClientMessage, PING_MS, type ServerMessage } from '../../src/core/live/live-messages.ts';

/** How a client without a page speaks with the server. */
export type Transport = 'ws' | 'sse';
export type Wire = { readonly send: (message: ClientMessage) => void; readonly end: () => void };
type Events = {
  readonly onOpen: () => void;
  readonly onMessage: (message: ServerMessage) => void;
  readonly onClose: () => void;
};

/** @param base address of the class server, with a slash at its end. @param name of the connection: 24 symbols. */
export function openWire(transport: Transport, base: string, name: string, events: Events): Wire {
  let pulse: ReturnType<typeof setInterval> | undefined;
  const wire = (transport === 'ws' ? openSocket : openStream)(base, name, {
    ...events,
    onOpen: () => {
      // As pages do: a server takes whoever is silent for dead, and on a busy machine a test is silent for long.
      pulse = setInterval(() => wire.send({ t: 'ping', at: 0 }), PING_MS);
      events.onOpen();
    },
    onClose: () => {
      clearInterval(pulse);
      events.onClose();
    },
  });
  return {
    send: wire.send,
    end: () => {
      clearInterval(pulse);
      wire.end();
    },
  };
}

function openSocket(base: string, _: string, { onOpen, onMessage, onClose }: Events): Wire {
  const socket = new WebSocket(`${base.replace(/^http/, 'ws')}live/ws`, { perMessageDeflate: false });
  socket.on('open', onOpen);
  socket.on('message', data => onMessage(JSON.parse(String(data))));
  socket.on('error', () => undefined);
  socket.on('close', onClose);
  return {
    send: message => {
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
    },
    end: () => socket.terminate(),
  };
}

function openStream(base: string, name: string, { onOpen, onMessage, onClose }: Events): Wire {
  const stop = new AbortController();
  let isOver = false;
  const end = (): void => {
    if (isOver) return;
    isOver = true;
    stop.abort();
    onClose();
  };
  void (async () => {
    const answer = await fetch(`${base}live/events?link=${name}`, { signal: stop.signal });
    if (!answer.ok || !answer.body) return end();
    onOpen();
    let text = '';
    for await (const piece of answer.body.pipeThrough(new TextDecoderStream())) {
      text += piece;
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks)
        for (const line of block.split('\n'))
          if (line.startsWith('data: ')) onMessage(JSON.parse(line.slice(6)));
    }
    end();
  })().catch(end);
  let last: Promise<unknown> = Promise.resolve();
  return {
    send: message => {
      last = last.then(async () => {
        if (isOver) return;
        const answer = await fetch(`${base}live/send?link=${name}`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(message),
          signal: stop.signal,
        }).catch(() => undefined);
        if (!answer?.ok) end();
      });
    },
    end,
  };
}
