/** The name of the vault: another database than the log's, whose shape older games must find unchanged. */
export const VAULT_DATABASE = 'beams-and-pillars-vault';

declare global {
  interface Window {
    /** The page asks before the program has come, so that no question waits for the answer. */
    readonly askedDatabases?: Promise<readonly IDBDatabaseInfo[]>;
  }
}

/** Some browsers do not say, or never answer. */
const DATABASE_PATIENCE_MS = 1000;

/** Whether there may be such a database, asked without making one. */
export async function mayDatabaseExist(name: string): Promise<boolean> {
  try {
    const late = new Promise<undefined>(done => setTimeout(done, DATABASE_PATIENCE_MS));
    const all = await Promise.race([globalThis.window?.askedDatabases ?? indexedDB.databases(), late]);
    return all?.some(database => database.name === name) ?? true;
  } catch {
    return true;
  }
}
