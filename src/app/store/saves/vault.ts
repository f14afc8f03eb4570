import type { DBSchema } from 'idb';
import { connectDatabase } from './database.ts';
import { VAULT_DATABASE } from './exists.ts';

/** A text of the shelf as it lies in the vault, or that it was taken away. A higher revision is a later one. */
export type VaultRow = {
  /** A short sign for the key: of what was taken away nothing else is left. */
  readonly name: string;
  readonly revision: number;
  /** null: taken away. */
  readonly body: { readonly key: string; readonly text: string } | null;
};

/** The door to IndexedDB for texts: what lies there outlives a browser that is killed. */
export type Vault = {
  readonly all: () => Promise<readonly VaultRow[]>;
  /**
   * All of them or none. @param isStrict not even power that fails may take it.
   * @returns once they are safe: of which of them a later one was there, and stays.
   */
  readonly put: (held: readonly VaultRow[], isStrict: boolean) => Promise<readonly VaultRow[]>;
};

/** A vault that can forget. */
export type TextVault = Vault & {
  /** Takes rows away: not even that they were there is left. */
  readonly erase: (names: readonly string[]) => Promise<void>;
};

interface VaultTables extends DBSchema {
  texts: { key: string; value: VaultRow };
}

/** What is there is waited for: whoever goes on without it may fall behind it. */
const VAULT_PATIENCE_MS = 10_000;

/** @returns undefined where there is no such storage. Never throws. */
export const openVault = (): Promise<Vault | undefined> => openTexts(VAULT_DATABASE);

/** @param name of the database. @returns undefined where there is no such storage. Never throws. */
export async function openTexts(name: string): Promise<TextVault | undefined> {
  const connected = await connectDatabase<VaultTables>({
    name,
    tables: ['texts'],
    patienceMs: VAULT_PATIENCE_MS,
  });
  return (
    connected && {
      all: async () => (await connected(database => database.getAll('texts'))).filter(isHeld),
      put: (held, isStrict) =>
        connected(async database => {
          const durability = isStrict ? 'strict' : 'relaxed';
          const { store, done } = database.transaction('texts', 'readwrite', { durability });
          const put = async (one: VaultRow): Promise<readonly VaultRow[]> => {
            const there = await store.get(one.name);
            if (isHeld(there) && there.revision > one.revision) return [there];
            await store.put(one);
            return [];
          };
          const [later] = await Promise.all([Promise.all(held.map(put)), done]);
          return later.flat();
        }),
      erase: names =>
        connected(async database => {
          const transaction = database.transaction('texts', 'readwrite', { durability: 'strict' });
          const all = names.map(one => transaction.store.delete(one));
          // At once: the page may be on its way out.
          transaction.commit();
          await Promise.all([...all, transaction.done]);
        }),
    }
  );
}

const isHeld = (row: Partial<VaultRow> | undefined): row is VaultRow =>
  typeof row?.revision === 'number' && (row.body === null || typeof row.body?.text === 'string');
