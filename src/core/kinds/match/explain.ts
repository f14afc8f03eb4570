import { confusableOf, pillarOf, pointerOf } from '../../interview/library.ts';
import type { ConfusableId, Interview, MeasureId, PillarId } from '../../interview/types.ts';
import type { Explanation } from '../kind.ts';
import type { MatchItem, MatchResponse } from './types.ts';

export type MatchExplanation = Explanation & {
  readonly measure: MeasureId;
  readonly chosen: PillarId;
  readonly right: PillarId;
  readonly confusable?: ConfusableId;
};

export function explain(interview: Interview, item: MatchItem, response: MatchResponse): MatchExplanation {
  const right = pillarOf(interview, item.key.pillar);
  const { measure } = item.prompt;
  const set = confusableOf(interview, measure, response.pillar);
  return {
    measure,
    chosen: response.pillar,
    right: right.id,
    sources: [{ pointer: pointerOf(interview, right), place: measure }],
    ...(set && response.pillar !== right.id ? { confusable: set.id } : {}),
  };
}
