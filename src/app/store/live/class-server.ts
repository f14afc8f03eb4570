import type { Opening, Refusal } from '../../../core/live/live-messages.ts';
import type { RoomCode } from '../../../core/live/live-types.ts';
import { roomCodeIn } from '../../../core/live/room-identity.ts';
import { withTimeout } from '../call-helpers.ts';
import type { TabHistory } from '../types.ts';

/** Longest wait for an answer of the server. */
const ANSWER_MS = 6000;

/** Address of the folder that the page is in, with a slash at its end: the class server is there, too. */
export const folderAddress = ({ link }: Pick<TabHistory, 'link'>): string =>
  link('').replace(/[^/]*([?#].*)?$/, '');

/**
 * What stands behind this address. here: a class server. none: a host that only serves files. silent: nothing answers, or not now,
 * which may change. @param base see `folderAddress`.
 */
export async function probeClassServer(base: string): Promise<'here' | 'none' | 'silent'> {
  const answer = await askServer(`${base}live`, { cache: 'no-store' });
  if (!answer || answer.status >= 500) return 'silent';
  return answer.status === 204 ? 'here' : 'none';
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
const askServer = (address: string, init: RequestInit): Promise<Response | undefined> =>
  withTimeout(ANSWER_MS, signal => fetch(address, { ...init, signal }));

/** Whether the server will say the same again, so that there is no use in waiting. */
export const isFinal = (refusal: Refusal): boolean => !['busy', 'fast', 'big', 'bad'].includes(refusal);
