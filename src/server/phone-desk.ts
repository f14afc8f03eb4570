/** What phones want: to look, to join, to have their seat back, to answer. */
import type { AckState, Joining, PhoneMessage, Refusal } from '../core/live/live-messages.ts';
import type { Player, PlayerId, Room } from '../core/live/live-types.ts';
import { codeHashOf, playerIdOf } from '../core/live/room-identity.ts';
import { isPlaying, nextQuestion } from '../core/live/room-questions.ts';
import { isRemoved } from '../core/live/room-views.ts';
import type { TeamId } from '../core/teams/team-names.ts';
import type { HubContext } from './hub-context.ts';
import type { Link } from './link.ts';
import type { OpenRoom } from './open-room.ts';

type Hello = Extract<PhoneMessage, { t: 'hello' }>;
type Answer = Extract<PhoneMessage, { t: 'answer' }>;

/** Seats that a link may take before the host has to nod. */
const TAKEN_MOST = 2;
/** How many may wait for a nod. */
const WAITING_MOST = 100;

export async function takeHello(
  context: HubContext,
  open: OpenRoom,
  link: Link,
  { token: secret, join }: Hello,
): Promise<void> {
  const token = playerIdOf(open.room.code, secret);
  if (isRemoved(open.room, token)) {
    open.leave(link);
    return link.refuse('removed');
  }
  open.enter(link, { room: open.room.code, to: 'phone', token });
  const why = join && (await takeSeat({ context, open, link, token }, join));
  open.views.toOne(link);
  if (why) link.refuse(why);
}

type Caller = {
  readonly context: HubContext;
  readonly open: OpenRoom;
  readonly link: Link;
  readonly token: PlayerId;
};

async function takeSeat(caller: Caller, { names, team, code }: Joining): Promise<Refusal | undefined> {
  const { open, token } = caller;
  const { room } = open;
  if (code !== null) return claimSeat(caller, code);
  const seat = room.seats.get(token);
  const player = seat === undefined ? undefined : room.players.get(seat);
  const known = namesIn(room, names);
  if (player) return rename(caller, player, known);
  // The seat was given to another phone.
  if (room.players.has(token)) return 'removed';
  if (room.phase === 'ended') return 'ended';
  if (!known) return 'names';
  return join(caller, known, team);
}

async function join(
  { context: { clock, settings }, open: { room, append }, link, token }: Caller,
  names: readonly string[],
  wanted: TeamId | null,
): Promise<Refusal | undefined> {
  const isCrowding = link.taken.size >= TAKEN_MOST && !link.taken.has(token);
  const waits = room.isLocked || isCrowding || isSeatTaken(room, names);
  if (isFull(room, waits, settings.players)) return 'full';
  link.taken.add(token);
  await append({ e: 'joined', at: clock.now(), p: token, names, waits, team: wanted });
  return undefined;
}

/** A seat of the roster has one pupil: of a second one the host has to know. */
const isSeatTaken = ({ roster, players }: Room, names: readonly string[]): boolean =>
  roster.length > 0 &&
  [...players.values()].some(one => isPlaying(one) && one.names.some(name => names.includes(name)));

/** Those who wait take nobody's seat, and those who were taken out must not come back without end. */
function isFull({ players }: Room, waits: boolean, most: number): boolean {
  const all = [...players.values()];
  const [count, limit] = waits
    ? [all.filter(({ isWaiting, isRemoved }) => isWaiting && !isRemoved).length, WAITING_MOST]
    : [all.filter(isPlaying).length, most];
  return count >= limit || all.length >= 2 * most + WAITING_MOST;
}

/** While everybody is still coming, a name may be mended. */
async function rename(
  { context: { clock }, open: { room, append }, token }: Caller,
  player: Player,
  names: readonly string[] | undefined,
): Promise<Refusal | undefined> {
  if (room.phase !== 'lobby' || isSame(player.names, names)) return undefined;
  if (!names) return 'names';
  await append({ e: 'renamed', at: clock.now(), p: token, names });
  return undefined;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** As the roster has them, if there is one; undefined if it does not have one of them. */
function namesIn({ roster }: Room, names: readonly string[]): readonly string[] | undefined {
  if (roster.length === 0) return names;
  const plain = (name: string): string => name.trim().toLowerCase();
  const seats = names.flatMap(name => roster.find(({ seat }) => plain(seat) === plain(name))?.seat ?? []);
  return seats.length === names.length ? seats : undefined;
}

/** Only while a code is offered is a try written down; each that is wrong counts against the link, too. */
async function claimSeat(
  { context: { clock }, open: { room, append, hasClaimed, openOffers }, link, token }: Caller,
  digits: string,
): Promise<Refusal | undefined> {
  const hash = codeHashOf(room.code, digits);
  const at = clock.now();
  const isOffered = openOffers(at).some(({ p }) => p !== null);
  if (isOffered && !hasClaimed(token, hash)) await append({ e: 'claimed', at, for: 'seat', by: token, hash });
  if (hasClaimed(token, hash) && room.seats.has(token)) return undefined;
  link.miss();
  return 'code';
}

export async function takeAnswer(
  { clock }: HubContext,
  { room, append, lookAtTime }: OpenRoom,
  link: Link,
  { q, r, sent }: Answer,
): Promise<void> {
  if (link.place?.to !== 'phone') return link.refuse('bad');
  const { token } = link.place;
  if (isRemoved(room, token)) return link.refuse('removed');
  const at = clock.now();
  // Where the computer has slept, the clock stands first.
  lookAtTime();
  if (mayChange(room, token, { q, r }))
    await append({ e: 'answered', at, p: token, q, r, sent: sent === null ? null : Math.min(sent, at) });
  link.send({ t: 'ack', q, is: ackOf(room, token, { q, r }) });
}

type Given = Pick<Answer, 'q' | 'r'>;

/** Whether it is worth being written down. The question may have been asked on another server just now. */
function mayChange(room: Room, token: PlayerId, { q, r }: Given): boolean {
  const seat = room.seats.get(token);
  const question = room.questions.find(one => one.q === q);
  if (seat === undefined || !isPlaying(room.players.get(seat))) return false;
  if (!question) return nextQuestion(room)?.q === q;
  const { rules, prompt } = question.item;
  const response = rules.parseResponse(prompt, r);
  const isNew = !question.answers.has(seat) && !question.late.has(seat);
  return isNew && question.who.has(seat) && response !== undefined && rules.isComplete(prompt, response);
}

/** What has become of an answer, whichever time it came. */
export function ackOf(room: Room, token: PlayerId, { q, r }: Given): AckState {
  const seat = room.seats.get(token);
  const question = room.questions.find(one => one.q === q);
  if (seat === undefined || !question || !isPlaying(room.players.get(seat))) return 'no';
  const { rules, prompt } = question.item;
  const given = question.answers.get(seat);
  if (given) return isSame(given.response, rules.parseResponse(prompt, r)) ? 'ok' : 'same';
  return question.late.has(seat) ? 'late' : 'no';
}
