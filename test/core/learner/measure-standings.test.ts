import { describe, expect, it } from 'vitest';
import { ordinalOf } from '../../../src/core/interview/lookups.ts';
import type { LogEntry } from '../../../src/core/learner/attempt-log.ts';
import {
  isBuilt,
  nextLevel,
  nextLevelOf,
  nextStep,
  progressOf,
  stepAfter,
} from '../../../src/core/learner/campaign-progress.ts';
import { journeyOf } from '../../../src/core/learner/measure-standings.ts';
import { realInterview } from '../../real-interview.ts';
import { makeAttempt, makeInterview, makeSpec } from '../../small-interview.ts';

const interview = makeInterview();
const source = { interview: 'small', content: 1, app: 'test', seed: 'A', at: 1 };

const attempt = (measure: string, isRight: boolean, isFirst: boolean, isHinted = false): LogEntry =>
  makeAttempt(`match:${measure}`, { isRight, isFirst, isHinted });
const finish = (level: string, stars: 1 | 2 | 3): LogEntry => ({
  type: 'finish',
  stars,
  ...source,
  level,
});
const standing = (...log: readonly LogEntry[]): string | undefined =>
  journeyOf(interview, log).measures.get('act_1_1');

describe('the standing of a measure', () => {
  it('is mastered by a first try without a hint', () => {
    expect(standing(attempt('act_1_1', true, true))).toBe('mastered');
  });

  it('is placed by a later try, or with a hint', () => {
    expect(standing(attempt('act_1_1', false, true), attempt('act_1_1', true, false))).toBe('placed');
    expect(standing(attempt('act_1_1', true, true, true))).toBe('placed');
  });

  it('does not exist before it was ever right', () => {
    expect(standing(attempt('act_1_1', false, true))).toBeUndefined();
  });

  it('falls back to placed by a miss and is not raised by the repair of that miss', () => {
    const log = [
      attempt('act_1_1', true, true),
      attempt('act_1_1', false, true),
      attempt('act_1_1', true, false),
    ];
    expect(standing(...log)).toBe('placed');
    expect(standing(...log, attempt('act_1_1', true, true))).toBe('mastered');
  });

  it('is not touched by another interview or by a measure that is gone', () => {
    expect(standing({ ...attempt('act_1_1', true, true), interview: 'other' })).toBeUndefined();
    expect(journeyOf(interview, [attempt('gone', true, true)]).measures.size).toBe(0);
  });
});

describe('the campaign', () => {
  const half = journeyOf(interview, [finish('roof_match_1', 2), attempt('act_1_1', true, true)]);
  const whole = journeyOf(
    interview,
    ['roof_match_1', 'roof_match_2', 'roof_numbers', 'roof_raise'].map(level => finish(level, 2)),
  );

  it('keeps the best stars', () => {
    const stars = journeyOf(interview, [finish('roof_match_1', 3), finish('roof_match_1', 1)]).stars;
    expect(stars.get('roof_match_1')).toBe(3);
  });

  it('goes on with the first level that is not finished', () => {
    expect(nextLevel(interview, journeyOf(interview, []))?.id).toBe('roof_match_1');
    expect(nextLevel(interview, half)?.id).toBe('roof_match_2');
    expect(nextLevel(interview, whole)).toBeUndefined();
    expect(nextLevelOf(interview, whole, 'roof')?.id).toBe('roof_match_1');
  });

  it('begins a beam with its blueprint', () => {
    expect(nextStep(interview, journeyOf(interview, []))?.id).toBe('roof_blueprint');
    expect(nextStep(interview, half)?.id).toBe('roof_match_2');
    expect(nextStep(interview, whole)).toBeUndefined();
  });

  it('raises a beam when all its levels are finished', () => {
    expect(isBuilt(interview, half, 'roof')).toBe(false);
    expect(isBuilt(interview, whole, 'roof')).toBe(true);
    expect(progressOf(interview, half, 'roof')).toEqual({ done: 1, total: 10 });
  });

  it('counts the blueprint as the first level and knows what comes after', () => {
    const first = makeSpec(interview, 'roof_match_1');
    expect(ordinalOf(interview, first)).toBe(2);
    expect(stepAfter(interview, half, first)?.id).toBe('roof_match_2');
    expect(stepAfter(interview, whole, makeSpec(interview, 'roof_raise'))).toBeUndefined();
  });

  it('leads from a beam to the blueprint of the next, while that is new', () => {
    const real = realInterview();
    const last = makeSpec(real, 'growth_raise');
    const next = (log: readonly LogEntry[]) => stepAfter(real, journeyOf(real, log), last)?.id;
    expect(next([])).toBe('industry_blueprint');
    const measure = real.measures.find(({ pillar }) => pillar === 'industry_1')?.id;
    const placed = { ...makeAttempt(`match:${measure}`), interview: real.id };
    expect(next([placed])).toBe('industry_match_1');
  });
});
