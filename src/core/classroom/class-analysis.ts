import { MINUTE_MS } from '../calendar-day.ts';
import type { DealtItem as Item, Side } from '../kinds/kind.ts';
import { grouped } from '../lists.ts';
import { askedIn, isRight, type Judged, type Session } from '../session/session-state.ts';
import type { AssignmentBook, Student } from './gradebook.ts';
import { SITTING_MARKS, type SittingMark } from './receipt-reader.ts';

/** With fewer students a correlation says more about chance than about the question. */
const STUDENTS_LEAST = 10;

/**
 * How well an item tells those who know the rest from those who do not: the point-biserial correlation of the item with
 * the score on all other items, -1..1. It uses every student, where the upper and lower 27 % of a class would be eight
 * against eight; the item itself is left out of the score, since it would correlate with itself.
 *
 * @param marks for each student: right at this item, and how many of the others.
 * @returns undefined for fewer students than `STUDENTS_LEAST`, or where all did alike.
 */
export function itemDiscrimination(
  marks: readonly { readonly isRight: boolean; readonly rest: number }[],
): number | undefined {
  if (marks.length < STUDENTS_LEAST) return undefined;
  const n = marks.length;
  const sum = (value: (mark: (typeof marks)[number]) => number): number =>
    marks.reduce((total, mark) => total + value(mark), 0);
  // Whole numbers until the very end, so that the order of students cannot change a digit.
  const [x, y] = [sum(({ isRight }) => Number(isRight)), sum(({ rest }) => rest)];
  const both = n * sum(({ isRight, rest }) => Number(isRight) * rest) - x * y;
  const spread = (n * x - x * x) * (n * sum(({ rest }) => rest * rest) - y * y);
  return spread === 0 ? undefined : both / Math.sqrt(spread);
}

/** The sitting of a student that the figures of items are computed from. */
export type CountedSitting = { readonly student: Student; readonly session: Session };
/** How a class answered one item, by first responses. */
export type ItemResult = {
  readonly item: Item;
  /** Students who were asked it. */
  readonly asked: number;
  readonly right: number;
  /** See `itemDiscrimination`. */
  readonly discrimination: number | undefined;
  /** Median time for the question, in ms; undefined if nobody was asked. */
  readonly ms: number | undefined;
  /** Wrong responses, the most frequent first. */
  readonly drawn: readonly WrongResponse[];
};
/** A wrong response and who gave it. `side`: estimates on a line are grouped by side, as hardly two are equal. */
export type WrongResponse = {
  readonly response: unknown;
  readonly side?: Side;
  readonly students: readonly Student[];
};

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
function itemResults(book: AssignmentBook): readonly ItemResult[] {
  const all = countedIn(book).map(({ student, session }) => {
    const firsts = firstResponses(session);
    const right = [...firsts.values()].filter(isRight).length;
    // Whoever came late to a live class was asked less than others.
    return { student, isWhole: firsts.size === book.items.length, firsts, right };
  });
  return book.items.map(item => {
    const given = all.flatMap(({ firsts, ...one }) => {
      const first = firsts.get(item.id);
      return first ? [{ ...one, first, isRight: isRight(first) }] : [];
    });
    // Only complete sittings: a score over fewer items is not comparable.
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
  const sideOf = (response: unknown): Side | undefined => item.rules.sideOf?.(item.key, response);
  const groups = grouped(wrong, ({ first }) => sideOf(first.response) ?? JSON.stringify(first.response));
  return [...groups]
    .sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
    .map(([, all]) => {
      const response = all[0]?.first.response;
      const side = sideOf(response);
      return { response, ...(side && { side }), students: all.map(({ student }) => student) };
    });
}

/** The median; the lower one of two middle values. */
export function medianOf(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}

/** The figures of one student for the page and the file. Whole numbers; counts are of items. */
export type StudentStats = {
  readonly student: Student;
  readonly total: number;
  readonly best: number;
  /** The best of 100, to two places: a platform that marks out of 100 takes 10 of 10 for 10 of those. */
  readonly percent: number | undefined;
  readonly latest: number;
  readonly attempts: number;
  /** Of all attempts. Never in a file unless wanted. */
  readonly minutes: number;
  /** Of any attempt. */
  readonly marks: readonly SittingMark[];
};
/** The figures of one item for the page and the file. */
export type ItemStats = ItemResult & {
  /** Right at the first response, 0..100, a whole number. */
  readonly facility: number | undefined;
  /** To two places. */
  readonly telling: number | undefined;
  /** Median time for the question. */
  readonly seconds: number | undefined;
};
/** `mean`: of the best attempts, right of 100, a whole number. */
export type ClassStats = { readonly students: number; readonly attempts: number; readonly mean: number };

const percent = (part: number, of: number): number => Math.round((100 * part) / of);

export const studentStats = ({ students }: AssignmentBook): readonly StudentStats[] =>
  students.map(student => {
    const { works, best, latest } = student;
    return {
      student,
      total: best.total,
      best: best.right,
      percent: best.total === 0 ? undefined : Math.round((10_000 * best.right) / best.total) / 100,
      latest: latest.right,
      attempts: works.length,
      minutes: Math.round(works.reduce((sum, { ms }) => sum + ms, 0) / MINUTE_MS),
      marks: SITTING_MARKS.filter(mark => works.some(({ marks }) => marks.includes(mark))),
    };
  });

export const itemStats = (book: AssignmentBook): readonly ItemStats[] =>
  itemResults(book).map(result => ({
    ...result,
    facility: result.asked === 0 ? undefined : percent(result.right, result.asked),
    telling:
      result.discrimination === undefined ? undefined : Math.round(100 * result.discrimination) / 100 || 0,
    seconds: result.ms === undefined ? undefined : Math.round(result.ms / 1000),
  }));

export function classStats({ students }: AssignmentBook): ClassStats {
  const right = students.reduce((sum, { best }) => sum + best.right, 0);
  const total = students.reduce((sum, { best }) => sum + best.total, 0);
  const attempts = students.reduce((sum, { works }) => sum + works.length, 0);
  return { students: students.length, attempts, mean: total === 0 ? 0 : percent(right, total) };
}
