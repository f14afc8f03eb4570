import { isStarred, levelsOf } from '../src/core/interview/lookups.ts';
import type { Interview, LevelSpec } from '../src/core/interview/types.ts';
import { firstContent } from './real-interview.ts';

/** Measures that the second edition does without. */
export const DROPPED = ['new_edge', 'base_project', 'electronics'];

/**
 * The first content of the built-in pack with the changes of a second edition that matter to who has played the first: in
 * one beam a match is cut in two and the numbers are gone, and three measures are dropped.
 */
export function secondEdition(): Interview {
  const { interview } = firstContent();
  const former = levelsOf(interview, 'industry')
    .filter(isStarred)
    .map(({ id }) => id);
  const cut: readonly LevelSpec[] = [
    { id: 'industry_match_2', beam: 'industry', form: 'match', pillars: ['industry_3', 'industry_4'] },
    { id: 'industry_match_3', beam: 'industry', form: 'match', pillars: ['industry_5'] },
  ];
  return {
    ...interview,
    version: 2,
    beams: interview.beams.map(beam => (beam.id === 'industry' ? { ...beam, former: [former] } : beam)),
    measures: interview.measures.filter(({ id }) => !DROPPED.includes(id)),
    levels: interview.levels
      .filter(({ id }) => id !== 'industry_numbers')
      .flatMap(level => (level.id === 'industry_match_2' ? cut : [level])),
  };
}
