import * as v from 'valibot';
import { TIME_FACTORS } from '../../../core/classroom/append-only-ids.ts';
import { LANGUAGES } from '../../../core/language.ts';
import type { LogEntry } from '../../../core/learner/attempt-log.ts';
import { STREAMS } from '../../../core/session/chance.ts';
import type { Task } from '../../../core/session/compose-task.ts';
import type { Move } from '../../../core/session/session-state.ts';
import { TEAM_EVENTS, TEAM_IDS, TEAM_SHAPES } from '../../../core/teams/team-names.ts';
import type { TextStorage } from './browser-storage.ts';
import type { Journal, JournalRow } from './indexed-db.ts';
import { hosted, joined, lesson } from './live-schemas.ts';
import {
  COPIES_MIGRATIONS,
  DRAFT_MIGRATIONS,
  FOLDER_MIGRATIONS,
  GRADEBOOK_MIGRATIONS,
  HOSTED_MIGRATIONS,
  JOINED_MIGRATIONS,
  LESSONS_MIGRATIONS,
  LOG_MIGRATIONS,
  loadSave,
  migrate,
  type Parsed,
  type SaveFormat,
  type SaveReader,
  SEEN_MIGRATIONS,
  SETTINGS_MIGRATIONS,
  SITTING_MIGRATIONS,
  SITTINGS_MIGRATIONS,
  TEAMS_MIGRATIONS,
} from './load-save.ts';
import {
  DAILY_MINUTES,
  DEFAULT_SETTINGS,
  type Folder,
  SAVE_VERSIONS,
  type SaveBodies,
  type Settings,
  type Sitting,
} from './save-types.ts';

const item = v.custom<`${string}:${string}`>(input => typeof input === 'string' && input.includes(':'));
const at = v.pipe(v.number(), v.finite());
const count = v.pipe(v.number(), v.finite(), v.minValue(0));
const ids = v.array(v.string());
const origin = { interview: v.string(), content: v.number(), app: v.string(), at, rank: v.exactOptional(at) };
const sat = { ...origin, level: v.string(), seed: v.string() };

/** One entry of the log, in the version that is written now. */
const entrySchema: v.GenericSchema<unknown, LogEntry> = v.variant('type', [
  v.object({
    type: v.literal('attempt'),
    item,
    kind: v.string(),
    measures: ids,
    figures: ids,
    response: v.unknown(),
    score: v.object({ earned: count, total: count }),
    isFirst: v.boolean(),
    isHinted: v.boolean(),
    ms: v.nullable(count),
    ...sat,
  }),
  v.object({ type: v.literal('finish'), stars: v.picklist([1, 2, 3]), ...sat }),
  v.object({
    type: v.literal('aim'),
    date: v.nullable(v.pipe(v.string(), v.isoDate())),
    minutes: v.pipe(v.number(), v.minValue(1), v.maxValue(600)),
    ...origin,
  }),
]);

const move: v.GenericSchema<unknown, Move> = v.variant('do', [
  v.object({ do: v.literal('select'), item }),
  v.object({ do: v.literal('unselect') }),
  v.object({ do: v.literal('place'), item, response: v.unknown() }),
  v.object({ do: v.literal('judge'), at, ms: v.exactOptional(count) }),
  v.object({ do: v.literal('advance') }),
  v.object({ do: v.literal('hint'), item }),
]);

const task: v.GenericSchema<unknown, Task> = v.object({
  name: v.string(),
  seed: v.string(),
  pillars: ids,
  kinds: ids,
  streams: v.picklist(STREAMS),
  count,
  leftOut: v.array(count),
  isOwn: v.boolean(),
  isTest: v.boolean(),
  hints: count,
  limitMs: v.exactOptional(count),
});

const sitting: v.GenericSchema<unknown, Sitting> = v.object({
  level: v.string(),
  seed: v.string(),
  content: v.number(),
  dealing: v.object({ streams: v.picklist(STREAMS), kinds: ids }),
  only: v.exactOptional(v.array(item)),
  drawn: v.exactOptional(v.array(item)),
  facts: v.exactOptional(ids),
  fresh: v.exactOptional(ids),
  name: v.exactOptional(v.string()),
  task: v.exactOptional(task),
  limitMs: v.exactOptional(count),
  begun: v.exactOptional(v.number()),
  moves: v.array(move),
});

/** A setting that cannot be read falls back to its default without damaging the others. */
const settings: v.GenericSchema<unknown, Settings> = v.object({
  language: v.fallback(v.nullable(v.picklist(LANGUAGES)), DEFAULT_SETTINGS.language),
  theme: v.fallback(v.picklist(['auto', 'light', 'night']), DEFAULT_SETTINGS.theme),
  textSize: v.fallback(v.picklist([1, 1.15, 1.3]), DEFAULT_SETTINGS.textSize),
  motion: v.fallback(v.picklist(['auto', 'reduced']), DEFAULT_SETTINGS.motion),
  isMirrored: v.fallback(v.boolean(), DEFAULT_SETTINGS.isMirrored),
  view: v.fallback(v.picklist(['hall', 'list']), DEFAULT_SETTINGS.view),
  hasSound: v.fallback(v.boolean(), DEFAULT_SETTINGS.hasSound),
  isSoundOffered: v.fallback(v.boolean(), DEFAULT_SETTINGS.isSoundOffered),
  hasPinyin: v.fallback(v.boolean(), DEFAULT_SETTINGS.hasPinyin),
  review: v.fallback(v.picklist([5, 10, 20, 'minutes']), DEFAULT_SETTINGS.review),
  minutes: v.fallback(v.nullable(v.picklist(DAILY_MINUTES)), DEFAULT_SETTINGS.minutes),
  isBegun: v.fallback(v.boolean(), DEFAULT_SETTINGS.isBegun),
});

