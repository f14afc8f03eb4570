import type { Assignment } from '../../core/classroom/assignment.ts';
import { beamOf } from '../../core/interview/lookups.ts';
import type { BeamId, Interview } from '../../core/interview/types.ts';
import type { DealtItem as Item } from '../../core/kinds/kind.ts';
import { beamTitle, letterAt, pointerName } from '../../text/names.ts';
import { LIST_MARKS } from '../../text/teacher-words.ts';
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

/** The cards of one beam, and the pillars that they belong to, each with a letter. */
export type CardTable = {
  readonly beam: BeamId;
  readonly title: string;
  readonly options: readonly PaperOption[];
  readonly cards: readonly (NumberedQuestion & { readonly answer: Options })[];
};

/** An assignment on paper: first tables of cards, then the other questions, all numbered through. */
export type Worksheet = {
  readonly tables: readonly CardTable[];
  readonly questions: readonly NumberedQuestion[];
};

/** The same items as on the screen, cards by beam, otherwise in the order in which they are dealt there. */
export function worksheetOf(interview: Interview, text: Text, items: readonly Item[]): Worksheet {
  const beams = [...new Set(items.filter(isCard).map(item => item.rules.beam(interview, item) ?? ''))];
  const tabled = beams.map(beam => ({
    beam,
    items: items.filter(item => isCard(item) && item.rules.beam(interview, item) === beam),
  }));
  const rest = items.filter(item => !isCard(item));
  const inOrder = [...tabled.flatMap(table => table.items), ...rest];
  const all = inOrder.map((item, i) => numbered(interview, text, item, i + 1));
  const own = (some: readonly Item[]): readonly NumberedQuestion[] =>
    all.filter(({ item }) => some.includes(item));
  return {
    tables: tabled.map(table => {
      const cards = own(table.items).flatMap(card =>
        card.answer.form === 'options' ? [{ ...card, answer: card.answer }] : [],
      );
      const title = beamTitle(text, beamOf(interview, table.beam).id);
      return { beam: table.beam, title, options: cards[0]?.answer.options ?? [], cards };
    }),
    questions: own(rest),
  };
}

/** Whether it shares its options with other items of its beam. */
const isCard = ({ rules }: Item): boolean => rules.atOnce > 1;

function numbered(interview: Interview, text: Text, item: Item, n: number): NumberedQuestion {
  const paperQuestion = paperOf(item.kind).toPaper({ interview, text }, item);
  const pointers = paperQuestion.pointers.map(pointer => pointerName(text, pointer));
  return {
    ...paperQuestion,
    n,
    item,
    pointer: pointers.join(LIST_MARKS[text.language].betweenPointers),
  };
}

/** A, B, C … by its place among the options. */
export const letterOf = (options: readonly PaperOption[], id: string): string =>
  letterAt(options.findIndex(option => option.id === id));

/** The answer as the key of a worksheet states it. */
export function answerOf({ answer }: NumberedQuestion): string {
  switch (answer.form) {
    case 'options':
      return letterOf(answer.options, answer.right);
    case 'rows':
      return answer.rows.map(({ id }) => answer.right.indexOf(id) + 1).join(' ');
    case 'line':
      return `${answer.right} ± ${offBy(answer)}`;
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
