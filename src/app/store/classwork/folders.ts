import { lastIn } from '../../../core/last.ts';
import type { Folders } from '../contract.ts';
import type { Folder, KeptReceipt } from '../saves/bodies.ts';
import { type Keeper, namesIn } from '../saves/keep.ts';

const START = 'folder/';

/**
 * What this tab has put is known without the shelf, which on a first visit nobody can read; what another tab has left
 * there since is never written over.
 */
export function createFolders(keeper: Keeper): Folders {
  const own = new Map<string, Folder>();
  const find = (name: string): Folder | undefined => {
    const [mine, kept] = [own.get(name), keeper.load('folder', START + name)];
    return mine && kept ? { ...mine, receipts: united(mine.receipts, kept.receipts) } : (mine ?? kept);
  };
  return {
    find,
    put: (name, folder) => {
      own.set(name, folder);
      const whole = find(name) ?? folder;
      own.set(name, whole);
      keeper.keep('folder', whole, START + name);
    },
    all: () => namesIn(keeper, START, own).flatMap(name => find(name) ?? []),
  };
}

/** Of two receipts of one sitting the first list's, handed in if either was; in the order of time. */
function united(mine: readonly KeptReceipt[], others: readonly KeptReceipt[]): readonly KeptReceipt[] {
  const isGone = ({ own }: KeptReceipt): boolean =>
    [...mine, ...others].some(one => one.own === own && one.isHandedIn);
  const more = others.filter(({ own }) => mine.every(one => one.own !== own));
  return [...mine, ...more].map(kept => ({ ...kept, isHandedIn: isGone(kept) })).sort((a, b) => a.at - b.at);
}

/** How far an assignment has come on this device. */
export function assignmentStateKey({
  receipts,
}: Folder): 'classwork.begun' | 'classwork.waiting' | 'classwork.gone' {
  const latest = lastIn(receipts);
  if (!latest) return 'classwork.begun';
  return latest.isHandedIn ? 'classwork.gone' : 'classwork.waiting';
}
