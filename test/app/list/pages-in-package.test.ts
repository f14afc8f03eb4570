import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fetchList } from '../../../src/app/kinds/face-register.ts';
import { pause } from '../../../src/app/list/campaign/pause-dialog.ts';
import { settings } from '../../../src/app/list/campaign/settings-dialog.ts';
import { assignment } from '../../../src/app/list/classwork/assignment-page.ts';
import { handin } from '../../../src/app/list/classwork/hand-in-page.ts';
import { receiptPanel } from '../../../src/app/list/classwork/receipt-panel.ts';
import {
  elsewhere,
  unconfirmedLeftHere,
  unconfirmedOfThisVisit,
} from '../../../src/app/list/classwork/unconfirmed-receipts.ts';
import type { ListPageContext } from '../../../src/app/list/list-page-context.ts';
import { banners } from '../../../src/app/list/notice-banners.ts';
import { confineToAssignment } from '../../../src/app/store/confine-to-assignment.ts';
import { createGame, type Game } from '../../../src/app/store/game-stores.ts';
import type { LmsStatus } from '../../../src/app/store/lms-status.ts';
import { createNotices } from '../../../src/app/store/notice-store.ts';
import { createKeeper } from '../../../src/app/store/saves/keeper.ts';
import { createSettings } from '../../../src/app/store/settings-store.ts';
import type { Assignment } from '../../../src/core/classroom/assignment.ts';
import { toLink } from '../../../src/core/classroom/assignment-link.ts';
import { createLazyByKind } from '../../../src/core/kinds/register.ts';
import { LANGUAGES, type Language } from '../../../src/core/language.ts';
import { parseRoute, toHash } from '../../../src/route.ts';
import { content, interview, makeAssignment, played } from '../../core/classroom/make-assignment.ts';
import { realText } from '../../real-interview.ts';
import { makeLogbook, makeMemoryStorage, makeRetryingFetch, onlyPack } from '../../small-interview.ts';
import { printed } from './template-markup.ts';

const assignmentPage = (page: ListPageContext) =>
  assignment(page, { receiptPanel, unconfirmedLeftHere, unconfirmedOfThisVisit });

/** A browser that cannot share. */
beforeAll(() => void vi.stubGlobal('navigator', {}));
afterAll(() => void vi.unstubAllGlobals());

type State = LmsStatus['state'];
const texts = { 'zh-CN': realText('zh-CN'), en: realText('en') } as const;
const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 10, 23);

type Opened = {
  readonly language?: Language;
  readonly set?: Partial<Assignment>;
  /** How many responses were given; by default all. */
  readonly responses?: number;
};

/** A package in a learning platform that has the session of an earlier visit. */
async function open(state: State, { language = 'en', set = {}, responses = 99 }: Opened = {}) {
  const notices = createNotices();
  const keeper = createKeeper(makeMemoryStorage(), notices);
  const game: Game = createGame({
    ...{ ...onlyPack(interview, content.identity), keeper, notices, app: 'test', text: texts[language] },
    fetching: makeRetryingFetch(notices),
    logbook: makeLogbook(),
    settings: createSettings(keeper),
    tabHistory: { back: () => undefined, replace: () => undefined, go: () => undefined, link: hash => hash },
    now: () => NOW,
    time: () => 0,
    makeSeed: () => 'SEED1',
  });
  const assignment = makeAssignment({ kinds: ['match'], count: 5, ...set });
  const code = toLink(interview, assignment);
  game.lmsStatus.setState({ state: 'alone' });
  confineToAssignment(game);
  await game.openAssignment.look(code);
  const whole = played(assignment, (_, n) => n > 0);
  const [moves, log] = [whole.moves.slice(0, 3 * responses), whole.log.slice(0, responses)];
  if (responses > 0) game.openAssignment.resume({ ...whole, log, moves });
  game.lmsStatus.setState({ state });
  const lists = createLazyByKind(
    fetchList,
    () => undefined,
    async load => load(),
  );
  await lists.fetch(whole.items);
  const arrive = async (hash: string): Promise<void> => {
    game.route.arrive(hash);
    await new Promise(done => setTimeout(done));
  };
  await arrive(`#/play/${code}`);
  const page = (): ListPageContext => ({
    ...{ game, lists, text: texts[language], window: { w: 650, h: 666 } },
    route: game.route.getState(),
  });
  return { game, code, arrive, page, t: texts[language].t };
}

type Tab = Awaited<ReturnType<typeof open>>;

/** The markup of every page and dialog that can be shown there. */
function drawn(page: ListPageContext): string {
  const isOver = page.game.session.getState().session?.phase === 'done';
  const pages = [assignmentPage, ...(isOver ? [handin] : []), elsewhere, pause, settings];
  return pages.map(draw => printed(draw(page))).join('');
}
const linksIn = (markup: string): readonly string[] =>
  [...markup.matchAll(/href=([^\s>]*)/g)].map(([, link = '']) => link);
const onAssignment = async (tab: Tab): Promise<string> => {
  await tab.arrive(`#${tab.code}`);
  return printed(assignmentPage(tab.page()));
};
const STATES = ['alone', 'joined', 'previewed', 'reviewed', 'elsewhere', 'left'] as const;
/** Only the button that starts an attempt has a click handler on that page. */
const START = '@click';

