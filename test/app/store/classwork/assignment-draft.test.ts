import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createDraftStore, type DraftStore } from '../../../../src/app/store/classwork/assignment-draft.ts';
import { createNotices } from '../../../../src/app/store/notice-store.ts';
import { createRulesLoader } from '../../../../src/app/store/rules-loader.ts';
import type { TextStorage } from '../../../../src/app/store/saves/browser-storage.ts';
import { createKeeper } from '../../../../src/app/store/saves/keeper.ts';
import { readSave } from '../../../../src/app/store/saves/save-schemas.ts';
import { itemsFor } from '../../../../src/core/classroom/receipt-codec.ts';
import { FIRST_CONTENT } from '../../../../src/core/interview/pack-content.ts';
import type { ItemId } from '../../../../src/core/kinds/kind.ts';
import { itemNumber } from '../../../../src/core/session/item-number.ts';
import { content, interview } from '../../../core/classroom/make-assignment.ts';
import { makeMemoryStorage, makeRetryingFetch } from '../../../small-interview.ts';

const open = (storage: TextStorage = makeMemoryStorage(), seed = 'M4X9') => {
  const notices = createNotices();
  return createDraftStore({
    pack: content,
    rulesLoader: createRulesLoader({ interview }, makeRetryingFetch(notices).bring),
    keeper: createKeeper(storage, notices, readSave),
    now: () => Date.UTC(2026, 10, 27),
    makeSeed: () => seed,
  });
};
/** Frozen: what was kept before a package had a cover. Never edited. */
const v1: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(new URL('../../../fixtures/saves/draft-v1.json', import.meta.url), 'utf8'),
);
/** Frozen as well: with questions left out, on a quarter of an hour. */
const v2: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(new URL('../../../fixtures/saves/draft-v2.json', import.meta.url), 'utf8'),
);
const second = interview.pillars.filter(({ beam }) => beam === 'industry').map(({ id }) => id);

describe('an assignment in the making', () => {
  it('survives a reload, with its print settings, even if it is not valid yet', async () => {
    const storage = makeMemoryStorage();
    const store = await open(storage);
    store.change({ pillars: second, title: '周五小测', mode: 'test', opens: 60_000 });
    store.print({ part: 'key', version: null });
    const { draft, paper, silly } = (await open(storage, 'ZZZZ')).getState();
    expect(draft).toEqual(store.getState().draft);
    expect(draft).toMatchObject({ pillars: second, title: '周五小测', mode: 'test', opens: 60_000 });
    expect(paper).toEqual({ part: 'key', version: null });
    expect(silly).toEqual(store.getState().silly);
    store.change({ pillars: [] });
    expect((await open(storage)).getState().draft.pillars).toEqual([]);
  });

  it('can be reset, and the reset undone', async () => {
    const storage = makeMemoryStorage();
    const store = await open(storage);
    const first = store.getState().draft;
    expect(store.getState()).toMatchObject({ isBegun: false, before: null });
    store.change({ title: '周五小测' });
    const { draft } = store.getState();
    expect(store.getState().isBegun).toBe(true);
    store.startOver();
    expect(store.getState()).toMatchObject({ draft: first, isBegun: false, before: { assignment: draft } });
    expect(storage.keys('')).toEqual([]);
    store.restore();
    expect(store.getState()).toMatchObject({ draft, isBegun: true, before: null });
    expect((await open(storage)).getState().draft).toEqual(draft);
  });

  it('keeps its package settings through a reload and through an undone reset', async () => {
    const storage = makeMemoryStorage();
    const store = await open(storage);
    expect(store.getState().cover).toEqual({ pass: '', about: null });
    store.enclose({ pass: '60' });
    store.enclose({ about: '周五前做完' });
    store.print({ part: 'key' });
    const kept = { cover: { pass: '60', about: '周五前做完' }, paper: { part: 'key' } };
    expect((await open(storage)).getState()).toMatchObject(kept);
    store.change({ count: 5 });
    expect(store.getState()).toMatchObject(kept);
    store.startOver();
    expect(store.getState()).toMatchObject({ cover: { pass: '', about: null }, paper: { part: 'both' } });
    store.restore();
    expect(store.getState()).toMatchObject(kept);
    expect((await open(storage)).getState()).toMatchObject(kept);
  });

  it('is read from what was stored before packages had settings', async () => {
    const { draft, paper, cover } = (await open(makeMemoryStorage(v1))).getState();
    expect(draft).toMatchObject({ title: '周五小测', mode: 'test', attempts: 1, minutes: 20 });
    expect(paper).toEqual({ version: 2, part: 'key' });
    expect(cover).toEqual({ pass: '', about: null });
  });

  it('is read, and written again, as it was stored since packs have an identity', async () => {
    const storage = makeMemoryStorage(v2);
    const store = await open(storage);
    const { draft: text = '' } = v2;
    const { assignment, paper, cover } = JSON.parse(text).body;
    expect(store.getState()).toMatchObject({ draft: assignment, paper, cover, isBegun: true });
    expect(assignment.leftOut).toHaveLength(2);
    storage.remove('draft');
    store.change({ title: assignment.title });
    expect(JSON.parse(storage.read('draft') ?? '')).toEqual(JSON.parse(text));
  });

  it.each([
    ['unreadable', '{"version":1,"body":{}}'],
    ['about a pillar that no longer exists', (body: string) => body.replace('growth_1', 'growth_9')],
  ])('is reset if the stored one is %s', async (_, change) => {
    const storage = makeMemoryStorage();
    (await open(storage)).change({ title: '周五小测' });
    const kept = storage.read('draft') ?? '';
    const left = typeof change === 'string' ? change : change(kept);
    expect(left).not.toBe(kept);
    storage.write('draft', left);
    expect((await open(storage)).getState().draft.title).toBe('');
  });

  it('shows a notice if it cannot be stored', async () => {
    const store = await open({ ...makeMemoryStorage(), write: () => 'full' });
    store.change({ count: 5 });
    expect(store.getState()).toMatchObject({ kept: 'full', draft: { count: 5 } });
  });
});

