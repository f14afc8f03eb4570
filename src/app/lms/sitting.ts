import type { Assignment } from '../../core/classroom/assignment.ts';
import { begunIn, givenResponses, sittingOutcome } from '../../core/classroom/replay.ts';
import { toSuspended } from '../../core/classroom/suspended.ts';
import { twoDigits } from '../../core/day.ts';
import type { Interview } from '../../core/interview/types.ts';
import { type ItemId, kindOf } from '../../core/kinds/item.ts';
import type { DealtItem } from '../../core/kinds/kind.ts';
import { toId } from '../../core/kinds/record.ts';
import { interactionOf } from '../../core/kinds/records.ts';
import { isRight, itemOf, type Judged, type Session } from '../../core/session/session.ts';
import { applyMove } from '../../core/session/step.ts';
import type { Interaction } from './dialect.ts';
import type { Report } from './report.ts';

/** What a platform is told of a sitting. isWhole: all of it can be resumed. */
export type SessionReport = Omit<Report, 'ms'> & { readonly isWhole: boolean };

/** The question of an item, in words; '' where they are not there. */
export type DescribeQuestion = (item: DealtItem) => string;

/** Nothing of a test says what was right before its end: gradebooks are open to students while it runs. */
export function toReport(
  interview: Interview,
  assignment: Assignment,
  session: Session,
  describe: DescribeQuestion = () => '',
): SessionReport {
  const { right, total, asked } = sittingOutcome(session);
  const isDone = isOver(session);
  const isToldOf = isDone || assignment.mode === 'practice';
  const { text, isWhole } = toSuspended(
    { interview, assignment, items: session.items },
    {
      own: Number(session.seed),
      begun: begunIn(session),
      responses: givenResponses(session),
    },
  );
  return {
    sitting: session.seed,
    mark: markOf(session),
    score: isToldOf ? shareOf(right, total) * 100 : undefined,
    isDone,
    progress: isDone ? 1 : shareOf(asked, total),
    interactions: isToldOf
      ? session.log.flatMap((judged, n) => toInteraction(session, judged, n, describe))
      : [],
    suspend: text,
    isWhole,
  };
}

/** Tells one state of the sittings of a visit from the next. */
export const markOf = (session: Session): string =>
  `${session.seed} ${session.log.length} ${isOver(session)}`;

const shareOf = (part: number, total: number): number => (total === 0 ? 0 : part / total);

/** A session as it is once the last response has been told of. */
export const afterExplanation = (session: Session): Session =>
  session.phase === 'told' ? applyMove(session, { do: 'advance' }) : session;

/** Nothing is asked any more, even if the last response is still being told of. */
export const isOver = (session: Session): boolean => afterExplanation(session).phase === 'done';

function toInteraction(
  session: Session,
  judged: Judged,
  n: number,
  describe: DescribeQuestion,
): readonly Interaction[] {
  const item = itemOf(session, judged.item);
  if (!item) return [];
  const recorded = interactionOf(item.kind).record(item.prompt, item.key, judged.response);
  const scale = recorded.type === 'numeric' && recorded.scale ? `_${recorded.scale}` : '';
  return [
    {
      id: nameOf(n, judged.item, scale),
      at: judged.at,
      ms: judged.ms ?? 0,
      isRight: isRight(judged),
      recorded,
      description: describe(item),
    },
  ];
}

/** q07_entry_base_stations_wan: which response, what was asked, and the scale of its numbers. */
const nameOf = (n: number, item: ItemId, scale: string): string => {
  const rest = `${kindOf(item)}_${item.slice(kindOf(item).length + 1)}`;
  return toId(`q${twoDigits(n + 1)}_${rest}`).slice(0, 64 - scale.length) + scale;
};
