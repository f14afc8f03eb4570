import { isStarred } from '../../core/interview/library.ts';
import type { Interview } from '../../core/interview/types.ts';
import { lastIn } from '../../core/last.ts';
import { isWholeBuilt, pillarState } from '../../core/learner/campaign.ts';
import type { Journey } from '../../core/learner/journey.ts';
import type { LogEntry } from '../../core/learner/log.ts';
import { beamStates } from '../../core/learner/standing.ts';
import type { Text } from '../../text/language.ts';
import type { Certificate } from './certificate.ts';
import { certificateText } from './keeping.ts';

type LearnerRecord = { readonly log: readonly LogEntry[]; readonly journey: Journey };

/** The sheet that sums up what a learner has built. */
export function certificateOf(
  interview: Interview,
  { log, journey }: LearnerRecord,
  text: Text,
): Certificate {
  const playable = interview.levels.filter(isStarred);
  const built = interview.pillars.filter(({ id }) =>
    pillarState(interview, journey, id).courses.every(course => course !== 'planned'),
  );
  const finishes = log.filter(entry => entry.type === 'finish' && entry.interview === interview.id);
  const sums = {
    pillars: built.length,
    measures: journey.measures.size,
    figures: journey.figures.size,
    stars: playable.reduce((sum, { id }) => sum + (journey.stars.get(id) ?? 0), 0),
    most: 3 * playable.length,
    at: lastIn(finishes)?.at,
    isWhole: isWholeBuilt(interview, journey),
  };
  return { ...certificateText(text, sums), beams: beamStates(interview, journey, text) };
}
