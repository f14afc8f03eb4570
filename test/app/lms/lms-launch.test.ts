import { afterEach, describe, expect, it, vi } from 'vitest';
import { launchFromLms } from '../../../src/app/lms/lms-launch.ts';
import type { Game } from '../../../src/app/store/game-stores.ts';
import { toLink } from '../../../src/core/classroom/assignment-link.ts';
import { givenResponses } from '../../../src/core/classroom/replay-receipt.ts';
import { toSuspended } from '../../../src/core/classroom/suspend-data.ts';
import { interview, makeAssignment, played } from '../../core/classroom/make-assignment.ts';
import { openGame, openPage } from './packaged-game.ts';
import { makePlatform } from './test-platform.ts';

afterEach(() => vi.unstubAllGlobals());

const assignment = makeAssignment({ mode: 'test', kinds: ['match'], count: 5 });
const full = played(assignment, () => true, 9);
const sat = { interview, assignment, items: full.items };
const { text: suspended } = toSuspended(sat, {
  own: 9,
  begun: 0,
  responses: givenResponses(full).slice(0, 3),
});

/** Opened where an earlier visit has left three of five responses. */
async function visit(change: (game: Game) => Game = game => game) {
  const platform = makePlatform('1.2', { kept: { suspend_data: suspended } });
  const { game, turns } = openGame();
  openPage(platform);
  const { notices } = game;
  const { open } = launchFromLms({
    window,
    version: '1.2',
    code: toLink(interview, assignment),
    notices,
    time: () => 0,
  });
  const problem = await open(change(game)).then(
    () => undefined,
    () => 'stopped',
  );
  return { problem, turns, platform };
}

describe('a package that is opened again', () => {
  it('leads into the sitting that was suspended', async () => {
    const { problem, turns } = await visit();
    expect(problem).toBeUndefined();
    expect(turns).toEqual([`#/play/${toLink(interview, assignment)}`]);
  });

  it('does not begin anew, over what is kept, where the rules cannot be fetched', async () => {
    const rulesLoader = { of: () => undefined, fetch: async () => undefined };
    const { problem, turns, platform } = await visit(game => ({ ...game, rulesLoader }));
    expect([problem, turns]).toEqual(['stopped', []]);
    expect(platform.get('cmi.suspend_data')).toBe(suspended);
  });
});
