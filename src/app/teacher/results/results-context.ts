import { KINDS } from '../../../core/classroom/append-only-ids.ts';
import type { WrongResponse } from '../../../core/classroom/class-analysis.ts';
import type { AssignmentBook, Student } from '../../../core/classroom/gradebook.ts';
import { type DealtItem as Item, subjectOf } from '../../../core/kinds/kind.ts';
import { memberName } from '../../../text/further-names.ts';
import { joinSentences } from '../../../text/names.ts';
import { LIST_MARKS } from '../../../text/teacher-words.ts';
import { paperOf } from '../../kinds/paper-register.ts';
import type { PaperQuestion } from '../../kinds/types.ts';
import type { GradebookStore } from '../../store/classwork/gradebook-store.ts';
import type { TeacherPageContext } from '../teacher-page-context.ts';
import { assignmentTitle, correctionOf, type Phrases, toQuoted } from '../worksheet-content.ts';

/** What the results page is drawn from. */
export type ResultsContext = Pick<
  TeacherPageContext,
  'game' | 'text' | 'teach' | 'textOf' | 'now' | 'redraw'
> & {
  readonly gradebook: GradebookStore;
};
/** The same, with the results of one assignment. `text` has the words of its pack. */
export type BookContext = ResultsContext & { readonly book: AssignmentBook };

/** What a book is drawn from; undefined until the words of its pack have been fetched. */
export function openedBook(context: ResultsContext, book: AssignmentBook): BookContext | undefined {
  const { identity } = book.content;
  const pack = context.gradebook.getState().packs.find(one => one.identity === identity);
  const text = pack && context.textOf(pack);
  return text && { ...context, text, book };
}

export const studentName = (
  { teach }: ResultsContext,
  { name, sign }: Pick<Student, 'name' | 'sign'>,
): string => name || teach('results.nameless', { sign });

export const kindName = ({ teach }: ResultsContext, { kind }: Item): string => {
  const known = KINDS.find(name => name === kind);
  return known ? teach(`kind.${known}`) : kind;
};

const paperQuestionOf = ({ book, text }: BookContext, item: Item): PaperQuestion =>
  paperOf(item.kind).toPaper({ interview: book.content.interview, text }, item);

/** What an item asks: the words of its card, or its question; the rows that are to be put in order are named as well. */
export function itemName(context: BookContext, item: Item): string {
  const { question, answer } = paperQuestionOf(context, item);
  if (answer.form !== 'rows') return question;
  const rows = nameList(
    context,
    answer.rows.map(({ text }) => text),
  );
  return context.teach('results.among', { question: question.replace(/[.。]$/, ''), rows });
}

export const nameList = (context: Pick<ResultsContext, 'text'>, names: readonly string[]): string =>
  joinSentences(context.text, withSeparators(context, names));

/** Names of a list, each but the last with the mark that follows it. */
export const withSeparators = (
  { text }: Pick<ResultsContext, 'text'>,
  names: readonly string[],
): readonly string[] =>
  names.map((name, i) => (i === names.length - 1 ? name : `${name}${LIST_MARKS[text.language].comma}`));

/** What a wrong response said. */
export function wrongResponseName(
  context: BookContext,
  item: Item,
  { response, side }: WrongResponse,
): string {
  if (side) return context.teach(side === 'more' ? 'results.more' : 'results.less');
  const { order, chosen, typed = '' } = item.rules.answerOf(response);
  if (order) return order.map(id => memberName(context.text, subjectOf(item.id), id)).join(' → ');
  const { answer } = paperQuestionOf(context, item);
  if (answer.form === 'phrases') return wrongPhraseName(context, answer, chosen);
  const options = answer.form === 'options' ? answer.options : [];
  return options.find(({ id }) => id === chosen)?.text ?? typed;
}

/** Of a headline: which phrase was taken for wrong, or which wrong wording nobody minded. */
function wrongPhraseName({ teach }: BookContext, { phrases, none, right }: Phrases, chosen = ''): string {
  const named = (id: string) => ({ phrase: toQuoted(phrases.find(one => one.id === id)?.text ?? '') });
  return chosen === none ? teach('results.overlooked', named(right)) : teach('results.took', named(chosen));
}

/** What was right, where the item itself may say something else than the interview; '' for all others. */
export function rightedName(context: BookContext, item: Item): string {
  const { answer } = paperQuestionOf(context, item);
  if (answer.form !== 'phrases') return '';
  const { teach } = context;
  return answer.right === answer.none ? teach('results.asStated') : correctionOf(answer, teach);
}

export const bookTitle = ({ text, book: { content, assignment } }: BookContext): string =>
  assignmentTitle(content.interview, text, assignment);

/** The title of a book's pack, where there are books of several; else ''. */
export function packTitleAmong(context: ResultsContext, book: AssignmentBook): string {
  const { books } = context.gradebook.gradebook();
  const ids = new Set(books.map(({ content }) => content.interview.id));
  return ids.size > 1 ? packTitle(context, book) : '';
}

/** The same pack has one title, whatever its content was before. It is known before its words are fetched. */
function packTitle({ game, text }: ResultsContext, { content: { interview } }: AssignmentBook): string {
  return game.titles[interview.id]?.[text.language] ?? interview.title;
}

/** What a book is called among others. Without a title of its own it has that of its pack until the words are there. */
export function bookName(context: ResultsContext, book: AssignmentBook): string {
  const opened = openedBook(context, book);
  const title = opened ? bookTitle(opened) : book.assignment.title;
  const titles = [packTitleAmong(context, book), title].filter(Boolean);
  return titles.join(' · ') || packTitle(context, book);
}

/** By which a teacher distinguishes two of the same title: the end of an assignment's code, or the room of a live class. */
export const bookSign = ({ name, lesson }: Pick<AssignmentBook, 'name' | 'lesson'>): string =>
  lesson?.room ?? name.slice(-4);

/** When a live class was held, as it is said. */
export const heldOn = (
  { text }: Pick<ResultsContext, 'text'>,
  { opened }: { readonly opened: number },
): string => new Date(opened).toLocaleString(text.language, { dateStyle: 'medium', timeStyle: 'short' });
