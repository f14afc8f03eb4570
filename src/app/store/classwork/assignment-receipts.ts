import type { Assignment } from '../../../core/classroom/assignment.ts';
import { fromReceipt, toReceipt } from '../../../core/classroom/receipt-codec.ts';
import { givenResponses } from '../../../core/classroom/replay-receipt.ts';
import { assignedLevelOf } from '../../../core/interview/lookups.ts';
import type { Interview } from '../../../core/interview/types.ts';
import { begunIn, type Session } from '../../../core/session/session-state.ts';
import type { AssignmentNeeds } from '../types.ts';

/** Writing receipts needs the rules of every kind: fetched behind the page of an assignment, which can be read without. */

/** The receipt of a sitting, for the teacher. */
export function receiptOfSession(
  interview: Interview,
  assignment: Assignment,
  session: Session,
  nickname: string,
): string {
  const { seed, items, phase } = session;
  return toReceipt(interview, items, {
    assignment,
    nickname,
    own: Number(seed),
    begun: begunIn(session),
    isDone: phase === 'done',
    responses: givenResponses(session),
  });
}

/** The same receipt under another nickname; unchanged if it has that already, or cannot be read any more. */
export function renameReceipt(
  { pack, rulesLoader }: Pick<AssignmentNeeds, 'pack' | 'rulesLoader'>,
  text: string,
  nickname: string,
): string {
  const { interview } = pack;
  const rules = rulesLoader.of(assignedLevelOf(interview));
  const read = rules && fromReceipt([pack], rules.kinds, text);
  return read?.ok && read.receipt.nickname !== nickname
    ? toReceipt(interview, read.items, { ...read.receipt, nickname })
    : text;
}
