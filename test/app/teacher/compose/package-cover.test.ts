import { describe, expect, it } from 'vitest';
import type { PackageCover } from '../../../../src/app/store/saves/save-types.ts';
import { packageContents } from '../../../../src/app/teacher/compose/assignment-downloads.ts';
import { type CoverContext, packageAbout } from '../../../../src/app/teacher/compose/package-cover.ts';
import type { PageWords } from '../../../../src/app/teacher/teacher-page-context.ts';
import type { Assignment } from '../../../../src/core/classroom/assignment.ts';
import { toLink } from '../../../../src/core/classroom/assignment-link.ts';
import { LANGUAGES, type Language } from '../../../../src/core/language.ts';
import { interview, makeAssignment } from '../../../core/classroom/make-assignment.ts';
import { realText } from '../../../real-interview.ts';
import { realTeach } from '../../../teacher-words.ts';

const spoken = (language: Language): PageWords => ({ text: realText(language), teach: realTeach(language) });

/** The page in a language, with an assignment and its cover. */
function worded(
  language: Language,
  change: Partial<Assignment> = {},
  cover: Partial<PackageCover> = {},
): CoverContext {
  const state = { draft: makeAssignment(change), plenty: 40, cover: { pass: '', about: null, ...cover } };
  return {
    game: { interview } as CoverContext['game'],
    draftStore: { getState: () => state } as CoverContext['draftStore'],
    ...spoken(language),
    spokenIn: spoken,
  };
}

const everything = interview.pillars.map(({ id }) => id);

describe('what a package says of itself', () => {
  it('says to a class what is asked, how, how it is handed in and what it rests on', () => {
    const set = { count: 30, mode: 'test', minutes: 20, pillars: everything } as const;
    expect(packageAbout(worded('zh-CN', set, { pass: '60' }))).toEqual({
      language: 'zh-CN',
      text: [
        '《四梁八柱》：把每条措施放到它的柱上，读准每句话、每个数。',
        '内容：稳工业增长、建现代化产业体系、做强数字经济、支持中小企业，30题',
        '测验：每题一次，交卷后看对错',
        '答题时间：20分钟，离开页面也计时',
        '及格线：60%',
        '最后点“交卷并离开”，成绩就记在这个平台里。',
        '依据新华社2023年1月2日刊发的专访，受访者是时任工业和信息化部部长金壮龙。',
      ].join('\n'),
    });
    expect(
      packageAbout(worded('en', { count: 1 }))
        .text.split('\n')
        .slice(1, 4),
    ).toEqual([
      'Covers: Steady growth; 1 question',
      'Practice: answers at once, missed questions come back',
      'At the end, press “Submit and leave”: your score is then recorded on this platform.',
    ]);
  });

  it('counts no more questions than there are, and names no pass mark that cannot be read', () => {
    const { text } = packageAbout(worded('en', { count: 100 }, { pass: '0.6' }));
    expect(text).toContain('40 questions');
    expect(text).not.toContain('Pass mark');
  });

  it.each(LANGUAGES)(
    'speaks the language that is set for the students, on a page in any other: %s',
    language => {
      for (const page of LANGUAGES) {
        expect(packageAbout(worded(page, { language }))).toEqual(packageAbout(worded(language)));
        expect(packageAbout(worded(page)).language).toBe(page);
      }
      // Until its words have come it is that of the page.
      const [here = 'zh-CN'] = LANGUAGES.filter(one => one !== language);
      const waiting = { ...worded(here, { language }), spokenIn: () => undefined };
      expect(packageAbout(waiting)).toEqual(packageAbout(worded(here)));
    },
  );

  it('is what the teacher has written; nothing written is what follows from the settings', () => {
    expect(packageAbout(worded('en', {}, { about: 'Until Friday, please.' })).text).toBe(
      'Until Friday, please.',
    );
    expect(packageAbout(worded('en', {}, { about: ' \n' }))).toEqual(packageAbout(worded('en')));
  });
});

describe('a package', () => {
  it('gets its pass mark, its description and its title, and its link is none the longer', () => {
    const cover = { pass: '６０%', about: 'Until Friday, please.' };
    const page = worded('en', { language: 'zh-CN' }, cover);
    expect(packageContents(page, '1.2')).toEqual({
      version: '1.2',
      code: toLink(interview, makeAssignment({ language: 'zh-CN' })),
      title: '四梁八柱',
      language: 'zh-CN',
      about: { language: 'zh-CN', text: cover.about },
      pass: 60,
    });
    expect(packageContents(worded('en', { title: '周五小测' }), '2004')).toMatchObject({
      title: '周五小测',
      language: 'en',
      pass: null,
    });
  });
});
