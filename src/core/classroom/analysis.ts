import { grouped } from '../grouping.ts';
import type { DealtItem as Item } from '../kinds/kind.ts';
import { isRight, type Judged, type Session } from '../session/session.ts';
import { askedIn } from '../session/tally.ts';
import { itemDiscrimination } from './discrimination.ts';
import type { AssignmentBook, Student } from './gradebook.ts';

/** One student's sitting, as it counts for the items. */
export type CountedSitting = { readonly student: Student; readonly session: Session };
/** What a class made of one item, at the first response to it. */
export type ItemResult = {
  readonly item: Item;
  /** Students who were asked it. */
  readonly asked: number;
  readonly right: number;
  /** See `discriminationOf`. */
  readonly discrimination: number | undefined;
  /** Over the question, in ms, as half of the students took at most; undefined where nobody was asked. */
  readonly ms: number | undefined;
  /** Wrong responses, the most frequent first. */
  readonly drawn: readonly WrongResponse[];
};
/** A wrong response and those who gave it. `side`: a mark on a line, which hardly ever is just where another is. */
export type WrongResponse = {
  readonly response: unknown;
  readonly side?: Side;
  readonly students: readonly Student[];
};
type Side = 'more' | 'less';

/**
 * One sitting for each student: the first that was gone through to its end, else the first; later ones are of someone who
 * has seen the answers. A short code does not say what was answered, nor tell a wrong answer from none: it counts nowhere
 * here.
 */
export const countedIn = ({ students }: AssignmentBook): readonly CountedSitting[] =>
  students.flatMap(student => {
    const sessions = student.works.flatMap(({ session }) => session ?? []);
    const session = sessions.find(isWhole) ?? sessions[0];
    return session ? [{ student, session }] : [];
  });

/** Every item was answered at least once. */
const isWhole = (session: Session): boolean => askedIn(session) === session.items.length;

export const firstResponses = ({ log }: Session): ReadonlyMap<string, Judged> =>
  new Map(log.filter(({ isFirst }) => isFirst).map(judged => [judged.item, judged]));

/** In the order of the items of the book. */
export function itemResults(book: AssignmentBook): readonly ItemResult[] {
  const all = countedIn(book).map(({ student, session }) => ({
    student,
    isWhole: isWhole(session),
    firsts: firstResponses(session),
    right: [...firstResponses(session).values()].filter(isRight).length,
  }));
  return book.items.map(item => {
    const given = all.flatMap(({ firsts, ...one }) => {
      const first = firsts.get(item.id);
      return first ? [{ ...one, first, isRight: isRight(first) }] : [];
    });
    // A rest of fewer items is not comparable.
    const marks = given.filter(one => one.isWhole);
    return {
      item,
      asked: given.length,
      right: given.filter(one => one.isRight).length,
      discrimination: itemDiscrimination(
        marks.map(one => ({ isRight: one.isRight, rest: one.right - Number(one.isRight) })),
      ),
      ms: medianOf(given.map(({ first }) => first.ms ?? 0)),
      drawn: wrongResponsesOf(
        item,
        given.filter(one => !one.isRight),
      ),
    };
  });
}

type Wrong = { readonly student: Student; readonly first: Judged };

function wrongResponsesOf(item: Item, wrong: readonly Wrong[]): readonly WrongResponse[] {
  const groups = grouped(
    wrong,
    ({ first }) => sideOf(item, first.response) ?? JSON.stringify(first.response),
  );
  return [...groups]
    .sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
    .map(([, all]) => {
      const response = all[0]?.first.response;
      const side = sideOf(item, response);
      return { response, ...(side && { side }), students: all.map(({ student }) => student) };
    });
}

/** On which side of the truth a mark on a line was put. */
function sideOf({ key }: Item, response: unknown): Side | undefined {
  const [at, step]: readonly unknown[] = [
    Reflect.get(Object(key), 'at'),
    Reflect.get(Object(response), 'step'),
  ];
  if (typeof at !== 'number' || typeof step !== 'number') return undefined;
  return step > at ? 'more' : 'less';
}

/** The lower one of two in the middle. */
export function medianOf(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}
