import { createStore, type StoreApi } from 'zustand/vanilla';
import { DAY_MS } from '../../../core/calendar-day.ts';
import type { Bring } from '../fetch-retry.ts';
import type { Keeper } from '../saves/keeper.ts';
import type { LearnerStore } from './learner-store.ts';
import type { BackupProblem } from './progress-backup.ts';

/** What came of restoring a copy: numbers of entries that were new, known and unreadable; or why it was refused. */
export type BackupOutcome =
  | { readonly type: 'taken'; readonly added: number; readonly known: number; readonly unread: number }
  | { readonly type: 'refused'; readonly problem: BackupProblem };

export type BackupStore = StoreApi<BackupOutcome | null> & {
  /** Adds what is new in a file or text of the progress, of whatever device. Nothing is taken away. */
  readonly restore: (text: string) => Promise<void>;
  /** Forgets the outcome, when the page is left. */
  readonly forget: () => void;
  /** Notes that a copy was made of the whole log. */
  readonly markMade: () => void;
  /** Whether to remind of a copy: much is kept nowhere else, and a browser may clear it. True once a week at most. */
  readonly isDue: () => boolean;
};

type Needs = {
  readonly learner: LearnerStore;
  readonly keeper: Keeper;
  readonly bring: Bring;
  readonly now: () => number;
};

/** Entries without a copy that are worth a reminder. */
const MANY_ENTRIES = 60;
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
    restore: async text => {
      await bring(
        () => import('./progress-backup.ts'),
        async ({ readBackup }) => {
          const backup = await readBackup(text);
          if (!backup.ok) return store.setState({ type: 'refused', problem: backup.problem }, true);
          const { entries, unread } = backup;
          const added = learner.merge(entries);
          store.setState({ type: 'taken', added, known: entries.length - added, unread }, true);
        },
      );
    },
    forget: () => store.setState(null, true),
    markMade: () => keep({ entries: learner.getState().whole.length }),
    isDue: () => {
      // Also if the last time lies in the future, since the clock was wrong then.
      const isLongAgo = Math.abs(now() - kept.reminded) >= WEEK_MS;
      const isDue = learner.getState().whole.length - kept.entries >= MANY_ENTRIES && isLongAgo;
      if (isDue) keep({ reminded: now() });
      return isDue;
    },
  };
}
