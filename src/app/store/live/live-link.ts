import { symbolsAsNumber } from '../../../core/classroom/code-bits.ts';
import {
  type ClientMessage,
  DEAD_MS,
  PING_MS,
  type ServerMessage,
} from '../../../core/live/live-messages.ts';
import { readServerMessage } from '../../../core/live/read-server-message.ts';
import { type Connection, eventStream, type Transport, webSocket } from './live-transports.ts';

/** connecting: for the first time. open: the server answers. lost: it does not, and is tried again without end. */
export type LinkState = 'connecting' | 'open' | 'lost';

/** The way to a live class, which is found again whenever it is lost. */
export type LiveLink = {
  /** What is said while the link is not open is lost: whoever says it says it again once it is. */
  readonly send: (message: ClientMessage) => void;
  /** The server's clock, ms since 1970; null as long as nobody knows it. */
  readonly serverNow: () => number | null;
  /** Tries again at once. */
  readonly retry: () => void;
  readonly end: () => void;
};

export type LinkNeeds = {
  /** Address of the folder that the page is in, with a slash at its end. */
  readonly base: string;
  /** The first message on every connection. */
  readonly hello: () => ClientMessage;
  readonly onMessage: (message: ServerMessage) => void;
  readonly onState: (state: LinkState) => void;
  /** Every few seconds while it is open: what was not acknowledged may be said again. */
  readonly onPulse?: () => void;
  /** ms since 1970. */
  readonly now: () => number;
  /** Twelve random symbols. */
  readonly makeSeed: () => string;
};

/** A connection that has not opened by then never will. */
const OPENING_MS = 4000;
const RETRY_MS = { first: 250, longest: 3000 };
/** After so long in the background a phone has often lost its connection without knowing it. */
const DOUBT_MS = 2500;

export function openLiveLink(needs: LinkNeeds): LiveLink {
  const { onState, now } = needs;
  const clock = createServerClock();
  let transport: Transport = webSocket;
  let current: OpenConnection | undefined;
  let timer = 0;
  let tries = 0;
  let isOver = false;
  const connect = (): void => {
    window.clearTimeout(timer);
    current?.end();
    current = openConnection(needs, transport, clock, hasOpened => {
      current = undefined;
      if (isOver) return;
      // The other way, where this one does not even open.
      if (!hasOpened) transport = transport === webSocket ? eventStream : webSocket;
      tries = hasOpened ? 0 : tries + 1;
      if (hasOpened || tries > 1) onState('lost');
      timer = window.setTimeout(connect, pauseOf(tries, needs.makeSeed()));
    });
  };
  const retry = (): void => {
    if (isOver) return;
    if (current) current.doubt();
    else connect();
  };
  const forget = onReturn(retry);
  onState('connecting');
  connect();
  return {
    send: message => current?.connection.send(JSON.stringify(message)),
    serverNow: () => clock.at(now()),
    retry,
    end: () => {
      isOver = true;
      window.clearTimeout(timer);
      forget();
      current?.end();
    },
  };
}

/** Doubled with each try, and for each phone a little different, so that a class does not come back all at once. */
function pauseOf(tries: number, seed: string): number {
  const share = 0.5 + symbolsAsNumber(seed.slice(0, 2)) / 2048;
  return Math.max(RETRY_MS.first, Math.min(RETRY_MS.longest, RETRY_MS.first * 2 ** tries) * share);
}

type OpenConnection = {
  readonly connection: Connection;
  /** Asks whether the server is still there, and ends what does not answer soon. */
  readonly doubt: () => void;
  readonly end: () => void;
};

/** One connection from its first message to its end. @param onEnd once; whether the server ever spoke. */
function openConnection(
  { base, hello, onMessage, onState, onPulse, now, makeSeed }: LinkNeeds,
  transport: Transport,
  clock: ServerClock,
  onEnd: (hasOpened: boolean) => void,
): OpenConnection {
  let hasOpened = false;
  let heard = now();
  let isOver = false;
  const stop = (): void => {
    isOver = true;
    window.clearInterval(pulse);
    window.clearTimeout(opening);
  };
  const connection = transport(base, makeSeed() + makeSeed(), {
    onOpen: () => connection.send(JSON.stringify(hello())),
    onText: text => {
      const message = readServerMessage(text);
      if (!message || isOver) return;
      heard = now();
      if (!hasOpened) {
        hasOpened = true;
        onState('open');
      }
      if (message.t === 'pong') clock.pong(message, heard);
      else {
        if (message.t === 'view') clock.guess(message.now, heard);
        onMessage(message);
      }
    },
    onClose: () => {
      if (isOver) return;
      stop();
      onEnd(hasOpened);
    },
  });
  const opening = window.setTimeout(() => !hasOpened && connection.end(), OPENING_MS);
  const ping = (): void => connection.send(JSON.stringify({ t: 'ping', at: now() } satisfies ClientMessage));
  const pulse = window.setInterval(() => {
    if (hasOpened && now() - heard > DEAD_MS) connection.end();
    else if (hasOpened) {
      ping();
      onPulse?.();
    }
  }, PING_MS);
  return {
    connection,
    doubt: () => {
      const asked = now();
      ping();
      window.setTimeout(() => !isOver && heard < asked && connection.end(), DOUBT_MS);
    },
    end: () => {
      stop();
      connection.end();
    },
  };
}

type ServerClock = {
  /** The server's time when it is `here` on this device. */
  readonly at: (here: number) => number | null;
  /** A first guess, too early by the time that the message took. */
  readonly guess: (there: number, here: number) => void;
  readonly pong: (message: { readonly at: number; readonly now: number }, here: number) => void;
};

/** How the clocks differ, by the answer that came back fastest. A device whose clock is set anew is measured anew. */
function createServerClock(): ServerClock {
  let ahead: number | null = null;
  let fastest = Number.POSITIVE_INFINITY;
  let measured = 0;
  return {
    at: here => (ahead === null ? null : here + ahead),
    guess: (there, here) => {
      ahead ??= there - here;
    },
    pong: ({ at, now }, here) => {
      const took = here - at;
      const isStale =
        here - measured > CLOCK_MS || (ahead !== null && Math.abs(now - here - ahead) > JUMP_MS);
      if (took < 0 || (took > fastest && !isStale)) return;
      ahead = now - (at + took / 2);
      fastest = took;
      measured = here;
    },
  };
}
/** A measurement is good for so long. */
const CLOCK_MS = 60_000;
/** No network delays a message by so much: a clock was set. */
const JUMP_MS = 5000;

/** Calls when the page is looked at again, or the network is back. @returns what ends that. */
function onReturn(call: () => void): () => void {
  let left = 0;
  const turn = (): void => {
    if (document.hidden) left = 1;
    else if (left > 0) {
      left = 0;
      call();
    }
  };
  document.addEventListener('visibilitychange', turn);
  window.addEventListener('online', call);
  window.addEventListener('pageshow', call);
  return () => {
    document.removeEventListener('visibilitychange', turn);
    window.removeEventListener('online', call);
    window.removeEventListener('pageshow', call);
  };
}
