import * as v from 'valibot';
import type { LogEntry } from '../../../core/learner/log.ts';
import { SAVE_VERSIONS } from './bodies.ts';
import type { Journal, JournalRow } from './journal.ts';
import { LOG_MIGRATIONS, migrate } from './migrations.ts';
import { loadSave } from './save.ts';
import { entrySchema, SAVE_FORMATS } from './saves.ts';
import type { Shelf } from './storage.ts';

/** What could be read of a log. `isNewer`: some of it was written by a later version, and was left as it is. */
export type ReadEntries = {
  readonly entries: readonly LogEntry[];
  readonly isDamaged: boolean;
  readonly isNewer: boolean;
};

const rowSchema = v.object({
  name: v.string(),
  version: v.pipe(v.number(), v.integer()),
  entry: v.unknown(),
});

/** Rows of any version, as they come: from the database, or from another tab. */
export function parseRows(input: unknown): ReadEntries & { readonly broken: readonly unknown[] } {
  const entries: LogEntry[] = [];
  const broken: unknown[] = [];
  let isNewer = false;
  for (const one of Array.isArray(input) ? input : []) {
    const { success, output } = v.safeParse(rowSchema, one);
    if (success && output.version > SAVE_VERSIONS.log) isNewer = true;
    else {
      const parsed = success ? parseEntry(output) : undefined;
      if (parsed) entries.push(parsed);
      else broken.push(one);
    }
  }
  return { entries, isNewer, broken, isDamaged: broken.length > 0 };
}

function parseEntry({ version, entry: body }: JournalRow): LogEntry | undefined {
  const migrated = migrate([body], version, LOG_MIGRATIONS);
  const { success, output } = v.safeParse(v.tuple([entrySchema]), migrated);
  return success ? output[0] : undefined;
}

/** All rows of the journal; those that cannot be read are put aside there. */
export async function readRows(journal: Journal | undefined): Promise<ReadEntries> {
  const rows = (await journal?.all().catch(() => undefined)) ?? [];
  const { broken, ...read } = parseRows(rows);
  const bad = rows.filter(one => broken.includes(one));
  if (bad.length > 0) await journal?.setAside(bad).catch(() => undefined);
  return read;
}

/** The entries of a text on the shelf, which stays there; a text that cannot be read is put aside. */
export function readShelf(
  shelf: Shelf,
  key: string,
): ReadEntries & { readonly key: string; readonly text: string | null } {
  const before = shelf.read(key);
  const loaded = loadSave(shelf, key, SAVE_VERSIONS.log, SAVE_FORMATS.log);
  const now = shelf.read(key);
  return {
    key,
    // Damaged, and there was no room to put it aside: nobody may take it off.
    text: loaded.state === 'setAside' && now === before ? null : now,
    entries: loaded.state === 'none' ? [] : (loaded.value ?? []),
    isDamaged: loaded.state === 'setAside',
    isNewer: loaded.state === 'newer',
  };
}
