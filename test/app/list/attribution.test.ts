import { describe, expect, it } from 'vitest';
import { fetchList } from '../../../src/app/kinds/face-register.ts';
import { blueprint } from '../../../src/app/list/campaign/blueprint-page.ts';
import type { ListPageContext } from '../../../src/app/list/list-page-context.ts';
import { digest } from '../../../src/app/list/study/digest-page.ts';
import { createGame } from '../../../src/app/store/game-stores.ts';
import { createNotices } from '../../../src/app/store/notice-store.ts';
import { createKeeper } from '../../../src/app/store/saves/keeper.ts';
import { createSettings } from '../../../src/app/store/settings-store.ts';
import type { Interview } from '../../../src/core/interview/types.ts';
import { createLazyByKind } from '../../../src/core/kinds/register.ts';
import { LANGUAGES } from '../../../src/core/language.ts';
import { certificateOf } from '../../../src/shapes/hall/certificate.ts';
import type { Text } from '../../../src/text/types.ts';
import { realInterview, realText } from '../../real-interview.ts';
import { makeLogbook, makeMemoryStorage, makeRetryingFetch, onlyPack } from '../../small-interview.ts';
import { printed } from './template-markup.ts';

const interview = realInterview();

function pageOf(text: Text, change: Partial<Interview> = {}): ListPageContext {
  const notices = createNotices();
  const keeper = createKeeper(makeMemoryStorage(), notices);
  const game = createGame({
    ...{ ...onlyPack({ ...interview, ...change }), keeper, notices, app: 'test', text },
    fetching: makeRetryingFetch(notices),
    logbook: makeLogbook(),
    settings: createSettings(keeper),
    tabHistory: { back: () => undefined, replace: () => undefined, go: () => undefined, link: hash => hash },
    now: () => 1,
    time: () => 0,
    makeSeed: () => 'SEED1',
  });
  const lists = createLazyByKind(
    fetchList,
    () => undefined,
    async load => load(),
  );
  return { game, text, lists, route: game.route.getState(), window: { w: 390, h: 844 } };
}

describe.each(LANGUAGES)('in %s', language => {
  const text = realText(language);
  const source = text.more?.source ?? 'no source';

  it('every blueprint and the digest name the source of the interview', () => {
    const page = pageOf(text);
    for (const { id } of interview.beams) expect(printed(blueprint(page, id))).toContain(source);
    expect(printed(digest(page, undefined))).toContain(source);
  });

  it('no certificate does, and so has the name of no person', () => {
    const { learner } = pageOf(text).game;
    expect(JSON.stringify(certificateOf(interview, learner.getState(), text))).not.toContain(source);
  });

  it('the first blueprint alone tells what the title means, with the counts of the interview', () => {
    const [first, ...others] = interview.beams.map(({ id }) => printed(blueprint(pageOf(text), id)));
    const told = text.t('title.here', { beams: 4, pillars: 19 });
    expect(first).toContain(text.t('title.idiom'));
    expect(first).toContain(told);
    for (const other of others) expect(other).not.toContain(text.t('title.idiom'));
    const fewer = pageOf(text, { pillars: interview.pillars.slice(0, 7) });
    const counted = text.t('title.here', { beams: 4, pillars: 7 });
    expect(printed(blueprint(fewer, 'growth'))).toContain(counted);
    expect(counted).not.toBe(told);
  });
});
