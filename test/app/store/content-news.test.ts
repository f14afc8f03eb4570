import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fetchList } from '../../../src/app/kinds/face-register.ts';
import type { ListPageContext } from '../../../src/app/list/list-page-context.ts';
import { banners, notices as drawnNotices, noticeSentence } from '../../../src/app/list/notice-banners.ts';
import { tellContentNews } from '../../../src/app/store/content-news.ts';
import { createGame, type Game } from '../../../src/app/store/game-stores.ts';
import { createNotices } from '../../../src/app/store/notice-store.ts';
import type { TextStorage } from '../../../src/app/store/saves/browser-storage.ts';
import { createKeeper, keeperUnder } from '../../../src/app/store/saves/keeper.ts';
import { readSave } from '../../../src/app/store/saves/save-schemas.ts';
import { createSettings } from '../../../src/app/store/settings-store.ts';
import { createLazyByKind } from '../../../src/core/kinds/register.ts';
import type { LogEntry } from '../../../src/core/learner/attempt-log.ts';
import type { Text } from '../../../src/text/types.ts';
import { realText } from '../../real-interview.ts';
import { secondEdition } from '../../second-edition.ts';
import {
  makeAttempt,
  makeLogbook,
  makeMemoryStorage,
  makeRetryingFetch,
  onlyPack,
} from '../../small-interview.ts';
import { printed } from '../list/template-markup.ts';
import { open } from './make-game.ts';

/** Frozen: what a learner of the first edition kept. Never edited. */
const saved: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(new URL('../../fixtures/saves/edition-1.json', import.meta.url), 'utf8'),
);
const second = secondEdition();
const words = realText('en');
const attempt = (content: number): LogEntry => ({
  ...makeAttempt('match:chain_work'),
  interview: second.id,
  content,
});

type Visit = {
  readonly log?: readonly LogEntry[];
  readonly storage?: TextStorage;
  readonly text?: Text;
  readonly hash?: string;
};

/** A game that was just opened at this address. */
function visit({
  log = [attempt(1)],
  storage = makeMemoryStorage(),
  text = words,
  hash = '',
}: Visit = {}): Game {
  const notices = createNotices();
  const keeper = createKeeper(storage, notices, readSave);
  const { more: _, ...early } = text;
  const game = createGame({
    ...{ ...onlyPack(second), keeper, notices, app: 'test', text: early },
    fetching: makeRetryingFetch(notices),
    logbook: makeLogbook(log),
    settings: createSettings(keeper),
    tabHistory: { back: () => undefined, replace: () => undefined, go: () => undefined, link: one => one },
    now: () => 1,
    time: () => 0,
    makeSeed: () => 'SEED1',
  });
  tellContentNews({ ...game, keeper: keeperUnder(second.id, keeper) });
  game.route.arrive(hash);
  game.language.setState(text);
  return game;
}

const pageOf = (game: Game): ListPageContext => ({
  ...{ game, text: game.language.getState(), route: game.route.getState(), window: { w: 390, h: 844 } },
  lists: createLazyByKind(
    fetchList,
    () => undefined,
    async load => load(),
  ),
});
const shown = (game: Game): readonly string[] => banners(pageOf(game));

describe('what is new in a pack', () => {
  it('is told to whoever answered under an earlier version', () => {
    expect(shown(visit())).toEqual(['contentNews']);
    expect(shown(visit({ log: [attempt(2), attempt(1)] }))).toEqual(['contentNews']);
  });

  it('is not told on a first visit, nor to whoever knows only this version', () => {
    expect(visit({ log: [] }).notices.getState()).toEqual([]);
    expect(visit({ log: [attempt(2)] }).notices.getState()).toEqual([]);
  });

  it('is not told for what was done in another pack', () => {
    expect(visit({ log: [{ ...attempt(1), interview: 'other' }] }).notices.getState()).toEqual([]);
  });

  it('is told at every visit until it is closed, and never after', () => {
    const storage = makeMemoryStorage();
    visit({ storage });
    const again = visit({ storage });
    expect(shown(again)).toEqual(['contentNews']);
    again.notices.dismiss('contentNews');
    expect(storage.keys('seen')).toEqual(['seen']);
    expect(shown(again)).toEqual([]);
    expect(visit({ storage }).notices.getState()).toEqual([]);
  });

  it('keeps nothing of those who need not be told', () => {
    const storage = makeMemoryStorage();
    visit({ storage, log: [] });
    expect(storage.keys('seen')).toEqual([]);
  });

  it.each(['#/play/growth_match_1', '#/teach'])('waits while the address is %s', hash => {
    const game = visit({ hash });
    expect(game.notices.getState()).toEqual([]);
    game.route.arrive('');
    expect(shown(game)).toEqual(['contentNews']);
    game.route.arrive(hash);
    expect(shown(game)).toEqual([]);
  });

  it('is told to whoever brings the progress of another device', () => {
    const game = visit({ log: [] });
    game.learner.merge([attempt(1)]);
    expect(shown(game)).toEqual(['contentNews']);
  });

  it('is said by the pack, or else in a sentence that is true of any', () => {
    const say = (news?: string): string =>
      noticeSentence(
        { ...words, ...(words.more && { more: { ...words.more, ...(news && { news }) } }) },
        'contentNews',
      );
    expect(say('Headlines are new.')).toBe('Headlines are new.');
    expect(
      noticeSentence({ ...words, ...(words.more && { more: withoutNews(words.more) }) }, 'contentNews'),
    ).toBe(words.t('news.updated'));
  });

  it('stands alone where a level was begun anew, and is closed together with that', () => {
    const game = visit();
    game.notices.tell('sittingOutdated');
    expect(shown(game)).toEqual(['contentNews']);
    expect(printed(drawnNotices(pageOf(game)))).not.toContain(words.t('notice.sittingOutdated'));
    game.route.arrive('#/play/growth_match_1');
    expect(shown(game)).toEqual(['sittingOutdated']);
  });
});

const withoutNews = <T extends { readonly news?: string }>({ news: _, ...rest }: T): Omit<T, 'news'> => rest;

describe('a save of the first edition', () => {
  it('keeps what was mastered, and its sitting begins anew with one sentence', async () => {
    const { learner, session, notices } = await open(makeMemoryStorage(saved), { interview: second });
    expect(learner.getState().journey.measures.size).toBe(second.measures.length);
    session.open('industry_match_2');
    expect(notices.getState()).toEqual(['sittingOutdated']);
    const asked = session.getState().session?.items.length;
    expect(asked).toBe(second.measures.filter(({ pillar }) => /^industry_[34]$/.test(pillar)).length);
  });
});
