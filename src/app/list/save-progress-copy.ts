import { dayOf, toDate } from '../../core/calendar-day.ts';
import { lastIn } from '../../core/lists.ts';
import { shareOrSave } from '../dom/file-and-clipboard.ts';
import type { Game } from '../store/game-stores.ts';
import { toBackupFile } from '../store/log/progress-backup.ts';

/** The whole progress as a file, named after the day of the last response. */
export async function saveProgressCopy({ learner, language, backup }: Game): Promise<void> {
  const { log } = learner.getState();
  const day = toDate(dayOf(lastIn(log)?.at ?? 0));
  const name = `${language.getState().t('app.title')} ${day}.json`;
  await shareOrSave(new File([toBackupFile(log)], name, { type: 'application/json' }));
  backup.markMade();
  // From a tap, so that a browser that asks asks at the right moment.
  await navigator.storage?.persist?.().catch(() => false);
}
