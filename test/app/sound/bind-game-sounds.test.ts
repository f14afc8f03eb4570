import { afterEach, describe, expect, it, vi } from 'vitest';
import { bindSound } from '../../../src/app/sound/bind-game-sounds.ts';
import { CUES, type CueName, lengthOf } from '../../../src/app/sound/sound-cues.ts';
import { createGame, type Game } from '../../../src/app/store/game-stores.ts';
import { createNotices } from '../../../src/app/store/notice-store.ts';
import { createKeeper } from '../../../src/app/store/saves/keeper.ts';
import { createSettings } from '../../../src/app/store/settings-store.ts';
import { currentOf } from '../../../src/core/session/session-state.ts';
import type { Text } from '../../../src/text/types.ts';
import {
  makeInterview,
  makeLogbook,
  makeMemoryStorage,
  makeRetryingFetch,
  onlyPack,
} from '../../small-interview.ts';
import { openStudio, type Studio } from './fake-audio.ts';

afterEach(() => vi.unstubAllGlobals());

const { levels } = makeInterview();
const interview = makeInterview({ levels: levels.filter(({ form }) => form === 'match') });
const text: Text = {
  language: 'en',
  t: key => key,
  words: { title: '', subtitle: '', beams: {}, pillars: {}, cards: {} },
};

function openGame(): Game {
  const notices = createNotices();
  const keeper = createKeeper(makeMemoryStorage(), notices);
  const settings = createSettings(keeper);
  let [time, seed] = [0, 0];
  return createGame({
    ...onlyPack(interview),
    keeper,
    logbook: makeLogbook(),
    app: 'test',
    notices,
    fetching: makeRetryingFetch(notices),
    settings,
    text,
    tabHistory: { back: () => undefined, replace: () => undefined, go: () => undefined, link: hash => hash },
    now: () => ++time,
    time: () => time,
    makeSeed: () => `SEED${++seed}`,
  });
}

function respondRight({ session }: Game): void {
  const now = session.getState().session;
  const id = now && currentOf(now);
  const pillar = interview.measures.find(measure => `match:${measure.id}` === id)?.pillar;
  if (id) session.respond(id, { pillar });
}

/** At a level, once the rules of its kinds have come. */
async function arrive(game: Game, level: string): Promise<void> {
  game.route.arrive(`#/play/${level}`);
  await vi.waitFor(() => expect(game.session.getState().session).not.toBeNull());
}

/** @returns how many notes the last response of the sitting brought; each response is a turn of its own. */
async function finish(game: Game, studio: Studio): Promise<number> {
  let earlier = 0;
  while (game.session.getState().session?.phase === 'ask') {
    earlier = studio.starts.length;
    respondRight(game);
    await Promise.resolve();
    studio.pass();
  }
  return studio.starts.length - earlier;
}

const notesIn = (...cues: readonly CueName[]): number => cues.reduce((sum, cue) => sum + CUES[cue].length, 0);

describe('the sound of a game', () => {
  it('is none until it is switched on, and none after it is switched off', () => {
    const studio = openStudio();
    const game = openGame();
    bindSound(game);
    game.route.arrive('#/beam/roof');
    expect(studio.contexts).toBe(0);
    game.settings.change({ hasSound: true });
    game.route.arrive('#/');
    game.route.arrive('#/beam/roof');
    expect(studio.starts).toHaveLength(notesIn('blueprint'));
    game.settings.change({ hasSound: false });
    expect(studio.closed).toBe(1);
    game.route.arrive('#/');
    game.route.arrive('#/beam/roof');
    expect(studio.starts).toHaveLength(notesIn('blueprint'));
  });

  it('unrolls a blueprint on arriving there, not on staying', () => {
    const studio = openStudio();
    const game = openGame();
    game.settings.change({ hasSound: true });
    bindSound(game);
    game.route.arrive('#/beam/roof');
    game.route.arrive('#/beam/roof?from=chat');
    expect(studio.starts).toHaveLength(notesIn('blueprint'));
  });

  it('plays what one response brings one after the other', async () => {
    const studio = openStudio();
    const game = openGame();
    game.settings.change({ hasSound: true });
    await arrive(game, 'roof_match_1');
    bindSound(game);
    for (let i = 0; i < 3; i++) respondRight(game);
    await Promise.resolve();
    studio.pass();
    const earlier = studio.starts.length;
    respondRight(game);
    // The last of four: the lock, a pillar, three bells of three partials each.
    const starts = studio.starts.slice(earlier);
    expect(starts).toHaveLength(notesIn('lock', 'pillarDone') + 3 * notesIn('star3'));
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    const bell = starts[notesIn('lock', 'pillarDone')] ?? 0;
    expect(bell - (starts[0] ?? 0)).toBeCloseTo((lengthOf('lock') + lengthOf('pillarDone')) / 1000);
  });

  it('seats the beam with the last of its levels, once', async () => {
    const studio = openStudio();
    const game = openGame();
    game.settings.change({ hasSound: true });
    bindSound(game);
    const last: number[] = [];
    for (const level of ['roof_match_1', 'roof_match_2', 'roof_match_2']) {
      await arrive(game, level);
      last.push(await finish(game, studio));
    }
    const end = notesIn('lock', 'pillarDone') + 3 * notesIn('star3');
    expect(last).toEqual([end, end + notesIn('beamDone'), end]);
  });

  it('ends with everything that it began', () => {
    const studio = openStudio();
    const game = openGame();
    game.settings.change({ hasSound: true });
    const end = bindSound(game);
    game.route.arrive('#/beam/roof');
    end();
    game.route.arrive('#/');
    game.route.arrive('#/beam/roof');
    expect([studio.closed, studio.starts.length]).toEqual([1, notesIn('blueprint')]);
  });
});
