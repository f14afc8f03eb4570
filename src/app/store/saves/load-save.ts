import * as v from 'valibot';
import { tryCall } from '../call-helpers.ts';
import type { TextStorage } from './browser-storage.ts';
import type { SaveBodies } from './save-types.ts';

/**
 * Turns the body of version `to - 1` into that of version `to`. Old saves must stay readable: once released, a migration
 * is never edited; test/fixtures holds a frozen save of every version.
 */
export type Migration = {
  readonly name: string;
  readonly to: number;
  readonly up: (body: unknown) => unknown;
};

/** Applies, in order, every migration from version `from` on. */
export function migrate(body: unknown, from: number, migrations: readonly Migration[]): unknown {
  return migrations.filter(({ to }) => to > from).reduce((before, { up }) => up(before), body);
}

/** The figures that the relations of version 1 were about, by the ids of that time. */
const RELATIONS_1: Readonly<Record<string, readonly string[]>> = {
  growth_index: ['industrial_growth'],
  named_sectors: ['pillar_sectors', 'emerging_sectors'],
  industry_counts: ['foundation_fields', 'industry_aspects', 'future_sectors'],
  digital_sizes: ['gigabit_households', 'base_stations', 'internet_categories'],
  households_per_station: ['gigabit_households', 'base_stations'],
  sme_ratio: ['srdi_firms', 'little_giants'],
  sme_targets: ['srdi_firms', 'little_giants'],
  service_ladder: ['service_levels'],
};

/** All versions since the first release, which wrote version 1. */
export const LOG_MIGRATIONS: readonly Migration[] = [
  {
    name: 'an attempt says by itself what it is about, what it earned and what wrote it',
    to: 2,
    up: body => (Array.isArray(body) ? body.map(toVersion2) : body),
  },
  {
    name: 'an entry may say its place in the log, where its time does not; until then none did',
    to: 3,
    up: body => body,
  },
];
const DEALT_FROM_ONE_STREAM = 'a sitting says how it was dealt; until then five kinds drew from one stream';
export const SITTING_MIGRATIONS: readonly Migration[] = [
  { name: DEALT_FROM_ONE_STREAM, to: 2, up: sittingToVersion2 },
];
/** Of the old text that held all sittings. */
export const SITTINGS_MIGRATIONS: readonly Migration[] = [
  {
    name: DEALT_FROM_ONE_STREAM,
    to: 2,
    up: body => (Array.isArray(body) ? body.map(sittingToVersion2) : body),
  },
];
export const SETTINGS_MIGRATIONS: readonly Migration[] = [];
export const FOLDER_MIGRATIONS: readonly Migration[] = [];
export const GRADEBOOK_MIGRATIONS: readonly Migration[] = [];
export const DRAFT_MIGRATIONS: readonly Migration[] = [
  {
    name: 'an assignment names the content of its pack; until then there was one interview, and one stream',
    to: 2,
    up: draftToVersion2,
  },
];
export const COPIES_MIGRATIONS: readonly Migration[] = [];
export const SEEN_MIGRATIONS: readonly Migration[] = [];
export const TEAMS_MIGRATIONS: readonly Migration[] = [];
export const JOINED_MIGRATIONS: readonly Migration[] = [];
export const LESSONS_MIGRATIONS: readonly Migration[] = [];
export const HOSTED_MIGRATIONS: readonly Migration[] = [];

/** What version 1 of a task and of an assignment did not have to say. */
const FIRST_DEALING = { streams: 'shared', leftOut: [] };

function sittingToVersion2(sitting: unknown): unknown {
  const { task, ...rest }: Record<string, unknown> = Object(sitting);
  const dealing = { streams: 'shared', kinds: ['match', 'choice', 'entry', 'estimate', 'order'] };
  return { ...rest, dealing, ...(task !== undefined && { task: { ...Object(task), ...FIRST_DEALING } }) };
}

function draftToVersion2(draft: unknown): unknown {
  const { assignment, ...rest }: Record<string, unknown> = Object(draft);
  return { ...rest, assignment: { ...Object(assignment), content: 'WQ2X2SJY1T', ...FIRST_DEALING } };
}

/** `content` and `app` were always the same in version 1. */
function toVersion2(entry: unknown): unknown {
  const origin = { content: 1, app: '0.1.0' };
  const { item, isRight, ...rest }: Record<string, unknown> = Object(entry);
  if (typeof item !== 'string' || typeof isRight !== 'boolean') return { ...rest, ...origin };
  const [kind = '', name = ''] = item.split(/[:.]/);
  const isCard = kind === 'match';
  return {
    item,
    kind,
    measures: isCard ? [name] : [],
    figures: isCard ? [] : (RELATIONS_1[name] ?? [name]),
    score: { earned: Number(isRight), total: 1 },
    ms: null,
    ...rest,
    ...origin,
  };
}

/** What came of loading a text. One that cannot be read is copied aside before anything is written over it. */
export type Loaded<T> =
  | { readonly state: 'none' }
  | { readonly state: 'read'; readonly value: T }
  /** Damaged; `value` is what could be read. */
  | { readonly state: 'setAside'; readonly value?: T }
  /** Of a later version: copied aside, unread. */
  | { readonly state: 'newer'; readonly value?: never };

/** Loads a text of any version. */
export type SaveReader = <K extends keyof SaveBodies>(
  storage: TextStorage,
  kind: K,
  key: string,
) => Loaded<SaveBodies[K]>;

/** How to read a kind of save: its schema, and the migrations to the version that is written now. */
export type SaveFormat<T> = {
  readonly migrations: readonly Migration[];
  readonly parse: (body: unknown) => Parsed<T>;
};
/** `isDamaged`: `value` is only what could be read. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T; readonly isDamaged?: boolean }
  | { readonly ok: false; readonly isNewer?: boolean };

const envelope = v.object({ version: v.pipe(v.number(), v.integer(), v.minValue(1)), body: v.unknown() });

/** @param version the one that is written now. */
export function loadSave<T>(
  storage: TextStorage,
  key: string,
  version: number,
  save: SaveFormat<T>,
): Loaded<T> {
  const text = storage.read(key);
  if (text === null) return { state: 'none' };
  const parsed = parseText(text, version, save);
  if (parsed.ok && !parsed.isDamaged) return { state: 'read', value: parsed.value };
  // Written over only if the copy is safe: with what could be read.
  if (setAside(storage, key, text)) {
    if (parsed.ok) storage.write(key, JSON.stringify({ version, body: parsed.value }));
    else storage.remove(key);
  }
  if (parsed.ok) return { state: 'setAside', value: parsed.value };
  return { state: parsed.isNewer ? 'newer' : 'setAside' };
}

function parseText<T>(text: string, version: number, { migrations, parse }: SaveFormat<T>): Parsed<T> {
  const { success, output } = v.safeParse(
    envelope,
    tryCall((): unknown => JSON.parse(text)),
  );
  if (!success) return { ok: false };
  if (output.version > version) return { ok: false, isNewer: true };
  return parse(migrate(output.body, output.version, migrations));
}

/**
 * Copies a text to the first free key, so that no earlier copy is written over; the same text only once.
 * @returns whether the copy is kept.
 */
function setAside(storage: TextStorage, key: string, text: string): boolean {
  for (let n = 1; ; n++) {
    const copyKey = `aside/${key}/${n}`;
    const there = storage.read(copyKey);
    if (there === text) return true;
    if (there === null) return storage.write(copyKey, text) === 'kept';
  }
}
