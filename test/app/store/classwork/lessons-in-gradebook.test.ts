import { describe, expect, it } from 'vitest';
import { createGradebookStore } from '../../../../src/app/store/classwork/gradebook-store.ts';
import { createNotices } from '../../../../src/app/store/notice-store.ts';
import type { Kept, TextStorage } from '../../../../src/app/store/saves/browser-storage.ts';
import { createKeeper, openKeeper } from '../../../../src/app/store/saves/keeper.ts';
import { readSave, SAVE_FORMATS } from '../../../../src/app/store/saves/save-schemas.ts';
import { lessonName } from '../../../../src/core/live/room-book.ts';
import type { RoomRecord } from '../../../../src/core/live/room-record.ts';
import { KINDS } from '../../../all-kinds.ts';
import { makeAssignment, makeGardenAssignment } from '../../../core/classroom/make-assignment.ts';
import { sat, script } from '../../../core/classroom/scripted-class.ts';
import { makeRecord, type Sat } from '../../../core/live/make-record.ts';
import { OPENED } from '../../../core/live/make-room.ts';
import { makeMemoryStorage, makeRetryingFetch } from '../../../small-interview.ts';
import { BUILT_IN, GARDEN, shelfOf } from '../../../whole-packs.ts';

const assignment = makeAssignment();
const one = sat(assignment, script('小明', 17, 'xxxxx.....')).text;
const two = sat(assignment, script('Tom', 18, 'xx........')).text;

const CLASS: readonly Sat[] = [
  { names: ['Anna'], given: 'xxx' },
  { names: ['Bert', 'Cleo'], given: 'x-.' },
];
const lesson = (change: Partial<RoomRecord> = {}, class_ = CLASS): RoomRecord =>
  makeRecord(BUILT_IN.pack, assignment, class_, change);
const later = lesson({ opened: OPENED + 86_400_000 });
const NAME = lessonName(lesson());

const pause = async () => undefined;
const { pack } = BUILT_IN;
const shared = { pack, shelf: shelfOf([BUILT_IN]), kinds: KINDS, bring: makeRetryingFetch().bring, pause };
const keeperOf = (storage: TextStorage, notices = createNotices()) =>
  createKeeper(storage, notices, readSave);
const open = (
  storage: TextStorage = makeMemoryStorage(),
  change: Partial<Parameters<typeof createGradebookStore>[0]> = {},
) => createGradebookStore({ ...shared, keeper: keeperOf(storage), ...change });
type Store = ReturnType<typeof open>;
const names = (store: Store) => store.book()?.students.map(({ name }) => name);
const books = (store: Store) => store.gradebook().books.map(({ name }) => name);

