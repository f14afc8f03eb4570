import { createStore, type StoreApi } from 'zustand/vanilla';
import { lastIn } from '../../../core/lists.ts';
import { type Keeper, namesIn } from '../saves/keeper.ts';
import type { Folder, KeptReceipt } from '../saves/save-types.ts';
import type { AssignmentCalls, AssignmentNeeds, Folders, SeenAssignment } from '../types.ts';

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

export type AssignmentStore = StoreApi<SeenAssignment | null> &
  AssignmentCalls & {
    /** What this device knows of all assignments. */
    readonly all: () => readonly Folder[];
  };

/** What a class was set, as one student meets it. All of it is fetched when a code is first looked at. */
export function createAssignmentStore(needs: AssignmentNeeds): AssignmentStore {
  const { keeper, bring } = needs;
  const store = createStore<SeenAssignment | null>(() => null);
  const folders = createFolders(keeper);
  let calls: AssignmentCalls | undefined;
  const open = async (): Promise<AssignmentCalls> => {
    const { createAssignmentActions } = await import('./assignment-actions.ts');
    // Once, however many have waited for it.
    calls ??= createAssignmentActions(store, folders, needs);
    return calls;
  };
  let visit = 0;
  /** Nothing is shown or entered where one has gone on in the meantime. */
  const arrive = async (call: (calls: AssignmentCalls) => Promise<void>): Promise<void> => {
    visit += 1;
    const mine = visit;
    await bring(open, async come => {
      if (mine === visit) await call(come);
    });
  };
  return {
    ...store,
    look: code => arrive(({ look }) => look(code)),
    enter: code => arrive(({ enter }) => enter(code)),
    turnAway: () => {
      visit += 1;
      calls?.turnAway();
    },
    // Nothing of these is possible before an assignment was looked at.
    start: () => calls?.start(),
    takeUp: session => calls?.takeUp(session),
    call: nickname => calls?.call(nickname),
    handIn: own => calls?.handIn(own),
    all: folders.all,
  };
}
