/** Who sits in a room: joining, waiting for a nod, and seats that are given back by a code. */
import type { TeamId } from '../teams/team-names.ts';
import type { Player, PlayerId } from './live-types.ts';
import { type Draft, type EventOf, type Offer, timeIn } from './room-draft.ts';
import { LEAST_LEFT_MS } from './room-questions.ts';

export function changePlayer(room: Draft, p: PlayerId, changes: Partial<Player>): boolean {
  const player = room.players.get(p);
  if (!player || player.isRemoved) return false;
  room.players.set(p, { ...player, ...changes });
  return true;
}

export function join(room: Draft, { p, names, team, waits, at }: EventOf<'joined'>): boolean {
  if (room.seats.has(p) || room.players.has(p) || room.phase === 'ended') return false;
  const player: Player = {
    ...{ id: p, names, joinedAt: at, factor: 1 },
    team: teamFor(room, team),
    isWaiting: waits,
    isRemoved: false,
  };
  room.players.set(p, player);
  room.seats.set(p, p);
  if (!waits) askToo(room, p, at);
  return true;
}

/** The team that is wanted, if it plays; otherwise the smallest one. Decided here, since a whole class joins at once. */
function teamFor({ setup: { teams }, players }: Draft, wanted: TeamId | null): TeamId | null {
  if (wanted !== null && teams.includes(wanted)) return wanted;
  const all = [...players.values()].filter(({ isRemoved }) => !isRemoved);
  const sizeOf = (team: TeamId): number => all.filter(player => player.team === team).length;
  const [smallest = null] = [...teams].sort((one, other) => sizeOf(one) - sizeOf(other));
  return smallest;
}

export function seat(room: Draft, { p, at }: EventOf<'seated'>): boolean {
  if (!room.players.get(p)?.isWaiting) return false;
  changePlayer(room, p, { isWaiting: false });
  askToo(room, p, at);
  return true;
}

/** Whoever comes while a question is open is asked it too, if there is time enough. */
function askToo(room: Draft, p: PlayerId, at: number): void {
  const question = room.questions[room.questions.length - 1];
  if (!question || room.phase !== 'ask') return;
  const left = question.closes === null ? LEAST_LEFT_MS : question.closes - timeIn(room, at);
  if (left >= LEAST_LEFT_MS) question.who.add(p);
}

/** Wrong codes after which those that are offered are void. */
const MISSES_MOST = 5;

/** The code decides who sits there: what the log has first wins, on every server. */
export function claim(
  room: Draft,
  offers: readonly Offer[],
  { for: what, by, hash, at }: EventOf<'claimed'>,
): boolean {
  const isFor = (p: string | null): boolean =>
    p === null ? what === 'remote' : what === 'seat' && room.players.get(p)?.isRemoved === false;
  const open = offers.filter(
    ({ p, until, misses, isUsed }) => !isUsed && misses < MISSES_MOST && at <= until && isFor(p),
  );
  const offer = open.find(one => one.hash === hash);
  if (!offer) {
    for (const one of open) one.misses += 1;
    return false;
  }
  offer.isUsed = true;
  if (offer.p === null) {
    room.hosts.add(by);
    return true;
  }
  // The lost phone sits there no longer, nor does the new one where it sat before. It may be the same phone.
  const before = room.seats.get(by);
  for (const [token, id] of room.seats) if (id === offer.p) room.seats.delete(token);
  if (before === by && by !== offer.p) room.players.delete(by);
  room.seats.set(by, offer.p);
  return true;
}
