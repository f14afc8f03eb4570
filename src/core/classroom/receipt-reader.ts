import { MINUTE_MS } from '../calendar-day.ts';
import type { Content, PackIdentity } from '../interview/pack-content.ts';
import type { AnyKind, DealtItem as Item } from '../kinds/kind.ts';
import type { Session } from '../session/session-state.ts';
import { toSymbols } from './code-bits.ts';
import type { FoundCode } from './code-chunks.ts';
import { codesIn, scanForCodes } from './code-scanner.ts';
import { fromReceipt, type Receipt } from './receipt-codec.ts';
import { replayReceipt, sittingOutcome } from './replay-receipt.ts';
import { toPlainLine } from './safe-text.ts';
import { fromShortReceipt, type ShortReceipt } from './short-receipt.ts';

/** One sitting that a student handed in. Counts are of items. */
export type StudentSitting = {
  /** The receipt or short code itself. */
  readonly code: string;
  /** Trimmed; '' if none was given. */
  readonly nickname: string;
  /** Four symbols by which a teacher can tell sittings without a nickname apart. */
  readonly sign: string;
  /** ms since 1970; null for a short code, which does not contain it. */
  readonly begun: number | null;
  readonly total: number;
  /** Right at the first response. */
  readonly right: number;
  /** Time spent on questions, in ms; of a short code in whole minutes. */
  readonly ms: number;
  readonly marks: readonly SittingMark[];
  /** The replayed sitting; null for a short code. */
  readonly session: Session | null;
};
/**
 * late: ended after the due date. extended: its link gave extra time. shared: the same sitting was handed in under two
 * names. notReplayed: a short code, whose result cannot be checked.
 */
export type SittingMark = (typeof SITTING_MARKS)[number];
export const SITTING_MARKS = ['late', 'unfinished', 'extended', 'shared', 'notReplayed'] as const;

/**
 * Why something does not count. impossible: no sitting can have these responses, so the receipt was edited. unknown: a
 * short code that fits no known assignment. duplicate: the same code again. older: an earlier state of a sitting of which a
 * later one is there. contradictory: two receipts of one sitting disagree. nothing: a text without a code. other: belongs
 * to another assignment. otherPack: of a pack that is not here.
 */
export type RefusalReason =
  | 'cut'
  | 'mistyped'
  | 'newer'
  | 'otherPack'
  | 'impossible'
  | 'unknown'
  | 'duplicate'
  | 'older'
  | 'contradictory'
  | 'nothing'
  | 'other';

/** A receipt that could be read and replayed. */
export type ReplayedReceipt = {
  readonly content: Content;
  readonly receipt: Receipt;
  readonly items: readonly Item[];
  readonly session: Session;
};
type ReadCode =
  | ({ readonly type: 'receipt' } & ReplayedReceipt)
  | { readonly type: 'short'; readonly short: ShortReceipt }
  | {
      readonly type: 'refused';
      readonly reason: RefusalReason;
      readonly nickname: string;
      /** The pack that is wanted, if that is the reason. */
      readonly pack?: PackIdentity;
    };

export type ReceiptReader = {
  /** The packs that are here now. */
  readonly contents: () => readonly Content[];
  readonly codesIn: (text: string) => readonly FoundCode[];
  readonly read: (found: FoundCode) => ReadCode;
  /** Reads all codes of these texts in short steps, so that later calls of `codesIn` and `read` find the results cached. */
  readonly steps: (texts: readonly string[]) => Generator<undefined, void>;
};

/**
 * A reader that caches what it has read.
 * @param contents the packs that are here; more may come later. @param kinds all kinds of items.
 */
