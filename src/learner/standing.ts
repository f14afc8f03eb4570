import { beamOf, measuresOf, pillarsOf } from '../content/library.ts';
import type { BeamId, Interview, PillarId } from '../content/types.ts';
import { beamTitle } from '../dom/naming.ts';
import type { BeamState, PillarState } from '../drawing/state.ts';
import type { Text } from '../text/language.ts';
import { isBuilt, nextLevel, progressOf } from './campaign.ts';
import { stack } from './courses.ts';
import type { Journey } from './journey.ts';

export function pillarState(interview: Interview, journey: Journey, id: PillarId): PillarState {
  return stack(measuresOf(interview, id).map(measure => journey.measures.get(measure.id) ?? 'planned'));
}

/** A beam of the hall as the learner's journey has built it, named in the words of `text`. */
export function beamState(interview: Interview, journey: Journey, id: BeamId, text: Text): BeamState {
  const { done, total } = progressOf(interview, journey, id);
  const raised = isBuilt(interview, journey, id);
  const next = nextLevel(interview, journey);
  const short = text.words.beams[id]?.short;
  return {
    accent: beamOf(interview, id).accent,
    title: beamTitle(text, id),
    ...(short && { short }),
    stage: raised ? 'built' : done > 0 ? 'begun' : 'untouched',
    current: next !== undefined && 'beam' in next && next.beam === id,
    done,
    total,
    pillars: pillarsOf(interview, id).map(pillar => pillarState(interview, journey, pillar.id)),
  };
}

/** The whole hall, in the order of its beams. */
export const beamStates = (interview: Interview, journey: Journey, text: Text): readonly BeamState[] =>
  interview.beams.map(({ id }) => beamState(interview, journey, id, text));
