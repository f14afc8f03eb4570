import { describe, expect, it } from 'vitest';
import { createGradebookStore } from '../../../../src/app/store/classwork/gradebook-store.ts';
import { createNotices } from '../../../../src/app/store/notice-store.ts';
import type { TextStorage } from '../../../../src/app/store/saves/browser-storage.ts';
import { createKeeper, openKeeper } from '../../../../src/app/store/saves/keeper.ts';
import { readSave } from '../../../../src/app/store/saves/save-schemas.ts';
import { assignmentName, toLink } from '../../../../src/core/classroom/assignment-link.ts';
import { shortReceiptOf, toShortReceipt } from '../../../../src/core/classroom/short-receipt.ts';
import { FIRST_CONTENT } from '../../../../src/core/interview/pack-content.ts';
import { KINDS } from '../../../all-kinds.ts';
import { interview, makeAssignment, makeGardenAssignment } from '../../../core/classroom/make-assignment.ts';
import { sat, script } from '../../../core/classroom/scripted-class.ts';
import frozen from '../../../fixtures/receipts/v1.json';
import { makeMemoryStorage, makeRetryingFetch } from '../../../small-interview.ts';
import { BUILT_IN, GARDEN, shelfOf, type WholePack } from '../../../whole-packs.ts';

const assignment = makeAssignment();
const one = sat(assignment, script('小明', 17, 'xxxxx.....'));
const two = sat(assignment, script('Tom', 18, 'xx........'));
const other = sat(makeAssignment({ seed: 9 }), script('Ann', 19, 'x'));

const pause = async () => undefined;
const { pack } = BUILT_IN;
const shared = { pack, shelf: shelfOf([BUILT_IN]), kinds: KINDS, bring: makeRetryingFetch().bring, pause };
const keeperOf = (storage: TextStorage) => createKeeper(storage, createNotices(), readSave);
const open = (
  storage: TextStorage = makeMemoryStorage(),
  change: Partial<Parameters<typeof createGradebookStore>[0]> = {},
) => createGradebookStore({ ...shared, keeper: keeperOf(storage), ...change });
const names = (store: ReturnType<typeof open>) => store.book()?.students.map(({ name }) => name);

/** Storages of several tabs, as in a browser: each sees its own changes at once, those of the others only after `meet`. */
function makeTabStorages(size: number) {
  const done: ((all: Map<string, string>) => void)[] = [];
  const storages = Array.from({ length: size }, () => makeMemoryStorage());
  const tell = (act: (all: Map<string, string>) => void): void => void done.push(act);
  return {
    storages: storages.map(
      (storage): TextStorage => ({
        ...storage,
        write: (key, text) => {
          tell(all => void all.set(key, text));
          return storage.write(key, text);
        },
        remove: key => {
          tell(all => void all.delete(key));
          storage.remove(key);
        },
      }),
    ),
    meet: () => {
      for (const act of done.splice(0)) for (const { all } of storages) act(all);
    },
  };
}

