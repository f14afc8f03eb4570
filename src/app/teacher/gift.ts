import type { BankQuestion } from './bank.ts';
import { categoryOf } from './category.ts';

/**
 * Questions in GIFT, as Moodle and others read it. A blank line ends a question, and one that is missing makes two of
 * them one, without a word; numbers stand without a unit, since one would stop the import. The colon, ~ = # { } and the
 * backslash are escaped, a new line is written \n. Text is plain, so that no importer takes it for HTML.
 * @param title names the category that the questions are put in.
 */
export const toGift = (title: string, questions: readonly BankQuestion[]): string =>
  [`$CATEGORY: ${categoryOf(title).replaceAll('\\', '\\\\')}`, ...questions.map(toGiftQuestion)]
    .join('\n\n')
    .concat('\n');

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** An arrow makes a match of whatever it stands in, and cannot be escaped. */
const escapeGift = (text: string): string =>
  text
    .replaceAll('->', '→')
    .replace(/[\\:~=#{}]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n');

const inPair = (text: string): string => escapeGift(oneLine(text));

function toGiftQuestion(question: BankQuestion): string {
  const { name, text, feedback } = question;
  const lines = [...giftAnswersOf(question), `####${escapeGift(feedback)}`].map(line => `\t${line}`);
  const open = question.type === 'number' ? '{#' : '{';
  return [`::${escapeGift(oneLine(name))}::[plain]${escapeGift(text)}${open}`, ...lines, '}'].join('\n');
}

function giftAnswersOf(question: BankQuestion): readonly string[] {
  switch (question.type) {
    case 'choice':
      return question.options.map((option, i) => `${i === question.right ? '=' : '~'}${escapeGift(option)}`);
    case 'match':
      return [
        ...question.pairs.map(({ line, answer }) => `=${inPair(line)} -> ${inPair(answer)}`),
        ...question.spare.map(answer => `= -> ${inPair(answer)}`),
      ];
    default:
      return [`=${question.value}:${question.tolerance}`];
  }
}
