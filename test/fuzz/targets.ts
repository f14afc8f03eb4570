import { fromLink, toLink, toShortCode } from '../../src/classroom/link.ts';
import { fromReceipt, toReceipt } from '../../src/classroom/receipt.ts';
import { givenIn, replayed } from '../../src/classroom/replay.ts';
import { sealed } from '../../src/classroom/sealed.ts';
import { fromSuspended, toSuspended } from '../../src/classroom/suspended.ts';
import { fromSymbols } from '../../src/classroom/symbols.ts';
import { dealt, interview, makeAssignment, makeReceipt, played } from '../classroom/make.ts';
import { KINDS } from '../kinds.ts';

/** Something that reads texts from outside. */
export type Target = {
  readonly name: string;
  /** Whole ones, of which mutants are made. */
  readonly texts: readonly string[];
  /** @returns 'read', or the name of the sentence that says what is wrong. */
  readonly read: (text: string) => string;
  /** The same text with its check put right, so that what lies behind the check is reached. */
  readonly mend: (text: string) => string;
};

const all = interview.pillars.map(({ id }) => id);
const assignments = [
  makeAssignment(),
  makeAssignment({ mode: 'test', order: 'own', minutes: 20, attempts: 1, due: Date.UTC(2026, 11, 1) }),
  makeAssignment({ pillars: all, count: 60, title: '周五小测 🏛', language: 'zh-CN' }),
];
const receipts = assignments.map((assignment, own) =>
  toReceipt(
    dealt(assignment, own),
    makeReceipt(
      assignment,
      played(assignment, (_, n) => n % 3 > 0, own),
      { nickname: '小明' },
    ),
  ),
);

const [set = makeAssignment()] = assignments;
const suspended = [1, 2, 3].map(
  own =>
    toSuspended(
      { interview, assignment: set, items: dealt(set, own) },
      { own, begun: Date.UTC(2026, 10, 23), responses: givenIn(played(set, (_, n) => n % own > 0, own)) },
    ).text,
);

/** Puts the check of `width` bits right that stands at the end. */
function mended(text: string, mark: string, width: 10 | 30): string {
  const body = fromSymbols(text.slice(mark.length))?.slice(0, -width / 5);
  return body ? sealed(mark, body, width) : text;
}

export const TARGETS: readonly Target[] = [
  {
    name: 'links',
    texts: [...assignments.map(toLink), toShortCode(makeAssignment()) ?? ''],
    read: text => {
      const linked = fromLink(text);
      return linked.ok ? 'read' : linked.problem;
    },
    mend: text => mended(text, text.startsWith('B') ? 'B' : 'A1', 10),
  },
  {
    name: 'suspended sittings',
    texts: suspended,
    read: text => {
      const back = fromSuspended(interview, KINDS, set, text);
      if (!back.ok) return back.problem;
      return replayed(interview, back.items, { assignment: set, ...back.suspended }) ? 'read' : 'edited';
    },
    mend: text => mended(text, 'S1', 30),
  },
  {
    name: 'receipts',
    texts: receipts,
    read: text => {
      const handed = fromReceipt(interview, KINDS, text);
      if (!handed.ok) return handed.problem;
      return replayed(interview, handed.items, handed.receipt) ? 'read' : 'edited';
    },
    mend: text => mended(text, 'R1', 30),
  },
];