describe('single questions of a draft', () => {
  const askedIn = ({ getState, kinds }: DraftStore): readonly ItemId[] =>
    itemsFor(interview, kinds, getState().draft, 0).map(({ id }) => id);

  it('are swapped, left out and taken back, which is kept and said until something else is changed', async () => {
    const storage = makeMemoryStorage();
    const store = await open(storage);
    const [one = 'none:', other = 'none:', ...rest] = askedIn(store);
    store.changeQuestion('swap', one);
    const [came] = askedIn(store).filter(id => ![one, other, ...rest].includes(id));
    expect(store.getState()).toMatchObject({ isBegun: true, draft: { count: 10 } });
    expect(store.getState().outcome).toEqual({ did: 'swap', item: one, came, isDealtAnew: false });
    store.changeQuestion('leaveOut', other);
    expect(store.getState().outcome).toEqual({
      did: 'leaveOut',
      item: other,
      came: null,
      isDealtAnew: false,
    });
    expect([...askedIn(store)].sort()).toEqual([came, ...rest].sort());
    expect((await open(storage)).getState().draft).toEqual(store.getState().draft);
    store.changeQuestion('takeBack', one);
    expect(store.getState().outcome).toMatchObject({ did: 'takeBack', item: one, came: one });
    expect([...askedIn(store)].sort()).toEqual([came, one, ...rest].sort());
    store.change({ title: '周五小测' });
    expect(store.getState().outcome).toBeNull();
  });

  it('stay out when the others are picked anew, until their pillars are not asked any more', async () => {
    const store = await open();
    const [one = 'none:'] = askedIn(store);
    store.changeQuestion('swap', one);
    const { leftOut, seed } = store.getState().draft;
    expect(leftOut).toEqual([itemNumber(one)]);
    const next = await open(makeMemoryStorage(), 'ZZZZ');
    next.change({ leftOut });
    next.reshuffle();
    expect(next.getState().draft).toMatchObject({ leftOut });
    expect(next.getState().draft.seed).not.toBe(seed);
    next.change({ pillars: second });
    expect(next.getState().draft.leftOut).toEqual([]);
  });

  it('can all be left out by other settings, which is noticed, and undone by taking one back', async () => {
    const store = await open();
    const [pillar = ''] = store.getState().draft.pillars;
    const [last = 'none:', ...others] = itemsFor(
      interview,
      store.kinds,
      { ...store.getState().draft, pillars: [pillar], count: 100 },
      0,
    ).map(({ id }) => id);
    store.change({ leftOut: [last, ...others].map(itemNumber), count: 1 });
    expect(askedIn(store)).toHaveLength(1);
    store.change({ pillars: [pillar] });
    expect(store.getState()).toMatchObject({ plenty: 0, silly: ['allLeftOut'] });
    store.changeQuestion('takeBack', last);
    expect(store.getState().silly).toEqual([]);
    expect(askedIn(store)).toEqual([last]);
  });

  it('make a draft of the first layout one of the second: all are dealt anew, and that is said', async () => {
    const store = await open();
    store.change({ streams: 'shared', content: FIRST_CONTENT });
    const [one = 'none:'] = askedIn(store);
    expect(store.getState().draft.streams).toBe('shared');
    store.changeQuestion('leaveOut', one);
    const { draft, outcome } = store.getState();
    expect(draft).toMatchObject({ streams: 'perKind', count: 9, content: content.identity });
    expect(outcome).toEqual({ did: 'leaveOut', item: one, came: null, isDealtAnew: true });
    expect(askedIn(store)).toHaveLength(9);
    expect(askedIn(store)).not.toContain(one);
  });
});
