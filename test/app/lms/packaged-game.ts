import { vi } from 'vitest';
import { createGame, type Game } from '../../../src/app/store/game-stores.ts';
import { createNotices } from '../../../src/app/store/notice-store.ts';
import { createKeeper } from '../../../src/app/store/saves/keeper.ts';
import { createSettings } from '../../../src/app/store/settings-store.ts';
import { content, interview } from '../../core/classroom/make-assignment.ts';
import { makeLogbook, makeMemoryStorage, makeRetryingFetch, onlyPack } from '../../small-interview.ts';
import type { Platform } from './test-platform.ts';

/** A game as a package opens it. `turns`: the places that it was turned to. */
export function openGame(): { readonly game: Game; readonly turns: string[] } {
  const notices = createNotices();
  const keeper = createKeeper(makeMemoryStorage(), notices);
  const turns: string[] = [];
  const game = createGame({
    ...{
      ...onlyPack(interview, content.identity),
      keeper,
      notices,
      fetching: makeRetryingFetch(notices),
      app: 'test',
      logbook: makeLogbook(),
      settings: createSettings(keeper),
    },
    text: {
      language: 'en',
      t: key => key,
      words: { title: '', subtitle: '', beams: {}, pillars: {}, cards: {} },
    },
    tabHistory: {
      back: () => undefined,
      replace: hash => turns.push(hash),
      go: () => undefined,
      link: hash => hash,
    },
    now: () => 0,
    time: () => 0,
    makeSeed: () => 'SEED1',
  });
  return { game, turns };
}

/** The window that a platform opens a package in. */
export function openPage({ api }: Pick<Platform, 'api'>): void {
  const parts = {
    API: api,
    document: Object.assign(new EventTarget(), { baseURI: 'http://lms.test/1/index.html' }),
    navigator: { onLine: true },
    performance: { timeOrigin: 1 },
    clearTimeout,
    setTimeout,
  };
  vi.stubGlobal('window', Object.assign(new EventTarget(), parts));
}
