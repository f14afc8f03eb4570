import type { Assignment } from '../../../src/core/classroom/assignment.ts';
import { type Receipt, toReceipt } from '../../../src/core/classroom/receipt-codec.ts';
import { createRandom } from '../../../src/core/seeded-random.ts';
import type { Session } from '../../../src/core/session/session-state.ts';
import { dealt, interviewOf, makeReceipt, played } from './make-assignment.ts';

/** A scripted student: what is right at first, item by item in the order of their ids. */
export type Scripted = { readonly name: string; readonly own: number; readonly rights: readonly boolean[] };
export type Pupil = Scripted & {
  readonly session: Session;
  readonly receipt: Receipt;
  /** What the student hands in. */
  readonly text: string;
};

/** A script from a short form: one letter for each item, `x` is right. */
export const script = (name: string, own: number, letters: string): Scripted => ({
  name,
  own,
  rights: Array.from(letters, letter => letter === 'x'),
});

/** `size` students from the best to the weakest in about equal steps; the same every time. */
export function scripts(assignment: Assignment, size: number): readonly Scripted[] {
  const ids = idsOf(assignment);
  return Array.from({ length: size }, (_, i) => {
    const random = createRandom(`student ${i}`);
    const known = 0.95 - (0.75 * i) / size;
    // All students find the same items hard, apart from some chance.
    const rights = ids.map(
      (_id, n) => known + 0.4 * (random.whole(1000) / 1000 - 0.5) > (0.8 * n) / ids.length,
    );
    return { name: `${NAMES[i % NAMES.length]}${i + 1}`, own: 1000 + i, rights };
  });
}

const NAMES = ['小明', 'Li Hua', '阿依古丽', 'Tom', '王芳'];

export const idsOf = (assignment: Assignment): readonly string[] =>
  dealt(assignment)
    .map(({ id }) => id)
    .sort();

/** Plays the whole sitting of a scripted student. */
export function sat(assignment: Assignment, one: Scripted, change: Partial<Receipt> = {}): Pupil {
  const ids = idsOf(assignment);
  const session = played(assignment, ({ id }) => one.rights[ids.indexOf(id)] === true, one.own);
  const receipt = makeReceipt(assignment, session, { nickname: one.name, ...change });
  return {
    ...one,
    session,
    receipt,
    text: toReceipt(interviewOf(assignment), dealt(assignment, one.own), receipt),
  };
}

/** The receipt of the same student after only the first responses. */
export const cut = (assignment: Assignment, { receipt, own }: Pupil, after: number): string =>
  toReceipt(interviewOf(assignment), dealt(assignment, own), {
    ...receipt,
    isDone: false,
    responses: receipt.responses.slice(0, after),
  });
