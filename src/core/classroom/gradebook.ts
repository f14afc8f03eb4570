import type { Content } from '../interview/pack-content.ts';
import { type AnyKind, byId, type DealtItem as Item } from '../kinds/kind.ts';
import { grouped, lastIn } from '../lists.ts';
import type { Assignment } from './assignment.ts';
import { assignmentName } from './assignment-link.ts';
import { assignmentNameIn, itemsFor } from './receipt-codec.ts';
import {
  type Intake,
  intakeOf,
  type Refused,
  refusal,
  type SettledSittings,
  settleSittings,
} from './receipt-intake.ts';
import {
  foldedNickname,
  type ReceiptReader,
  type StudentSitting,
  toShortStudentSitting,
  toStudentSitting,
} from './receipt-reader.ts';
import { checkOfName, type ShortReceipt } from './short-receipt.ts';

/** Everything that students handed in, replayed and sorted by assignment. */
export type Gradebook = {
  /** One for each assignment with something handed in, most students first. */
  readonly books: readonly AssignmentBook[];
  /** What does not count, and why. */
  readonly refused: readonly Refused[];
};
export type AssignmentBook = {
  /** See `assignmentName`. */
  readonly name: string;
  /** What its items are dealt from: books of several packs stand side by side. */
  readonly content: Content;
  /** Has its title if one of the texts contains its link. */
  readonly assignment: Assignment;
  /** Sorted by id. */
  readonly items: readonly Item[];
  /** Sorted by name. */
  readonly students: readonly Student[];
  /** Where it is not of what was handed in, but of a live class: its room, and when that was opened, ms since 1970. */
  readonly lesson?: { readonly room: string; readonly opened: number };
};
export type Student = {
  /** Folded nickname; without one, the sign of the sitting or its code, and a space so that it equals no nickname. */
  readonly key: string;
  /** As the student wrote it; '' if there is none. */
  readonly name: string;
  readonly sign: string;
  /** In the order of their beginning. */
  readonly works: readonly StudentSitting[];
  /** The one with the most right answers; of equals the earliest. */
  readonly best: StudentSitting;
  readonly latest: StudentSitting;
};

/** An assignment of which a link or a receipt is among the texts. */
type KnownAssignment = Pick<AssignmentBook, 'name' | 'content' | 'assignment' | 'items'>;
/** A sitting with the name of its assignment. */
type Placed = { readonly name: string; readonly work: StudentSitting };

/**
 * Builds the gradebook of pasted texts. Its books depend neither on the order of the texts nor on repetitions.
 * @param kinds all kinds of items.
 * @param reading a reader to reuse, so that texts already read are not read again. It knows the packs.
 */
export function gradebookOf(
  kinds: readonly AnyKind[],
  texts: readonly string[],
  reading: ReceiptReader,
): Gradebook {
  const intake = intakeOf(reading, texts);
  const sittings = settleSittings(intake.handins);
  const known = knownIn(reading.contents(), kinds, intake);
  const shorts = intake.shorts.map(({ code, short }) => ({ code, short, of: knownFor(known, short) }));
  const placed = [
    ...placedIn(sittings),
    ...shorts.flatMap(({ code, short, of }) =>
      of ? [{ name: of.name, work: toShortStudentSitting(code, short) }] : [],
    ),
  ];
  const works = grouped(placed, ({ name }) => name);
  const books = known.flatMap((one): readonly AssignmentBook[] => {
    const here = works.get(one.name)?.map(({ work }) => work);
    return here ? [{ ...one, students: studentsIn(here) }] : [];
  });
  const refused = [
    ...intake.refused,
    ...sittings.dropped.map(({ handin: { code, told }, reason }) =>
      refusal(reason, code, told.receipt.nickname),
    ),
    ...shorts.flatMap(({ code, of }) => (of ? [] : [refusal('unknown', code)])),
  ];
  return { books: [...books].sort(fullestFirst), refused: [...refused].sort(byReason) };
}

/** Most students first. */
export const fullestFirst = (one: AssignmentBook, other: AssignmentBook): number =>
  other.students.length - one.students.length || (one.name < other.name ? -1 : 1);

const byReason = (one: Refused, other: Refused): number => {
  const [a, b] = [one, other].map(({ reason, nickname, code }) => `${reason} ${nickname} ${code}`);
  return (a ?? '') < (b ?? '') ? -1 : 1;
};

const placedIn = ({ kept, shared }: SettledSittings): readonly Placed[] =>
  kept.map(({ code, told }) => {
    const work = toStudentSitting(code, told);
    const marks = shared.has(code) ? ([...work.marks, 'shared'] as const) : work.marks;
    return { name: assignmentNameIn(told.content.interview, told.receipt), work: { ...work, marks } };
  });

function knownIn(
  contents: readonly Content[],
  kinds: readonly AnyKind[],
  { handins, links }: Intake,
): readonly KnownAssignment[] {
  const all = [...links, ...handins.map(({ told }) => told.receipt.assignment)];
  const titled = (same: readonly Assignment[]): string => lastIn(same.map(({ title }) => title).sort()) ?? '';
  return [...grouped(all, ({ content }) => content)].flatMap(([identity, ofPack]) => {
    const content = contents.find(one => one.identity === identity);
    if (!content) return [];
    const { interview } = content;
    return [...grouped(ofPack, assignment => assignmentName(interview, assignment))].flatMap(
      ([name, same]) => {
        const [first] = same;
        if (!first) return [];
        const items = [...itemsFor(interview, kinds, first, 0)].sort(byId);
        return [{ name, content, items, assignment: { ...first, factor: 1, title: titled(same) } }];
      },
    );
  });
}

/** The assignment of a short code; undefined if none or more than one fits, as the code holds only a check of its name. */
function knownFor(
  known: readonly KnownAssignment[],
  { assignment, rights }: ShortReceipt,
): KnownAssignment | undefined {
  const [one, ...more] = known.filter(
    ({ name, items }) => checkOfName(name) === assignment && items.length === rights.length,
  );
  return more.length === 0 ? one : undefined;
}

function studentsIn(works: readonly StudentSitting[]): readonly Student[] {
  const keyOf = ({ nickname, sign, code, session }: StudentSitting): string =>
    foldedNickname(nickname) || `${session ? sign : code} `;
  return [...grouped(works, keyOf)].map(([key, own]) => toStudent(key, own)).sort(byName);
}

/** One fixed order, whatever the language of the page: numbers by value, Chinese names by pinyin. */
const { compare } = new Intl.Collator('zh-CN', { numeric: true });

export const byName = (one: Student, other: Student): number =>
  Number(one.name === '') - Number(other.name === '') ||
  compare(one.key, other.key) ||
  (one.key < other.key ? -1 : 1);

function toStudent(key: string, own: readonly StudentSitting[]): Student {
  const works = [...own].sort((a, b) => (a.begun ?? 0) - (b.begun ?? 0) || (a.code < b.code ? -1 : 1));
  const latest = lastIn(works);
  if (!latest) throw new RangeError('a student without work');
  const best = works.reduce((most, work) => (work.right > most.right ? work : most));
  return { key, name: latest.nickname, sign: latest.sign, works, best, latest };
}
