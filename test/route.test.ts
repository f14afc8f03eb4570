import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findPack,
  type PackShelf,
  packNamedBy,
  type ShelvedPack,
} from '../src/core/interview/pack-content.ts';
import { packAt, parseRoute, type Route, toHash } from '../src/route.ts';
import { makeInterview, makePack } from './small-interview.ts';

const id = fc.stringMatching(/^[a-z](?:[a-z0-9_]{0,20}[a-z0-9])?$/);

describe('a route', () => {
  it('comes back from its hash', () => {
    const route: fc.Arbitrary<Route> = fc.oneof(
      fc.constant<Route>({ page: 'home' }),
      fc.constant<Route>({ page: 'first' }),
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
    ['#/first?from=chat', 'first'],
    ['#/first/growth', 'unknown'],
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
    ['#/levels，', 'levels'],
    ['#/levels，https://example.org/a', 'levels'],
    ['#/review）', 'review'],
    ['#/review%EF%BC%89', 'review'],
    ['#/progress👍', 'progress'],
    ['#mistakes，快看', 'mistakes'],
    ['#/beam/growth**', 'blueprint'],
    ['#/digest/growth”', 'digest'],
    ['#/teach/results。', 'teach'],
    ['#%E2%80%8B/keep', 'keep'],
    ['#/，', 'home'],
    ['#/新页面', 'unknown'],
    ['#/bookmarks', 'unknown'],
    ['#/A1ABCDEFGH', 'assignment'],
    ['##A1ABCDEFGH', 'assignment'],
    ['#%20A1ABCDEFGH', 'assignment'],
    ['#%23A1ABCDEFGH', 'assignment'],
    ['#＃A1ABCDEFGH', 'assignment'],
    ['#!/B2ABCDEFGHJK', 'assignment'],
  ])('%s leads to %s', (hash, page) => {
    expect(parseRoute(hash).page).toBe(page);
  });

  const CODE = 'A102FR002ZH4000WG000RH';
  it.each(['。', '”', '**', '👍', '%E3%80%82', '&from=chat', 'か', '.', '\ufe0f'])(
    'is of the same place with %s behind it',
    after => {
      const copy = 'BP2-eNq_a-9Z';
      expect(parseRoute(`#${CODE}${after}`)).toEqual({ page: 'assignment', code: CODE });
      expect(parseRoute(`#/play/${CODE}${after}`)).toEqual({ page: 'play', level: 'assigned', code: CODE });
      expect(parseRoute(`#/keep/${copy}${after}`)).toEqual({ page: 'keep', code: copy });
      expect(parseRoute(`#/play/smes_match_1${after}`)).toEqual({ page: 'play', level: 'smes_match_1' });
      expect(parseRoute(`#/teach/paper/${CODE}${after}`)).toMatchObject({ part: 'paper', code: CODE });
    },
  );

  it.each(['_', '_**', '-', '~_', '___'])(
    'is of the same page where %s slants or strikes its link',
    after => {
      for (const hash of [
        '#/levels',
        '#/play/smes_match_1',
        '#/beam/growth',
        '#/teach/results',
        `#/play/${CODE}`,
        '#/keep',
      ])
        expect(parseRoute(hash + after)).toEqual(parseRoute(hash));
    },
  );

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), hash => void parseRoute(hash)));
  });
});

const listed = (id: string, identity: string): ShelvedPack => ({
  ...{ id, identity },
  titles: async () => ({ titles: { 'zh-CN': id, en: id } }),
  open: () => makePack(makeInterview({ id }), identity),
});
const SHELF: PackShelf = {
  packs: [listed('first', 'WQ2X2SJY1T'), listed('garden', 'QWJRBJDFFB')],
  former: [listed('garden', 'B0MD2QAEF8')],
};

describe('the pack that a code names', () => {
  it.each([
    ['A102FR002R0C000XG180EM', 'WQ2X2SJY1T'],
    ['R102FR002R0C', 'WQ2X2SJY1T'],
    ['B00000000000', 'WQ2X2SJY1T'],
    ['A20QWJRBJDFFB00', 'QWJRBJDFFB'],
    ['R20QWJRBJDFFB00', 'QWJRBJDFFB'],
    ['CQWJ00000000', 'QWJ'],
    ['c qwj-0000', 'QWJ'],
    // Cut before the pack.
    ['A20QWJRBJ', undefined],
    ['CQW', undefined],
    ['X20QWJRBJDFFB', undefined],
    ['', undefined],
  ])('%j: %s', (code, identity) => {
    expect(packNamedBy(code)).toBe(identity);
  });

  it('is found by the whole of its identity or the beginning, also where it is a former one', () => {
    const found = ['QWJRBJDFFB', 'QWJ', 'B0MD2QAEF8', 'B0M', 'ZZZ'].map(name => findPack(SHELF, name));
    expect(found).toEqual([SHELF.packs[1], SHELF.packs[1], SHELF.former[0], SHELF.former[0], undefined]);
  });
});

describe('the pack that an address asks for', () => {
  const at = (address: string, assigned?: string): string => {
    const { search, hash } = new URL(address, 'https://school.example/game/');
    return packAt(SHELF, { search, hash }, assigned).identity;
  };

  it.each([
    ['', 'WQ2X2SJY1T'],
    ['?#/', 'WQ2X2SJY1T'],
    ['?pack=garden#/', 'QWJRBJDFFB'],
    ['index.html?from=class&pack=garden#/play/growth_match_1', 'QWJRBJDFFB'],
    ['?pack=first#/', 'WQ2X2SJY1T'],
    ['?pack=nobody#/', 'WQ2X2SJY1T'],
    ['?pack=constructor#/', 'WQ2X2SJY1T'],
    ['?pack=#/', 'WQ2X2SJY1T'],
    // The code of a room looks like the beginning of others.
    ['?pack=garden#/teach/remote/B4M2XQ', 'QWJRBJDFFB'],
    ['#/teach/remote/CQWJ00', 'WQ2X2SJY1T'],
  ])('%s: %s', (address, identity) => {
    expect(at(address)).toBe(identity);
  });

  it.each([
    ['#A20QWJRBJDFFB00', 'QWJRBJDFFB'],
    ['#/play/A20QWJRBJDFFB00', 'QWJRBJDFFB'],
    ['#/teach/results/R20QWJRBJDFFB00', 'QWJRBJDFFB'],
    ['#CQWJ00000000', 'QWJRBJDFFB'],
    ['#A20B0MD2QAEF800', 'B0MD2QAEF8'],
    ['?pack=garden#A102FR002R0C000XG180EM', 'WQ2X2SJY1T'],
    // Of a pack that is not here: whatever is open says so.
    ['?pack=garden#A20ZZZZZZZZZZ00', 'QWJRBJDFFB'],
    // A copy of the progress is of no pack.
    ['?pack=garden#/keep/BP3-A102FR002R0C', 'QWJRBJDFFB'],
  ])('a code counts more than a name, %s: %s', (address, identity) => {
    expect(at(address)).toBe(identity);
  });

  it('is in a package always its own', () => {
    expect(at('?pack=first#/', 'A20QWJRBJDFFB00')).toBe('QWJRBJDFFB');
    expect(at('#A102FR002R0C000XG180EM', 'CQWJ00000000')).toBe('QWJRBJDFFB');
  });
});
