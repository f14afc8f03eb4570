import { limitMsOf } from '../../../core/classroom/assignment.ts';
import type { About } from '../../../core/classroom/manifest.ts';
import { passIn } from '../../../core/classroom/pass.ts';
import { MINUTE_MS } from '../../../core/day.ts';
import { beamTitle } from '../../../text/naming.ts';
import type { Lectern } from '../lectern.ts';
import type { Spoken } from '../words.ts';

export type Worded = Pick<Lectern, 'game' | 'teaching' | 'text' | 'teach' | 'spokenIn'>;

/** The language that the students get, as far as the teacher has chosen one, and its words have come. */
export function wordsFor({ teaching, text, teach, spokenIn }: Worded): Spoken {
  const { language } = teaching.getState().draft;
  return (language && spokenIn(language)) ?? { text, teach };
}

/** What the package says of itself: what the teacher has written, or else what follows from the settings. */
export function aboutOf(worded: Worded): About {
  const spoken = wordsFor(worded);
  const { about } = worded.teaching.getState().cover;
  return { language: spoken.text.language, text: about?.trim() ? about : readyMade(worded, spoken) };
}

/** For students, in lines to be pasted into a platform: what is asked, how, how it is handed in, and what it rests on. */
function readyMade({ game: { interview }, teaching }: Worded, { text, teach }: Spoken): string {
  const { draft, plenty, cover } = teaching.getState();
  const { t } = text;
  const isTest = draft.mode === 'test';
  const chosen = interview.pillars.filter(({ id }) => draft.pillars.includes(id)).map(({ beam }) => beam);
  const beams = [...new Set(chosen)].map(beam => beamTitle(text, beam)).join(t('name.and'));
  const items = t('classwork.items', { count: Math.min(draft.count, plenty) });
  const minutes = Math.round(limitMsOf(draft) / MINUTE_MS);
  const mark = passIn(cover.pass);
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
