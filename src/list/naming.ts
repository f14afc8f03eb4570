import { beamOf } from '../content/library.ts';
import type { Interview, LevelSpec } from '../content/types.ts';
import { ordinal } from '../dom/naming.ts';
import { ordinalOf } from '../learner/campaign.ts';
import { toHash } from '../route.ts';
import type { InterfaceKey } from '../text/keys.ts';
import type { Text } from '../text/language.ts';

export function levelName(text: Text, interview: Interview, level: LevelSpec): string {
  return text.t('name.beamLevel', {
    beam: ordinal(text, beamOf(interview, level.beam).question),
    level: ordinal(text, ordinalOf(interview, level)),
  });
}

export const formName = ({ t }: Text, { form }: LevelSpec): string => t(FORMS[form]);

const FORMS: Readonly<Record<LevelSpec['form'], InterfaceKey>> = {
  blueprint: 'form.blueprint',
  match: 'form.match',
  numbers: 'form.numbers',
  raise: 'form.raise',
};

/** Where a level of the hall is met. */
export const levelHash = ({ form, id, beam }: LevelSpec): string =>
  toHash(form === 'blueprint' ? { page: 'blueprint', beam } : { page: 'play', level: id });
