import type { Interview } from '../../core/interview/types.ts';
import type { DealtItem as Item } from '../../core/kinds/kind.ts';
import type { Language } from '../../core/language.ts';
import { lastIn } from '../../core/lists.ts';
import {
  decimalOf,
  fromDecimal,
  SCALES,
  type ScaleName,
  shifted,
  toDecimal,
} from '../../core/quantity/decimal.ts';
import { LEXICONS } from '../../core/quantity/number-lexicon.ts';
import { joinSentences, SPACES } from '../../text/names.ts';
import type { TeacherTranslate } from '../../text/teacher-words.ts';
import type { Text } from '../../text/types.ts';
import type { PaperAnswer } from '../kinds/types.ts';
import {
  type CardTable,
  correctionOf,
  isGreatNumber,
  type NumberedQuestion,
  type Phrases,
  shareOf,
  type TabledCard,
  toQuoted,
  worksheetOf,
} from './worksheet-content.ts';

/** The words that questions are written in: those of the game, with `more`, and those of the teacher's pages. */
export type BankWords = { readonly text: Text; readonly teach: TeacherTranslate };

/** `name` as people write it behind a number. `times`: what the number is multiplied with to be in this unit. */
export type BankUnit = { readonly name: string; readonly times: string };

/** Shortened great numbers: the words and letters of English, as powers of ten, and the scales of Chinese. */
const LATIN = Object.entries({ thousand: 3, k: 3, million: 6, m: 6, billion: 9, bn: 9 });
const HAN: readonly ScaleName[] = ['wan', 'yi'];
const SCALE_NAMES: readonly ScaleName[] = [...HAN, 'thousand', 'million', 'billion'];

/** Behind which scales the word for what is counted stands: 2.28 million stations, 228万个. */
const COUNTED_BEHIND: Readonly<Record<Language, 'han' | 'latin'>> = { 'zh-CN': 'han', en: 'latin' };

/** Whether the question itself says in which unit to answer. */
const isUnitInQuestion = ({ t }: Text, unit: string): boolean =>
  unit === '%' || SCALE_NAMES.some(name => t(`number.${name}`) === unit);

/**
 * The units that a number may be answered in, each once, its own first: 2.28 million stations, 2.28m and 228万个 count as
 * 2280000, whichever language the question is in. Empty where nothing is counted.
 */
function acceptedUnits({ text, teach }: BankWords, unit: string): readonly BankUnit[] {
  if (unit === '') return [];
  const own = { name: unit, times: '1' };
  if (unit === '%') return [own, { name: 'percent', times: '1' }];
  if (isUnitInQuestion(text, unit)) return [own];
  const { language } = text;
  const isBehindHan = COUNTED_BEHIND[language] === 'han';
  const words = isBehindHan ? [] : wordsFor(language, unit).map(word => ` ${word}`);
  const counters = new Set([...teach('bank.counters').split('/'), ...(isBehindHan ? [unit] : [])]);
  return [
    own,
    ...LATIN.flatMap(([scale, places]) => scaled(scale, places, words)),
    ...HAN.flatMap(name => scaled(text.t(`number.${name}`), SCALES[name], [...counters])),
    ...scaled('w', SCALES.wan, []),
  ];
}

/** The unit and its longer names: stations, base stations. */
const wordsFor = (language: Language, unit: string): readonly string[] => [
  unit,
  ...LEXICONS[language].counters.filter(word => /^[a-z]/.test(word) && word.endsWith(` ${unit}`)),
];

/** A scale alone, and with each of these words behind it. */
function scaled(scale: string, places: number, words: readonly string[]): readonly BankUnit[] {
  const times = fromDecimal(shifted(toDecimal('1'), -places));
  return ['', ...words].map(word => ({ name: scale + word, times }));
}

/** A number for importers: plain decimals. */
export type NumericAnswer = {
  readonly value: string;
  /** How far off it may be to either side. */
  readonly tolerance: string;
  readonly units: readonly BankUnit[];
};

type Written = Extract<PaperAnswer, { readonly form: 'write' | 'line' }>;

const numericAnswerOf = (words: BankWords, { value, tolerance, unit }: Written): NumericAnswer => ({
  value,
  tolerance: fromDecimal(decimalOf(tolerance)),
  units: acceptedUnits(words, unit),
});

/** A sentence that says how to write the number and how close it must be. */
function numericNote(words: BankWords, answer: Written): string {
  const { text, teach } = words;
  const { unit } = answer;
  const written = isUnitInQuestion(text, unit) ? teach('bank.inUnit', { unit }) : teach('bank.digits');
  return joinSentences(text, [written, ...closeness(words, answer)]);
}

function closeness({ text, teach }: BankWords, answer: Written): readonly string[] {
  const { form, value, tolerance, unit } = answer;
  if (form === 'write') return tolerance > 0 ? [teach('bank.whole')] : [];
  // For a great number an amount would give away how great it is.
  if (isGreatNumber(value)) return [teach('bank.share', { percent: shareOf(tolerance, value) })];
  const space = SPACES[text.language];
  const amount = unit === '%' ? `${tolerance}${space}${text.t('number.points')}` : String(tolerance);
  return [teach('bank.within', { value: amount })];
}

