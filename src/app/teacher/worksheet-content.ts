import type { Assignment } from '../../core/classroom/assignment.ts';
import type { Interview } from '../../core/interview/types.ts';
import type { DealtItem as Item } from '../../core/kinds/kind.ts';
import { type Asked, asksOf } from '../../core/kinds/register.ts';
import { grouped } from '../../core/lists.ts';
import { nested, phraseName } from '../../text/further-names.ts';
import { beamTitle, letterAt, pointerName } from '../../text/names.ts';
import { LIST_MARKS, type TeacherTranslate } from '../../text/teacher-words.ts';
import type { Text } from '../../text/types.ts';
import { paperOf } from '../kinds/paper-register.ts';
import type { PaperAnswer, PaperOption, PaperQuestion } from '../kinds/types.ts';

/** The title of an assignment: the teacher's own, else the beams that it is about. */
export function assignmentTitle(
  { beams, pillars }: Interview,
  text: Text,
  assignment: Pick<Assignment, 'title' | 'pillars'>,
): string {
  const asked = pillars.filter(({ id }) => assignment.pillars.includes(id)).map(({ beam }) => beam);
  const titles = beams.filter(({ id }) => asked.includes(id)).map(({ id }) => beamTitle(text, id));
  return assignment.title || titles.join(' · ');
}

type Options = Extract<PaperAnswer, { readonly form: 'options' }>;

/** A question with its number on the paper. `pointer`: where the interview says so. */
export type NumberedQuestion = PaperQuestion & {
  readonly n: number;
  readonly item: Item;
  readonly pointer: string;
};

/** Cards with the same options, each with a letter: those of a beam with its pillars, or the things of a table with its lists. */
export type CardTable = {
  readonly asks: Asked;
  /** The beam, or the table. */
  readonly id: string;
  readonly title: string;
  readonly options: readonly PaperOption[];
  readonly cards: readonly TabledCard[];
};
export type TabledCard = NumberedQuestion &
  Required<Pick<NumberedQuestion, 'card'>> & { readonly answer: Options };

/** An assignment on paper: first tables of cards, then the other questions, all numbered through. */
export type Worksheet = {
  readonly tables: readonly CardTable[];
  readonly questions: readonly NumberedQuestion[];
};

/** The same items as on the screen, cards by their tables, otherwise in the order in which they are dealt there. */
export function worksheetOf(interview: Interview, text: Text, items: readonly Item[]): Worksheet {
  const asked = items.map(item => ({ item, paper: paperOf(item.kind).toPaper({ interview, text }, item) }));
  const cards = grouped(asked.filter(isCard), ({ item, paper }) => `${item.kind} ${paper.card?.table}`);
  const inOrder = [...[...cards.values()].flat(), ...asked.filter(one => !isCard(one))];
  const all = inOrder.map((one, i) => numbered(text, one, i + 1));
  return {
    tables: [...cards.values()].flatMap(table => tableOf(table, all)),
    questions: all.filter(({ card }) => !card),
  };
}

type OnPaper = { readonly item: Item; readonly paper: PaperQuestion };

/** Whether it shares its options with other items. */
const isCard = ({ paper }: OnPaper): boolean => paper.card !== undefined;

function tableOf(own: readonly OnPaper[], all: readonly NumberedQuestion[]): readonly CardTable[] {
  const cards = all.flatMap(({ card, answer, ...rest }): readonly TabledCard[] =>
    card && answer.form === 'options' && own.some(({ item }) => item === rest.item)
      ? [{ ...rest, answer, card }]
      : [],
  );
  const [first] = own;
  if (!first?.paper.card) return [];
  const { table: id, title } = first.paper.card;
  return [{ asks: asksOf(first.item.kind), id, title, options: cards[0]?.answer.options ?? [], cards }];
}

function numbered(text: Text, { item, paper }: OnPaper, n: number): NumberedQuestion {
  const pointers = paper.pointers.map(pointer => pointerName(text, pointer));
  return {
    ...paper,
    n,
    item,
    pointer: pointers.join(LIST_MARKS[text.language].betweenPointers),
  };
}

/** A, B, C … by its place among the options. */
export const letterOf = (options: readonly PaperOption[], id: string): string =>
  letterAt(options.findIndex(option => option.id === id));

/** The answer as the key of a worksheet states it; of a headline the number of the phrase, 0 if all is as stated. */
export function answerOf({ answer }: NumberedQuestion): string {
  switch (answer.form) {
    case 'options':
      return letterOf(answer.options, answer.right);
    case 'rows':
      return answer.rows.map(({ id }) => answer.right.indexOf(id) + 1).join(' ');
    case 'line':
      return `${answer.right} ± ${offBy(answer)}`;
    case 'phrases':
      return String(answer.phrases.findIndex(({ id }) => id === answer.right) + 1);
    default:
      return answer.right;
  }
}

type Line = Extract<PaperAnswer, { readonly form: 'line' }>;

/** How far off a mark may be. For great numbers it is a percentage, since their lines are logarithmic. */
const offBy = ({ value, tolerance }: Line): string =>
  isGreatNumber(value) ? `${shareOf(tolerance, value)}%` : String(tolerance);

const GREAT = 10_000;
export const isGreatNumber = (value: string): boolean => Number(value) >= GREAT;
/** The tolerance as a whole percentage of the value, rounded down. */
export const shareOf = (tolerance: number, value: string): number =>
  Math.floor((100 * tolerance) / Number(value));

export type Phrases = Extract<PaperAnswer, { readonly form: 'phrases' }>;

/** What the wrong phrase of a headline says, and what it would have to say. */
export function correctionOf({ phrases, right, truth }: Phrases, teach: TeacherTranslate): string {
  const wrong = phrases.find(({ id }) => id === right)?.text ?? '';
  return teach('paper.correction', { wrong: toQuoted(wrong), truth: toQuoted(truth) });
}

/** A phrase as it stands in quotation marks. */
export const toQuoted = (phrase: string): string => nested(phraseName(phrase));
