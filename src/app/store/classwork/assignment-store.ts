import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Keeper, namesIn } from '../saves/keeper.ts';
import type { Folder, KeptReceipt } from '../saves/save-types.ts';
import type { AssignmentCalls, AssignmentNeeds, Folders, SeenAssignment } from '../types.ts';

const KEY_START = 'folder/';

/**
 * The folders of this tab are remembered here, since on a first visit nothing can be read back from storage. Receipts that
 * another tab has kept there meanwhile are never written over.
 */
function createFolders(keeper: Keeper): Folders {
  const own = new Map<string, Folder>();
  const find = (name: string): Folder | undefined => {
    const [mine, kept] = [own.get(name), keeper.load('folder', KEY_START + name)];
    return mine && kept ? { ...mine, receipts: mergeReceipts(mine.receipts, kept.receipts) } : (mine ?? kept);
  };
  return {
    find,
    put: (name, folder) => {
      own.set(name, folder);
      const whole = find(name) ?? folder;
      own.set(name, whole);
      keeper.keep('folder', whole, KEY_START + name);
    },
    all: () => namesIn(keeper, KEY_START, own).flatMap(name => find(name) ?? []),
  };
}

/** In order of time. Of two receipts of one sitting the one in the first list counts, handed in if either was. */
function mergeReceipts(mine: readonly KeptReceipt[], others: readonly KeptReceipt[]): readonly KeptReceipt[] {
  const isHandedIn = ({ own }: KeptReceipt): boolean =>
    [...mine, ...others].some(one => one.own === own && one.isHandedIn);
  const more = others.filter(({ own }) => mine.every(one => one.own !== own));
  return [...mine, ...more]
    .map(kept => ({ ...kept, isHandedIn: isHandedIn(kept) }))
    .sort((a, b) => a.at - b.at);
}

export type AssignmentStore = StoreApi<SeenAssignment | null> &
  AssignmentCalls & {
    /** Of all assignments that were ever begun or read on this device. */
    readonly all: () => readonly Folder[];
  };

/** Assignments as a student meets them. What they need is fetched when a code is first opened. */
export function createAssignmentStore(needs: AssignmentNeeds): AssignmentStore {
  const { keeper, bring } = needs;
  const store = createStore<SeenAssignment | null>(() => null);
  const folders = createFolders(keeper);
  let calls: AssignmentCalls | undefined;
  const open = async (): Promise<AssignmentCalls> => {
    const { createAssignmentActions } = await import('./assignment-actions.ts');
    // Only once, however many calls have waited for it.
    calls ??= createAssignmentActions(store, folders, needs);
    return calls;
  };
  let visit = 0;
  /** Calls when the code is there, unless another page was opened meanwhile. */
  const callLater = async (call: (calls: AssignmentCalls) => Promise<void>): Promise<void> => {
    visit += 1;
    const mine = visit;
    await bring(open, async come => {
      if (mine === visit) await call(come);
    });
  };
  return {
    ...store,
    look: code => callLater(({ look }) => look(code)),
    enter: code => callLater(({ enter }) => enter(code)),
    cancel: () => {
      visit += 1;
      calls?.cancel();
    },
    // The following do nothing before an assignment was opened.
    start: () => calls?.start(),
    resume: session => calls?.resume(session),
    setNickname: nickname => calls?.setNickname(nickname),
    handIn: own => calls?.handIn(own),
    all: folders.all,
  };
}
