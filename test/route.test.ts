import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRoute, type Route, toHash } from '../src/route.ts';

const id = fc.stringMatching(/^[a-z][a-z0-9_]{0,20}$/);

describe('a route', () => {
  it('comes back from its hash', () => {
    const route: fc.Arbitrary<Route> = fc.oneof(
      fc.constant<Route>({ page: 'home' }),
      fc.constant<Route>({ page: 'levels' }),
      fc.constant<Route>({ page: 'whole' }),
      fc.constant<Route>({ page: 'mistakes' }),
      fc.constant<Route>({ page: 'progress' }),
      fc.constant<Route>({ page: 'review' }),
      fc.constant<Route>({ page: 'keep' }),
      fc.constant<Route>({ page: 'keep', code: 'BP2-a_B-9' }),
      fc.constant<Route>({ page: 'digest' }),
      id.map((place): Route => ({ page: 'digest', place })),
      id.map((beam): Route => ({ page: 'blueprint', beam })),
      id.map((level): Route => ({ page: 'play', level })),
    );
    fc.assert(
      fc.property(route, one => {
        expect(parseRoute(toHash(one))).toEqual(one);
      }),
    );
  });

  it.each([
    ['', 'home'],
    ['#', 'home'],
    ['#/', 'home'],
    ['#/levels/', 'levels'],
    ['#/mistakes?from=chat', 'mistakes'],
    ['#/progress/', 'progress'],
    ['#/progress/growth', 'unknown'],
    ['#/keep/BP2-eNqL', 'keep'],
    ['#/keep/BPx', 'unknown'],
    ['#/play/digital_match_1&appinstall=0', 'play'],
    ['#/beam/growth?from=chat', 'blueprint'],
    ['#/digest', 'digest'],
    ['#/digest/little_giants?from=chat', 'digest'],
    ['#/digest/A', 'unknown'],
    ['#/play', 'unknown'],
    ['#/play/', 'unknown'],
    ['#/play/a/b', 'unknown'],
    ['#/play/<script>', 'unknown'],
    ['#/nowhere', 'unknown'],
    ['#A1abcdefgh', 'assignment'],
    ['#a1abcdefgh/', 'assignment'],
    ['#A1ABCDEFGH&redirect=https://example.org/a', 'assignment'],
    ['#A1ABCDEFGH?from=a/b', 'assignment'],
    ['#BEAM12345678', 'assignment'],
    ['#mistakes', 'mistakes'],
    ['#progress?from=chat', 'progress'],
    ['#digest/growth_and_more', 'digest'],
  ])('%s leads to %s', (hash, page) => {
    expect(parseRoute(hash).page).toBe(page);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), hash => void parseRoute(hash)));
  });
});
