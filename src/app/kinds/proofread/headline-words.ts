/** The words of a headline in one language: its phrases in their order, as they are shown and as the interview has it. */
import { parseDay } from '../../../core/calendar-text.ts';
import type { SlotId } from '../../../core/interview/question-types.ts';
import { NONE, type ProofreadPrompt } from '../../../core/kinds/proofread/rules.ts';
import { fullDayName } from '../../../text/date-names.ts';
import { SPACES } from '../../../text/names.ts';
import type { InterfaceKey, Text } from '../../../text/types.ts';
import type { PaperContext } from '../types.ts';

/** A phrase; `why`: of the wrong one, in what it differs from the interview. */
export type Phrase = {
  readonly slot: SlotId;
  readonly shown: string;
  readonly stated: string;
  readonly why: string | undefined;
};

/** In the order of the language that is spoken, which gives each its number. Nothing before the words have come. */
export const phrasesOf = ({ more }: Text, { headline, wrong }: ProofreadPrompt): readonly Phrase[] =>
  (more?.headlines?.[headline] ?? []).map(({ slot, text: stated, rivals }) => {
    const rival = slot === wrong?.slot ? rivals?.[wrong.rival] : undefined;
    return { slot, shown: rival?.text ?? stated, stated, why: rival?.why };
  });

/** The phrase that is worded wrongly. */
export const wrongPhrase = (text: Text, prompt: ProofreadPrompt): Phrase | undefined =>
  phrasesOf(text, prompt).find(({ slot }) => slot === prompt.wrong?.slot);

/** The headline in one line. */
export const shownSentence = (text: Text, prompt: ProofreadPrompt): string =>
  joined(
    text,
    phrasesOf(text, prompt).map(({ shown }) => shown),
  );
export const statedSentence = (text: Text, prompt: ProofreadPrompt): string =>
  joined(
    text,
    phrasesOf(text, prompt).map(({ stated }) => stated),
  );

const joined = ({ language }: Text, phrases: readonly string[]): string => phrases.join(SPACES[language]);

/** A phrase named by itself does not end with the comma that it has in the headline. */
export const bare = (phrase: string): string => phrase.replace(/[，。；：、,.;:]$/u, '');

/** The same between quotation marks: its own become single ones. */
export const named = (phrase: string): string => bare(phrase).replace(/“/gu, '‘').replace(/”/gu, '’');

/** What an answer is called: the phrase as it is shown, or that all is as stated. */
export function answerName(text: Text, prompt: ProofreadPrompt, slot: SlotId): string {
  const phrase = phrasesOf(text, prompt).find(one => one.slot === slot);
  return phrase ? named(phrase.shown) : text.t('proofread.all');
}

/** The answer that a number key stands for: a phrase by its place in this language; 0 says that all is as stated. */
export const answerAt = (text: Text, prompt: ProofreadPrompt, n: number): SlotId | undefined =>
  n === 0 ? NONE : phrasesOf(text, prompt)[n - 1]?.slot;

/** That all phrases, so many, are as stated. */
export const allStated = ({ t }: Text, { slots }: ProofreadPrompt): string =>
  t(STATED[slots.length] ?? 'proofread.stated.any');
const STATED: Readonly<Record<number, InterfaceKey>> = {
  3: 'proofread.stated.3',
  4: 'proofread.stated.4',
  5: 'proofread.stated.5',
  6: 'proofread.stated.6',
};

/** That one phrase may differ from the text, and of when that is: it stands above every headline. */
export function mayDiffer({ interview, text }: PaperContext): string {
  const day = parseDay(interview.date);
  const date = day === undefined ? interview.date : fullDayName(text.language, day);
  return text.t('proofread.mayDiffer', { date });
}
