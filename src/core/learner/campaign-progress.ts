/** How far a learner has come in the campaign, what comes next, and what the hall shows of it. */
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
import { type BeamState, type Journey, type PillarState, stackCourses } from './measure-standings.ts';

/** Measures of a beam: those that were ever placed, and all of them. */
export type Progress = { readonly done: number; readonly total: number };

export function progressOf(interview: Interview, journey: Journey, beam: BeamId): Progress {
  const ids = measureIds(interview, beam);
  return { done: ids.filter(id => journey.measures.has(id)).length, total: ids.length };
}

function measureIds(interview: Interview, beam: BeamId): readonly MeasureId[] {
  return pillarsOf(interview, beam).flatMap(({ id }) => measuresOf(interview, id).map(measure => measure.id));
}

/** A beam is built when each of its levels that earn stars is finished. */
export function isBuilt(interview: Interview, journey: Journey, beam: BeamId): boolean {
  return levelsOf(interview, beam)
    .filter(isStarred)
    .every(({ id }) => journey.stars.has(id));
}

/** Every beam is built. */
export const isWholeBuilt = (interview: Interview, journey: Journey): boolean =>
  interview.beams.every(({ id }) => isBuilt(interview, journey, id));

/** The level to go on with: the first in the order of the campaign that is not finished. */
export function nextLevel(interview: Interview, journey: Journey): StarredSpec | undefined {
  return campaignOf(interview)
    .filter(isStarred)
    .find(({ id }) => !journey.stars.has(id));
}

/** What to do next: the next level, or the blueprint of its beam if the learner is new to that. */
export function nextStep(interview: Interview, journey: Journey): LevelSpec | undefined {
  return introduced(interview, journey, nextLevel(interview, journey));
}

/** If nothing of the level's beam is placed yet, its blueprint comes first. */
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

/** What follows this level in the campaign: a level, or the blueprint of a beam that is new to the learner. */
export function stepAfter(interview: Interview, journey: Journey, level: LevelSpec): LevelSpec | undefined {
  const levels = campaignOf(interview);
  const after = levels.slice(levels.findIndex(({ id }) => id === level.id) + 1).find(isStarred);
  return introduced(interview, journey, after);
}

/** The levels of each beam, then those across the beams. */
const campaignOf = (interview: Interview): readonly LevelSpec[] => [
  ...interview.beams.flatMap(({ id }) => levelsOf(interview, id)),
  ...hallLevelsOf(interview),
];

export function pillarState(interview: Interview, journey: Journey, id: PillarId): PillarState {
  return stackCourses(
    measuresOf(interview, id).map(measure => journey.measures.get(measure.id) ?? 'planned'),
  );
}

/** The words of one language that the hall shows. */
type HallWords = { readonly words: Pick<FirstWords, 'beams'> };

/** A beam of the hall as this learner has built it. */
export function beamState(
  interview: Interview,
  journey: Journey,
  id: BeamId,
  { words }: HallWords,
): BeamState {
  const { done, total } = progressOf(interview, journey, id);
  const isRaised = isBuilt(interview, journey, id);
  const next = nextLevel(interview, journey);
  const { title = id, short } = words.beams[id] ?? {};
  return {
    accent: beamOf(interview, id).accent,
    title,
    ...(short && { short }),
    stage: isRaised ? 'built' : done > 0 ? 'begun' : 'untouched',
    current: next !== undefined && 'beam' in next && next.beam === id,
    done,
    total,
    pillars: pillarsOf(interview, id).map(pillar => pillarState(interview, journey, pillar.id)),
  };
}

/** The whole hall, in the order of its beams. */
export const beamStates = (interview: Interview, journey: Journey, words: HallWords): readonly BeamState[] =>
  interview.beams.map(({ id }) => beamState(interview, journey, id, words));
