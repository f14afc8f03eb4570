import { type Assignment, draftFor } from '../../../src/core/classroom/assignment.ts';
import { itemsFor, type Receipt } from '../../../src/core/classroom/receipt-codec.ts';
import { beginAssignedSitting, givenResponses } from '../../../src/core/classroom/replay-receipt.ts';
import type { Content } from '../../../src/core/interview/pack-content.ts';
import type { Interview } from '../../../src/core/interview/types.ts';
import type { DealtItem } from '../../../src/core/kinds/kind.ts';
import { applyMove } from '../../../src/core/session/session-moves.ts';
import { currentOf, itemOf, type Session } from '../../../src/core/session/session-state.ts';
import { KINDS } from '../../all-kinds.ts';
import { firstContent, realContent } from '../../real-interview.ts';
import { responseTo } from '../../right-answers.ts';
import { GARDEN } from '../../whole-packs.ts';

/** What never changes, so that neither do these tests. */
export const content: Content = firstContent();
export const { interview } = content;

/** Ten items of the first beam to practise, unless changed. */
export const makeAssignment = (change: Partial<Assignment> = {}): Assignment => ({
  ...draftFor(
    content,
    interview.pillars.filter(({ beam }) => beam === 'growth').map(({ id }) => id),
    7,
  ),
  ...change,
});

const live = realContent();

/** Ten items of the first beam as it is now, unless changed. */
export const makeLiveAssignment = (change: Partial<Assignment> = {}): Assignment =>
  makeAssignment({ content: live.identity, ...change });

/** Ten items of another pack, which has ids of the built-in one. */
export const makeGardenAssignment = (change: Partial<Assignment> = {}): Assignment => ({
  ...makeAssignment({ content: GARDEN.pack.identity }),
  pillars: GARDEN.pack.interview.pillars.map(({ id }) => id),
  ...change,
});

/** The interview that an assignment asks about; of a pack that is not here, the built-in one is taken for it. */
export function interviewOf({ content: identity }: Assignment): Interview {
  if (identity === GARDEN.pack.identity) return GARDEN.pack.interview;
  return identity === live.identity ? live.interview : interview;
}

export const dealt = (assignment: Assignment, own = 1): readonly DealtItem[] =>
  itemsFor(interviewOf(assignment), KINDS, assignment, own);

const BEGUN = Date.UTC(2026, 10, 23, 1, 0);

/** A sitting in which `isRight` decides about the first response to each item; repeated items are answered right. */
export function played(
  assignment: Assignment,
  isRight: (item: DealtItem, n: number) => boolean,
  own = 1,
  ms = 4000,
): Session {
  let session = beginAssignedSitting(interviewOf(assignment), assignment, dealt(assignment, own), own);
  let at = BEGUN;
  while (session.phase !== 'done') {
    const id = currentOf(session);
    const item = id ? itemOf(session, id) : undefined;
    if (!id || !item) throw new Error('nothing is asked');
    const isAgain = session.log.some(({ item: before }) => before === id);
    const right = isAgain || isRight(item, new Set(session.log.map(one => one.item)).size);
    const response = responseTo(item, right ? 'right' : 'wrong');
    at += ms;
    for (const move of [
      { do: 'place', item: id, response },
      { do: 'judge', at, ms },
      { do: 'advance' },
    ] as const)
      session = applyMove(session, move);
  }
  return session;
}

export const makeReceipt = (
  assignment: Assignment,
  session: Session,
  change: Partial<Receipt> = {},
): Receipt => ({
  assignment: { ...assignment, title: '' },
  nickname: '',
  own: Number(session.seed),
  begun: BEGUN,
  isDone: session.phase === 'done',
  responses: givenResponses(session),
  ...change,
});
