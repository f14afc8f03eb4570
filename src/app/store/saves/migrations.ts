/**
 * Old saves are a promise. A migration turns the body of version `to - 1` into that of version `to`. Once released
 * it is never edited; test/fixtures holds a frozen save of every version.
 */
export type Migration = {
  readonly name: string;
  readonly to: number;
  readonly up: (body: unknown) => unknown;
};

/** Applies, in order, every migration above `from`. */
export function migrate(body: unknown, from: number, migrations: readonly Migration[]): unknown {
  return migrations.filter(({ to }) => to > from).reduce((before, { up }) => up(before), body);
}

/** What the relations of version 1 rested on, by their ids then. */
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

/** Every version since the first release, 1. */
export const LOG_MIGRATIONS: readonly Migration[] = [
  {
    name: 'an attempt says by itself what it is about, what it earned and what wrote it',
    to: 2,
    up: body => (Array.isArray(body) ? body.map(toSecond) : body),
  },
  {
    name: 'an entry may say its place in the log, where its time does not; until then none did',
    to: 3,
    up: body => body,
  },
];
export const SITTING_MIGRATIONS: readonly Migration[] = [];
/** All sittings in one text: as they were kept until each had its own. */
export const SITTINGS_MIGRATIONS: readonly Migration[] = [];
export const SETTINGS_MIGRATIONS: readonly Migration[] = [];
export const FOLDER_MIGRATIONS: readonly Migration[] = [];
export const GRADEBOOK_MIGRATIONS: readonly Migration[] = [];
export const DRAFT_MIGRATIONS: readonly Migration[] = [];
export const COPIES_MIGRATIONS: readonly Migration[] = [];

/** `content` and `app` of version 1 were always these. */
function toSecond(entry: unknown): unknown {
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
