import * as v from 'valibot';
import { type Migration, migrate } from './migrations.ts';
import type { Kept, Shelf } from './storage.ts';

/** How one saved text came back. A text that cannot be read is kept aside before anything is written over it. */
export type Loaded<T> =
  | { readonly state: 'none' }
  | { readonly state: 'read'; readonly value: T }
  | { readonly state: 'setAside'; readonly value?: T };

/** A save: what it is called, its shape, and the versions it has had. */
export type Save<T> = {
  readonly key: string;
  readonly version: number;
  readonly migrations: readonly Migration[];
  readonly parse: (body: unknown) => Parsed<T>;
};
/** `damaged`: what could be read is in `value`, but not all could. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T; readonly isDamaged?: boolean }
  | { readonly ok: false };

const envelope = v.object({ version: v.pipe(v.number(), v.integer(), v.minValue(1)), body: v.unknown() });

export function loadSave<T>(shelf: Shelf, save: Save<T>): Loaded<T> {
  const text = shelf.read(save.key);
  if (text === null) return { state: 'none' };
  const parsed = parseText(text, save);
  if (parsed.ok && !parsed.isDamaged) return { state: 'read', value: parsed.value };
  setAside(shelf, save.key, text);
  return parsed.ok ? { state: 'setAside', value: parsed.value } : { state: 'setAside' };
}

export function writeSave<T>(shelf: Shelf, { key, version }: Save<T>, body: T): Kept {
  return shelf.write(key, JSON.stringify({ version, body }));
}

function parseText<T>(text: string, { version, migrations, parse }: Save<T>): Parsed<T> {
  const { success, output } = v.safeParse(envelope, parseJson(text));
  if (!success || output.version > version) return { ok: false };
  return parse(migrate(output.body, output.version, migrations));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Under the first free name, so that nothing set aside before is written over; the same text only once. */
function setAside(shelf: Shelf, key: string, text: string): void {
  for (let n = 1; ; n++) {
    const name = `aside/${key}/${n}`;
    const there = shelf.read(name);
    if (there === text) return;
    if (there === null) {
      shelf.write(name, text);
      shelf.remove(key);
      return;
    }
  }
}
