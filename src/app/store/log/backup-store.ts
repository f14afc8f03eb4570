import { createStore, type StoreApi } from 'zustand/vanilla';
import { DAY_MS } from '../../../core/calendar-day.ts';
import type { Bring } from '../fetch-retry.ts';
import type { Keeper } from '../saves/keeper.ts';
import type { LearnerStore } from './learner-store.ts';
import type { BackupProblem } from './progress-backup.ts';

/** What came of taking a copy in. */
export type BackupOutcome =
  | { readonly type: 'taken'; readonly added: number; readonly known: number; readonly unread: number }
  | { readonly type: 'refused'; readonly problem: BackupProblem };

export type BackupStore = StoreApi<BackupOutcome | null> & {
  /** A file or text of the progress, of this device or another: what is new in it is added, nothing is taken away. */
  readonly takeIn: (text: string) => Promise<void>;
  /** The page is left. */
  readonly forget: () => void;
  /** A copy was made of everything up to now. */
  readonly made: () => void;
  /** A copy is long due: the browser may clear what it holds, and much of it lies nowhere else. Says so once a week. */
  readonly isDue: () => boolean;
};

type Needs = {
  readonly learner: LearnerStore;
  readonly keeper: Keeper;
  readonly bring: Bring;
  readonly now: () => number;
};

/** Entries that would be a pity to lose. */
const PITY = 60;
const WEEK_MS = 7 * DAY_MS;

export function createBackupStore({ learner, keeper, bring, now }: Needs): BackupStore {
  const store = createStore<BackupOutcome | null>(() => null);
  let kept = keeper.load('copies') ?? { entries: 0, reminded: 0 };
  const keep = (change: Partial<typeof kept>): void => {
    kept = { ...kept, ...change };
    keeper.keep('copies', kept);
  };
  return {
    ...store,
    takeIn: async text => {
      await bring(
        () => import('./progress-backup.ts'),
        async ({ readBackup }) => {
          const backup = await readBackup(text);
          if (!backup.ok) return store.setState({ type: 'refused', problem: backup.problem }, true);
          const { entries, unread } = backup;
          const added = learner.takeIn(entries);
          store.setState({ type: 'taken', added, known: entries.length - added, unread }, true);
        },
      );
    },
    forget: () => store.setState(null, true),
    made: () => keep({ entries: learner.getState().log.length }),
    isDue: () => {
      // A clock that was ahead then says nothing about now.
      const isLongAgo = Math.abs(now() - kept.reminded) >= WEEK_MS;
      const isDue = learner.getState().log.length - kept.entries >= PITY && isLongAgo;
      if (isDue) keep({ reminded: now() });
      return isDue;
    },
  };
}