describe('the gradebook of this browser', () => {
  it('keeps codes without the chat around them, each once', async () => {
    const storage = makeMemoryStorage();
    const store = open(storage);
    await store.add([`老师好，${one.text}，小红的电话是 13800000000`, one.text, two.text]);
    expect(store.getState().came).toEqual({ added: 2, known: 1, empty: 0 });
    expect(names(store)).toEqual(['小明', 'Tom']);
    expect(store.gradebook().refused.map(({ reason }) => reason)).toEqual(['duplicate']);
    expect([...storage.all]).toEqual(
      [one, two].map(({ text }) => [`gradebook/${text}`, JSON.stringify({ version: 1, body: [text] })]),
    );
    const again = open(storage);
    expect(names(again)).toEqual(['小明', 'Tom']);
    expect(again.gradebook().refused).toEqual([]);
  });

  it('does not count as taken what it refuses', async () => {
    const store = open();
    await store.add([
      one.text,
      `${two.text.slice(0, 40)}${two.text[40] === 'Z' ? 'Y' : 'Z'}${two.text.slice(41)}`,
    ]);
    expect(store.getState().came).toEqual({ added: 1, known: 0, empty: 0 });
  });

  it('does not count the link of an assignment among the receipts', async () => {
    const store = open();
    await store.add([`${toLink(interview, assignment)}\n${one.text}`]);
    expect(store.getState().came).toEqual({ added: 1, known: 0, empty: 0 });
    await store.add([toLink(interview, assignment)]);
    expect(store.getState().came).toEqual({ added: 0, known: 0, empty: 0 });
    expect(store.book()?.assignment).toMatchObject({ seed: assignment.seed });
  });

  it('is read again after a reload, though nothing else is kept here', async () => {
    const storage = makeMemoryStorage();
    await open(storage).add([one.text]);
    const keeper = await openKeeper(storage, createNotices());
    expect(createGradebookStore({ ...shared, keeper }).book()?.students).toHaveLength(1);
  });

  it('reports texts without a code until the page is left', async () => {
    const storage = makeMemoryStorage();
    const store = open(storage);
    await store.add(['明天交', ' ', one.text]);
    expect(store.getState().came).toEqual({ added: 1, known: 0, empty: 1 });
    expect(store.gradebook().refused.map(({ code }) => code)).toEqual(['明天交']);
    expect(open(storage).gradebook().refused).toEqual([]);
    await store.add(['明天交，老师']);
    store.remove('明天交');
    expect(store.gradebook().refused.map(({ code }) => code)).toEqual(['明天交，老师']);
    store.remove('明天交，老师');
    expect(store.gradebook().refused).toEqual([]);
  });

  it('reads what is pasted step by step, one after the other, and says so meanwhile', async () => {
    let steps = 0;
    const store = open(makeMemoryStorage(), { pause: async () => void steps++ });
    const chat = `${'老师好，收到请回复。'.repeat(10_000)}\n${one.text}`;
    const first = store.add([chat]);
    const second = store.add([two.text, other.text]);
    expect(store.getState()).toMatchObject({ isReading: true, codes: [], came: null });
    await first;
    expect(store.getState()).toMatchObject({ isReading: true, codes: [one.text] });
    expect(steps).toBeGreaterThan(chat.length / 10_000);
    await second;
    expect(store.getState()).toMatchObject({ isReading: false, came: { added: 2, known: 0, empty: 0 } });
    expect(store.getState().codes).toEqual([one, two, other].map(({ text }) => text));
  });

  it('goes on reading after something has failed', async () => {
    let isBroken = true;
    const store = open(makeMemoryStorage(), {
      pause: async () => {
        if (isBroken) throw new Error('broken');
      },
    });
    const failing = store.add([one.text]);
    const next = store.add([two.text]);
    await expect(failing).rejects.toThrow('broken');
    isBroken = false;
    await next.catch(() => undefined);
    await store.add([one.text, two.text]);
    expect(store.getState().isReading).toBe(false);
    expect(names(store)).toEqual(['小明', 'Tom']);
  });

  it('computes its gradebook once for the same codes', async () => {
    const store = open();
    await store.add([one.text]);
    expect(store.gradebook()).toBe(store.gradebook());
    store.look('none');
    const before = store.gradebook();
    await store.add([two.text]);
    expect(store.gradebook()).not.toBe(before);
  });

  it('shows the book with the most students, or the selected one', async () => {
    const store = open();
    expect(store.book()).toBeUndefined();
    await store.add([other.text, one.text, two.text]);
    const [, second] = store.gradebook().books;
    expect(names(store)).toEqual(['小明', 'Tom']);
    store.look(second?.name ?? '');
    expect(names(store)).toEqual(['Ann']);
    store.remove(other.text);
    expect(names(store)).toEqual(['小明', 'Tom']);
  });

  it('loses nothing to another tab, and brings back nothing that was removed there', async () => {
    const storage = makeMemoryStorage();
    const [here, there] = [open(storage), open(storage)];
    await here.add([one.text]);
    await there.add([two.text]);
    expect(names(open(storage))).toEqual(['小明', 'Tom']);
    expect(names(there)).toEqual(['小明', 'Tom']);
    there.remove(one.text);
    await here.add([two.text]);
    expect(names(open(storage))).toEqual(['Tom']);
    there.clear();
    await here.add([one.text]);
    expect(names(open(storage))).toEqual(['小明']);
  });

  it('loses nothing if five tabs add codes before any of them sees the others', async () => {
    const tabs = makeTabStorages(5);
    const all = Array.from({ length: 15 }, (_, n) => sat(assignment, script(`${n}号`, n, 'x')).text);
    const stores = tabs.storages.map(storage => open(storage));
    for (const [tab, store] of stores.entries()) await store.add(all.filter((_, n) => n % 5 === tab));
    tabs.meet();
    for (const storage of tabs.storages) expect(names(open(storage))).toHaveLength(15);
    for (const store of stores) {
      store.catchUp();
      expect(names(store)).toHaveLength(15);
    }
    // One tab removes codes while another adds some.
    stores[0]?.remove(all[0] ?? '');
    await stores[1]?.add([two.text]);
    tabs.meet();
    for (const storage of tabs.storages) expect(names(open(storage))).toHaveLength(15);
  });

  it('takes over codes that an earlier version stored in one text', () => {
    const storage = makeMemoryStorage({
      gradebook: JSON.stringify({ version: 1, body: [one.text, two.text] }),
    });
    expect(names(open(storage))).toEqual(['小明', 'Tom']);
    expect(storage.keys('')).toEqual([one, two].map(({ text }) => `gradebook/${text}`));
  });

  it('does not bring back removed codes if there was no room to store them one by one', () => {
    const storage = makeMemoryStorage({
      gradebook: JSON.stringify({ version: 1, body: [one.text, two.text] }),
    });
    const full: TextStorage = {
      ...storage,
      write: (key, text) => (storage.all.has(key) ? storage.write(key, text) : 'full'),
    };
    const store = open(full);
    store.remove(one.text);
    expect(names(open(storage))).toEqual(['Tom']);
  });

  it.each(['full', 'blocked'] as const)('says that storage is %s, and tries again', async kept => {
    const storage = makeMemoryStorage();
    const bad = makeMemoryStorage();
    let isBad = true;
    const store = open({
      ...storage,
      read: key => bad.read(key) ?? storage.read(key),
      keys: start => [...bad.keys(start), ...storage.keys(start)],
      write: (key, text) => {
        if (!isBad) return storage.write(key, text);
        bad.write(key, text);
        return kept;
      },
    });
    await store.add([one.text]);
    expect(store.getState().kept).toBe(kept);
    expect(names(store)).toEqual(['小明']);
    isBad = false;
    bad.all.clear();
    await store.add([two.text]);
    expect(store.getState().kept).toBe('kept');
    expect(names(open(storage))).toEqual(['小明', 'Tom']);
  });

  it('recognizes assignments made in this browser: their titles, and their short codes', async () => {
    const storage = makeMemoryStorage();
    const store = open(storage);
    store.expect(toLink(interview, { ...assignment, title: '周五小测' }));
    expect([store.count(), store.book()]).toEqual([0, undefined]);
    await store.add([one.text]);
    expect(store.count()).toBe(1);
    expect(open(storage).book()?.assignment.title).toBe('周五小测');
    store.expect(toLink(interview, { ...assignment, title: '周五小测' }));
    expect(storage.all.size).toBe(2);
  });

  it('loses nothing to another tab on a first visit, either', async () => {
    const storage = makeMemoryStorage();
    const first = async () => {
      const keeper = await openKeeper(storage, createNotices());
      await keeper.prepare();
      return createGradebookStore({ ...shared, keeper });
    };
    const [here, there] = [await first(), await first()];
    await here.add([one.text]);
    await there.add([two.text]);
    expect(names(open(storage))).toEqual(['小明', 'Tom']);
  });

  it('removes one code, and all', async () => {
    const storage = makeMemoryStorage();
    const store = open(storage);
    await store.add([one.text, two.text, one.text]);
    store.remove(one.text);
    expect(names(store)).toEqual(['Tom']);
    store.clear();
    expect(store.gradebook()).toEqual({ books: [], refused: [] });
    expect(storage.keys('')).toEqual([]);
  });
});

