import * as v from 'valibot';
import type { Entry } from '../learner/log.ts';
import type { Move } from '../play/session.ts';
import { LOG_MIGRATIONS, SETTINGS_MIGRATIONS, SITTINGS_MIGRATIONS } from './migrations.ts';
import type { Parsed, Save } from './save.ts';

const item = v.custom<`${string}:${string}`>(input => typeof input === 'string' && input.includes(':'));
const at = v.pipe(v.number(), v.finite());
const source = { interview: v.string(), level: v.string(), seed: v.string(), at };

const entry: v.GenericSchema<unknown, Entry> = v.variant('type', [
  v.object({
    type: v.literal('attempt'),
    item,
    response: v.unknown(),
    isRight: v.boolean(),
    isFirst: v.boolean(),
    isHinted: v.boolean(),
    ...source,
  }),
  v.object({ type: v.literal('finish'), stars: v.picklist([1, 2, 3]), ...source }),
]);

const move: v.GenericSchema<unknown, Move> = v.variant('do', [
  v.object({ do: v.literal('select'), item }),
  v.object({ do: v.literal('unselect') }),
  v.object({ do: v.literal('place'), item, response: v.unknown() }),
  v.object({ do: v.literal('judge'), at }),
  v.object({ do: v.literal('advance') }),
  v.object({ do: v.literal('hint'), item }),
]);

const sitting = v.object({
  level: v.string(),
  seed: v.string(),
  /** Version of the interview that dealt it. */
  content: v.number(),
  /** The items, if the sitting is over a part of its level. */
  only: v.exactOptional(v.array(item)),
  moves: v.array(move),
});
export type Sitting = Readonly<v.InferOutput<typeof sitting>>;

const settings = v.object({
  language: v.fallback(v.nullable(v.picklist(['zh-CN', 'en'])), null),
  theme: v.fallback(v.picklist(['auto', 'light', 'night']), 'auto'),
  textSize: v.fallback(v.picklist([1, 1.15, 1.3]), 1),
  motion: v.fallback(v.picklist(['auto', 'reduced']), 'auto'),
  isMirrored: v.fallback(v.boolean(), false),
});
export type Settings = Readonly<v.InferOutput<typeof settings>>;

export const DEFAULTS: Settings = v.getFallbacks(settings);

/** The learner's log. An entry that cannot be read does not take the others with it. */
export const logSave: Save<readonly Entry[]> = {
  key: 'log',
  version: 1,
  migrations: LOG_MIGRATIONS,
  parse: body => salvage(body, entry),
};

/** Sittings not yet left behind, one per level. */
export const sittingsSave: Save<readonly Sitting[]> = {
  key: 'sittings',
  version: 1,
  migrations: SITTINGS_MIGRATIONS,
  parse: body => salvage(body, sitting),
};

export const settingsSave: Save<Settings> = {
  key: 'settings',
  version: 1,
  migrations: SETTINGS_MIGRATIONS,
  parse: body => {
    const { success, output } = v.safeParse(settings, body);
    return success ? { ok: true, value: output } : { ok: false };
  },
};

function salvage<T>(body: unknown, schema: v.GenericSchema<unknown, T>): Parsed<readonly T[]> {
  if (!Array.isArray(body)) return { ok: false };
  const results = body.map(one => v.safeParse(schema, one));
  const value = results.flatMap(({ success, output }) => (success ? [output] : []));
  return { ok: true, value, isDamaged: value.length < body.length };
}
