import { dayOf } from '../../core/calendar-day.ts';
import { toDate } from '../../core/calendar-text.ts';
import { lastIn } from '../../core/lists.ts';
import { shareOrSave } from '../dom/file-io.ts';
import type { Game } from '../store/game-stores.ts';
import { toBackupFile } from '../store/log/progress-backup.ts';

/** Gives the player the whole progress as a JSON file, named after the day of the last response. */
export async function saveProgressCopy({ learner, language, backup }: Game): Promise<void> {
  const { whole: log } = learner.getState();
  const day = toDate(dayOf(lastIn(log)?.at ?? 0));
  const name = `${language.getState().t('app.title')} ${day}.json`;
  await shareOrSave(new File([toBackupFile(log)], name, { type: 'application/json' }));
  backup.markMade();
  // Asked for here because it follows a tap: a browser that asks the player for permission then does so at a fitting time.
  await navigator.storage?.persist?.().catch(() => false);
}