/**
 * A question for importers, as plain text of one language, its lines separated by \n. It stands for `items` of the assignment
 * and is worth as many marks.
 */
export type BankQuestion = {
  readonly name: string;
  readonly text: string;
  readonly feedback: string;
  readonly items: readonly Item[];
} & BankAnswer;
type BankAnswer =
  | { readonly type: 'choice'; readonly options: readonly string[]; readonly right: number }
  /** Each line has one answer; `spare` are answers that belong to no line. */
  | { readonly type: 'match'; readonly pairs: readonly Pair[]; readonly spare: readonly string[] }
  | ({ readonly type: 'number' } & NumericAnswer);
type Pair = { readonly line: string; readonly answer: string };

type Options = Extract<PaperAnswer, { readonly form: 'options' }>;
type Rows = Extract<PaperAnswer, { readonly form: 'rows' }>;

/** The items of an assignment as questions: the cards of a beam become one question, every other item becomes its own, also of a table of lists. */
export function bankOf(
  interview: Interview,
  words: BankWords,
  items: readonly Item[],
): readonly BankQuestion[] {
  const { tables, questions } = worksheetOf(interview, words.text, items);
  return [
    ...tables.flatMap(table =>
      table.asks === 'lists' ? table.cards.map(card => single(words, card)) : [tabled(words, table)],
    ),
    ...questions.map(one => single(words, one)),
  ];
}

/** The cards of a beam as a match. Importers refuse a match of one line, so a single card becomes a choice. */
function tabled(words: BankWords, table: CardTable): BankQuestion {
  const { title, options, cards } = table;
  const [first, ...more] = cards;
  if (first && more.length === 0) {
    const text = words.text.t('play.askCard', { card: first.card.text });
    return { ...named(words, first), text, ...chosen(first.answer) };
  }
  const used = new Set(cards.map(({ answer }) => answer.right));
  return {
    type: 'match',
    name: `${first?.n ?? ''}–${lastIn(cards)?.n ?? ''} ${title}`,
    text: words.teach('bank.match', { beam: title }),
    feedback: cards.map(card => lineTold(words, card)).join('\n'),
    items: cards.map(({ item }) => item),
    pairs: cards.map(({ card, answer }) => ({ line: card.text, answer: textIn(answer) })),
    spare: options.filter(({ id }) => !used.has(id)).map(({ text }) => text),
  };
}

function single(words: BankWords, one: NumberedQuestion): BankQuestion {
  const { answer, question } = one;
  const head = named(words, one);
  switch (answer.form) {
    case 'options':
      return { ...head, ...chosen(answer) };
    case 'rows':
      return { ...head, text: `${question}\n${words.teach('bank.rank')}`, ...ranked(answer) };
    case 'phrases':
      return { ...head, ...headlined(words, one, answer) };
    default: {
      const text = `${question}\n${numericNote(words, answer)}`;
      return { ...head, text, type: 'number', ...numericAnswerOf(words, answer) };
    }
  }
}

/** A headline: which phrase is wrong, or none. Importers shuffle the phrases, so the stem has the whole of it. */
function headlined(words: BankWords, { question, reason, pointer }: NumberedQuestion, answer: Phrases) {
  const { teach } = words;
  const { phrases, none, right } = answer;
  const told = teach('bank.told', { reason, pointer });
  const options = [
    ...phrases.map(({ id, text }) => ({ id, text: `“${toQuoted(text)}”` })),
    { id: none, text: teach('paper.allStated') },
  ];
  return {
    text: `${teach('bank.proofread')}\n${question}`,
    feedback:
      right === none ? told : teach('bank.corrected', { correction: correctionOf(answer, teach), told }),
    ...chosen({ options, right }),
  };
}

const NAME_MOST = 80;

/** The parts that every question about one item has. */
const named = ({ teach }: BankWords, { n, question, reason, pointer, item }: NumberedQuestion) => ({
  name: `${n} ${question}`.slice(0, NAME_MOST),
  text: question,
  feedback: teach('bank.told', { reason, pointer }),
  items: [item],
});

const textIn = ({ options, right }: Options): string => options.find(({ id }) => id === right)?.text ?? '';

const lineTold = ({ teach }: BankWords, { card, answer, reason, pointer }: TabledCard): string =>
  teach('bank.line', {
    card: card.text,
    pillar: textIn(answer),
    told: teach('bank.told', { reason, pointer }),
  });

const chosen = ({ options, right }: Pick<Options, 'options' | 'right'>): BankAnswer => ({
  type: 'choice',
  options: options.map(({ text }) => text),
  right: options.findIndex(({ id }) => id === right),
});

/** Only Moodle has questions that put rows in order, from 4.4 on. Every importer can match each row with its place. */
const ranked = ({ rows, right }: Rows): BankAnswer => ({
  type: 'match',
  pairs: rows.map(({ id, text }) => ({ line: text, answer: String(right.indexOf(id) + 1) })),
  spare: [],
});
