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
import { assignmentTitle } from './worksheet-content.ts';

/** A file to save. Its text is written without a byte order mark, which some importers take for a letter. */
type BankFile = { readonly name: string; readonly mime: string; readonly text: string };

export const BANK_FORMATS = ['moodle', 'gift'] as const;

export type BankFormat = (typeof BANK_FORMATS)[number];

/**
 * Questions in GIFT, which Moodle and others import. A missing blank line would silently make one question of two. Numbers
 * stand without a unit, since a unit stops the import. : ~ = # { } and the backslash are escaped, a new line is written
 * \n. Texts are marked as plain, so that no importer takes them for HTML.
 * @param title names the category that the questions are put in.
 */
export const toGift = (title: string, questions: readonly BankQuestion[]): string =>
  [`$CATEGORY: ${categoryOf(title).replaceAll('\\', '\\\\')}`, ...questions.map(toGiftQuestion)]
    .join('\n\n')
    .concat('\n');

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

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** An arrow would turn the text into a pair, and cannot be escaped. */
const escapeGift = (text: string): string =>
  text
    .replaceAll('->', '→')
    .replace(/[\\:~=#{}]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n');

const inPair = (text: string): string => escapeGift(oneLine(text));

/**
 * Questions in Moodle XML. Texts are HTML, in CDATA; the answers of a match and numbers are plain. A number may be answered
 * in any of its units, or without one.
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

const TYPES: Readonly<Record<BankQuestion['type'], string>> = {
  choice: 'multichoice',
  match: 'matching',
  number: 'numerical',
};

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

/** How Moodle asks for units: they may be typed behind the number, or there are none. */
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
 * Moodle compares what is left of a response without its number and its spaces letter by letter with each unit. Only the
 * first unit, which it shows, may have spaces; the others stand without. No two may differ only in case or width: MySQL
 * takes them for the same, and the import ends there.
 */
function unitsIn(units: readonly BankUnit[]): readonly BankUnit[] {
  const glued = units.map(({ name, times }) => ({ name: name.replaceAll(' ', ''), times }));
  const all = [...units.slice(0, 1), ...glued];
  const keys = all.map(({ name }) => name.normalize('NFKC').toLowerCase());
  return all.filter((_, i) => keys.indexOf(keys[i] ?? '') === i);
}

const plainElement = (text: string): string => `<text>${escapeXml(text)}</text>`;

/** A paragraph for each line. Escaped as HTML, nothing in it can end the CDATA. */
const htmlElement = (text: string): string => {
  const paragraphs = text.split('\n').map(line => `<p>${escapeXml(line)}</p>`);
  return `<text><![CDATA[${paragraphs.join('')}]]></text>`;
};

/**
 * The Moodle category for questions of this title, as a path of one level. A single slash separates levels, a double one
 * stands for a slash in a name, and in front of a name it needs a space. Moodle removes what looks like a tag.
 */
function categoryOf(title: string): string {
  const name = oneLine(title).replaceAll('<', '＜').replaceAll('/', '//');
  return `$course$/top/${name.replace(/^\//, ' /')}`;
}

const FORMS = {
  moodle: { write: toMoodle, mime: 'application/xml', ending: 'moodle.xml' },
  gift: { write: toGift, mime: 'text/plain', ending: 'gift.txt' },
} as const;

/** The questions of an assignment as a file for another platform. @param items those of the assignment. */
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
    name: `${stem}-${assignmentName(interview, assignment).slice(-TAIL)}.${ending}`,
    mime,
    text: write(category, bankOf(interview, words, items)),
  };
}

/** So many symbols of the assignment's code end the file name, to tell files of the same title apart. */
const TAIL = 6;
