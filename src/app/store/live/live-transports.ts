/** Two ways to a live class: a WebSocket, and where a proxy or an old browser has none, a stream of events with requests back. */

/** One connection. It is never opened again: whoever wants another makes another. */
export type Connection = {
  readonly send: (text: string) => void;
  readonly end: () => void;
};
export type ConnectionEvents = {
  readonly onOpen: () => void;
  readonly onText: (text: string) => void;
  /** Once, whoever ended it, also where it never opened. */
  readonly onClose: () => void;
};
/** @param base address of the folder that the page is in, with a slash at its end. @param name of this connection, never used before. */
export type Transport = (base: string, name: string, events: ConnectionEvents) => Connection;

export const webSocket: Transport = (base, _, { onOpen, onText, onClose }) => {
  let isOver = false;
  const close = (): void => {
    if (isOver) return;
    isOver = true;
    onClose();
  };
  let socket: WebSocket | undefined;
  try {
    // WebKit before 2022 refuses it under a content security policy of 'self', some browsers by throwing.
    socket = new WebSocket(`${base.replace(/^http/, 'ws')}live/ws`);
  } catch {
    void Promise.resolve().then(close);
  }
  socket?.addEventListener('open', onOpen);
  socket?.addEventListener('message', ({ data }) => typeof data === 'string' && onText(data));
  socket?.addEventListener('close', close);
  socket?.addEventListener('error', close);
  return {
    send: text => {
      if (socket?.readyState === WebSocket.OPEN) socket.send(text);
    },
    end: () => {
      socket?.close();
      close();
    },
  };
};

export const eventStream: Transport = (base, name, { onOpen, onText, onClose }) => {
  let isOver = false;
  const source = new EventSource(`${base}live/events?link=${name}`);
  const end = (): void => {
    if (isOver) return;
    isOver = true;
    source.close();
    onClose();
  };
  /** One after another, so that they arrive in their order. */
  let last = Promise.resolve();
  const post = async (text: string): Promise<void> => {
    if (isOver) return;
    const answer = await fetch(`${base}live/send?link=${name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: text,
      cache: 'no-store',
    }).catch(() => undefined);
    if (!answer?.ok) end();
  };
  source.addEventListener('open', onOpen);
  source.addEventListener('message', ({ data }) => typeof data === 'string' && onText(data));
  // It would try again by itself, but the server has forgotten this connection.
  source.addEventListener('error', end);
  return {
    send: text => {
      last = last.then(() => post(text));
    },
    end,
  };
};
