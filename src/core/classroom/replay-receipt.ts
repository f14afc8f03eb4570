import { assignedLevelOf } from '../interview/lookups.ts';
import type { Interview } from '../interview/types.ts';
import type { DealtItem as Item } from '../kinds/kind.ts';
import { limitFor } from '../session/compose-task.ts';
import { replay } from '../session/session-moves.ts';
import { askedIn, begin, type Move, type Session, spentMsIn, tallyOf } from '../session/session-state.ts';
import { type Assignment, toTask } from './assignment.ts';
import type { GivenResponse, Receipt } from './receipt-codec.ts';

/** What a sitting came to. Counts are of items; `ms` is time over the questions. */
export type SittingOutcome = {
  readonly total: number;
  /** Right at the first response; what a score is made of. */
  readonly right: number;
  /** Asked at all: less than `total` where the time ran out or the student left. */
  readonly asked: number;
  readonly ms: number;
};

/** A sitting of an assignment as it begins. `own` seeds it. */
export function beginAssignedSitting(
  interview: Interview,
  assignment: Assignment,
  items: readonly Item[],
  own: number,
): Session {
  return begin(assignedLevelOf(interview), items, String(own), limitFor(toTask(assignment, '')));
}

/**
 * The sitting that a receipt tells of, judged again response by response.
 * @returns undefined where it cannot have happened: an item that did not lie open, an option that a hint had taken away,
 * a response after the end.
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

/** Receipts round times, the first ones up, by a tenth or half a second at most: the time must not be over before it was. */
const withSlack = (session: Session, responses: number): Session => {
  const { ms } = session.limit;
  if (ms === undefined) return session;
  return { ...session, limit: { ...session.limit, ms: 1.11 * ms + 500 * responses } };
};

/** One response with all that belongs to it. @returns undefined where it is not possible now. */
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

/** What a session, finished or not, has been given, as a receipt holds it. */
export const givenResponses = ({ log }: Pick<Session, 'log'>): readonly GivenResponse[] =>
  log.map(({ item, response, isHinted, ms = 0 }) => ({ item, response, isHinted, ms }));

/** When a session was begun, as its first response tells; 0 before there is one. */
export const begunIn = ({ log: [first] }: Pick<Session, 'log'>): number =>
  first ? first.at - (first.ms ?? 0) : 0;

export function sittingOutcome(session: Session): SittingOutcome {
  const { total, firstTry } = tallyOf(session);
  return { total, right: firstTry, asked: askedIn(session), ms: spentMsIn(session) };
}

/** Whether one log is the beginning of another, or the same. untimed: however long the responses took. */
export function isBeginning(one: Session, other: Session, by: 'timed' | 'untimed' = 'timed'): boolean {
  const said = ({ log }: Session): readonly string[] =>
    log.map(({ item, response, isHinted, ms }) =>
      JSON.stringify([item, response, isHinted, by === 'timed' ? ms : 0]),
    );
  const [short, long] = [said(one), said(other)];
  return short.length <= long.length && short.every((line, i) => line === long[i]);
}
