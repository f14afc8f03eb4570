import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AssignmentCalls, AssignmentNeeds, SeenAssignment } from '../looked.ts';
import type { Folder } from '../saves/bodies.ts';
import { createFolders } from './folders.ts';

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
    const { createAssignmentActions } = await import('./assigning.ts');
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
