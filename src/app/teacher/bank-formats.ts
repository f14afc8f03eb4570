import type { Assignment } from '../../core/classroom/assignment.ts';
import { assignmentName } from '../../core/classroom/assignment-link.ts';
import { escapeXml, fileStemOf } from '../../core/classroom/safe-text.ts';
import type { Interview } from '../../core/interview/types.ts';
import type { DealtItem as Item } from '../../core/kinds/kind.ts';
import {
  type BankQuestion,
  type BankUnit,
  type BankWords,
  bankOf,
  type NumericAnswer,
} from './question-bank.ts';
import { assignmentTitle } from './worksheet.ts';

/**
 * The category of Moodle that questions of this title go to, as a path of one level. A slash parts levels; twice it is one
 * of the name, and in front of a name it needs a space. What looks like a tag would be taken away.
 */
function categoryOf(title: string): string {
  const name = title.replace(/\s+/g, ' ').trim().replaceAll('<', '＜').replaceAll('/', '//');
  return `$course$/top/${name.replace(/^\//, ' /')}`;
}

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

/**
 * Questions as Moodle XML. Texts are HTML, in CDATA; answers of a match and numbers are plain. A number may be given in
 * any of its units, or in none.
 * @param title names the category that the questions are put in.
 */
export const toMoodle = (title: string, questions: readonly BankQuestion[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<quiz>',
    `<question type="category"><category>${plainElement(categoryOf(title))}</category></question>`,
    ...questions.map(toMoodleQuestion),
    '</quiz>',
    '',
  ].join('\n');

const plainElement = (text: string): string => `<text>${escapeXml(text)}</text>`;

/** A paragraph for each line. Once it is HTML, nothing in it can end the CDATA. */
const htmlElement = (text: string): string => {
  const paragraphs = text.split('\n').map(line => `<p>${escapeXml(line)}</p>`);
  return `<text><![CDATA[${paragraphs.join('')}]]></text>`;
};

const TYPES: Readonly<Record<BankQuestion['type'], string>> = {
  choice: 'multichoice',
  match: 'matching',
  number: 'numerical',
};

function toMoodleQuestion(question: BankQuestion): string {
  const { name, text, feedback, items, type } = question;
  return [
    `<question type="${TYPES[type]}">`,
    `<name>${plainElement(name)}</name>`,
    `<questiontext format="html">${htmlElement(text)}</questiontext>`,
    `<generalfeedback format="html">${htmlElement(feedback)}</generalfeedback>`,
    `<defaultgrade>${items.length}</defaultgrade>`,
    '<penalty>0.3333333</penalty>',
    '<hidden>0</hidden>',
    ...moodleAnswersOf(question),
    '</question>',
  ].join('\n');
}

function moodleAnswersOf(question: BankQuestion): readonly string[] {
  switch (question.type) {
    case 'choice':
      return [
        '<single>true</single>',
        '<shuffleanswers>true</shuffleanswers>',
        '<answernumbering>ABCD</answernumbering>',
        ...question.options.map(
          (option, i) =>
            `<answer fraction="${i === question.right ? 100 : 0}" format="html">${htmlElement(option)}</answer>`,
        ),
      ];
    case 'match':
      return [
        '<shuffleanswers>true</shuffleanswers>',
        ...question.pairs.map(({ line, answer }) => subquestion(htmlElement(line), answer)),
        ...question.spare.map(answer => subquestion('<text></text>', answer)),
      ];
    default:
      return moodleNumber(question);
  }
}

const subquestion = (line: string, answer: string): string =>
  `<subquestion format="html">${line}<answer>${plainElement(answer)}</answer></subquestion>`;

/** How Moodle asks for units: typed behind the number by those who like; or not at all. */
const UNITS_OPTIONAL = 0;
const UNITS_NONE = 3;

function moodleNumber({ value, tolerance, units }: NumericAnswer): readonly string[] {
  const known = unitsIn(units).map(
    ({ name, times }) =>
      `<unit><multiplier>${times}</multiplier><unit_name>${escapeXml(name)}</unit_name></unit>`,
  );
  return [
    `<answer fraction="100" format="moodle_auto_format"><text>${value}</text><tolerance>${tolerance}</tolerance></answer>`,
    ...(known.length > 0 ? [`<units>${known.join('')}</units>`] : []),
    '<unitgradingtype>0</unitgradingtype>',
    '<unitpenalty>0.1</unitpenalty>',
    `<showunits>${known.length > 0 ? UNITS_OPTIONAL : UNITS_NONE}</showunits>`,
    '<unitsleft>0</unitsleft>',
  ];
}

/**
 * Moodle compares to the letter what is left of a response without its number and its spaces: behind the first unit, which
 * it shows, none has spaces. Nor may two differ in case or width alone: MySQL takes them for one, and the import ends there.
 */
function unitsIn(units: readonly BankUnit[]): readonly BankUnit[] {
  const glued = units.map(({ name, times }) => ({ name: name.replaceAll(' ', ''), times }));
  const all = [...units.slice(0, 1), ...glued];
  const keys = all.map(({ name }) => name.normalize('NFKC').toLowerCase());
  return all.filter((_, i) => keys.indexOf(keys[i] ?? '') === i);
}

/** A file to hand over: UTF-8, without a mark in front, which some importers take for a letter. */
type BankFile = { readonly name: string; readonly mime: string; readonly text: string };

export const BANK_FORMATS = ['moodle', 'gift'] as const;
export type BankFormat = (typeof BANK_FORMATS)[number];

const FORMS = {
  moodle: { write: toMoodle, mime: 'application/xml', ending: 'moodle.xml' },
  gift: { write: toGift, mime: 'text/plain', ending: 'gift.txt' },
} as const;

/** Symbols of the code by which a file is known again, also among those of the same title. */
const TAIL = 6;

/** @param items those of the assignment. */
export function bankFile(
  bank: BankFormat,
  interview: Interview,
  words: BankWords,
  assignment: Assignment,
  items: readonly Item[],
): BankFile {
  const { write, mime, ending } = FORMS[bank];
  const { title } = assignment;
  const app = words.text.t('app.title');
  const category = title || `${app} · ${assignmentTitle(interview, words.text, assignment)}`;
  const stem = fileStemOf(title) || 'beams-and-pillars';
  return {
    name: `${stem}-${assignmentName(assignment).slice(-TAIL)}.${ending}`,
    mime,
    text: write(category, bankOf(interview, words, items)),
  };
}