describe('a live class in the gradebook', () => {
  it('is a book beside those of receipts, and the one that is shown', async () => {
    const store = open();
    await store.add([one, two]);
    await store.addLesson(lesson(), '周一');
    expect(books(store)).toHaveLength(2);
    expect(names(store)).toEqual(['Anna', 'Bert', 'Cleo']);
    expect(store.book()).toMatchObject({ name: NAME, assignment: { title: '周一' } });
    expect(store.count()).toBe(3);
    const receipts = store.gradebook().books.find(({ lesson: of }) => !of);
    expect(receipts?.students.map(({ name }) => name)).toEqual(['小明', 'Tom']);
    expect(receipts?.assignment.title).toBe('');
    expect(store.gradebook().refused).toEqual([]);
  });

  it('is kept under a key of its own, and read again after a reload, though nothing else is kept here', async () => {
    const storage = makeMemoryStorage();
    await open(storage).addLesson(lesson(), '周一');
    expect(storage.keys('')).toEqual([`lessons/${lesson().room}-${OPENED}`]);
    const keeper = await openKeeper(storage, createNotices());
    const again = createGradebookStore({ ...shared, keeper });
    expect([names(again), again.count()]).toEqual([['Anna', 'Bert', 'Cleo'], 1]);
  });

  it('takes the place of an earlier state of the same room, and of no other lesson', async () => {
    const store = open();
    await store.addLesson(lesson(), '周一');
    await store.addLesson(later, '周二');
    await store.addLesson(lesson({}, [...CLASS, { names: ['Dora'], given: 'xxx' }]), '周一');
    expect(new Set(books(store))).toEqual(new Set([NAME, lessonName(later)]));
    expect(names(store)).toEqual(['Anna', 'Bert', 'Cleo', 'Dora']);
    store.look(lessonName(later));
    expect(names(store)).toEqual(['Anna', 'Bert', 'Cleo']);
    expect(store.count()).toBe(2);
  });

  it('is not there if nobody was asked anything, nor an earlier state of it', async () => {
    const storage = makeMemoryStorage();
    const store = open(storage);
    await store.addLesson(lesson({ questions: [] }), '');
    expect([store.count(), storage.keys('')]).toEqual([0, []]);
    await store.addLesson(lesson(), '');
    await store.addLesson(lesson({ players: [] }), '');
    expect([store.count(), storage.keys('')]).toEqual([0, []]);
  });

  it('is shown once it is safe', async () => {
    const storage = makeMemoryStorage();
    let tell: (isSafe: boolean) => void = () => undefined;
    const keeper = {
      ...keeperOf(storage),
      whenSafe: (call: (isSafe: boolean) => void) => {
        tell = call;
      },
    };
    const store = open(storage, { keeper });
    const adding = store.addLesson(lesson(), '');
    expect([storage.keys('').length, store.count()]).toEqual([1, 0]);
    tell(true);
    await adding;
    expect(store.count()).toBe(1);
  });

  it('is removed alone, or with everything', async () => {
    const storage = makeMemoryStorage();
    const store = open(storage);
    await store.add([one]);
    await store.addLesson(lesson(), '');
    await store.addLesson(later, '');
    store.removeLesson(NAME);
    expect([books(store).length, store.count()]).toEqual([2, 2]);
    expect(storage.keys('lessons/')).toHaveLength(1);
    store.removeLesson('no lesson');
    store.remove(one);
    expect(books(store)).toEqual([lessonName(later)]);
    store.clear();
    expect([store.count(), books(store), storage.keys('')]).toEqual([0, [], []]);
  });

  it('comes from other tabs, and goes with them', async () => {
    const storage = makeMemoryStorage();
    const [here, there] = [open(storage), open(storage)];
    await there.addLesson(lesson(), '');
    await there.addLesson(later, '');
    expect(here.count()).toBe(0);
    here.catchUp();
    expect(new Set(books(here))).toEqual(new Set([NAME, lessonName(later)]));
    const before = here.gradebook();
    here.catchUp();
    expect(here.gradebook()).toBe(before);
    here.removeLesson(NAME);
    there.catchUp();
    expect(books(there)).toEqual([lessonName(later)]);
    await there.addLesson(lesson({ opened: later.opened }, CLASS.slice(0, 1)), '');
    here.catchUp();
    expect(names(here)).toEqual(['Anna']);
  });

  it('is there on a first visit, too', async () => {
    const storage = makeMemoryStorage();
    const store = createGradebookStore({ ...shared, keeper: await openKeeper(storage, createNotices()) });
    await store.addLesson(lesson(), '');
    expect(names(store)).toEqual(['Anna', 'Bert', 'Cleo']);
    store.catchUp();
    expect(store.count()).toBe(1);
  });

  it.each(['full', 'blocked'] as const)(
    'is shown where storage is %s, and kept when there is room',
    async kept => {
      const storage = makeMemoryStorage();
      const bad = makeMemoryStorage();
      let isBad = true;
      const store = open({
        ...storage,
        read: key => bad.read(key) ?? storage.read(key),
        keys: start => [...bad.keys(start), ...storage.keys(start)],
        write: (key, text): Kept => {
          if (!isBad) return storage.write(key, text);
          bad.write(key, text);
          return kept;
        },
      });
      await store.addLesson(lesson(), '');
      expect([store.getState().kept, names(store)]).toEqual([kept, ['Anna', 'Bert', 'Cleo']]);
      isBad = false;
      bad.all.clear();
      await store.addLesson(later, '');
      expect(store.getState().kept).toBe('kept');
      expect(storage.keys('lessons/')).toHaveLength(2);
    },
  );
});

