import { twoDigits } from '../../core/calendar-day.ts';
import type { Assignment } from '../../core/classroom/assignment.ts';
import { begunIn, givenResponses, sittingOutcome } from '../../core/classroom/replay-receipt.ts';
import { toSuspended } from '../../core/classroom/suspend-data.ts';
import type { Interview } from '../../core/interview/types.ts';
import { interactionOf } from '../../core/kinds/codec-register.ts';
import { type DealtItem, type ItemId, kindOf } from '../../core/kinds/kind.ts';
import { toId } from '../../core/kinds/lms-interaction.ts';
import { applyMove } from '../../core/session/session-moves.ts';
import { isRight, itemOf, type Judged, type Session } from '../../core/session/session-state.ts';
import type { ReachabilityProbe } from './connection-retry.ts';
import type { OnInvalid } from './scorm-api-calls.ts';
import type { Interaction } from './scorm-dialects.ts';

/** All that a platform is told, each time anew. */
export type Report = {
  /** Tells one sitting from the next. */
  readonly sitting: string;
  /** Tells one state of the sittings of a visit from the next. */
  readonly mark: string;
  /** 0..100; undefined while nobody is to know. */
  readonly score: number | undefined;
  readonly isDone: boolean;
  /** 0..1 of what is asked. */
  readonly progress: number;
  /** Since this visit began, and of earlier ones what the platform was not told. */
  readonly ms: number;
  /** All so far, or none while nobody is to know. */
  readonly interactions: readonly Interaction[];
  readonly suspend: string;
};

/** What may be said to a platform. Nothing here throws. */
export type LmsReporter = {
  /** A suspended sitting is gone on with: so many responses were in it. */
  readonly goOn: (sitting: string, responses: number) => void;
  /** Sends what is new, and commits; does nothing where nothing is. */
  readonly report: (report: Report) => void;
  /** Reports and, once all of it is confirmed, says goodbye; whatever comes after that is not sent. */
  readonly leave: (report: Report | undefined, onLeft: () => void) => void;
  /** The page goes: says goodbye where something is new, and else not a word, which might lower what others brought. */
  readonly close: (report: Report | undefined) => void;
  /** Another tab has taken over. */
  readonly stepBack: () => void;
};

export type LmsNeeds = {
  /**
   * The platform did not take something, said at every try; or, after that, has taken everything. isShut: it takes nothing
   * any more as long as this page is open.
   */
  readonly onTrouble: (isTrouble: boolean, isShut?: boolean) => void;
  /** The platform has the report of this mark. */
  readonly onConfirmed: (mark: string) => void;
  readonly onInvalid?: OnInvalid;
  readonly probe: ReachabilityProbe;
  readonly isOnline: () => boolean;
  /** Whether the answer to a request can be waited for: not while the page is hidden. */
  readonly isSeen: () => boolean;
  /** ms that have passed, from anywhere. */
  readonly time: () => number;
  /** The mark to pass, 0..100, if there is one. */
  readonly pass: number | undefined;
};

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
