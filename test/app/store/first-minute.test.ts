import { describe, expect, it } from 'vitest';
import { createFirstMinute } from '../../../src/app/store/first-minute.ts';
import { createNotices } from '../../../src/app/store/notice-store.ts';
import { createBeamFilter, createDialogStore, createRouteStore } from '../../../src/app/store/route-store.ts';
import type { TextStorage } from '../../../src/app/store/saves/browser-storage.ts';
import { createKeeper } from '../../../src/app/store/saves/keeper.ts';
import { readSave } from '../../../src/app/store/saves/save-schemas.ts';
import { createSettings } from '../../../src/app/store/settings-store.ts';
import { createSittings } from '../../../src/app/store/sitting-store.ts';
import { measureOf } from '../../../src/core/interview/lookups.ts';
import type { ItemId } from '../../../src/core/kinds/kind.ts';
import { realInterview } from '../../real-interview.ts';
import { makeInterview, makeMemoryStorage } from '../../small-interview.ts';
import { type OpenOptions, open } from './make-game.ts';

const interview = realInterview();
const { level = '', cards = [] } = interview.first ?? {};
const items = cards.map((card): ItemId => `match:${card}`);
const pillarOf = (item: ItemId | undefined): string =>
  measureOf(interview, item?.replace('match:', '') ?? '').pillar;

async function visit(storage: TextStorage, options: OpenOptions = { interview }) {
  const stores = await open(storage, options);
  const of = options.interview ?? interview;
  const shown = { ...stores, interview: of, dialog: createDialogStore(), beamFilter: createBeamFilter() };
  const keeper = createKeeper(storage, createNotices(), readSave);
  const route = createRouteStore(shown);
  const sittings = createSittings(keeper);
  const settings = createSettings(keeper);
  return {
    ...shown,
    route,
    settings,
    sittings,
    firstMinute: createFirstMinute({ ...shown, route, settings, sittings }),
  };
}
type Tab = Awaited<ReturnType<typeof visit>>;
const sessionOf = ({ session }: Tab) => session.getState().session;
const place = ({ session }: Tab, n: number): void =>
  session.respond(items[n] ?? ':', { pillar: pillarOf(items[n]) });

describe('the first minute', () => {
  it('is due at an address that says nothing, where nothing was learnt', async () => {
    const { firstMinute } = await visit(makeMemoryStorage());
    for (const hash of ['', '#', '#/']) expect(firstMinute.isDue(hash)).toBe(true);
    for (const hash of ['#/levels', '#/play/growth_match_1', '#/teach', '#A102FR'])
      expect(firstMinute.isDue(hash)).toBe(false);
  });

  it('is not there in a pack that has none', async () => {
    const small = await visit(makeMemoryStorage(), { interview: makeInterview() });
    expect(small.firstMinute.isDue('')).toBe(false);
    small.route.arrive('#/first');
    expect(small.route.getState().page).toBe('home');
    expect(small.notices.getState()).toContain('linkUnknown');
  });

  it('is not due for who has learnt something elsewhere', async () => {
    const storage = makeMemoryStorage();
    const tab = await visit(storage);
    tab.route.arrive('#/play/growth_match_1');
    const [item] = sessionOf(tab)?.items ?? [];
    tab.session.respond(item?.id ?? ':', { pillar: pillarOf(item?.id) });
    expect(tab.firstMinute.isDue('')).toBe(false);
    expect((await visit(storage)).firstMinute.isDue('')).toBe(false);
  });

  it('gives its cards in their order, and lets each be put on any pillar of the beam', async () => {
    const tab = await visit(makeMemoryStorage());
    tab.route.arrive('#/first');
    expect(sessionOf(tab)?.hand).toEqual(items);
    expect(tab.session.getState().isPartial).toBe(true);
  });

  it('goes on where a browser was killed, even though something is learnt by then', async () => {
    const storage = makeMemoryStorage();
    const tab = await visit(storage);
    tab.route.arrive('#/first');
    place(tab, 0);
    const again = await visit(storage, { interview, from: 100 });
    expect(again.learner.getState().log).toHaveLength(1);
    expect(again.firstMinute.isDue('')).toBe(true);
    again.route.arrive('#/first');
    expect(sessionOf(again)?.seed).toBe(sessionOf(tab)?.seed);
    expect(sessionOf(again)?.hand).toEqual([null, items[1], items[2]]);
  });

  it('is over for good once its page is left, whether skipped or played through', async () => {
    for (const count of [0, 3]) {
      const storage = makeMemoryStorage();
      const tab = await visit(storage);
      tab.route.arrive('#/first');
      for (let n = 0; n < count; n++) place(tab, n);
      expect(sessionOf(tab)?.phase).toBe(count === 3 ? 'done' : 'ask');
      tab.route.arrive(count === 3 ? '#/beam/growth' : '#/');
      expect(tab.firstMinute.isDue('')).toBe(false);
      const again = await visit(storage, { interview, from: 100 });
      expect(again.firstMinute.isDue('')).toBe(false);
      expect(again.sittings.all()).toEqual([]);
      expect(again.learner.getState().journey.measures.size).toBe(count);
      expect(again.learner.getState().journey.stars.size).toBe(0);
    }
  });

  it('begins anew for whoever opens it later', async () => {
    const tab = await visit(makeMemoryStorage());
    tab.route.arrive('#/first');
    const { seed } = sessionOf(tab) ?? {};
    for (const n of [0, 1, 2]) place(tab, n);
    tab.route.arrive('#/');
    tab.route.arrive('#/first');
    expect(sessionOf(tab)?.seed).not.toBe(seed);
    expect(sessionOf(tab)?.log).toEqual([]);
  });

  it('leaves the sitting of its level as it is', async () => {
    const tab = await visit(makeMemoryStorage());
    tab.route.arrive(`#/play/${level}`);
    const [item] = sessionOf(tab)?.items ?? [];
    tab.session.respond(item?.id ?? ':', { pillar: pillarOf(item?.id) });
    const before = sessionOf(tab);
    tab.route.arrive('#/first');
    place(tab, 0);
    tab.route.arrive(`#/play/${level}`);
    expect(sessionOf(tab)).toEqual(before);
    expect(tab.session.getState().isPartial).toBe(false);
  });

  it('is not what its level goes on with', async () => {
    const tab = await visit(makeMemoryStorage());
    tab.route.arrive('#/first');
    place(tab, 0);
    tab.route.arrive(`#/play/${level}`);
    expect(tab.session.getState().isPartial).toBe(false);
    expect(sessionOf(tab)?.items.length).toBeGreaterThan(items.length);
  });
});
