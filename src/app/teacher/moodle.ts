import { escapeXml } from '../../core/classroom/escaped.ts';
import type { BankQuestion } from './bank.ts';
import { categoryOf } from './category.ts';
import type { NumericAnswer } from './numeric.ts';
import type { BankUnit } from './units.ts';

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
