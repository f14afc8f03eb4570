import { measuresOf, pillarsOf } from '../../core/interview/library.ts';
import type { BeamId, Interview } from '../../core/interview/types.ts';
import type { Text } from '../../text/language.ts';
import { beamName, pillarLabel } from '../../text/naming.ts';
import type { PlanLabels } from './blueprint.ts';

/** The size at which a blueprint is drawn; the page shows it at whatever size it has room for. */
export const BLUEPRINT_SIZE = { w: 338, h: 356 } as const;
/** The same of the beam on a result page. */
export const RESULT_BEAM_SIZE = { w: 358, h: 176 } as const;

/** What is written on the blueprint of a beam. */
export const blueprintLabels = (text: Text, interview: Interview, id: BeamId): PlanLabels => ({
  beam: beamName(text, interview, id),
  pillars: pillarsOf(interview, id).map(pillar => ({
    number: String(pillar.point),
    name: pillarLabel(text, pillar.id),
    count: text.t('blueprint.counted', { count: measuresOf(interview, pillar.id).length }),
  })),
});