export function createReceiptReader(
  contents: () => readonly Content[],
  kinds: readonly AnyKind[],
): ReceiptReader {
  const texts = new Map<string, readonly FoundCode[]>();
  const codes = new Map<string, ReadCode>();
  const reading: Pick<ReceiptReader, 'codesIn' | 'read'> = {
    codesIn: text => once(texts, text, () => codesIn(text)),
    read: ({ type, code }) => {
      const read = once(codes, code, () =>
        type === 'short' ? readShort(code) : readReceipt(contents(), kinds, code),
      );
      // Its pack may come.
      if (read.type === 'refused' && read.reason === 'otherPack') codes.delete(code);
      return read;
    },
  };
  return {
    ...{ ...reading, contents },
    steps: function* (all) {
      for (const text of all) if (!texts.has(text)) texts.set(text, yield* scanForCodes(text));
      for (const found of all.flatMap(reading.codesIn)) {
        if (codes.has(found.code)) continue;
        reading.codesIn(found.code);
        if (found.type !== 'link') reading.read(found);
        yield;
      }
    },
  };
}

function once<T>(known: Map<string, T>, key: string, make: () => T): T {
  const here = known.get(key) ?? make();
  known.set(key, here);
  return here;
}

type RefusedCode = Extract<ReadCode, { readonly type: 'refused' }>;

const refused = (reason: RefusalReason, nickname = ''): RefusedCode => ({
  type: 'refused',
  reason,
  nickname,
});

function readShort(code: string): ReadCode {
  const read = fromShortReceipt(code);
  return read.ok ? { type: 'short', short: read.short } : refused(read.problem);
}

function readReceipt(contents: readonly Content[], kinds: readonly AnyKind[], code: string): ReadCode {
  const handed = fromReceipt(contents, kinds, code);
  if (!handed.ok) {
    const { problem } = handed;
    if (problem === 'otherPack') return { ...refused(problem), pack: handed.pack };
    return refused(problem === 'empty' || problem === 'foreign' ? 'mistyped' : problem);
  }
  const { content, items, receipt } = handed;
  const session = items.length > 0 ? replayReceipt(content.interview, items, receipt) : undefined;
  const nickname = shownNickname(receipt.nickname);
  // Without a time limit only the last response ends a sitting, so a receipt that claims more was edited.
  const isFalselyDone = receipt.isDone && receipt.assignment.minutes === 0 && session?.phase !== 'done';
  if (!session || isFalselyDone) return refused('impossible', nickname);
  return { type: 'receipt', content, receipt, items, session };
}

/** A nickname as it is displayed: normalized, in one line, without invisible characters. */
export const shownNickname = (nickname: string): string => toPlainLine(nickname.normalize('NFKC'));

/** The form in which nicknames are compared: equal ones belong to one student. */
export const foldedNickname = (nickname: string): string =>
  shownNickname(nickname)
    .replace(/\p{Cf}/gu, '')
    .toLowerCase();

export function toStudentSitting(code: string, { receipt, session }: ReplayedReceipt): StudentSitting {
  const { total, right, ms } = sittingOutcome(session);
  const { own, begun, assignment, isDone, nickname } = receipt;
  const { due } = assignment;
  const isOver = session.phase === 'done' || (isDone && assignment.minutes > 0);
  const marks: Readonly<Partial<Record<SittingMark, boolean>>> = {
    late: due !== null && begun + ms > due,
    unfinished: !isOver,
    extended: assignment.factor > 1,
  };
  const sign = toSymbols([15, 10, 5, 0].map(shift => (own >> shift) & 31));
  const given = (['late', 'unfinished', 'extended'] as const).filter(mark => marks[mark]);
  return {
    ...{ code, sign, begun, total, right, ms, session },
    nickname: shownNickname(nickname),
    marks: given,
  };
}

/** The seat number, if there is one, serves as the nickname. */
export function toShortStudentSitting(
  code: string,
  { seat, rights, isDone, minutes }: ShortReceipt,
): StudentSitting {
  const right = rights.filter(Boolean).length;
  const marks: readonly SittingMark[] = [...(isDone ? [] : ['unfinished' as const]), 'notReplayed'];
  const nickname = seat > 0 ? String(seat) : '';
  const sign = code.slice(-4);
  return {
    ...{ code, nickname, sign, begun: null, total: rights.length, right, ms: minutes * MINUTE_MS, marks },
    session: null,
  };
}