const folder: v.GenericSchema<unknown, Folder> = v.object({
  code: v.string(),
  title: v.string(),
  nickname: v.string(),
  receipts: v.array(v.object({ own: count, text: v.string(), at, isHandedIn: v.boolean() })),
});

const assignment = v.object({
  content: v.string(),
  streams: v.picklist(STREAMS),
  pillars: ids,
  kinds: ids,
  count,
  leftOut: v.array(count),
  seed: count,
  order: v.picklist(['same', 'own']),
  mode: v.picklist(['practice', 'test']),
  hasHints: v.boolean(),
  attempts: count,
  minutes: count,
  factor: v.picklist(TIME_FACTORS),
  opens: v.nullable(at),
  due: v.nullable(at),
  language: v.nullable(v.picklist(LANGUAGES)),
  title: v.string(),
});

const draft: v.GenericSchema<unknown, SaveBodies['draft']> = v.object({
  assignment,
  paper: v.object({ version: v.nullable(count), part: v.picklist(['both', 'sheet', 'key']) }),
  cover: v.exactOptional(v.object({ pass: v.string(), about: v.nullable(v.string()) })),
});

const teams: v.GenericSchema<unknown, SaveBodies['teams']> = v.object({
  setup: v.object({
    assignment,
    teams: v.array(v.object({ id: v.picklist(TEAM_IDS), name: v.string() })),
    shape: v.picklist(TEAM_SHAPES),
    own: count,
    only: v.exactOptional(v.array(item)),
    begun: v.number(),
  }),
  events: v.array(
    v.union([
      v.object({ do: v.literal('answer'), at, team: v.picklist(TEAM_IDS), response: v.unknown() }),
      v.object({ do: v.picklist(TEAM_EVENTS.filter(name => name !== 'answer')), at }),
    ]),
  ),
});

type SaveFormats = { readonly [K in keyof SaveBodies]: SaveFormat<SaveBodies[K]> };

/** Lists are salvaged: an element that cannot be read is left out, and the others are kept. */
export const SAVE_FORMATS: SaveFormats = {
  log: { migrations: LOG_MIGRATIONS, parse: body => salvage(body, entrySchema) },
  sitting: { migrations: SITTING_MIGRATIONS, parse: body => whole(body, sitting) },
  sittings: { migrations: SITTINGS_MIGRATIONS, parse: body => salvage(body, sitting) },
  settings: { migrations: SETTINGS_MIGRATIONS, parse: body => whole(body, settings) },
  folder: { migrations: FOLDER_MIGRATIONS, parse: body => whole(body, folder) },
  gradebook: { migrations: GRADEBOOK_MIGRATIONS, parse: body => salvage(body, v.string()) },
  lessons: { migrations: LESSONS_MIGRATIONS, parse: body => whole(body, lesson) },
  draft: { migrations: DRAFT_MIGRATIONS, parse: body => whole(body, draft) },
  teams: { migrations: TEAMS_MIGRATIONS, parse: body => whole(body, teams) },
  hosted: { migrations: HOSTED_MIGRATIONS, parse: body => whole(body, hosted) },
  copies: {
    migrations: COPIES_MIGRATIONS,
    parse: body => whole(body, v.object({ entries: count, reminded: at })),
  },
  seen: { migrations: SEEN_MIGRATIONS, parse: body => whole(body, v.object({ content: count })) },
  joined: { migrations: JOINED_MIGRATIONS, parse: body => whole(body, joined) },
};

export const readSave: SaveReader = (storage, kind, key) =>
  loadSave(storage, key, SAVE_VERSIONS[kind], SAVE_FORMATS[kind]);

function whole<T>(body: unknown, schema: v.GenericSchema<unknown, T>): Parsed<T> {
  const { success, output } = v.safeParse(schema, body);
  return success ? { ok: true, value: output } : { ok: false };
}

function salvage<T>(body: unknown, schema: v.GenericSchema<unknown, T>): Parsed<readonly T[]> {
  if (!Array.isArray(body)) return { ok: false };
  const results = body.map(one => v.safeParse(schema, one));
  const value = results.flatMap(({ success, output }) => (success ? [output] : []));
  return { ok: true, value, isDamaged: value.length < body.length };
}

/** What could be read of a log. `isNewer`: some of it was written by a later release, and was left as it is. */
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

/** Rows of any version, from the journal, a backup or another tab. @returns also those that could not be read. */
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

/** All rows of the journal; those that cannot be read are set aside in it. */
export async function readRows(journal: Journal | undefined): Promise<ReadEntries> {
  const rows = (await journal?.all().catch(() => undefined)) ?? [];
  const { broken, ...read } = parseRows(rows);
  const bad = rows.filter(one => broken.includes(one));
  if (bad.length > 0) await journal?.setAside(bad).catch(() => undefined);
  return read;
}

/** The entries of a text in storage, which stays there. `text`: null if the text must not be removed. */
export function readLogText(
  storage: TextStorage,
  key: string,
): ReadEntries & { readonly key: string; readonly text: string | null } {
  const before = storage.read(key);
  const loaded = loadSave(storage, key, SAVE_VERSIONS.log, SAVE_FORMATS.log);
  const now = storage.read(key);
  return {
    key,
    // Damaged, and there was no room to copy it aside.
    text: loaded.state === 'setAside' && now === before ? null : now,
    entries: loaded.state === 'none' ? [] : (loaded.value ?? []),
    isDamaged: loaded.state === 'setAside',
    isNewer: loaded.state === 'newer',
  };
}
