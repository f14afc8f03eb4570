import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseBackup } from '../../../../src/app/store/log/progress-backup.ts';
import { type JournalRow, openJournal } from '../../../../src/app/store/saves/indexed-db.ts';
import { mergeLogs } from '../../../../src/core/learner/attempt-log.ts';
import { makeMemoryStorage } from '../../../small-interview.ts';
import { open } from '../make-game.ts';

type Saved = { readonly rows: readonly JournalRow[]; readonly file: string; readonly code: string };
/** Frozen: a log of version 3, with a response by a clock that was a year ahead and what was entered then. Never edited. */
const saved: Saved = JSON.parse(
  readFileSync(new URL('../../../fixtures/saves/v3.json', import.meta.url), 'utf8'),
);
const entries = saved.rows.map(({ entry }) => entry);

describe('a save whose log has version 3', () => {
  it('is read whole, in the order in which it was made', async () => {
    const journal = await openJournal();
    await journal?.add([...saved.rows].reverse());
    const stores = await open(makeMemoryStorage({ journal: '1' }), journal ? { journal } : {});
    const { log, journey } = stores.learner.getState();
    expect(stores.notices.getState()).toEqual([]);
    expect(log).toEqual(entries);
    expect([...journey.measures]).toEqual([
      ['act_1_1', 'mastered'],
      ['act_1_2', 'mastered'],
    ]);
  });

  it.each(['file', 'code'] as const)('and was carried away as a %s comes back whole', form => {
    const backup = parseBackup(saved[form]);
    expect(backup).toEqual({ ok: true, unread: 0, entries });
    if (backup.ok) expect(mergeLogs(backup.entries.slice(2), backup.entries.slice(0, 3))).toEqual(entries);
  });
});
