/** How far a learner has come in the campaign, what comes next, and what the hall shows of it. */
import {
  beamOf,
  figuresAskedIn,
  hallLevelsOf,
  isStarred,
  levelsOf,
  measuresOf,
  pillarsOf,
  type StarredSpec,
} from '../interview/lookups.ts';
import type { BeamId, Interview, LevelId, LevelSpec, MeasureId, PillarId } from '../interview/types.ts';
import type { FirstWords } from '../interview/word-types.ts';
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

/**
 * A beam stands, and goes on standing, once all that earned stars in one edition is finished: in this one, or in a former
 * one, whatever levels have come or gone since. It stands, too, once each of its measures was ever placed right and it was
 * raised, in whichever edition. The measures alone would put it up at the last card of the last match, before any number
 * was asked and before the level that raises it. Whoever practises day by day raises it with the last of its measures and
 * figures that is right in a sitting of the day.
 */
export function isBuilt(interview: Interview, journey: Journey, beam: BeamId): boolean {
  const isFinished = (id: LevelId): boolean => journey.stars.has(id);
  const levels = levelsOf(interview, beam).filter(isStarred);
  const editions = [levels.map(({ id }) => id), ...(beamOf(interview, beam).former ?? [])];
  if (editions.some(ids => ids.every(isFinished))) return true;
  const daily = [...measureIds(interview, beam), ...figuresAskedIn(interview, beam)];
  if (daily.every(id => journey.daily.has(id))) return true;
  const { done, total } = progressOf(interview, journey, beam);
  return done === total && levels.some(({ id, form }) => form === 'raise' && isFinished(id));
}

/** Every beam is built. */
export const isWholeBuilt = (interview: Interview, journey: Journey): boolean =>
  interview.beams.every(({ id }) => isBuilt(interview, journey, id));

/**
 * The level to go on with: the first in the order of the campaign that is not finished. Nobody is led back into a beam that
 * stands: a level that has come since is open in free play, and is what the blueprint of its beam starts. In a beam that a
 * former edition left unfinished, a match that has come since is passed over if all of its cards were placed before.
 */
export function nextLevel(interview: Interview, journey: Journey): StarredSpec | undefined {
  const standing = interview.beams.filter(({ id }) => isBuilt(interview, journey, id)).map(({ id }) => id);
  return campaignOf(interview)
    .filter(isStarred)
    .filter(level => !('beam' in level && standing.includes(level.beam)))
    .find(level => !journey.stars.has(level.id) && !isKnownBefore(interview, journey, level));
}

/** Whether no former edition had this match, and yet each of its measures was placed. */
function isKnownBefore(interview: Interview, journey: Journey, level: StarredSpec): boolean {
  if (level.form !== 'match') return false;
  const { former = [] } = beamOf(interview, level.beam);
  if (former.length === 0 || former.some(ids => ids.includes(level.id))) return false;
  return level.pillars
    .flatMap(pillar => measuresOf(interview, pillar))
    .every(({ id }) => journey.measures.has(id));
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

/** Stars earned, and the most that there are. What was earned in a level that is gone counts, and so do the stars it had. */
export function starSum(interview: Interview, { stars }: Journey): { earned: number; most: number } {
  const current = interview.levels.filter(isStarred).map(({ id }) => id);
  const gone = interview.beams.flatMap(({ former = [] }) => former.flat()).filter(id => stars.has(id));
  const counted = [...new Set([...current, ...gone])];
  const earned = counted.reduce((sum, id) => sum + (stars.get(id) ?? 0), 0);
  return { earned, most: MOST_STARS * counted.length };
}

const MOST_STARS = 3;

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
