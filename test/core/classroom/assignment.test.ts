import { describe, expect, it } from 'vitest';
import en from '../../../locales/en/teacher.json';
import zh from '../../../locales/zh-CN/teacher.json';
import {
  type Assignment,
  type AssignmentProblem,
  assignmentProblems,
  BLOCKING_PROBLEMS,
  limitMsOf,
  toTask,
} from '../../../src/core/classroom/assignment.ts';
import { makeAssignment } from './make-assignment.ts';

const NOW = Date.UTC(2026, 10, 23);
const CASES: readonly (readonly [AssignmentProblem, Partial<Assignment>, number])[] = [
  ['noPillars', { pillars: [] }, 0],
  ['noKinds', { kinds: [] }, 0],
  ['nothingToAsk', {}, 0],
  ['allLeftOut', { leftOut: [7] }, 0],
  ['fewItems', { count: 20 }, 12],
  ['timeOutOfReach', { opens: Date.UTC(2020, 0, 1) }, 20],
  ['dueBeforeOpening', { opens: NOW + 2, due: NOW + 1 }, 20],
  ['dueIsPast', { due: NOW }, 20],
  ['hurried', { minutes: 1 }, 20],
  ['testManyTimes', { mode: 'test' }, 20],
];

describe('a problem of an assignment', () => {
  it.each(CASES)('is noticed: %s', (name, change, plenty) => {
    expect(assignmentProblems(makeAssignment(change), plenty, NOW)).toEqual([name]);
  });

  it('does not exist in the assignment that a teacher begins with', () => {
    expect(assignmentProblems(makeAssignment(), 20, NOW)).toEqual([]);
  });

  it('has a text in both languages', () => {
    const names = CASES.map(([name]) => name).sort();
    expect(Object.keys(zh.silly).sort()).toEqual(names);
    expect([...new Set(Object.keys(en.silly).map(key => key.replace(/_.*/, '')))].sort()).toEqual(names);
    expect(BLOCKING_PROBLEMS.every(name => names.includes(name))).toBe(true);
  });
});

describe('a task', () => {
  it('has the time that the student is given', () => {
    expect(limitMsOf({ minutes: 20, factor: 1.5 })).toBe(1_800_000);
    expect(toTask(makeAssignment({ minutes: 20, factor: 2 }), 'n').limitMs).toBe(2_400_000);
    expect(toTask(makeAssignment(), 'n').limitMs).toBeUndefined();
  });
});
