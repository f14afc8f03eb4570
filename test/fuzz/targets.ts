import { parseBackup, toBackupCode } from '../../src/app/store/log/progress-backup.ts';
import { assignmentName, fromLink, toLink, toShortCode } from '../../src/core/classroom/assignment-link.ts';
import { withChecksum } from '../../src/core/classroom/checksum.ts';
import { fromSymbols } from '../../src/core/classroom/code-bits.ts';
import { codesIn } from '../../src/core/classroom/code-scanner.ts';
import { codeIn } from '../../src/core/classroom/pasted-code.ts';
import { fromReceipt, toReceipt } from '../../src/core/classroom/receipt-codec.ts';
import { givenResponses, replayReceipt } from '../../src/core/classroom/replay-receipt.ts';
import { fromSuspended, toSuspended } from '../../src/core/classroom/suspend-data.ts';
import { KINDS } from '../all-kinds.ts';
import {
  content,
  dealt,
  interview,
  makeAssignment,
  makeReceipt,
  played,
} from '../core/classroom/make-assignment.ts';
import { makeAttempt } from '../small-interview.ts';
import type { Way } from './mangling.ts';

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
    interview,
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
      {
        own,
        begun: Date.UTC(2026, 10, 23),
        responses: givenResponses(played(set, (_, n) => n % own > 0, own)),
      },
    ).text,
);

/** Puts the check of `width` bits right that stands at the end. */
function mended(text: string, mark: string, width: 10 | 30): string {
  const body = fromSymbols(text.slice(mark.length))?.slice(0, -width / 5);
  return body ? withChecksum(mark, body, width) : text;
}

export const TARGETS: readonly Target[] = [
  {
    name: 'links',
    texts: [
      ...assignments.map(one => toLink(interview, one)),
      toShortCode(interview, makeAssignment()) ?? '',
    ],
    read: text => {
      const linked = fromLink([content], text);
      return linked.ok ? 'read' : linked.problem;
    },
    mend: text => mended(text, /^[BC]/.test(text) ? text.slice(0, 1) : text.slice(0, 2), 10),
  },
  {
    name: 'suspended sittings',
    texts: suspended,
    read: text => {
      const back = fromSuspended(interview, KINDS, set, text);
      if (!back.ok) return back.problem;
      return replayReceipt(interview, back.items, { assignment: set, ...back.suspended }) ? 'read' : 'edited';
    },
    mend: text => mended(text, text.slice(0, 2), 30),
  },
  {
    name: 'receipts',
    texts: receipts,
    read: text => {
      const handed = fromReceipt([content], KINDS, text);
      if (!handed.ok) return handed.problem;
      return replayReceipt(interview, handed.items, handed.receipt) ? 'read' : 'edited';
    },
    mend: text => mended(text, text.slice(0, 2), 30),
  },
];

/** Codes that went through what chats, mails and hands do to them. */
export type Journey = {
  readonly name: string;
  readonly texts: readonly string[];
  readonly way: Way;
  /** What is made of a code that arrives as `text`. */
  readonly arrived: (code: string, text: string) => 'itself' | 'damaged' | 'another' | 'nothing';
};

const log = Array.from({ length: 12 }, (_, n) =>
  makeAttempt(`match:act_${n}`, { at: 1_790_000_000_000 + 7919 * n }),
);
const backups = [toBackupCode(log.slice(0, 1)), toBackupCode(log)];

export const JOURNEYS: readonly Journey[] = [
  {
    name: 'receipts',
    texts: receipts,
    way: { isOfSymbols: true, isGlued: true, isLine: false },
    arrived: (code, text) => {
      const found = codesIn(text).filter(({ type }) => type === 'receipt');
      if (found.length === 0) return 'nothing';
      if (found.some(one => one.code === code)) return 'itself';
      return found.some(one => fromReceipt([content], KINDS, one.code).ok) ? 'another' : 'damaged';
    },
  },
  {
    name: 'links',
    texts: [
      ...assignments.map(one => toLink(interview, one)),
      toShortCode(interview, makeAssignment()) ?? '',
    ],
    way: { isOfSymbols: true, isGlued: false, isLine: true },
    arrived: (code, text) => {
      const linked = fromLink([content], codeIn(text));
      if (!linked.ok) return linked.problem === 'empty' ? 'nothing' : 'damaged';
      const meant = fromLink([content], code);
      return meant.ok &&
        assignmentName(interview, meant.assignment) === assignmentName(interview, linked.assignment)
        ? 'itself'
        : 'another';
    },
  },
  {
    name: 'copies of the progress',
    texts: backups,
    way: { isOfSymbols: false, isGlued: true, isLine: false },
    arrived: (code, text) => {
      const [meant, read] = [parseBackup(code), parseBackup(text)];
      if (!read.ok) return read.problem === 'damaged' ? 'damaged' : 'nothing';
      return JSON.stringify(read) === JSON.stringify(meant) ? 'itself' : 'another';
    },
  },
];
