import type { Interview } from '../interview/types.ts';
import type { AnyKind, DealtItem as Item } from '../kinds/kind.ts';
import { composeTask, orderIn } from '../session/task.ts';
import { type Assignment, toTask } from './assignment.ts';
import { type BitReader, createBitReader, createBitWriter } from './bits.ts';
import { putFields, takeFields, UnknownField } from './fields.ts';
import { assignmentName } from './link.ts';
import { NICKNAME_ROOM } from './plain.ts';
import { type GivenResponse, putResponses, takeResponses } from './responses.ts';
import { withChecksum, withoutChecksum } from './sealed.ts';
import { codeSymbolsIn, fromSymbols } from './symbols.ts';
import { putMinute, takeMinute } from './times.ts';

/**
 * What a student hands in: responses, never scores. Whoever reads it deals the same items from the same seed and judges
 * the responses again.
 */
export type Receipt = {
  /** Without its title. */
  readonly assignment: Assignment;
  /** Version of the interview that was played. */
  readonly content: number;
  /** '' if none was given; at most the bytes of `NICKNAME`. */
  readonly nickname: string;
  /** Number of the sitting, drawn by lot: 0..`OWN` - 1. */
  readonly own: number;
  /** ms since 1970, in whole minutes. */
  readonly begun: number;
  /** Everything was answered, or the time was up. */
  readonly isDone: boolean;
  readonly responses: readonly GivenResponse[];
};

export type ReceiptRead =
  | { readonly ok: true; readonly receipt: Receipt; readonly items: readonly Item[] }
  | { readonly ok: false; readonly problem: ReceiptProblem };
/** otherContent: played on another version of the interview, so that the items cannot be dealt again. */
type ReceiptProblem = 'empty' | 'foreign' | 'cut' | 'mistyped' | 'newer' | 'otherContent';

const MARK = 'R1';
const CHECK = 6;
export const SITTING_NUMBERS = 2 ** 20;
/** Versions of an interview. */
export const CONTENT_VERSIONS = 2 ** 10;
/** Longer than any receipt; what is over is not even looked at. */
const LONGEST = 20_000;

/** The items of an assignment in the order in which this sitting meets them. */
export function itemsFor(
  interview: Interview,
  kinds: readonly AnyKind[],
  assignment: Assignment,
  own: number,
): readonly Item[] {
  const task = toTask(assignment, '');
  return composeTask(interview, kinds, task, orderIn(task, String(own)));
}

/** @param items those of the assignment, in any order. @returns the receipt as one word of capitals and digits. */
export function toReceipt(items: readonly Item[], receipt: Receipt): string {
  const writer = createBitWriter();
  putFields(writer, receipt.assignment);
  writer.put(receipt.content, CONTENT_VERSIONS);
  writer.put(receipt.own, SITTING_NUMBERS);
  putMinute(writer, receipt.begun);
  writer.text(receipt.nickname, NICKNAME_ROOM.bytes);
  writer.put(Number(receipt.isDone), 2);
  putResponses(writer, items, receipt.responses);
  return withChecksum(MARK, writer.values(), 30);
}

/** Reads one receipt, nothing around it. Never throws. @param kinds all that there are. */
export function fromReceipt(interview: Interview, kinds: readonly AnyKind[], text: string): ReceiptRead {
  const code = codeSymbolsIn(text.slice(0, LONGEST));
  if (code === '') return refused('empty');
  if (!code.startsWith(MARK)) return refused(/^R[2-9]/.test(code) ? 'newer' : 'foreign');
  const values = fromSymbols(code.slice(MARK.length));
  if (!values || values.length <= CHECK) return refused(values ? 'cut' : 'mistyped');
  const body = withoutChecksum(MARK, values, 30);
  if (!body) return refused('mistyped');
  try {
    return read(interview, kinds, createBitReader(body));
  } catch (problem) {
    if (problem instanceof UnknownField) return refused('newer');
    throw problem;
  }
}

const refused = (problem: ReceiptProblem): ReceiptRead => ({ ok: false, problem });

function read(interview: Interview, kinds: readonly AnyKind[], reader: BitReader): ReceiptRead {
  const assignment: Assignment = { ...takeFields(reader), title: '' };
  const content = reader.take(CONTENT_VERSIONS);
  const own = reader.take(SITTING_NUMBERS);
  const begun = takeMinute(reader);
  const nickname = reader.text(NICKNAME_ROOM.bytes);
  const isDone = reader.take(2) === 1;
  if (assignment.interview !== interview.id || content !== interview.version) return refused('otherContent');
  const items = itemsFor(interview, kinds, assignment, own);
  const responses = takeResponses(reader, items);
  if (!responses || reader.isShort()) return refused('mistyped');
  return { ok: true, items, receipt: { assignment, content, nickname, own, begun, isDone, responses } };
}

/** Whose work on what: two receipts of one name are of one student. */
export const assignmentNameIn = ({ assignment }: Receipt): string => assignmentName(assignment);
