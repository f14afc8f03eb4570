import { describe, expect, it } from 'vitest';
import {
  type Confusion,
  confusionMatricesOf,
  confusionsAcrossBeams,
} from '../../../src/core/learner/confusion-matrix.ts';
import { makeInterview } from '../../small-interview.ts';

const small = makeInterview();
const interview = makeInterview({
  beams: [...small.beams, { id: 'floor', question: 2, accent: 'orpiment' }],
  pillars: [...small.pillars, { id: 'floor_1', beam: 'floor', point: 1 }],
});
const confusions: readonly Confusion[] = [
  { right: 'roof_3', chosen: 'roof_1', times: 4 },
  { right: 'roof_1', chosen: 'floor_1', times: 2 },
  { right: 'roof_1', chosen: 'roof_3', times: 1 },
];

describe('the matrix of what was taken for what', () => {
  it('has a row for the right pillar and a column for the chosen one', () => {
    const [roof, ...others] = confusionMatricesOf(interview, confusions);
    expect(others).toEqual([]);
    expect(roof?.pillars).toEqual(['roof_1', 'roof_2', 'roof_3', 'roof_4']);
    expect(roof?.counts).toEqual([
      [0, 0, 1, 0],
      [0, 0, 0, 0],
      [4, 0, 0, 0],
      [0, 0, 0, 0],
    ]);
    expect(roof?.pairs.map(({ times }) => times)).toEqual([4, 1]);
  });

  it('leaves what was confused across beams to a list', () => {
    expect(confusionsAcrossBeams(interview, confusions)).toEqual([confusions[1]]);
  });

  it('does not exist where nothing was confused', () => {
    expect(confusionMatricesOf(interview, [])).toEqual([]);
    expect(confusionsAcrossBeams(interview, [])).toEqual([]);
  });
});
