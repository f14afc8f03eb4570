import { beamOf, pillarsOf } from '../interview/library.ts';
import type { FirstWords } from '../interview/portions.ts';
import type { BeamId, Interview } from '../interview/types.ts';
import { isBuilt, nextLevel, pillarState, progressOf } from './campaign.ts';
import type { Journey } from './journey.ts';
import type { BeamState } from './state.ts';

/** The words of one language, as far as a hall bears any. */
type HallWords = { readonly words: Pick<FirstWords, 'beams'> };

/** A beam of the hall as the learner's journey has built it, named in these words. */
export function beamState(
  interview: Interview,
  journey: Journey,
  id: BeamId,
  { words }: HallWords,
): BeamState {
  const { done, total } = progressOf(interview, journey, id);
  const raised = isBuilt(interview, journey, id);
  const next = nextLevel(interview, journey);
  const { title = id, short } = words.beams[id] ?? {};
  return {
    accent: beamOf(interview, id).accent,
    title,
    ...(short && { short }),
    stage: raised ? 'built' : done > 0 ? 'begun' : 'untouched',
    current: next !== undefined && 'beam' in next && next.beam === id,
    done,
    total,
    pillars: pillarsOf(interview, id).map(pillar => pillarState(interview, journey, pillar.id)),
  };
}

/** The whole hall, in the order of its beams. */
export const beamStates = (interview: Interview, journey: Journey, words: HallWords): readonly BeamState[] =>
  interview.beams.map(({ id }) => beamState(interview, journey, id, words));
