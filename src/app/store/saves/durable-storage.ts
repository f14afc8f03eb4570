import { hash } from '../../../core/seeded-random.ts';
import { once } from '../call-helpers.ts';
import { type Kept, mayDatabaseExist, type Shelf, VAULT_DATABASE } from './browser-storage.ts';
import type { Vault, VaultRow } from './indexed-db.ts';

/** A shelf of which what must not be lost lies in the vault, too. */
export type DurableShelf = Shelf & {
  /**
   * Of what lies on the shelf and in the vault the later counts, key by key, and then lies in both.
   * @returns whether the shelf was behind.
   */
  readonly takeOver: () => Promise<boolean>;
};

export type DurableShelfNeeds = {
  /** Whether there may be a vault from an earlier visit. */
  readonly mayExist: () => Promise<boolean>;
  /** @param isThere one may be there; where there is none, making it can wait. */
  readonly openVault: (isThere: boolean) => Promise<Vault | undefined>;
};

/** Sittings, folders, what was handed in, and what of them could not be read. The log has its journal. */
const KEPT = ['sitting', 'folder', 'gradebook', 'aside/'] as const;
const isKept = (key: string): boolean => KEPT.some(start => key.startsWith(start));
/** What one plays for oneself may wait for the disk: that is lost if the power fails, not if the browser is killed. */
const isStrict = (key: string): boolean => !/^sitting\/[a-z]/.test(key);

/** On the shelf, behind every text that was written or taken away there: how often its key was. */
const REVISION = 'revision/';
/** Short, and nobody can read from it what was taken away. */
const nameOf = (key: string): string => hash(`a${key}`).toString(36) + hash(`b${key}`).toString(36);

/**
 * Browsers write the shelf to the disk late, up to a minute, and a killed one not at all; but always in order. So every
 * text is followed there by its revision, and goes into the vault with it at once. The higher revision is later; with
 * the same one the shelf counts: a release that knows no vault has gone on there. No clock is asked.
 */
export function createDurableShelf(shelf: Shelf, { mayExist, openVault }: DurableShelfNeeds): DurableShelf {
  // A shelf with revisions on it has a vault: nobody need ask.
  const isThere = shelf.keys(REVISION).length > 0 ? Promise.resolve(true) : mayExist();
  const open = once(async () => openVault(await isThere));
  const ledger = createLedger(shelf, open);
  const keys = (): readonly string[] => shelf.keys('').filter(isKept);
  const write = (key: string, text: string): Kept => {
    const kept = shelf.write(key, text);
    if (isKept(key)) ledger.enter(key, text, kept === 'kept');
    return kept;
  };
  return {
    ...shelf,
    write,
    remove: key => {
      shelf.remove(key);
      if (isKept(key)) ledger.enter(key, null);
    },
    recover: () => {
      shelf.recover();
      for (const key of keys()) write(key, shelf.read(key) ?? '');
    },
    settled: ledger.settled,
    takeOver: async () => {
      // What cannot be read now may be later than the shelf, and is left alone.
      const held = (await isThere) ? await (await open())?.all().catch(() => undefined) : [];
      if (!held) return false;
      const later = held.filter(ledger.isLater);
      ledger.learn(held);
      for (const one of later) bring(shelf, keys(), one);
      const all = new Set([...keys(), ...held.flatMap(({ body }) => body?.key ?? [])]);
      for (const key of all) if (!ledger.isKnown(key)) ledger.enter(key, shelf.read(key));
      return later.length > 0;
    },
  };
}

/** The shelf with the vault of this browser behind it; a first one is made when the first page is drawn. */
export const openDurableShelf = (shelf: Shelf, shown: Promise<void>): DurableShelf =>
  createDurableShelf(shelf, {
    mayExist: () => mayDatabaseExist(VAULT_DATABASE),
    openVault: async isThere => {
      if (!isThere) await shown;
      const doors = await import('./indexed-db.ts').catch(() => undefined);
      return doors?.openVault();
    },
  });

/** From the vault onto the shelf, or off it. */
function bring(shelf: Shelf, keys: readonly string[], { name, revision, body }: VaultRow): void {
  const kept = body ? shelf.write(body.key, body.text) : 'kept';
  if (!body) for (const key of keys) if (nameOf(key) === name) shelf.remove(key);
  if (kept === 'kept') shelf.write(REVISION + name, String(revision));
}

/** Counts the revisions, and puts into the vault, in their order, what the shelf has got. */
type Ledger = {
  /** null: taken away. @param isLying on the shelf, to stay. */
  readonly enter: (key: string, text: string | null, isLying?: boolean) => void;
  readonly learn: (held: readonly VaultRow[]) => void;
  /** Than what lies on the shelf. */
  readonly isLater: (held: VaultRow) => boolean;
  /** What lies on the shelf is what is known to lie in the vault. */
  readonly isKnown: (key: string) => boolean;
  readonly settled: () => Promise<boolean>;
};

function createLedger(shelf: Shelf, open: () => Promise<Vault | undefined>): Ledger {
  const known = new Map<string, VaultRow>();
  const pending = new Map<string, VaultRow>();
  let work = Promise.resolve(true);
  const revisionOf = (name: string): number => Number(shelf.read(REVISION + name)) || 0;
  const learn = (all: readonly VaultRow[]): void => {
    for (const held of all) known.set(held.name, held);
  };
  const isOnShelf = (key: string, { body }: VaultRow): boolean => shelf.read(key) === (body?.text ?? null);
  const note = (key: string, text: string | null, isLying: boolean): void => {
    const name = nameOf(key);
    const revision = Math.max(revisionOf(name), known.get(name)?.revision ?? 0) + 1;
    const held = { name, revision, body: text === null ? null : { key, text } };
    known.set(name, held);
    pending.set(key, held);
    if (isLying) shelf.write(REVISION + name, String(revision));
  };
  /** What failed is tried again with the next. @returns whether all is safe that was pending. */
  const flush = async (): Promise<boolean> => {
    const vault = await open();
    const batch = [...pending];
    if (!vault || batch.length === 0) return batch.length === 0;
    const [all, keys] = [batch.map(([, held]) => held), batch.map(([key]) => key)];
    const later = await vault.put(all, keys.some(isStrict));
    for (const [key, held] of batch) if (pending.get(key) === held) pending.delete(key);
    // Another tab was ahead without this one's knowing; unless the shelf has its text now, this one's is the last.
    const isOutdone = ({ name }: VaultRow): boolean => later.some(one => one.name === name);
    const outdone = batch.filter(([key, held]) => isOutdone(held) && isOnShelf(key, held));
    learn(later);
    for (const [key, { name, revision, body }] of outdone)
      note(key, body?.text ?? null, revisionOf(name) === revision);
    return outdone.length === 0 || flush();
  };
  return {
    learn,
    isLater: ({ name, revision }) => revision > revisionOf(name),
    isKnown: key => shelf.read(key) === (known.get(nameOf(key))?.body?.text ?? null),
    enter: (key, text, isLying = true) => {
      note(key, text, isLying);
      work = work.then(flush).catch(() => false);
    },
    settled: () => work,
  };
}
