/** The name of the vault: another database than the log's, whose shape older games must find unchanged. */
export const VAULT = 'beams-and-pillars-vault';

/** Whether there may be such a database, asked without making one: some browsers do not say. */
export async function mayExist(name: string): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(database => database.name === name);
  } catch {
    return true;
  }
}
