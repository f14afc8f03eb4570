import { expect, test } from 'vitest';
import { tallyBrowser, tallyOne, tallyUnits } from './tally.ts';

test('a check without tests counts as one', () => {
  expect(tallyOne(true)).toEqual({ passed: 1, failed: 0 });
  expect(tallyOne(false)).toEqual({ passed: 0, failed: 1 });
});

test('a skipped unit test has failed', () => {
  expect(tallyUnits({ numTotalTests: 5, numPassedTests: 3 }, true)).toEqual({ passed: 3, failed: 2 });
});

test('skipped, flaky and unexpected browser tests have failed', () => {
  const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 1 };
  expect(tallyBrowser({ stats }, false)).toEqual({ passed: 4, failed: 3 });
});

test.each([tallyUnits, tallyBrowser])('%o: no report, or a run of nothing, is one failure', tally => {
  expect(tally(undefined, false)).toEqual({ passed: 0, failed: 1 });
  expect(tally({}, true)).toEqual({ passed: 0, failed: 1 });
});

test('a crash after tests that all passed is one failure', () => {
  expect(tallyUnits({ numTotalTests: 5, numPassedTests: 5 }, false)).toEqual({ passed: 5, failed: 1 });
  expect(tallyBrowser({ stats: { expected: 2 } }, false)).toEqual({ passed: 2, failed: 1 });
});
