import { beamOf, ordinalOf } from '../content/library.ts';
import type { Interview, LevelSpec } from '../content/types.ts';
import { formName, ordinal } from '../dom/naming.ts';
import { lastIn } from '../last.ts';
import { isStarred } from '../play/level.ts';
import { toHash } from '../route.ts';
import type { Folder } from '../store/bodies.ts';
import type { Text } from '../text/language.ts';

export function levelName(text: Text, interview: Interview, level: LevelSpec): string {
  if (!isStarred(level) && level.form !== 'blueprint') return formName(text, level);
  const n = ordinal(text, ordinalOf(interview, level));
  if (!('beam' in level)) return text.t('name.hallLevel', { level: n });
  return text.t('name.beamLevel', {
    beam: ordinal(text, beamOf(interview, level.beam).question),
    level: n,
  });
}

/** Where a level of the hall is met. */
export const levelHash = (level: LevelSpec): string =>
  toHash(
    level.form === 'blueprint' ? { page: 'blueprint', beam: level.beam } : { page: 'play', level: level.id },
  );

/** How far an assignment has come on this device. */
export function stateOf({ receipts }: Folder): 'classwork.begun' | 'classwork.waiting' | 'classwork.gone' {
  const latest = lastIn(receipts);
  if (!latest) return 'classwork.begun';
  return latest.isHandedIn ? 'classwork.gone' : 'classwork.waiting';
}
