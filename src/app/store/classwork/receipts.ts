import type { Assignment } from '../../../core/classroom/assignment.ts';
import { fromReceipt, toReceipt } from '../../../core/classroom/receipt.ts';
import { begunIn, givenResponses } from '../../../core/classroom/replay.ts';
import { assignedLevelOf } from '../../../core/interview/library.ts';
import type { Interview } from '../../../core/interview/types.ts';
import type { Session } from '../../../core/session/session.ts';
import type { AssignmentNeeds } from '../looked.ts';

/** What a sitting that is over leaves for the teacher. */
export function receiptOfSession(
  interview: Interview,
  assignment: Assignment,
  session: Session,
  nickname: string,
): string {
  const { seed, items, phase } = session;
  return toReceipt(items, {
    assignment,
    content: interview.version,
    nickname,
    own: Number(seed),
    begun: begunIn(session),
    isDone: phase === 'done',
    responses: givenResponses(session),
  });
}

/** The same receipt under another nickname; as it is where it cannot be read any more. */
export function renameReceipt(
  { interview, kinds }: Pick<AssignmentNeeds, 'interview' | 'kinds'>,
  text: string,
  nickname: string,
): string {
  const rules = kinds.of(assignedLevelOf(interview));
  const read = rules && fromReceipt(interview, rules, text);
  return read?.ok ? toReceipt(read.items, { ...read.receipt, nickname }) : text;
}