describe.each(STATES)('a package, %s', state => {
  it.each(['test', 'practice'] as const)('has in a %s no link but to itself and the digest', async mode => {
    for (const responses of [0, 2, 99]) {
      const tab = await open(state, { set: { mode }, responses });
      const pages = drawn(tab.page()) + (await onAssignment(tab));
      const places = linksIn(pages).map(parseRoute);
      expect(places.length).toBeGreaterThan(0);
      const own = places.filter(place => 'code' in place && place.code === tab.code);
      const lookups = places.filter(({ page }) => page === 'digest');
      expect(own.length + lookups.length).toBe(places.length);
      if (mode === 'test' && responses < 99) expect(lookups).toEqual([]);
    }
  });

  it.each(LANGUAGES)('says nothing in %s that is not true there', async language => {
    const set = { mode: 'test', attempts: 3, due: NOW - DAY_MS, language } as const;
    const tab = await open(state, { language, set });
    const pages = drawn(tab.page()) + (await onAssignment(tab));
    const heard = [
      'classwork.attempts',
      'classwork.seenLine',
      'classwork.late',
      'classwork.kept',
      'classwork.handInLine',
      'pause.kept',
    ] as const;
    const always = ['app.toHall', 'levels.back', 'levels.teach', 'settings.languageAuto'] as const;
    for (const key of state === 'alone' ? always : [...always, ...heard])
      if (tab.t(key) !== tab.t('settings.themeAuto')) expect(pages).not.toContain(tab.t(key));
  });
});

describe('the pages of a package', () => {
  it.each([
    ['reviewed', 'lms.reviewed'],
    ['left', 'lms.left'],
  ] as const)('in the state "%s" show the result and why nothing can be begun', async (state, sentence) => {
    const tab = await open(state, { set: { mode: 'practice' } });
    const result = printed(handin(tab.page()));
    expect(result).toContain('4/5');
    expect(result).toContain(tab.t(sentence));
    expect(result).not.toContain('data-leave');
    const page = await onAssignment(tab);
    expect(page).toContain(tab.t(sentence));
    expect(page).not.toContain(START);
    expect(linksIn(page)).toEqual([`#/play/${tab.code}`]);
  });

  it('can be neither answered nor begun where what was handed in cannot be read', async () => {
    const tab = await open('reviewed', { responses: 0 });
    const page = await onAssignment(tab);
    expect(page).toContain(tab.t('lms.reviewed'));
    expect(linksIn(page)).toEqual([]);
  });

  it.each(['reviewed', 'elsewhere', 'left'] as const)('ask nothing in the state "%s"', async state => {
    const tab = await open('joined', { responses: 2 });
    expect(tab.game.session.getState().session?.phase).toBe('ask');
    tab.game.dialog.open('pause');
    tab.game.lmsStatus.setState({ state });
    expect([tab.game.session.getState().session, tab.game.dialog.getState()]).toEqual([null, null]);
    await tab.arrive(`#${tab.code}`);
    await tab.arrive(`#/play/${tab.code}`);
    expect(tab.game.session.getState().session).toBeNull();
  });

  it('let neither a finished test nor a practice without attempts left be begun again', async () => {
    for (const set of [{ mode: 'test' }, { mode: 'practice', attempts: 1 }] as const) {
      const tab = await open('joined', { set });
      const page = await onAssignment(tab);
      for (const key of ['lms.over', 'lms.anew'] as const) expect(page).toContain(tab.t(key));
      expect(page).not.toContain(START);
    }
    expect(await onAssignment(await open('joined', { set: { mode: 'practice' } }))).toContain(START);
  });

  it('let a preview be played again, even before the opening time, and say that it is one', async () => {
    const set = { mode: 'test', attempts: 1, opens: NOW + DAY_MS } as const;
    const tab = await open('previewed', { set });
    expect(printed(handin(tab.page()))).toContain(tab.t('lms.previewed'));
    const page = await onAssignment(tab);
    expect(page).toContain(tab.t('lms.previewed'));
    expect(page).toContain(START);
    tab.game.notices.tell('lmsPreviewed');
    expect(banners(tab.page())).toEqual([]);
  });

  it('say that the platform has the answers once it has', async () => {
    const tab = await open('joined', { responses: 2 });
    expect(printed(pause(tab.page()))).toContain(tab.t('lms.confirmed'));
    tab.game.lmsStatus.setState({ isConfirmed: false });
    expect(printed(pause(tab.page()))).not.toContain(tab.t('lms.confirmed'));
  });

  it('offer no choice of language where a teacher has set one, on any route', async () => {
    const free = await open('joined', { responses: 2 });
    expect(printed(pause(free.page()))).toContain(free.t('settings.language'));
    const locked = await open('joined', { set: { language: 'en' } });
    await locked.arrive('#/digest');
    expect(printed(pause(locked.page()))).not.toContain(locked.t('settings.language'));
  });

  it('say one sentence and nothing else where the assignment cannot be read', async () => {
    const tab = await open('alone');
    await tab.game.openAssignment.look('A1');
    await tab.arrive('#/levels');
    const page = printed(assignmentPage(tab.page()));
    expect(page).toContain(tab.t('lms.unreadable'));
    expect([linksIn(page), page.includes('<input')]).toEqual([[], false]);
  });
});

describe('the pages of an assignment outside of a package', () => {
  it('link to the home page and say what the teacher will see', async () => {
    const tab = await open('none', { set: { attempts: 3 } });
    const pages = drawn(tab.page());
    expect(linksIn(pages)).toContain(toHash({ page: 'home' }));
    expect(pages).toContain(tab.t('app.toHall'));
    expect(pages).toContain(tab.t('classwork.seenLine'));
  });
});
