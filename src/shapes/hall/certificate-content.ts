import { isStarred } from '../../core/interview/lookups.ts';
import type { Interview } from '../../core/interview/types.ts';
import type { LogEntry } from '../../core/learner/attempt-log.ts';
import { beamStates, isWholeBuilt, pillarState } from '../../core/learner/campaign-progress.ts';
import type { Journey } from '../../core/learner/journey.ts';
import { lastIn } from '../../core/lists.ts';
import type { Text } from '../../text/types.ts';
import type { Certificate } from './certificate.ts';

/** Counts of a learner's hall. `at`: ms since 1970 of the last finished level, if there is one. */
export type CertificateSums = {
  readonly pillars: number;
  readonly measures: number;
  readonly figures: number;
  readonly stars: number;
  readonly most: number;
  readonly at: number | undefined;
  readonly isWhole: boolean;
};

/** What is written on the sheet that one may keep. */
export function certificateText(
  { t, words, language }: Text,
  sums: CertificateSums,
): Omit<Certificate, 'beams'> {
  const { pillars, measures, figures, stars, most, at, isWhole } = sums;
  const date = at === undefined ? '' : new Date(at).toLocaleDateString(language, { dateStyle: 'long' });
  return {
    title: t('app.title'),
    line: t(isWhole ? 'whole.done' : 'whole.underway'),
    sums: [
      { value: String(pillars), name: t('whole.pillars') },
      { value: String(measures), name: t('whole.measures') },
      { value: String(figures), name: t('whole.figures') },
      { value: `${stars}/${most}`, name: t('whole.stars') },
    ],
    foot: [words.subtitle, date].filter(Boolean).join(' · '),
  };
}

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
