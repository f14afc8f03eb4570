import { assignedLevelOf } from '../interview/lookups.ts';
import type { Interview } from '../interview/types.ts';
import type { DealtItem as Item } from '../kinds/kind.ts';
import { limitFor } from '../session/compose-task.ts';
import { replay } from '../session/session-moves.ts';
import { askedIn, begin, type Move, type Session, spentMsIn, tallyOf } from '../session/session-state.ts';
import { type Assignment, toTask } from './assignment.ts';
import type { GivenResponse, Receipt } from './receipt-codec.ts';

/** The result of a sitting. Counts are of items; `ms` is the time spent on questions. */
export type SittingOutcome = {
  readonly total: number;
  /** Right at the first response. The score is computed from this. */
  readonly right: number;
  /** Fewer than `total` if the time ran out or the student left. */
  readonly asked: number;
  readonly ms: number;
};

/** A new sitting of an assignment. @param own the student's own seed. */
export function beginAssignedSitting(
  interview: Interview,
  assignment: Assignment,
  items: readonly Item[],
  own: number,
): Session {
  return begin(assignedLevelOf(interview), items, String(own), limitFor(toTask(assignment, '')));
}

/**
 * Rebuilds the sitting of a receipt by judging its responses again, so that an edited score has no effect.
 * @returns undefined if the responses are impossible: to an item that was not open, with an option that a hint had removed,
 * or after the end.
 */
export function replayReceipt(
  interview: Interview,
  items: readonly Item[],
  receipt: Pick<Receipt, 'assignment' | 'own' | 'begun' | 'responses'>,
): Session | undefined {
  const { assignment, own, begun, responses } = receipt;
  let session = withSlack(beginAssignedSitting(interview, assignment, items, own), responses.length);
  let at = begun;
  for (const given of responses) {
    at += given.ms;
    const next = withResponse(session, given, at);
    if (!next) return undefined;
    session = next;
  }
  return session;
}

/**
 * Extends the time limit. Receipts round times by at most a tenth or half a second, and early versions rounded up, so the
 * replayed time could run out sooner than the real one.
 */
const withSlack = (session: Session, responses: number): Session => {
  const { ms } = session.limit;
  if (ms === undefined) return session;
  return { ...session, limit: { ...session.limit, ms: 1.11 * ms + 500 * responses } };
};

/** Plays one response with its hint. @returns undefined if it is not possible in this state. */
function withResponse(
  session: Session,
  { item, response, isHinted, ms }: GivenResponse,
  at: number,
): Session | undefined {
  const isNew = isHinted && !(item in session.faded);
  const moves: readonly Move[] = [
    ...(isNew ? [{ do: 'hint', item } as const] : []),
    { do: 'place', item, response },
    { do: 'judge', at, ms },
    { do: 'advance' },
  ];
  return replay(session, moves);
}

/** The responses of a session, finished or not, in the form that a receipt stores. */
export const givenResponses = ({ log }: Pick<Session, 'log'>): readonly GivenResponse[] =>
  log.map(({ item, response, isHinted, ms = 0 }) => ({ item, response, isHinted, ms }));

export function sittingOutcome(session: Session): SittingOutcome {
  const { total, firstTry } = tallyOf(session);
  return { total, right: firstTry, asked: askedIn(session), ms: spentMsIn(session) };
}

/** Whether the log of `one` is a prefix of the log of `other`, or equal. @param by untimed: ignores how long responses took. */
export function isBeginning(one: Session, other: Session, by: 'timed' | 'untimed' = 'timed'): boolean {
  const linesOf = ({ log }: Session): readonly string[] =>
    log.map(({ item, response, isHinted, ms }) =>
      JSON.stringify([item, response, isHinted, by === 'timed' ? ms : 0]),
    );
  const [short, long] = [linesOf(one), linesOf(other)];
  return short.length <= long.length && short.every((line, i) => line === long[i]);
}
