import type { Opening, Refusal } from '../../../core/live/live-messages.ts';
import type { RoomCode } from '../../../core/live/live-types.ts';
import { roomCodeIn } from '../../../core/live/room-identity.ts';

/** Longest wait for an answer of the server. */
const ANSWER_MS = 6000;

/** Whether a class server stands behind this address: a host that only serves files has no such page. @param base of the page's folder. */
export async function hasClassServer(base: string): Promise<boolean> {
  const answer = await askServer(`${base}live`, { cache: 'no-store' });
  return answer?.status === 204;
}

/**
 * Why no room was opened. key: this page is not on the server's own machine, and the key of the terminal is not right. nothing: the
 * task asks nothing. busy: too many rooms are open. origin: the server does not know this address as its own. unreachable: nothing
 * answered.
 */
export type OpeningProblem = (typeof OPENING_PROBLEMS)[number];
export const OPENING_PROBLEMS = [
  'key',
  'pack',
  'task',
  'nothing',
  'busy',
  'origin',
  'bad',
  'unreachable',
] as const;
export type OpeningAnswer =
  | { readonly ok: true; readonly room: RoomCode }
  | { readonly ok: false; readonly problem: OpeningProblem };

export async function openRoomAt(base: string, opening: Opening): Promise<OpeningAnswer> {
  const answer = await askServer(`${base}live/rooms`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(opening),
    cache: 'no-store',
  });
  const said: unknown = await answer?.json().catch(() => undefined);
  const { room, why }: { readonly room?: unknown; readonly why?: unknown } = Object(said);
  const code = typeof room === 'string' ? roomCodeIn(room) : undefined;
  if (answer?.status === 201 && code !== undefined) return { ok: true, room: code };
  const problem = OPENING_PROBLEMS.find(name => name === why);
  return { ok: false, problem: problem ?? problemOf(answer?.status) };
}

/** What a status says by itself: whoever is refused by the address that was asked is told nothing else. */
function problemOf(status: number | undefined): OpeningProblem {
  if (status === undefined) return 'unreachable';
  return status === 403 ? 'origin' : 'bad';
}

/** @returns undefined if nothing answered in time. */
async function askServer(address: string, init: RequestInit): Promise<Response | undefined> {
  const abort = new AbortController();
  const timer = window.setTimeout(() => abort.abort(), ANSWER_MS);
  const answer = await fetch(address, { ...init, signal: abort.signal }).catch(() => undefined);
  window.clearTimeout(timer);
  return answer;
}

/** Whether the server will say the same again, so that there is no use in waiting. */
export const isFinal = (refusal: Refusal): boolean => !['busy', 'fast', 'big', 'bad'].includes(refusal);
