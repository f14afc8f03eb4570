/** The words of a headline in one language: its phrases in their order, as they are shown and as the interview has it. */
import { parseDay } from '../../../core/calendar-text.ts';
import type { SlotId } from '../../../core/interview/question-types.ts';
import { NONE, type ProofreadPrompt } from '../../../core/kinds/proofread/rules.ts';
import { fullDayName } from '../../../text/date-names.ts';
import {
  headlineText,
  nested,
  phraseName,
  phrasesOf as phrasesIn,
  rivalReason,
} from '../../../text/further-names.ts';
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
export function phrasesOf(text: Text, { headline, wrong }: ProofreadPrompt): readonly Phrase[] {
  const stated = phrasesIn(text, headline);
  return phrasesIn(text, headline, wrong).map(({ id, text: shown }, i) => ({
    ...{ slot: id, shown, stated: stated[i]?.text ?? shown },
    why: wrong?.slot === id ? rivalReason(text, headline, wrong) : undefined,
  }));
}

/** The phrase that is worded wrongly. */
export const wrongPhrase = (text: Text, prompt: ProofreadPrompt): Phrase | undefined =>
  phrasesOf(text, prompt).find(({ slot }) => slot === prompt.wrong?.slot);

/** The headline in one line, as it is shown and as it is true. */
export const shownSentence = (text: Text, { headline, wrong }: ProofreadPrompt): string =>
  headlineText(text, headline, wrong);
export const statedSentence = (text: Text, { headline }: ProofreadPrompt): string =>
  headlineText(text, headline);

/** A phrase between quotation marks. */
export const named = (phrase: string): string => nested(phraseName(phrase));

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
