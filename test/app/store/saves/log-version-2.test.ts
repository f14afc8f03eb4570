import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseBackup } from '../../../../src/app/store/log/progress-backup.ts';
import { type JournalRow, openJournal } from '../../../../src/app/store/saves/indexed-db.ts';
import { createKeeper } from '../../../../src/app/store/saves/keeper.ts';
import { readSave } from '../../../../src/app/store/saves/save-schemas.ts';
import { createSettings } from '../../../../src/app/store/settings-store.ts';
import { makeInterview, makeMemoryStorage, makeSession } from '../../../small-interview.ts';
import { open } from '../make-game.ts';

type Saved = {
  readonly rows: readonly JournalRow[];
  readonly shelf: Readonly<Record<string, string>>;
  readonly file: string;
  readonly code: string;
};
const first = makeSession(makeInterview(), 'roof_match_2', 'M4X9').hand[0] ?? '';
/** Frozen: what was kept, and carried away, when the log had version 2. Never edited. */
const saved: Saved = JSON.parse(
  readFileSync(new URL('../../../fixtures/saves/v2.json', import.meta.url), 'utf8').replace(
    'match:FIRST',
    first,
  ),
);

describe('a save whose log has version 2', () => {
  it('is read whole', async () => {
    const journal = await openJournal();
    await journal?.add(saved.rows);
    const storage = makeMemoryStorage(saved.shelf);
    const stores = await open(storage, journal ? { journal } : {});
    stores.session.open('roof_match_2');
    const { log, journey } = stores.learner.getState();
    expect(stores.notices.getState()).toEqual([]);
    expect(log).toEqual(saved.rows.map(({ entry }) => entry));
    expect([...journey.stars]).toEqual([['roof_match_1', 2]]);
    expect([...journey.measures]).toEqual([['act_1_1', 'mastered']]);
    expect([...journey.figures]).toEqual(['share']);
    expect(stores.session.getState().session?.selected).toBe(first);
    const keeper = createKeeper(storage, stores.notices, readSave);
    expect(createSettings(keeper).getState()).toMatchObject({
      view: 'list',
      hasPinyin: true,
      review: 'minutes',
    });
    expect(keeper.load('copies')).toEqual({ entries: 3, reminded: 1_790_000_000_000 });
  });

  it.each(['file', 'code'] as const)('and was carried away as a %s comes back whole', form => {
    expect(parseBackup(saved[form])).toEqual({
      ok: true,
      unread: 0,
      entries: saved.rows.map(({ entry }) => entry),
    });
  });
});
