import type { Assignment } from '../classroom/assignment.ts';
import { begunIn, givenIn, outcomeOf } from '../classroom/replay.ts';
import { toSuspended } from '../classroom/suspended.ts';
import { two } from '../classroom/times.ts';
import type { Interview } from '../content/types.ts';
import { type ItemId, kindOf } from '../kinds/item.ts';
import { toId } from '../kinds/record.ts';
import { recordOf } from '../kinds/records.ts';
import { isRight, itemOf, type Judged, type Session } from '../play/session.ts';
import { step } from '../play/step.ts';
import type { Interaction } from './dialect.ts';
import type { Report } from './lms.ts';

/** What a platform is told of a sitting. isWhole: all of it can be resumed. */
export type Told = Omit<Report, 'ms'> & { readonly isWhole: boolean };

export function toReport(interview: Interview, assignment: Assignment, session: Session): Told {
  const { right, total } = outcomeOf(session);
  const { text, isWhole } = toSuspended(
    { interview, assignment, items: session.items },
    {
      own: Number(session.seed),
      begun: begunIn(session),
      responses: givenIn(session),
    },
  );
  return {
    sitting: session.seed,
    score: total === 0 ? 0 : (100 * right) / total,
    isDone: isOver(session),
    interactions: session.log.flatMap((judged, n) => toInteraction(session, judged, n)),
    suspend: text,
    isWhole,
  };
}

/** Nothing is asked any more, even if the last response is still being told of. */
export const isOver = (session: Session): boolean =>
  (session.phase === 'told' ? step(session, { do: 'advance' }) : session).phase === 'done';

function toInteraction(session: Session, judged: Judged, n: number): readonly Interaction[] {
  const item = itemOf(session, judged.item);
  if (!item) return [];
  const recorded = recordOf(item.kind).record(item.prompt, item.key, judged.response);
  const scale = recorded.type === 'numeric' && recorded.scale ? `_${recorded.scale}` : '';
  return [
    {
      id: nameOf(n, judged.item, scale),
      at: judged.at,
      ms: judged.ms ?? 0,
      isRight: isRight(judged),
      recorded,
    },
  ];
}

/** q07_entry_base_stations_wan: which response, what was asked, and the scale of its numbers. */
const nameOf = (n: number, item: ItemId, scale: string): string => {
  const rest = `${kindOf(item)}_${item.slice(kindOf(item).length + 1)}`;
  return toId(`q${two(n + 1)}_${rest}`).slice(0, 64 - scale.length) + scale;
};
