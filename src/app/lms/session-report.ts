import { twoDigits } from '../../core/calendar-text.ts';
import type { Assignment } from '../../core/classroom/assignment.ts';
import { givenResponses, sittingOutcome } from '../../core/classroom/replay-receipt.ts';
import { toSuspended } from '../../core/classroom/suspend-data.ts';
import type { Interview } from '../../core/interview/types.ts';
import { interactionOf } from '../../core/kinds/codec-register.ts';
import { type DealtItem, type ItemId, kindOf } from '../../core/kinds/kind.ts';
import { toId } from '../../core/kinds/lms-interaction.ts';
import { applyMove } from '../../core/session/session-moves.ts';
import { begunIn, isRight, itemOf, type Judged, type Session } from '../../core/session/session-state.ts';
import type { Interaction } from './scorm-dialects.ts';

/** Everything that a platform is told, each time from the beginning. */
export type Report = {
  /** Of the session; the next attempt has another. */
  readonly seed: string;
  /** That of `markOf`. */
  readonly mark: string;
  /** 0..100; undefined while it is to stay secret. */
  readonly score: number | undefined;
  readonly isDone: boolean;
  /** 0..1 of what is asked. */
  readonly progress: number;
  /** Time since this visit began, and time of earlier visits that the platform has not counted. */
  readonly ms: number;
  /** All so far, or none while they are to stay secret. */
  readonly interactions: readonly Interaction[];
  readonly suspend: string;
};

/** A report without the time. isWhole: there was room for all that is needed to resume the session. */
type SessionReport = Omit<Report, 'ms'> & { readonly isWhole: boolean };

/** The question of an item in words; '' where they are not loaded. */
export type DescribeQuestion = (item: DealtItem) => string;

/** Before the end of a test nothing says what was right: students can look into the gradebook while they play. */
export function toReport(
  interview: Interview,
  assignment: Assignment,
  session: Session,
  describe: DescribeQuestion = () => '',
): SessionReport {
  const { right, total, asked } = sittingOutcome(session);
  const isDone = isOver(session);
  const isPublic = isDone || assignment.mode === 'practice';
  const { text, isWhole } = toSuspended(
    { interview, assignment, items: session.items },
    {
      own: Number(session.seed),
      begun: begunIn(session),
      responses: givenResponses(session),
    },
  );
  return {
    seed: session.seed,
    mark: markOf(session),
    score: isPublic ? shareOf(right, total) * 100 : undefined,
    isDone,
    progress: isDone ? 1 : shareOf(asked, total),
    interactions: isPublic
      ? session.log.flatMap((judged, n) => toInteraction(session, judged, n, describe))
      : [],
    suspend: text,
    isWhole,
  };
}

/** Differs whenever there is something new to report, within a session and between two. */
export const markOf = (session: Session): string =>
  `${session.seed} ${session.log.length} ${isOver(session)}`;

const shareOf = (part: number, total: number): number => (total === 0 ? 0 : part / total);

/** The session as it is once the explanation of the last response has been read. */
export const afterExplanation = (session: Session): Session =>
  session.phase === 'told' ? applyMove(session, { do: 'advance' }) : session;

/** Nothing is asked any more, even if the last response is still being explained. */
export const isOver = (session: Session): boolean => afterExplanation(session).phase === 'done';

function toInteraction(
  session: Session,
  judged: Judged,
  n: number,
  describe: DescribeQuestion,
): readonly Interaction[] {
  const item = itemOf(session, judged.item);
  if (!item) return [];
  const recorded = interactionOf(item.kind).toInteraction(item.prompt, item.key, judged.response);
  const scale = recorded.type === 'numeric' && recorded.scale ? `_${recorded.scale}` : '';
  return [
    {
      id: interactionId(n, judged.item, scale),
      at: judged.at,
      ms: judged.ms ?? 0,
      isRight: isRight(judged),
      recorded,
      description: describe(item),
    },
  ];
}

/** Such as q07_entry_base_stations_wan: which response, what was asked, and the scale of its numbers. At most 64 letters. */
const interactionId = (n: number, item: ItemId, scale: string): string => {
  const rest = `${kindOf(item)}_${item.slice(kindOf(item).length + 1)}`;
  return toId(`q${twoDigits(n + 1)}_${rest}`).slice(0, 64 - scale.length) + scale;
};
