import { parseBackup, toBackupCode } from '../../src/app/store/log/progress-backup.ts';
import type { Assignment } from '../../src/core/classroom/assignment.ts';
import { assignmentName, fromLink, toLink, toShortCode } from '../../src/core/classroom/assignment-link.ts';
import { withChecksum } from '../../src/core/classroom/checksum.ts';
import { fromSymbols } from '../../src/core/classroom/code-bits.ts';
import { codesIn } from '../../src/core/classroom/code-scanner.ts';
import { codeIn } from '../../src/core/classroom/pasted-code.ts';
import { fromReceipt, toReceipt } from '../../src/core/classroom/receipt-codec.ts';
import { createReceiptReader } from '../../src/core/classroom/receipt-reader.ts';
import { replayReceipt } from '../../src/core/classroom/replay-receipt.ts';
import { fromSuspended } from '../../src/core/classroom/suspend-data.ts';
import { KINDS } from '../all-kinds.ts';
import {
  content,
  dealt,
  interview,
  makeAssignment,
  makeReceipt,
  played,
} from '../core/classroom/make-assignment.ts';
import { type FrozenDeals, frozenDeals } from '../frozen-deals.ts';
import { makeAttempt } from '../small-interview.ts';
import type { Way } from './mangling.ts';

/** Something that reads texts from outside. */
export type Target = {
  readonly name: string;
  readonly layout: 'first' | 'second';
  /** Whole ones, of which mutants are made. */
  readonly texts: readonly string[];
  /** @returns 'read', or the name of what is wrong. */
  readonly read: (text: string) => string;
  /** The same text with its check put right, so that what lies behind the check is reached. */
  readonly mend: (text: string) => string;
  /** Where people find the sentence about what is wrong: a file in `locales/<lng>`, and a key in it. */
  readonly sentence: (problem: string) => readonly [file: string, key: string];
};

const all = interview.pillars.map(({ id }) => id);
const frozen = { v1: frozenDeals('v1'), v2: frozenDeals('v2') };
const assignments = [
  makeAssignment(),
  makeAssignment({ mode: 'test', order: 'own', minutes: 20, attempts: 1, due: Date.UTC(2026, 11, 1) }),
  makeAssignment({ pillars: all, count: 60, title: '周五小测 🏛', language: 'zh-CN' }),
  makeAssignment({ leftOut: Array.from({ length: 12 }, (_, n) => 80_000 * n), kinds: ['match', 'order'] }),
];
/** 12, 16, 16 and 20 symbols. */
const typed = [
  {},
  { pillars: all.slice(1, 7) },
  { kinds: ['match', 'order'] },
  { pillars: all.slice(3), kinds: ['entry'] },
].map(change => toShortCode(interview, makeAssignment(change)) ?? '');
const links = [...assignments.map(one => toLink(interview, one)), ...typed];
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

/** Puts the check of `width` bits right that stands at the end. */
function mended(text: string, mark: string, width: 10 | 30): string {
  const body = fromSymbols(text.slice(mark.length))?.slice(0, -width / 5);
  return body ? withChecksum(mark, body, width) : text;
}

const linkTarget = (layout: Target['layout'], texts: readonly string[]): Target => ({
  ...{ name: 'links and codes to type', layout, texts },
  read: text => {
    const linked = fromLink([content], text);
    return linked.ok ? 'read' : linked.problem;
  },
  mend: text => mended(text, text.slice(0, /^[BC]/.test(text) ? 1 : 2), 10),
  sentence: problem => ['interface', `unreadable.${problem}`],
});

const receiptTarget = (layout: Target['layout'], texts: readonly string[]): Target => ({
  ...{ name: 'receipts', layout, texts },
  read: code => {
    const told = createReceiptReader(() => [content], KINDS).read({ type: 'receipt', code });
    return told.type === 'refused' ? told.reason : 'read';
  },
  mend: text => mended(text, text.slice(0, 2), 30),
  sentence: reason => ['teacher', `results.why.${reason}`],
});

function suspendedTarget(layout: Target['layout'], deals: FrozenDeals['suspended']): Target {
  const sets = Object.values(deals).flatMap(({ link }) => {
    const linked = fromLink([content], link);
    return linked.ok ? [linked.assignment] : [];
  });
  const readOf = (set: Assignment, text: string): string => {
    const back = fromSuspended(interview, KINDS, set, text);
    if (!back.ok) return back.problem;
    return replayReceipt(interview, back.items, { assignment: set, ...back.suspended })
      ? 'read'
      : 'impossible';
  };
  return {
    ...{ name: 'suspended sittings', layout, texts: Object.keys(deals) },
    // Each is asked for by the one assignment that it is of, if it is of any.
    read: text => {
      const verdicts = sets.map(set => readOf(set, text));
      return verdicts.find(verdict => verdict !== 'other') ?? 'other';
    },
    mend: text => mended(text, text.slice(0, 2), 30),
    // Whatever it is: the student starts over, and is told so.
    sentence: () => ['interface', 'lms.unread'],
  };
}

export const TARGETS: readonly Target[] = [
  linkTarget('second', links),
  receiptTarget('second', receipts),
  suspendedTarget('second', frozen.v2.suspended),
  linkTarget('first', Object.keys(frozen.v1.links)),
  receiptTarget('first', Object.keys(frozen.v1.receipts)),
  suspendedTarget('first', frozen.v1.suspended),
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
    texts: [...receipts, ...Object.keys(frozen.v1.receipts)],
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
    texts: [...links, ...Object.keys(frozen.v1.links)],
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
