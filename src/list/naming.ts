import { beamOf, isStarred, ordinalOf } from '../content/library.ts';
import type { Interview, LevelSpec } from '../content/types.ts';
import { formName, ordinal } from '../dom/naming.ts';
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
