import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/app/store/saves/save-types.ts';
import { isSoundDue } from '../../../src/app/store/settings-store.ts';
import { makeInterview, makeSession } from '../../small-interview.ts';

const session = {
  ...makeSession(makeInterview(), 'roof_match_1', 'A'),
  phase: 'done',
  bestStreak: 5,
} as const;

it('sound is offered at the end of a sitting with five right answers in a row', () => {
  expect(isSoundDue(DEFAULT_SETTINGS, session)).toBe(true);
  expect(isSoundDue(DEFAULT_SETTINGS, { ...session, bestStreak: 4 })).toBe(false);
  expect(isSoundDue(DEFAULT_SETTINGS, { ...session, phase: 'ask' })).toBe(false);
});

it('sound is not offered where it is on, or was offered before', () => {
  expect(isSoundDue({ ...DEFAULT_SETTINGS, hasSound: true }, session)).toBe(false);
  expect(isSoundDue({ ...DEFAULT_SETTINGS, isSoundOffered: true }, session)).toBe(false);
});
