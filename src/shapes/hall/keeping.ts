import type { Text } from '../../text/language.ts';
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
