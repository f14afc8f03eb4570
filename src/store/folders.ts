import type { Folder } from './bodies.ts';
import type { Keeper } from './keep.ts';

/** What this device knows of assignments, each under its name. */
export type Folders = {
  readonly find: (name: string) => Folder | undefined;
  readonly put: (name: string, folder: Folder) => void;
  readonly all: () => readonly Folder[];
};

const START = 'folder/';

/** What this tab has put is known without the shelf, which on a first visit nobody can read. */
export function createFolders(keeper: Keeper): Folders {
  const own = new Map<string, Folder>();
  const find = (name: string): Folder | undefined => own.get(name) ?? keeper.load('folder', START + name);
  return {
    find,
    put: (name, folder) => {
      own.set(name, folder);
      keeper.keep('folder', folder, START + name);
    },
    all: () => {
      const names = [...own.keys(), ...keeper.keys(START).map(key => key.slice(START.length))];
      return [...new Set(names)].flatMap(name => find(name) ?? []);
    },
  };
}
