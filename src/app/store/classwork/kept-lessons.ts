import { type AssignmentBook, fullestFirst, type Gradebook } from '../../../core/classroom/gradebook.ts';
import { type Refused, refusal } from '../../../core/classroom/receipt-intake.ts';
import type { Content } from '../../../core/interview/pack-content.ts';
import type { AnyKind } from '../../../core/kinds/kind.ts';
import { bookOf, lessonName } from '../../../core/live/room-book.ts';
import type { RoomRecord } from '../../../core/live/room-record.ts';
import type { Kept } from '../saves/browser-storage.ts';
import type { Keeper } from '../saves/keeper.ts';
import type { SaveBodies } from '../saves/save-types.ts';

/** What a live class has come to, with the title of its assignment. */
export type Lesson = SaveBodies['lessons'];

const KIND = 'lessons';
const keyOf = ({ room, opened }: RoomRecord): string => `${KIND}/${room}-${opened}`;

/** Lessons in storage, each under a key of its own. */
export type KeptLessons = {
  /** Those of this tab and of others; the same list as before if nothing has changed. */
  readonly all: () => readonly Lesson[];
  /** In the place of an earlier state of the same room. @returns whether all that this tab has put is kept. */
  readonly put: (lesson: Lesson) => Kept;
  readonly drop: (lesson: Lesson) => void;
};

export function createKeptLessons(keeper: Keeper): KeptLessons {
  const own = new Map<string, Lesson>();
  /** Not kept yet: there was no room. */
  const unkept = new Set<string>();
  let last: readonly Lesson[] = [];
  const all = (): readonly Lesson[] => {
    // On a first visit nothing can be read back, but what this tab has put is known.
    const there = keeper.keys(`${KIND}/`).flatMap(key => keeper.load(KIND, key) ?? own.get(key) ?? []);
    const now = there.map(one => last.find(other => isSame(one, other)) ?? one);
    if (now.length !== last.length || now.some((one, i) => one !== last[i])) last = now;
    return last;
  };
  return {
    all,
    put: lesson => {
      own.set(keyOf(lesson.record), lesson);
      unkept.add(keyOf(lesson.record));
      let whole: Kept = 'kept';
      for (const [key, one] of [...own].filter(([name]) => unkept.has(name))) {
        const kept = keeper.put(KIND, one, key);
        if (kept === 'kept') unkept.delete(key);
        else whole = kept;
      }
      return whole;
    },
    drop: ({ record }) => {
      own.delete(keyOf(record));
      unkept.delete(keyOf(record));
      keeper.drop(keyOf(record));
    },
  };
}

const isSame = (one: Lesson, other: Lesson): boolean =>
  keyOf(one.record) === keyOf(other.record) && JSON.stringify(one) === JSON.stringify(other);

/** Whether anybody was asked anything: else there is nothing to show, nor to keep. */
export const hasResults = ({ players, questions }: RoomRecord): boolean =>
  questions.some(({ asked }) => players.some(({ id }) => asked.includes(id)));

/**
 * A gradebook with lessons beside what was handed in. A lesson whose pack is not here is refused, as a code would be.
 * @param kinds all kinds of items. @returns a function that makes the book of a lesson once.
 */
export function createLessonBooks(
  kinds: readonly AnyKind[],
): (gradebook: Gradebook, lessons: readonly Lesson[], contents: readonly Content[]) => Gradebook {
  const made = new WeakMap<Lesson, AssignmentBook>();
  const madeOf = (lesson: Lesson, contents: readonly Content[]): AssignmentBook | Refused => {
    const { title, record } = lesson;
    const content = contents.find(({ identity }) => identity === record.pack);
    const book = made.get(lesson) ?? (content && bookOf(content, kinds, record, title));
    if (book) made.set(lesson, book);
    if (book) return book;
    const refused = refusal(content ? 'newer' : 'otherPack', lessonName(record), title);
    return content ? refused : { ...refused, pack: record.pack };
  };
  return ({ books, refused }, lessons, contents) => {
    const all = lessons.map(lesson => madeOf(lesson, contents));
    return {
      books: [...books, ...all.flatMap(one => ('students' in one ? [one] : []))].sort(fullestFirst),
      refused: [...refused, ...all.flatMap(one => ('students' in one ? [] : [one]))],
    };
  };
}
