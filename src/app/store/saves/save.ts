import * as v from 'valibot';
import { tryCall } from '../attempt.ts';
import type { SaveBodies } from './bodies.ts';
import { type Migration, migrate } from './migrations.ts';
import type { Shelf } from './storage.ts';

/** How one saved text came back. A text that cannot be read is kept aside before anything is written over it. */
export type Loaded<T> =
  | { readonly state: 'none' }
  | { readonly state: 'read'; readonly value: T }
  | { readonly state: 'setAside'; readonly value?: T }
  /** Of a later version: set aside, unread. */
  | { readonly state: 'newer'; readonly value?: never };

/** Reads a kept text of any version. */
export type SaveReader = <K extends keyof SaveBodies>(
  shelf: Shelf,
  kind: K,
  key: string,
) => Loaded<SaveBodies[K]>;

/** A save: its shape, and the versions it has had. */
export type SaveFormat<T> = {
  readonly migrations: readonly Migration[];
  readonly parse: (body: unknown) => Parsed<T>;
};
/** `isDamaged`: what could be read is in `value`, but not all could. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T; readonly isDamaged?: boolean }
  | { readonly ok: false; readonly isNewer?: boolean };

const envelope = v.object({ version: v.pipe(v.number(), v.integer(), v.minValue(1)), body: v.unknown() });

/** @param version the one written now; a text of a later one is kept aside, unread. */
export function loadSave<T>(shelf: Shelf, key: string, version: number, save: SaveFormat<T>): Loaded<T> {
  const text = shelf.read(key);
  if (text === null) return { state: 'none' };
  const parsed = parseText(text, version, save);
  if (parsed.ok && !parsed.isDamaged) return { state: 'read', value: parsed.value };
  // Only what is safe elsewhere may be written over: here with what could be read of it.
  if (setAside(shelf, key, text)) {
    if (parsed.ok) shelf.write(key, JSON.stringify({ version, body: parsed.value }));
    else shelf.remove(key);
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
 * Under the first free name, so that nothing set aside before is written over; the same text only once.
 * @returns whether the text is safe there.
 */
function setAside(shelf: Shelf, key: string, text: string): boolean {
  for (let n = 1; ; n++) {
    const name = `aside/${key}/${n}`;
    const there = shelf.read(name);
    if (there === text) return true;
    if (there === null) return shelf.write(name, text) === 'kept';
  }
}
