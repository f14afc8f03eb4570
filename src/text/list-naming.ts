import { beamOf, isStarred, ordinalOf } from '../core/interview/library.ts';
import type { Interview, LevelSpec } from '../core/interview/types.ts';
import type { Text } from './language.ts';
import { formName, ordinal } from './naming.ts';

export function levelName(text: Text, interview: Interview, level: LevelSpec): string {
  if (!isStarred(level) && level.form !== 'blueprint') return formName(text, level);
  const n = ordinal(text, ordinalOf(interview, level));
  if (!('beam' in level)) return text.t('name.hallLevel', { level: n });
  return text.t('name.beamLevel', {
    beam: ordinal(text, beamOf(interview, level.beam).question),
    level: n,
  });
}
