/** What pages of the host want: to be one, and all that a host may do. */
import type { HostMessage, HostWish } from '../core/live/live-messages.ts';
import type { LiveEvent, PlayerId } from '../core/live/live-types.ts';
import { codeHashOf, hostHashOf } from '../core/live/room-identity.ts';
import { recordOf } from '../core/live/room-record.ts';
import { digitsBy } from './clock-and-chance.ts';
import type { HubContext } from './hub-context.ts';
import type { Link } from './link.ts';
import type { OpenRoom } from './open-room.ts';

type HostHello = Extract<HostMessage, { t: 'host' }>;
type Do = Extract<HostMessage, { t: 'do' }>;

/** A code for a seat is spoken aloud and typed by a student; one for a remote makes its phone a host. */
const OFFERS = {
  seat: { digits: 4, forMs: 120_000 },
  remote: { digits: 6, forMs: 60_000 },
} as const;

export async function takeHost(
  context: HubContext,
  open: OpenRoom,
  link: Link,
  { token, role, pair }: HostHello,
): Promise<void> {
  const { room } = open;
  const hash = hostHashOf(room.code, token);
  if (!room.hosts.has(hash) && pair !== null) await claimRemote(context, open, hash, pair);
  if (!room.hosts.has(hash)) {
    open.leave(link);
    link.refuse(pair === null ? 'host' : 'code');
    return link.miss();
  }
  open.enter(link, { room: room.code, to: role, hash });
  open.views.toOne(link);
}

async function claimRemote(
  { clock }: HubContext,
  { room, append, openOffers }: OpenRoom,
  by: string,
  pair: string,
): Promise<void> {
  const at = clock.now();
  if (!openOffers(at).some(({ p }) => p === null)) return;
  await append({ e: 'claimed', at, for: 'remote', by, hash: codeHashOf(room.code, pair) });
}

/** Whether a page is one of the host's. It is asked every time. */
export const isHost = ({ room }: OpenRoom, { place }: Link): boolean =>
  (place?.to === 'wall' || place?.to === 'remote') && room.hosts.has(place.hash);

export async function takeWish(
  context: HubContext,
  open: OpenRoom,
  link: Link,
  { act, wish }: Do,
): Promise<void> {
  if (!isHost(open, link)) return link.refuse('host');
  const { append, resultOf, lookAtTime } = open;
  lookAtTime();
  const at = context.clock.now();
  if (resultOf(act) !== undefined) return link.send({ t: 'did', act, is: resultOf(act) === true });
  if (wish.e === 'offered') await offer(context, open, link, { act, p: wish.p });
  else await append(eventOf(wish, at, act));
  link.send({ t: 'did', act, is: resultOf(act) === true });
}

function eventOf(wish: Exclude<HostWish, { e: 'offered' }>, at: number, act: string): LiveEvent {
  return wish.e === 'closed' ? { ...wish, due: null, at, act } : { ...wish, at, act };
}

/** The digits are told to the page that asked for them, and to nobody else; those of a remote are in the terminal, too. */
async function offer(
  { clock, chance, print }: HubContext,
  { room, append, openOffers, resultOf }: OpenRoom,
  link: Link,
  { act, p }: { readonly act: string; readonly p: PlayerId | null },
): Promise<void> {
  if (p !== null && room.players.get(p)?.isRemoved !== false) return link.send({ t: 'did', act, is: false });
  const at = clock.now();
  const { digits: length, forMs } = OFFERS[p === null ? 'remote' : 'seat'];
  const taken = new Set(openOffers(at).map(({ hash }) => hash));
  let digits = digitsBy(chance, length);
  while (taken.has(codeHashOf(room.code, digits))) digits = digitsBy(chance, length);
  const until = at + forMs;
  await append({ e: 'offered', at, act, p, hash: codeHashOf(room.code, digits), until });
  if (resultOf(act) !== true) return;
  link.send({ t: 'code', act, p, digits, until });
  if (p === null) print('pairing', { room: room.code, digits });
}

export function takeResult(open: OpenRoom, link: Link): void {
  if (isHost(open, link)) link.send({ t: 'result', record: recordOf(open.room) });
  else link.refuse('host');
}