/** A pack that has to be fetched: notes each fetch, and fails as long as `isDown` says so. */
function fetched(of: WholePack, isDown: () => boolean = () => false) {
  const fetches: string[] = [];
  const open = async () => {
    fetches.push(of.pack.identity);
    if (isDown()) throw new Error('offline');
    return of.pack;
  };
  return { fetches, whole: { ...of, listed: { ...of.listed, open } } };
}

/** Resolves when something holds, which it may do after any change. */
const until = (store: { subscribe: (look: () => void) => unknown }, holds: () => boolean): Promise<void> =>
  new Promise(done => {
    const look = (): void => {
      if (holds()) done();
    };
    store.subscribe(look);
    look();
  });
const untilPackComes = (store: ReturnType<typeof open>): Promise<void> =>
  until(store, () => store.getState().packs.length > 1);

describe('codes of several packs', () => {
  const gardening = makeGardenAssignment();
  const rose = sat(gardening, script('Rose', 21, 'xxxx......'));
  const shelf = shelfOf([BUILT_IN, GARDEN]);
  const booksOf = (store: ReturnType<typeof open>) =>
    store
      .gradebook()
      .books.map(({ content, students }) => [content.identity, students.map(({ name }) => name)]);
  const both = [
    [BUILT_IN.pack.identity, ['小明', 'Tom']],
    [GARDEN.pack.identity, ['Rose']],
  ];

  it('pasted together make a book for each pack, in whatever order they come', async () => {
    const texts = [one.text, rose.text, two.text];
    for (const pasted of [[texts.join('\n')], texts, [...texts].reverse()]) {
      const store = open(makeMemoryStorage(), { shelf });
      await store.add(pasted);
      expect(booksOf(store)).toEqual(both);
      expect(store.getState().came).toEqual({ added: 3, known: 0, empty: 0 });
    }
    const store = open(makeMemoryStorage(), { shelf, pack: GARDEN.pack });
    for (const text of texts) await store.add([text]);
    expect(booksOf(store)).toEqual(both);
  });

  it('have their packs fetched once, and only if one of them names it', async () => {
    const { fetches, whole } = fetched(GARDEN);
    const storage = makeMemoryStorage();
    const needs = { shelf: shelfOf([BUILT_IN, whole]) };
    const store = open(storage, needs);
    await store.add([one.text, '明天交']);
    expect(fetches).toEqual([]);
    await Promise.all([store.add([rose.text]), store.add([rose.text, two.text])]);
    expect(fetches).toEqual([GARDEN.pack.identity]);
    expect(booksOf(store)).toEqual(both);
    // After a reload the codes that are kept here name it.
    const again = open(storage, needs);
    await untilPackComes(again);
    expect(booksOf(again)).toEqual(both);
    expect(fetches).toHaveLength(2);
  });

  it('are kept while their pack cannot be fetched, and count once it has come', async () => {
    let isDown = true;
    const { fetches, whole } = fetched(GARDEN, () => isDown);
    const notices = createNotices();
    const { bring, again } = makeRetryingFetch(notices);
    const storage = makeMemoryStorage();
    const store = open(storage, { shelf: shelfOf([BUILT_IN, whole]), bring });
    await store.add([rose.text, one.text]);
    expect(store.getState()).toMatchObject({ came: { added: 1 }, isReading: false });
    expect(storage.keys('gradebook/')).toHaveLength(2);
    expect(store.gradebook().refused).toMatchObject([{ reason: 'otherPack', pack: GARDEN.pack.identity }]);
    await until(notices, () => notices.getState().length > 0);
    // What comes meanwhile does not wait for it.
    await store.add([two.text]);
    expect(names(store)).toEqual(['小明', 'Tom']);
    isDown = false;
    await again();
    expect(fetches).toHaveLength(2);
    expect(booksOf(store)).toEqual(both);
    expect(store.gradebook().refused).toEqual([]);
    expect(store.getState().came).toBeNull();
  });

  it('that another tab has added have their pack fetched here, too', async () => {
    const storage = makeMemoryStorage();
    const [here, there] = [open(storage, { shelf }), open(storage, { shelf })];
    await there.add([rose.text, one.text, two.text]);
    here.catchUp();
    await untilPackComes(here);
    expect(booksOf(here)).toEqual(both);
  });

  it('of a pack that is not here are refused with its identity, and stay until they are removed', async () => {
    const store = open();
    const link = toLink(GARDEN.pack.interview, gardening);
    await store.add([one.text, rose.text, link]);
    expect(store.getState()).toMatchObject({ came: { added: 1, known: 0, empty: 0 } });
    const refused = store.gradebook().refused.map(({ code, reason, pack: wanted }) => [code, reason, wanted]);
    expect(new Set(refused)).toEqual(
      new Set([rose.text, link].map(code => [code, 'otherPack', GARDEN.pack.identity])),
    );
    store.remove(rose.text);
    store.remove(link);
    expect(store.gradebook().refused).toEqual([]);
  });

  it('in short find their assignment among those of all packs', async () => {
    const short = (pupil: typeof one, name: string, seat: number): string => {
      const result = shortReceiptOf(pupil.session, name, seat);
      return result ? toShortReceipt(result) : '';
    };
    const store = open(makeMemoryStorage(), { shelf });
    const link = toLink(GARDEN.pack.interview, gardening);
    const shorts = [
      short(rose, assignmentName(GARDEN.pack.interview, gardening), 5),
      short(one, assignmentName(interview, assignment), 6),
    ];
    await store.add([...shorts, one.text, link]);
    expect(store.gradebook().refused).toEqual([]);
    expect(booksOf(store)).toEqual([
      [BUILT_IN.pack.identity, ['6', '小明']],
      [GARDEN.pack.identity, ['5']],
    ]);
  });

  it('made before packs had identities are of the first content, which is fetched only for them', async () => {
    const { fetches, whole } = fetched(BUILT_IN);
    const store = open(makeMemoryStorage(), { pack: GARDEN.pack, shelf: shelfOf([GARDEN], [whole]) });
    await store.add([rose.text]);
    expect(fetches).toEqual([]);
    await store.add(Object.keys(frozen));
    expect(fetches).toEqual([FIRST_CONTENT]);
    const works = store
      .gradebook()
      .books.filter(({ content }) => content.identity === FIRST_CONTENT)
      .flatMap(({ students }) => students.flatMap(student => student.works));
    expect(Object.fromEntries(works.map(({ code, right, total }) => [code, [right, total]]))).toEqual(
      Object.fromEntries(Object.entries(frozen).map(([code, { right, total }]) => [code, [right, total]])),
    );
  });
});
