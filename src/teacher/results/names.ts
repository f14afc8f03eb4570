import type { Drawn } from '../../classroom/analysis.ts';
import type { Student } from '../../classroom/gradebook.ts';
import type { Mark } from '../../classroom/taking.ts';
import { plain } from '../../content/wording.ts';
import { answered } from '../../dom/answered.ts';
import {
  beamTitle,
  cardText,
  figureQuestion,
  memberName,
  pillarLabel,
  relationQuestion,
} from '../../dom/naming.ts';
import { subjectOf } from '../../kinds/item.ts';
import type { DealtItem as Item } from '../../kinds/kind.ts';
import type { TeacherKey } from '../../text/keys.ts';
import type { Desk, Open } from './desk.ts';

export const studentName = ({ teach }: Desk, { name, sign }: Pick<Student, 'name' | 'sign'>): string =>
  name || teach('results.nameless', { sign });

export const MARK_KEYS: Readonly<Record<Mark, TeacherKey>> = {
  late: 'results.mark.late',
  unfinished: 'results.mark.unfinished',
  extended: 'results.mark.extended',
  shared: 'results.mark.shared',
  notReplayed: 'results.mark.notReplayed',
};
const KIND_KEYS: Readonly<Record<string, TeacherKey>> = {
  match: 'kind.match',
  choice: 'kind.choice',
  entry: 'kind.entry',
  estimate: 'kind.estimate',
  order: 'kind.order',
};

export const kindName = ({ teach }: Desk, { kind }: Item): string => {
  const key = KIND_KEYS[kind];
  return key ? teach(key) : kind;
};

/** What an item asks: the words of its card, or its question. */
export function itemName({ game: { interview }, text }: Desk, { id }: Item): string {
  const subject = subjectOf(id);
  if (interview.measures.some(one => one.id === subject)) return cardText(text, subject);
  if (interview.figures.some(one => one.id === subject)) return plain(figureQuestion(text, subject));
  return plain(relationQuestion(text, subject));
}

/** What a wrong response said. */
export function drawnName({ game: { interview }, text, teach }: Desk, item: Item, drawn: Drawn): string {
  const { response, side } = drawn;
  if (side) return teach(side === 'more' ? 'results.more' : 'results.less');
  const option = item.rules.optionOf(response);
  if (interview.pillars.some(({ id }) => id === option)) return pillarLabel(text, option);
  const subject = subjectOf(item.id);
  const order: unknown = Reflect.get(Object(response), 'order');
  if (Array.isArray(order)) return order.map(id => memberName(text, subject, String(id))).join(' → ');
  const figure = interview.figures.find(({ id }) => id === subject);
  const typed: unknown = Reflect.get(Object(response), 'text');
  return (figure && answered(text, interview, figure.id, response)) ?? String(typed ?? option);
}

/** The title that the teacher gave, or the beams that were asked. */
export function bookTitle({ game: { interview }, text, book }: Open): string {
  const { title, pillars } = book.assignment;
  const beams = interview.beams.filter(({ id }) =>
    interview.pillars.some(pillar => pillar.beam === id && pillars.includes(pillar.id)),
  );
  return title || beams.map(({ id }) => beamTitle(text, id)).join(' · ');
}

/** The end of its code, by which a teacher tells two alike apart. */
export const bookSign = ({ name }: { readonly name: string }): string => name.slice(-4);
