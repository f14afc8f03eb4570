import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNotices } from '../../../../src/app/store/notice-store.ts';
import type { Kept } from '../../../../src/app/store/saves/browser-storage.ts';
import { createKeeper, openKeeper } from '../../../../src/app/store/saves/keeper.ts';
import { migrate } from '../../../../src/app/store/saves/load-save.ts';
import { readSave, SAVE_FORMATS } from '../../../../src/app/store/saves/save-schemas.ts';
import {
  DEFAULT_SETTINGS,
  SAVE_VERSIONS,
  type SaveBodies,
} from '../../../../src/app/store/saves/save-types.ts';
import { createSettings } from '../../../../src/app/store/settings-store.ts';
import { makeInterview, makeMemoryStorage, makeSession } from '../../../small-interview.ts';
import { open } from '../make-game.ts';

const first = makeSession(makeInterview(), 'roof_match_2', 'M4X9').hand[0] ?? '';
/** Frozen: what version 1 wrote. Never edited. */
const v1: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(new URL('../../../fixtures/saves/v1.json', import.meta.url), 'utf8').replace(
    'match:FIRST',
    first,
  ),
);

describe('a save of version 1', () => {
  it('is read whole', async () => {
    const storage = makeMemoryStorage(v1);
    const { learner, session, notices } = await open(storage);
    session.open('roof_match_2');
    expect(notices.getState()).toEqual([]);
    expect(learner.getState().log).toHaveLength(4);
    expect([...learner.getState().journey.stars]).toEqual([['roof_match_1', 2]]);
    expect([...learner.getState().journey.measures]).toEqual([
      ['act_1_1', 'mastered'],
      ['act_1_2', 'placed'],
    ]);
    expect(session.getState().session?.selected).toBe(first);
    expect(createSettings(createKeeper(storage, notices, readSave)).getState()).toEqual({
      language: 'en',
      theme: 'night',
      textSize: 1.15,
      motion: 'reduced',
      isMirrored: true,
      view: 'hall',
      hasSound: false,
      isSoundOffered: false,
      hasPinyin: false,
      review: 10,
      minutes: null,
      isBegun: false,
    });
  });
});

describe('a bad save', () => {
  it.each([
    ['no JSON', '{"version":1,"bo'],
    ['no version', '[]'],
    ['another shape', '{"version":1,"body":{"a":1}}'],
  ])('%s is kept aside, told once, and play goes on', async (_, text) => {
    const storage = makeMemoryStorage({ log: text });
    const { learner, notices, session } = await open(storage);
    expect(notices.getState()).toEqual(['saveSetAside']);
    expect(storage.read('aside/log/1')).toBe(text);
    session.open('roof_match_1');
    expect(session.getState().session?.phase).toBe('ask');
    expect(learner.getState().log).toEqual([]);
  });

  it('of a later version is kept aside, and told so', async () => {
    const text = '{"version":99,"body":[]}';
    const storage = makeMemoryStorage({ log: text, settings: text });
    const { notices } = await open(storage);
    expect(createKeeper(storage, notices, readSave).load('settings')).toBeUndefined();
    expect(notices.getState()).toEqual(['saveNewer']);
    expect([storage.read('aside/log/1'), storage.read('aside/settings/1')]).toEqual([text, text]);
  });

  it('gives up only the entries that cannot be read', async () => {
    const { log = '' } = v1;
    const { body } = JSON.parse(log);
    const text = JSON.stringify({
      version: 1,
      body: [...body.slice(0, 2), { type: 'attempt' }, ...body.slice(2)],
    });
    const storage = makeMemoryStorage({ log: text });
    const { learner, notices } = await open(storage);
    const now = migrate(body, 1, SAVE_FORMATS.log.migrations);
    expect(learner.getState().log).toEqual(now);
    expect(notices.getState()).toEqual(['saveSetAside']);
    expect(storage.read('aside/log/1')).toBe(text);
    expect((await open(storage)).learner.getState().log).toEqual(now);
  });

  it('is not touched while there is no room to keep it aside', async () => {
    const memory = makeMemoryStorage({ log: '{"version":1,"body":[{}]}' });
    const storage = { ...memory, write: (): Kept => 'full' };
    await open(storage);
    expect(memory.all.get('log')).toBe('{"version":1,"body":[{}]}');
  });

  it('does not write over one that was kept aside before', async () => {
    const storage = makeMemoryStorage({ log: 'first', 'aside/log/1': 'older' });
    await open(storage);
    expect([storage.read('aside/log/1'), storage.read('aside/log/2')]).toEqual(['older', 'first']);
  });

  it('never throws, whatever the texts are', async () => {
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map(body => `{"version":1,"body":${body}}`),
    );
    await fc.assert(
      fc.asyncProperty(text, text, text, async (log, sittings, settings) => {
        const storage = makeMemoryStorage({ log, sittings, settings });
        const { session, notices } = await open(storage);
        createSettings(createKeeper(storage, notices, readSave));
        session.open('roof_match_1');
        expect(session.getState().session?.phase).toBe('ask');
      }),
    );
  });
});

describe('settings', () => {
  it('fall back one by one', () => {
    const settings = SAVE_FORMATS.settings.parse({ language: 'fr', theme: 'night', textSize: 7 });
    expect(settings).toEqual({ ok: true, value: { ...DEFAULT_SETTINGS, theme: 'night' } });
  });
});

describe('storage that does not hold', () => {
  it.each([
    ['full', 'storageFull'],
    ['blocked', 'storageBlocked'],
  ] as const)('%s: told once while play goes on in memory', async (kept: Kept, notice) => {
    const memory = makeMemoryStorage();
    const storage = {
      ...memory,
      write: (key: string, text: string): Kept => {
        memory.write(key, text);
        return kept;
      },
    };
    const { session, notices } = await open(storage);
    session.open('roof_match_1');
    session.hint();
    session.hint();
    expect(notices.getState()).toEqual([notice]);
    notices.dismiss(notice);
    session.unselect();
    session.open('roof_match_2');
    expect(notices.getState()).toEqual([]);
    expect(session.getState().session?.level).toBe('roof_match_2');
  });
});

describe('migrations', () => {
  const double = { name: 'double', to: 2, up: (body: unknown) => Number(body) * 2 };
  const addOne = { name: 'add one', to: 3, up: (body: unknown) => Number(body) + 1 };

  it('run in order from the version that was saved', () => {
    expect(migrate(5, 1, [double, addOne])).toBe(11);
    expect(migrate(5, 2, [double, addOne])).toBe(6);
    expect(migrate(5, 3, [double, addOne])).toBe(5);
  });

  it.each<keyof SaveBodies>(['log', 'sitting', 'sittings', 'settings', 'copies', 'gradebook', 'lessons'])(
    'lead %s up to its version without a gap',
    key => {
      const steps = SAVE_FORMATS[key].migrations.map(({ to }) => to);
      expect(steps).toEqual(Array.from({ length: SAVE_VERSIONS[key] - 1 }, (_, i) => i + 2));
    },
  );
});

describe('opening', () => {
  it('reads what is kept, and does without a reader where nothing is', async () => {
    const notices = createNotices();
    expect((await openKeeper(makeMemoryStorage(v1), notices)).load('settings')?.theme).toBe('night');
    expect((await openKeeper(makeMemoryStorage(), notices)).load('settings')).toBeUndefined();
  });
});
