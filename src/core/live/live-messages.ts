/** What pages and the server say to each other, as JSON, one object a message. Whatever comes is parsed before it is believed. */
import * as v from 'valibot';
import { TIME_FACTORS } from '../classroom/append-only-ids.ts';
import { fitsIn, NICKNAME_ROOM, toPlainLine } from '../classroom/safe-text.ts';
import { TEAM_IDS, TEAMS_LEAST, type TeamId } from '../teams/team-names.ts';
import {
  type HostEvent,
  type LiveEvent,
  type PlayerId,
  type QuestionId,
  ROOM_SHAPES,
  type RoomCode,
  type RoomSetup,
  type RosterLine,
} from './live-types.ts';
import { isToken, ROOM_CODE_LENGTH, roomCodeIn } from './room-identity.ts';
import type { RoomRecord } from './room-record.ts';
import type { PhoneView, Progress, RemoteView, WallView } from './view-types.ts';

/** Of the messages. A page of another version is told to load itself anew. */
export const PROTOCOL = 1;
/** Bytes of a message of a page; a roster and a response have room in it. */
export const MESSAGE_MOST = 4096;
/** A page asks whether the server lives. */
export const PING_MS = 2500;
/** Without a word for so long a connection is dead, on either side. */
export const DEAD_MS = 8000;
/** A phone that two share has two names. */
export const NAMES_MOST = 2;
export const ROSTER_MOST = 120;
export const SECONDS_RANGE = { least: 5, most: 600 } as const;
/** What one tap adds to the time of a question. */
export const EXTENSION_MS = 30_000;

/** What a host's page wants. The server makes the digits of a code that is offered, and knows by itself when time is up. */
export type HostWish =
  | Exclude<HostEvent, { e: 'closed' }>
  | { readonly e: 'closed'; readonly q: QuestionId }
  /** A code that gives a seat back, or pairs a remote (`p`: null). */
  | { readonly e: 'offered'; readonly p: PlayerId | null };

/** What somebody says of themselves in order to join. `code`: four digits from the teacher, for a seat that is there already. */
export type Joining = {
  readonly names: readonly string[];
  readonly team: TeamId | null;
  readonly code: string | null;
};

export type PhoneMessage =
  /** `token`: `TOKEN_LENGTH` symbols that the phone has made. `join`: null as long as it only looks. */
  | {
      readonly t: 'hello';
      readonly v: number;
      readonly room: RoomCode;
      readonly token: string;
      readonly join: Joining | null;
    }
  | { readonly t: 'answer'; readonly q: QuestionId; readonly r: unknown; readonly sent: number | null };
export type HostMessage =
  /** `pair`: six digits that make this page a host. */
  | {
      readonly t: 'host';
      readonly v: number;
      readonly room: RoomCode;
      readonly token: string;
      readonly role: 'wall' | 'remote';
      readonly pair: string | null;
    }
  | { readonly t: 'do'; readonly act: string; readonly wish: HostWish }
  | { readonly t: 'result' };
/** `at`: anything that the page wants to have back. */
export type Ping = { readonly t: 'ping'; readonly at: number };
export type ClientMessage = PhoneMessage | HostMessage | Ping;

/**
 * Why not. version: the page is of another version. room: there is none of this code. busy: too many wrong codes of late. full: no
 * seat left. removed: by the teacher. host: the token is no host's. code: no such digits, or too late. names, big, fast and bad:
 * a message that no page of ours sends.
 */
export type Refusal = (typeof REFUSALS)[number];
export const REFUSALS = [
  'version',
  'room',
  'busy',
  'full',
  'removed',
  'host',
  'code',
  'names',
  'ended',
  'big',
  'fast',
  'bad',
] as const;

/** ok: it counts. same: another was there before. late: kept, and shown to the teacher. no: it is none, or nobody was asked. */
export type AckState = 'ok' | 'same' | 'late' | 'no';
export type ServerMessage =
  | ({ readonly t: 'view' } & (PhoneView | WallView | RemoteView))
  | { readonly t: 'ack'; readonly q: QuestionId; readonly is: AckState }
  | { readonly t: 'did'; readonly act: string; readonly is: boolean }
  /** `digits`: '' once those for `p` were used. */
  | {
      readonly t: 'code';
      readonly act: string;
      readonly p: PlayerId | null;
      readonly digits: string;
      readonly until: number;
    }
  | ({ readonly t: 'progress' } & Progress)
  | { readonly t: 'result'; readonly record: RoomRecord }
  | { readonly t: 'pong'; readonly at: number; readonly now: number }
  | { readonly t: 'no'; readonly why: Refusal };

const whole = v.pipe(v.number(), v.integer());
const time = v.pipe(v.number(), v.finite());
const room = v.pipe(
  v.string(),
  v.length(ROOM_CODE_LENGTH),
  v.check(code => roomCodeIn(code) === code),
);
const token = v.pipe(v.string(), v.check(isToken));
const player = v.pipe(v.string(), v.regex(/^[0-9A-Z]{12}$/));
const act = v.pipe(v.string(), v.minLength(1), v.maxLength(40));
const question = v.custom<QuestionId>(
  input => typeof input === 'string' && input.length <= 200 && /^[12]\/[^:]+:/.test(input),
);
/** One line in which something can be seen, and not too long: whatever else a page sends is not cut, but refused. */
const name = v.pipe(
  v.string(),
  v.transform(typed => toPlainLine(typed)),
  v.regex(/[\p{L}\p{N}\p{P}\p{S}]/u),
  v.check(fitsIn(NICKNAME_ROOM)),
);
const names = v.pipe(v.array(name), v.minLength(1), v.maxLength(NAMES_MOST));
const team = v.nullable(v.picklist(TEAM_IDS));
const roster: v.GenericSchema<unknown, readonly RosterLine[]> = v.pipe(
  v.array(v.strictObject({ seat: name, name: v.union([v.literal(''), name]) })),
  v.maxLength(ROSTER_MOST),
);
const on = v.boolean();

