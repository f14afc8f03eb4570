import type { Language } from '../language.ts';

/** How long a text may be, in characters without `|`. The pictures have room for these. */
export const WORD_LIMITS: Readonly<Record<Language, WordLimits & QuestionLimits>> = {
  'zh-CN': {
    ...{
      card: 22,
      label: 7,
      summary: 18,
      clue: 60,
      contrast: 50,
      question: 44,
      line: 16,
      name: 14,
      plain: 12,
    },
    ...{ reading: 22, sum: 62, quoted: 0 },
    ...{ phrase: 9, headline: 36, why: 50, member: 12, tableTitle: 12, tableQuestion: 24 },
  },
  en: {
    ...{
      card: 70,
      label: 22,
      summary: 56,
      clue: 170,
      contrast: 150,
      question: 110,
      line: 44,
      name: 42,
      plain: 34,
    },
    ...{ reading: 56, sum: 160, quoted: 130 },
    ...{ phrase: 28, headline: 110, why: 150, member: 40, tableTitle: 30, tableQuestion: 60 },
  },
};

/** `sum`: a question with invented numbers. `quoted`: what evidence says in another language, 0 in the language of the interview. */
export type WordLimits = Readonly<
  Record<
    | 'card'
    | 'label'
    | 'summary'
    | 'clue'
    | 'contrast'
    | 'question'
    | 'line'
    | 'name'
    | 'plain'
    | 'reading'
    | 'sum'
    | 'quoted',
    number
  >
>;

/** `phrase`, `headline`: a phrase of a headline, and all of it in its longest wording. `why`: of a rival or a member of a list. */
export type QuestionLimits = Readonly<
  Record<'phrase' | 'headline' | 'why' | 'member' | 'tableTitle' | 'tableQuestion', number>
>;
