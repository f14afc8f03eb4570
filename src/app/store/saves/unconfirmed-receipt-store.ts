import { once, withTimeout } from '../call-helpers.ts';
import { type Kept, mayDatabaseExist, type Shelf } from './browser-storage.ts';
import { openTexts, type TextVault, type VaultRow } from './indexed-db.ts';

/** The receipt of a sitting, under the names of its assignment and of the sitting. */
export type UnconfirmedText = { readonly key: string; readonly text: string };

/** Receipts that no learning platform has confirmed, on a device that others may use. Nothing here throws. */
export type UnconfirmedShelf = {
  /** Those of earlier visits, too; of each the longest that is left. */
  readonly all: () => Promise<readonly UnconfirmedText[]>;
  readonly keep: (one: UnconfirmedText) => Kept;
  /** Puts what is kept under this key where a killed browser does not take it. */
  readonly secure: (key: string) => void;
  /** From everywhere, without a trace. */
  readonly erase: (key: string) => void;
  /** Resolves once all of this is done. */
  readonly settled: () => Promise<unknown>;
};

const START = 'unconfirmed/';
/** Apart from the vault of the game, which may live at the same address and keeps what was taken away in mind. */
export const UNCONFIRMED_DATABASE = 'beams-and-pillars-unconfirmed';

/** No question waits longer for the vault. */
const PATIENCE_MS = 2000;

/**
 * The shelf has each text at once, also if the page is closed just then; the vault, which outlives a killed browser, only
 * what is secured: where a platform confirms in time there is no vault, unless the browser does not say whether there is
 * one. A receipt only grows, so that of two of one sitting the longer is the later.
 */
export function createUnconfirmedShelf(
  shelf: Shelf,
  openVault: () => Promise<TextVault | undefined> = () => openTexts(UNCONFIRMED_DATABASE),
): UnconfirmedShelf {
  const open = once(openVault);
  const secured = new Set<string>();
  let work: Promise<unknown> = Promise.resolve();
  const then = (act: (vault: TextVault) => Promise<unknown>): void => {
    const next = async (): Promise<unknown> => {
      const vault = await open();
      return vault && act(vault);
    };
    work = work.then(next).catch(() => undefined);
  };
  const readVault = async (): Promise<readonly VaultRow[]> => {
    if (!(await mayDatabaseExist(UNCONFIRMED_DATABASE))) return [];
    return (await (await open())?.all().catch(() => undefined)) ?? [];
  };
  /** What the vault does not say in time is offered at the next opening. */
  const readInTime = async (): Promise<readonly VaultRow[]> =>
    (await withTimeout(PATIENCE_MS, readVault)) ?? [];
  return {
    all: async () => {
      const texts = new Map<string, string>();
      for (const { name, body } of await readInTime()) {
        secured.add(name);
        if (body) texts.set(name, body.text);
      }
      for (const at of shelf.keys(START)) {
        const [key, text] = [at.slice(START.length), shelf.read(at) ?? ''];
        if (text.length >= (texts.get(key)?.length ?? 0)) texts.set(key, text);
      }
      return [...texts].flatMap(([key, text]) => (text === '' ? [] : [{ key, text }]));
    },
    keep: ({ key, text }) => shelf.write(START + key, text),
    secure: key => {
      const text = shelf.read(START + key);
      if (text === null) return;
      secured.add(key);
      then(vault => vault.put([{ name: key, revision: text.length, body: { key, text } }], true));
    },
    erase: key => {
      shelf.remove(START + key);
      if (secured.delete(key)) then(vault => vault.erase([key]));
    },
    settled: () => work,
  };
}
