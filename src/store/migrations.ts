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

/** Every version since the first release, 1. */
export const LOG_MIGRATIONS: readonly Migration[] = [];
export const SITTINGS_MIGRATIONS: readonly Migration[] = [];
export const SETTINGS_MIGRATIONS: readonly Migration[] = [];
