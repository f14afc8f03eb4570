import type { Assignment } from '../../../src/core/classroom/assignment.ts';
import { type Receipt, toReceipt } from '../../../src/core/classroom/receipt-codec.ts';
import { beginAssignedSitting, givenResponses } from '../../../src/core/classroom/replay-receipt.ts';
import type { DealtItem } from '../../../src/core/kinds/kind.ts';
import type { ProofreadItem } from '../../../src/core/kinds/proofread/rules.ts';
import { applyMove } from '../../../src/core/session/session-moves.ts';
import { currentOf, itemOf, type Session } from '../../../src/core/session/session-state.ts';
import { dealt, interviewOf, makeLiveAssignment } from './make-assignment.ts';

/** Headlines and lists of the built-in pack as it is now, from all pillars unless changed. */
export function makeFurtherAssignment(change: Partial<Assignment> = {}): Assignment {
  const made = makeLiveAssignment();
  const pillars = interviewOf(made).pillars.map(({ id }) => id);
  return { ...made, pillars, kinds: ['proofread', 'sort'], count: 40, mode: 'test', ...change };
}

export const isHeadline = (item: Pick<DealtItem, 'kind'>): boolean => item.kind === 'proofread';
export const wrongIn = (item: DealtItem) => (item.prompt as ProofreadItem['prompt']).wrong;
/** Every answer that an item of these kinds can be given. */
export function answersTo(item: DealtItem): readonly unknown[] {
  const { slots = [], groups = [] } = Object(item.prompt);
  if (!isHeadline(item)) return groups.map((group: string) => ({ group }));
  return [...slots, 'none'].map((slot: string) => ({ slot }));
}
export const rightTo = ({ key }: DealtItem): unknown => key;
export const wrongTo = (item: DealtItem, n = 0): unknown => {
  const wrong = answersTo(item).filter(one => JSON.stringify(one) !== JSON.stringify(item.key));
  return wrong[n % wrong.length];
};

const BEGUN = Date.UTC(2026, 10, 23, 1, 0);

/** A whole sitting. @param answer what is given at first; what is asked again is answered right. */
export function satBy(
  assignment: Assignment,
  answer: (item: DealtItem, n: number) => unknown,
  { own = 1, name = '' } = {},
) {
  const items = dealt(assignment, own);
  let session: Session = beginAssignedSitting(interviewOf(assignment), assignment, items, own);
  for (let at = BEGUN; session.phase !== 'done'; at += 4000) {
    const id = currentOf(session);
    const item = id && itemOf(session, id);
    if (!item) throw new Error('nothing is asked');
    const isAgain = session.log.some(one => one.item === item.id);
    const response = isAgain ? rightTo(item) : answer(item, session.log.length);
    session = [
      { do: 'place', item: item.id, response } as const,
      { do: 'judge', at: at + 4000, ms: 4000 } as const,
      { do: 'advance' } as const,
    ].reduce<Session>(applyMove, session);
  }
  const receipt: Receipt = {
    ...{ assignment: { ...assignment, title: '' }, nickname: name, own, begun: BEGUN, isDone: true },
    responses: givenResponses(session),
  };
  return { session, items, receipt, text: toReceipt(interviewOf(assignment), items, receipt) };
}
