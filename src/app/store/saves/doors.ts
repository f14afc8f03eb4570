/** Both doors to IndexedDB, fetched as one. */
export { openJournal } from './journal.ts';
export { openVault } from './vault.ts';