const wishes = [
  v.strictObject({ e: v.literal('seated'), p: player }),
  v.strictObject({ e: v.literal('removed'), p: player }),
  v.strictObject({ e: v.literal('named'), p: player, names }),
  v.strictObject({ e: v.literal('timed'), p: player, factor: v.picklist(TIME_FACTORS) }),
  v.strictObject({ e: v.literal('locked'), on }),
  v.strictObject({ e: v.literal('looked'), on }),
  v.strictObject({ e: v.literal('kept'), on }),
  v.strictObject({ e: v.literal('rostered'), lines: roster }),
  v.strictObject({ e: v.literal('asked'), q: question }),
  v.strictObject({
    e: v.literal('extended'),
    q: question,
    ms: v.pipe(whole, v.minValue(1000), v.maxValue(SECONDS_RANGE.most * 1000)),
  }),
  v.strictObject({ e: v.literal('paused') }),
  v.strictObject({ e: v.literal('resumed') }),
  v.strictObject({ e: v.literal('told'), q: question }),
  v.strictObject({ e: v.literal('skipped'), q: question }),
  v.strictObject({ e: v.literal('counted'), q: question, p: player }),
  v.strictObject({ e: v.literal('ended') }),
] as const;

const wish: v.GenericSchema<unknown, HostWish> = v.variant('e', [
  ...wishes,
  v.strictObject({ e: v.literal('closed'), q: question }),
  v.strictObject({ e: v.literal('offered'), p: v.nullable(player) }),
]);

const message: v.GenericSchema<unknown, ClientMessage> = v.variant('t', [
  v.object({
    t: v.literal('hello'),
    v: whole,
    room,
    token,
    join: v.nullable(v.object({ names, team, code: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}$/))) })),
  }),
  v.object({ t: v.literal('answer'), q: question, r: v.unknown(), sent: v.nullable(time) }),
  v.object({
    t: v.literal('host'),
    v: whole,
    room,
    token,
    role: v.picklist(['wall', 'remote']),
    pair: v.nullable(v.pipe(v.string(), v.regex(/^\d{6}$/))),
  }),
  v.object({ t: v.literal('do'), act, wish }),
  v.object({ t: v.literal('result') }),
  v.object({ t: v.literal('ping'), at: time }),
]);

const setup = {
  pack: v.pipe(v.string(), v.regex(/^[0-9A-Z]{10}$/)),
  task: v.pipe(v.string(), v.minLength(1), v.maxLength(600)),
  shape: v.picklist(ROOM_SHAPES),
  teams: v.pipe(
    v.array(v.picklist(TEAM_IDS)),
    v.check(teams => teams.length === 0 || teams.length >= TEAMS_LEAST),
    v.check(teams => new Set(teams).size === teams.length),
  ),
  seconds: v.nullable(v.pipe(whole, v.minValue(SECONDS_RANGE.least), v.maxValue(SECONDS_RANGE.most))),
  showsQuestion: v.boolean(),
};

/** What a page asks for that opens a room. `key`: from the terminal, for a page that is not on the server's own machine. */
export type Opening = RoomSetup & { readonly token: string; readonly key: string | null };
const opening: v.GenericSchema<unknown, Opening> = v.object({
  ...setup,
  token,
  key: v.nullable(v.pipe(v.string(), v.maxLength(100))),
});

const at = time;
const hash = v.pipe(v.string(), v.minLength(1), v.maxLength(40));
const ownEvent: v.GenericSchema<unknown, LiveEvent> = v.variant('e', [
  v.object({ e: v.literal('opened'), at, v: v.literal(1), room, host: hash, ...setup }),
  v.object({ e: v.literal('joined'), at, p: player, names, team, waits: v.boolean() }),
  v.object({ e: v.literal('renamed'), at, p: player, names }),
  v.object({
    e: v.literal('answered'),
    ...{ at, p: player, q: question },
    r: v.unknown(),
    sent: v.nullable(time),
  }),
  v.object({ e: v.literal('offered'), at, act, p: v.nullable(player), hash, until: time }),
  v.object({ e: v.literal('claimed'), at, for: v.picklist(['seat', 'remote']), by: hash, hash }),
  v.object({ e: v.literal('closed'), at, act, q: question, due: v.nullable(time) }),
]);
const stamp = v.object({ at, act });
const done = v.variant('e', wishes);

/** @returns what was sent; undefined for what no page of ours sends. */
export const parseMessage = (input: unknown): ClientMessage | undefined => parsed(message, input);

/** @returns undefined for what is no wish to open a room. */
export const parseOpening = (input: unknown): Opening | undefined => parsed(opening, input);

/** An event from a log; undefined for what no version has written. */
export function parseEvent(input: unknown): LiveEvent | undefined {
  const own = parsed(ownEvent, input);
  if (own) return own;
  const stamped = parsed(stamp, input);
  const { at: _, act: __, ...rest } = Object(input);
  const wished = parsed(done, rest);
  return stamped && wished && { ...wished, ...stamped };
}

function parsed<T>(schema: v.GenericSchema<unknown, T>, input: unknown): T | undefined {
  const read = v.safeParse(schema, input);
  return read.success ? read.output : undefined;
}
