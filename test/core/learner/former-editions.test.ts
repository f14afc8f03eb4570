import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { isStarred, levelsOf } from '../../../src/core/interview/lookups.ts';
import type { LogEntry } from '../../../src/core/learner/attempt-log.ts';
import {
  isBuilt,
  isWholeBuilt,
  nextLevel,
  nextLevelOf,
  nextStep,
  starSum,
  stepAfter,
} from '../../../src/core/learner/campaign-progress.ts';
import { journeyOf } from '../../../src/core/learner/measure-standings.ts';
import { open } from '../../app/store/make-game.ts';
import { firstContent } from '../../real-interview.ts';
import { secondEdition } from '../../second-edition.ts';
import { makeMemoryStorage, makeSpec } from '../../small-interview.ts';

/** Frozen: what a learner kept who had finished all of the first edition. Never edited. */
const saved: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(new URL('../../fixtures/saves/edition-1.json', import.meta.url).pathname, 'utf8'),
);
const [first, second] = [firstContent().interview, secondEdition()];
let log: readonly LogEntry[] = [];

beforeAll(async () => {
  const { learner } = await open(makeMemoryStorage(saved), { interview: second });
  log = learner.getState().log;
});

const isOf = (levels: readonly string[], entry: LogEntry): boolean =>
  entry.type !== 'aim' && levels.includes(entry.level);
const journeyAfter = (...levels: readonly string[]) =>
  journeyOf(
    second,
    log.filter(entry => isOf(levels, entry)),
  );
const without = (...levels: readonly string[]) =>
  journeyOf(
    second,
    log.filter(entry => !isOf(levels, entry)),
  );
/** All that was ever placed and found, without a level that was finished. */
const unfinished = () =>
  journeyOf(
    second,
    log.filter(({ type }) => type === 'attempt'),
  );

describe('who has finished everything in a former edition', () => {
  it('sees every beam stand, with nothing left to go on with', () => {
    const journey = journeyOf(second, log);
    expect(second.beams.map(({ id }) => isBuilt(second, journey, id))).toEqual([true, true, true, true]);
    expect(isWholeBuilt(second, journey)).toBe(true);
    expect(nextLevel(second, journey)).toBeUndefined();
    expect(nextStep(second, journey)).toBeUndefined();
  });

  it('finds the level that has come since in the beam itself', () => {
    const journey = journeyOf(second, log);
    expect(nextLevelOf(second, journey, 'industry')?.id).toBe('industry_match_3');
    expect(levelsOf(second, 'industry').map(({ id }) => id)).toContain('industry_match_3');
    const cut = makeSpec(second, 'industry_match_2');
    expect(stepAfter(second, journey, cut)?.id).toBe('industry_match_3');
  });

  it('keeps all stars, those of the level that is gone, too', () => {
    const before = starSum(first, journeyOf(first, log));
    expect(starSum(second, journeyOf(second, log))).toEqual({ ...before, most: before.most + 3 });
    expect(before).toEqual({ earned: 50, most: 54 });
  });
});

describe('who was in the middle of a beam', () => {
  it('goes on with what both editions have', () => {
    const journey = journeyAfter('industry_match_1');
    expect(isBuilt(second, journey, 'industry')).toBe(false);
    expect(nextLevelOf(second, journey, 'industry')?.id).toBe('industry_match_2');
  });

  it('is not asked to place again what the cut level has placed, and raises the beam', () => {
    const journey = without('industry_raise');
    expect(isBuilt(second, journey, 'industry')).toBe(false);
    expect(nextLevel(second, journey)?.id).toBe('industry_raise');
  });

  it('sees it stand without the level that is gone', () => {
    const journey = without('industry_numbers');
    expect(isBuilt(second, journey, 'industry')).toBe(true);
  });
});

describe('a beam of this edition', () => {
  const fresh = ['industry_match_1', 'industry_match_2', 'industry_match_3', 'industry_raise'];

  it('stands when its own levels are finished', () => {
    const stars = new Map(fresh.map(id => [id, 1] as const));
    const journey = { ...journeyOf(second, []), stars };
    expect(isBuilt(second, journey, 'industry')).toBe(true);
    expect(isBuilt(second, { ...journey, stars: new Map([...stars].slice(1)) }, 'industry')).toBe(false);
  });

  it('is not put up by its measures alone: it is raised', () => {
    const journey = unfinished();
    expect(isBuilt(second, journey, 'industry')).toBe(false);
    const raised = { ...journey, stars: new Map([['industry_raise', 1] as const]) };
    expect(isBuilt(second, raised, 'industry')).toBe(true);
  });

  it('stands if it stood in the former edition, whatever was finished, and goes on standing', () => {
    const levels = first.levels.filter(isStarred).map(({ id }) => id);
    fc.assert(
      fc.property(fc.subarray(levels), fc.subarray([...levels, 'industry_match_3']), (played, later) => {
        const [then, now] = [played, [...played, ...later]].map(ids => log.filter(entry => isOf(ids, entry)));
        const stood = first.beams.filter(({ id }) =>
          levelsOf(first, id)
            .filter(isStarred)
            .every(level => played.includes(level.id)),
        );
        for (const edition of [then, now])
          for (const { id } of stood)
            expect(isBuilt(second, journeyOf(second, edition ?? []), id)).toBe(true);
        const next = nextLevel(second, journeyOf(second, then ?? []));
        expect(next && 'beam' in next && stood.some(({ id }) => id === next.beam)).not.toBe(true);
      }),
    );
  });
});
