/** One page that is connected, whichever way its messages come. What it may send is limited, and read before it is believed. */
import {
  type ClientMessage,
  DEAD_MS,
  MESSAGE_MOST,
  type Ping,
  PROTOCOL,
  parseMessage,
  type Refusal,
  type ServerMessage,
} from '../core/live/live-messages.ts';
import type { PlayerId, RoomCode } from '../core/live/live-types.ts';
import type { Clock } from './clock-and-chance.ts';

/** How text gets to a page. */
export type Wire = {
  readonly send: (text: string) => void;
  /** Bytes that still wait to be sent. */
  readonly waiting: () => number;
  readonly close: () => void;
};

/** In which room a page is, and as what. `token`: the id made of the phone's token; `hash`: of the host's. */
export type Place = { readonly room: RoomCode } & (
  | { readonly to: 'phone'; readonly token: PlayerId }
  | { readonly to: 'wall' | 'remote'; readonly hash: string }
);

export type Link = {
  readonly send: (message: ServerMessage) => void;
  readonly refuse: (why: Refusal) => void;
  /** So much waits to be sent that a view has to wait, too. */
  readonly isSlow: () => boolean;
  readonly close: () => void;
  /** Counts a wrong code of any sort. After some of them the link is closed. */
  readonly miss: () => void;
  /** ms since 1970. */
  readonly heardAt: () => number;
  readonly isDead: () => boolean;
  /** As if something had been heard. */
  readonly wake: () => void;
  /** Seats that were taken by this link. */
  readonly taken: Set<PlayerId>;
  place: Place | undefined;
  /** Has a view to come, once it is not slow any more. */
  isOwed: boolean;
};

/** What a transport does with a link. */
export type Receiver = {
  /** Something that the page has sent, of any length and any content. */
  readonly receive: (text: string) => void;
  /** The page is gone, or the connection to it. */
  readonly lost: () => void;
};

/** Messages in a second, on average, and how many at once. */
const RATE = 10;
const BURST = 20;
/** So many refused in a row are no accident. */
const FAST_MOST = 100;
/** Messages that wait for those before them. */
const QUEUE_MOST = 40;
/** Wrong codes. */
const MISSES_MOST = 5;
const SLOW_BYTES = 2 ** 20;

export type Asked = Exclude<ClientMessage, Ping>;

/**
 * @param answer does what a message asks for. Messages are answered one after another; pings at once.
 * @param onProblem is called if that fails. The link is then closed: its page connects anew and sends again what was not confirmed.
 */
export function createLink(
  { send: sendText, waiting, close }: Wire,
  clock: Clock,
  answer: (link: Link, message: Asked) => Promise<void>,
  onProblem: (problem: unknown) => void,
): { readonly link: Link; readonly receive: (text: string) => void } {
  const allow = createRate(clock);
  let heardAt = clock.now();
  let misses = 0;
  let queued = 0;
  let tooFast = 0;
  let last = Promise.resolve();
  const send = (message: ServerMessage): void => sendText(JSON.stringify(message));
  const link: Link = {
    ...{ send, close, taken: new Set<PlayerId>(), place: undefined, isOwed: false },
    refuse: why => send({ t: 'no', why }),
    isSlow: () => waiting() > SLOW_BYTES,
    miss: () => {
      misses += 1;
      if (misses >= MISSES_MOST) close();
    },
    heardAt: () => heardAt,
    isDead: () => clock.now() - heardAt > DEAD_MS,
    wake: () => {
      heardAt = clock.now();
    },
  };
  const answerInTurn = (message: Asked): void => {
    queued += 1;
    last = last
      .then(() => answer(link, message))
      .catch(problem => {
        onProblem(problem);
        close();
      })
      .finally(() => {
        queued -= 1;
      });
  };
  const receive = (text: string): void => {
    heardAt = clock.now();
    const message = allow() && queued < QUEUE_MOST ? readMessage(text) : 'fast';
    tooFast = message === 'fast' ? tooFast + 1 : 0;
    if (tooFast > FAST_MOST) close();
    else if (typeof message === 'string') link.refuse(message);
    else if (message.t === 'ping') send({ t: 'pong', at: message.at, now: clock.now() });
    else answerInTurn(message);
  };
  return { link, receive };
}

function readMessage(text: string): ClientMessage | Extract<Refusal, 'big' | 'bad' | 'version'> {
  if (Buffer.byteLength(text) > MESSAGE_MOST) return 'big';
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    return 'bad';
  }
  // What another version says may look different.
  const { t, v }: { readonly t?: unknown; readonly v?: unknown } = Object(input);
  if ((t === 'hello' || t === 'host') && typeof v === 'number' && v !== PROTOCOL) return 'version';
  return parseMessage(input) ?? 'bad';
}

/** A bucket that fills up by so many a second. @returns whether one more may be taken out. */
function createRate(clock: Clock): () => boolean {
  let left = BURST;
  let at = clock.now();
  return () => {
    const now = clock.now();
    left = Math.min(BURST, left + (Math.max(0, now - at) / 1000) * RATE);
    at = now;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
