import { limitMsOf } from '../../../core/classroom/assignment.ts';
import type { PackageAbout } from '../../../core/classroom/manifest.ts';
import { parsePassMark } from '../../../core/classroom/pass.ts';
import { MINUTE_MS } from '../../../core/day.ts';
import { beamTitle } from '../../../text/naming.ts';
import type { TeacherPageContext } from '../lectern.ts';
import type { PageWords } from '../words.ts';

export type CoverContext = Pick<TeacherPageContext, 'game' | 'teaching' | 'text' | 'teach' | 'spokenIn'>;

/** The language that the students get, as far as the teacher has chosen one, and its words have come. */
export function studentWords({ teaching, text, teach, spokenIn }: CoverContext): PageWords {
  const { language } = teaching.getState().draft;
  return (language && spokenIn(language)) ?? { text, teach };
}

/** What the package says of itself: what the teacher has written, or else what follows from the settings. */
export function packageAbout(worded: CoverContext): PackageAbout {
  const spoken = studentWords(worded);
  const { about } = worded.teaching.getState().cover;
  return { language: spoken.text.language, text: about?.trim() ? about : defaultAbout(worded, spoken) };
}

/** For students, in lines to be pasted into a platform: what is asked, how, how it is handed in, and what it rests on. */
function defaultAbout({ game: { interview }, teaching }: CoverContext, { text, teach }: PageWords): string {
  const { draft, plenty, cover } = teaching.getState();
  const { t } = text;
  const isTest = draft.mode === 'test';
  const chosen = interview.pillars.filter(({ id }) => draft.pillars.includes(id)).map(({ beam }) => beam);
  const beams = [...new Set(chosen)].map(beam => beamTitle(text, beam)).join(t('name.and'));
  const items = t('classwork.items', { count: Math.min(draft.count, plenty) });
  const minutes = Math.round(limitMsOf(draft) / MINUTE_MS);
  const mark = parsePassMark(cover.pass);
  return [
    teach('about.game', { title: t('app.title') }),
    teach('about.asks', { beams, items }),
    t(isTest ? 'classwork.test' : 'classwork.practice'),
    minutes > 0 &&
      teach('about.time', {
        time: t(isTest ? 'classwork.testLimit' : 'classwork.timeLimit', { count: minutes }),
      }),
    mark.ok && mark.percent !== null && teach('about.pass', { percent: mark.percent }),
    teach('about.handIn', { button: t('lms.leave') }),
    teach('about.source'),
  ]
    .filter(line => line !== false)
    .join('\n');
}
