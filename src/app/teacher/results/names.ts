import type { Drawn } from '../../../core/classroom/analysis.ts';
import type { Student } from '../../../core/classroom/gradebook.ts';
import { KINDS } from '../../../core/classroom/registry.ts';
import { subjectOf } from '../../../core/kinds/item.ts';
import type { DealtItem as Item } from '../../../core/kinds/kind.ts';
import { joined, memberName } from '../../../text/naming.ts';
import type { Sheet } from '../../kinds/sheet.ts';
import { sheetOf } from '../../kinds/sheets.ts';
import { titleOf } from '../title.ts';
import type { Desk, Open } from './desk.ts';

export const studentName = ({ teach }: Desk, { name, sign }: Pick<Student, 'name' | 'sign'>): string =>
  name || teach('results.nameless', { sign });

export const kindName = ({ teach }: Desk, { kind }: Item): string => {
  const known = KINDS.find(name => name === kind);
  return known ? teach(`kind.${known}`) : kind;
};

const sheetFor = ({ game: { interview }, text }: Desk, item: Item): Sheet =>
  sheetOf(item.kind).sheet({ interview, text }, item);

/** What an item asks: the words of its card, or its question, with what is put in order there. */
export function itemName(desk: Desk, item: Item): string {
  const { question, answer } = sheetFor(desk, item);
  if (answer.form !== 'rows') return question;
  const rows = listed(
    desk,
    answer.rows.map(({ text }) => text),
  );
  return desk.teach('results.among', { question: question.replace(/[.。]$/, ''), rows });
}

export const listed = (desk: Pick<Desk, 'text'>, names: readonly string[]): string =>
  joined(desk.text, marked(desk, names));

/** Names of a list, each with the mark that stands behind it. */
export const marked = ({ text }: Pick<Desk, 'text'>, names: readonly string[]): readonly string[] =>
  names.map((name, i) =>
    i === names.length - 1 ? name : `${name}${text.language === 'zh-CN' ? '、' : ','}`,
  );

/** What a wrong response said. */
export function drawnName(desk: Desk, item: Item, { response, side }: Drawn): string {
  if (side) return desk.teach(side === 'more' ? 'results.more' : 'results.less');
  const order: unknown = Reflect.get(Object(response), 'order');
  if (Array.isArray(order))
    return order.map(id => memberName(desk.text, subjectOf(item.id), String(id))).join(' → ');
  const { answer } = sheetFor(desk, item);
  const options = answer.form === 'options' ? answer.options : [];
  const chosen = options.find(({ id }) => id === item.rules.optionOf(response));
  return chosen?.text ?? String(Reflect.get(Object(response), 'text') ?? '').trim();
}

export const bookTitle = ({ game: { interview }, text, book }: Open): string =>
  titleOf(interview, text, book.assignment);

/** The end of its code, by which a teacher tells two alike apart. */
export const bookSign = ({ name }: { readonly name: string }): string => name.slice(-4);
