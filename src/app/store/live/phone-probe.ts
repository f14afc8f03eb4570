import { withTimeout } from '../call-helpers.ts';

/** Longest wait for an answer. */
const ANSWER_MS = 6000;

/**
 * What stands behind this address. here: a class server. none: a host that only serves files. silent: nothing answers, or not now,
 * which may change. @param base address of the folder of the page, with a slash at its end.
 */
export async function probeClassServer(base: string): Promise<'here' | 'none' | 'silent'> {
  const answer = await withTimeout(ANSWER_MS, signal => fetch(`${base}live`, { cache: 'no-store', signal }));
  if (!answer || answer.status >= 500) return 'silent';
  return answer.status === 204 ? 'here' : 'none';
}
