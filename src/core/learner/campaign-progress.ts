import {
  beamOf,
  hallLevelsOf,
  isStarred,
  levelsOf,
  measuresOf,
  pillarsOf,
  type StarredSpec,
} from '../interview/lookups.ts';
import type { BeamId, FirstWords, Interview, LevelSpec, MeasureId, PillarId } from '../interview/types.ts';
import { type BeamState, type Journey, type PillarState, stackCourses } from './journey.ts';

/** Measures of a beam that are placed, and all of them. */
export function progressOf(interview: Interview, journey: Journey, beam: BeamId): Progress {
  const ids = measureIds(interview, beam);
  return { done: ids.filter(id => journey.measures.has(id)).length, total: ids.length };
}
export type Progress = { readonly done: number; readonly total: number };

function measureIds(interview: Interview, beam: BeamId): readonly MeasureId[] {
  return pillarsOf(interview, beam).flatMap(({ id }) => measuresOf(interview, id).map(measure => measure.id));
}

/** A beam is raised when each of its playable levels is finished. */
export function isBuilt(interview: Interview, journey: Journey, beam: BeamId): boolean {
  return levelsOf(interview, beam)
    .filter(isStarred)
    .every(({ id }) => journey.stars.has(id));
}

/** Every beam is raised: the hall is whole. */
export const isWholeBuilt = (interview: Interview, journey: Journey): boolean =>
  interview.beams.every(({ id }) => isBuilt(interview, journey, id));

/** The level to go on with: the first in the order of the campaign that is not finished. */
export function nextLevel(interview: Interview, journey: Journey): StarredSpec | undefined {
  return campaignOf(interview)
    .filter(isStarred)
    .find(({ id }) => !journey.stars.has(id));
}

/** Where to go on: the next level, or the blueprint of its beam while nothing of that beam is placed. */
export function nextStep(interview: Interview, journey: Journey): LevelSpec | undefined {
  return introduced(interview, journey, nextLevel(interview, journey));
}

/** A beam of which nothing is placed begins with its blueprint. */
function introduced(
  interview: Interview,
  journey: Journey,
  next: StarredSpec | undefined,
): LevelSpec | undefined {
  if (!next || !('beam' in next) || progressOf(interview, journey, next.beam).done > 0) return next;
  return levelsOf(interview, next.beam).find(({ form }) => form === 'blueprint') ?? next;
}

/** The first unfinished level of a beam, or its first when all are finished. */
export function nextLevelOf(interview: Interview, journey: Journey, beam: BeamId): StarredSpec | undefined {
  const levels = levelsOf(interview, beam).filter(isStarred);
  return levels.find(({ id }) => !journey.stars.has(id)) ?? levels[0];
}

/** What follows this level in the whole campaign: a level, or the blueprint of a beam that is new. */
export function stepAfter(interview: Interview, journey: Journey, level: LevelSpec): LevelSpec | undefined {
  const levels = campaignOf(interview);
  const after = levels.slice(levels.findIndex(({ id }) => id === level.id) + 1).find(isStarred);
  return introduced(interview, journey, after);
}

/** Beam by beam, then across them. */
const campaignOf = (interview: Interview): readonly LevelSpec[] => [
  ...interview.beams.flatMap(({ id }) => levelsOf(interview, id)),
  ...hallLevelsOf(interview),
];

export function pillarState(interview: Interview, journey: Journey, id: PillarId): PillarState {
  return stackCourses(
    measuresOf(interview, id).map(measure => journey.measures.get(measure.id) ?? 'planned'),
  );
}

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