describe('a lesson of another pack', () => {
  const gardening = makeRecord(GARDEN.pack, makeGardenAssignment(), CLASS);
  const until = (store: Store, holds: () => boolean): Promise<void> =>
    new Promise(done => {
      const look = (): void => void (holds() && done());
      store.subscribe(look);
      look();
    });

  it('waits until that is fetched, with the page and after a reload', async () => {
    const storage = makeMemoryStorage();
    const shelf = shelfOf([BUILT_IN, GARDEN]);
    const store = open(storage, { shelf });
    await store.addLesson(gardening, 'Garden');
    await until(store, () => store.getState().packs.length > 1);
    expect(names(store)).toEqual(['Anna', 'Bert', 'Cleo']);
    const again = open(storage, { shelf });
    expect(again.gradebook().refused).toMatchObject([{ reason: 'otherPack', pack: GARDEN.pack.identity }]);
    await until(again, () => again.getState().packs.length > 1);
    expect(again.book()?.content.identity).toBe(GARDEN.pack.identity);
    expect(again.gradebook().refused).toEqual([]);
  });

  it('that is not here is refused under its title, and stays until it is removed', async () => {
    const store = open();
    await store.addLesson(gardening, 'Garden');
    const code = lessonName(gardening);
    expect(store.gradebook()).toMatchObject({
      books: [],
      refused: [{ reason: 'otherPack', code, nickname: 'Garden', pack: GARDEN.pack.identity, times: 1 }],
    });
    store.remove(code);
    expect([store.gradebook().refused, store.count()]).toEqual([[], 0]);
  });
});

describe('a lesson that cannot be read', () => {
  it.each([
    ['no JSON', '{"version":1,"bo'],
    ['another shape', JSON.stringify({ version: 1, body: { title: '', record: { room: 'A' } } })],
  ])('is set aside with a notice, and the others are there: %s', async (_, text) => {
    const key = 'lessons/B4M2XR-1';
    const storage = makeMemoryStorage({ [key]: text });
    await open(storage).addLesson(lesson(), '');
    const notices = createNotices();
    storage.write(key, text);
    const store = open(storage, { keeper: keeperOf(storage, notices) });
    expect(names(store)).toEqual(['Anna', 'Bert', 'Cleo']);
    expect(notices.getState()).toEqual(['saveSetAside']);
    expect(storage.read(`aside/${key}/1`)).toBe(text);
    expect(storage.read(key)).toBeNull();
  });

  it('of a task that no version here knows is refused, and can be removed', async () => {
    const store = open();
    await store.addLesson(lesson({ task: 'A3XXXXXXXXXXXX' }), 'Later');
    expect(store.gradebook().refused).toMatchObject([{ reason: 'newer', nickname: 'Later' }]);
    store.remove(NAME);
    expect(store.count()).toBe(0);
  });

  it('is read as it was written, and whole or not at all', () => {
    const body: unknown = JSON.parse(JSON.stringify({ title: '周一', record: lesson() }));
    expect(SAVE_FORMATS.lessons.parse(body)).toEqual({ ok: true, value: body });
    const broken = {
      title: '',
      record: { ...lesson(), questions: [{ q: '3/a:b', asked: [], answers: [] }] },
    };
    expect(SAVE_FORMATS.lessons.parse(broken)).toEqual({ ok: false });
  });
});
