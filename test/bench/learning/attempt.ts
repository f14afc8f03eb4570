import type { Day } from '../../../src/core/calendar-day.ts';
import { type FactId, isMeasure } from '../../../src/core/interview/facts.ts';
import type { Interview } from '../../../src/core/interview/types.ts';
import type { Attempt } from '../../../src/core/learner/attempt-log.ts';
import type { Outcome } from './scheduler.ts';

/** The entry that the game would make of an answer: at noon, where the learner is. */
export function toAttempt(
  interview: Interview,
  fact: FactId,
  day: Day,
  { isRight, chosen }: Outcome,
): Attempt {
  const isCard = isMeasure(interview, fact);
  const kind = isCard ? 'match' : 'entry';
  return {
    type: 'attempt',
    item: `${kind}:${fact}`,
    kind,
    measures: isCard ? [fact] : [],
    figures: isCard ? [] : [fact],
    response: chosen === undefined ? {} : { pillar: chosen },
    score: { earned: Number(isRight), total: 1 },
    isFirst: true,
    isHinted: false,
    ms: null,
    at: new Date(1970, 0, 1 + day, 12).getTime(),
    seed: 'bench',
    level: 'review',
    interview: interview.id,
    content: interview.version,
    app: 'bench',
  };
}
