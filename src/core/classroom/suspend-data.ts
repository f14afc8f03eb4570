import type { Interview } from '../interview/types.ts';
import type { AnyKind, DealtItem as Item } from '../kinds/kind.ts';
import type { Assignment } from './assignment.ts';
import { assignmentName, layoutMarked, layoutOf } from './assignment-link.ts';
import { checksumOf, withChecksum, withoutChecksum } from './checksum.ts';
import {
  type BitReader,
  type BitWriter,
  codeSymbolsIn,
  createBitReader,
  createBitWriter,
  fromSymbols,
  putMinute,
  SITTING_NUMBERS,
  SYMBOL_BITS,
  takeMinute,
  UnknownField,
  valuesAsNumber,
} from './code-bits.ts';
import {
  type GivenResponse,
  itemsFor,
  putResponses,
  putVersion,
  RESPONSE_COUNTS,
  takeResponses,
  takeVersion,
} from './receipt-codec.ts';

/**
 * A sitting as a learning platform keeps it between two visits. It stands beside the assignment it is of, so that all
 * 4096 characters are for responses.
 */
export type Suspended = {
  /** Number of the sitting, 0..`SITTING_NUMBERS` - 1. */
  readonly own: number;
  /** ms since 1970, in whole minutes. */
  readonly begun: number;
  readonly responses: readonly GivenResponse[];
};
/** isWhole: at most times were left out, no responses. */
export type SuspendText = { readonly text: string; readonly isWhole: boolean };
export type Resumed =
  | { readonly ok: true; readonly suspended: Suspended; readonly items: readonly Item[] }
  | { readonly ok: false; readonly problem: ResumeProblem };
/** other: of another assignment. */
type ResumeProblem = 'empty' | 'foreign' | 'mistyped' | 'newer' | 'other';

export const SUSPENDED_MOST = 4096;

type SittingToSuspend = {
  readonly interview: Interview;
  readonly assignment: Assignment;
  readonly items: readonly Item[];
};

/** Never longer than `most`: drops the oldest times first, then the last responses, which `isWhole` reports. */
export function toSuspended(sat: SittingToSuspend, suspended: Suspended, most = SUSPENDED_MOST): SuspendText {
  const all = suspended.responses.slice(0, RESPONSE_COUNTS - 1);
  const isAll = all.length === suspended.responses.length;
  const first = (count: number, untimed: number): string =>
    written(sat, { ...suspended, responses: all.slice(0, count) }, untimed);
  const timed = first(all.length, 0);
  if (timed.length <= most) return { text: timed, isWhole: isAll };
  const untimed = first(all.length, Math.min(all.length, spared(timed.length - most)));
  if (untimed.length <= most) return { text: untimed, isWhole: isAll };
  let [fits, tooMany] = [0, all.length];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (first(middle, middle).length <= most) fits = middle;
    else tooMany = middle;
  }
  return { text: first(fits, fits), isWhole: false };
}

/** How many times must be left out to save so many symbols. */
const spared = (symbols: number): number => Math.ceil((symbols * SYMBOL_BITS) / TIME_BITS);
const TIME_BITS = 6;

function written(
  { interview, assignment, items }: SittingToSuspend,
  suspended: Suspended,
  untimed: number,
): string {
  const { own, begun, responses } = suspended;
  const writer = createBitWriter();
  putNameCheck(writer, interview, assignment);
  putVersion(writer, assignment);
  writer.put(own, SITTING_NUMBERS);
  putMinute(writer, begun);
  writer.put(untimed, RESPONSE_COUNTS);
  putResponses(writer, items, responses, untimed);
  return withChecksum(layoutOf(assignment).marks.suspended, writer.values(), 30);
}

/** Reads what a platform gives back. Never throws. @param kinds all that there are. */
export function fromSuspended(
  interview: Interview,
  kinds: readonly AnyKind[],
  assignment: Assignment,
  text: string,
): Resumed {
  const code = codeSymbolsIn(text.slice(0, 2 * SUSPENDED_MOST));
  if (code === '') return refused('empty');
  const layout = layoutMarked('suspended', code);
  if (!layout) return refused(/^S[0-9]/.test(code) ? 'newer' : 'foreign');
  const { suspended: mark } = layout.marks;
  const body = withoutChecksum(mark, fromSymbols(code.slice(mark.length)) ?? [], 30);
  if (!body) return refused('mistyped');
  if (layout !== layoutOf(assignment)) return refused('other');
  try {
    return read(interview, kinds, assignment, createBitReader(body));
  } catch (problem) {
    if (problem instanceof UnknownField) return refused('newer');
    throw problem;
  }
}

const refused = (problem: ResumeProblem): Resumed => ({ ok: false, problem });

function read(
  interview: Interview,
  kinds: readonly AnyKind[],
  assignment: Assignment,
  reader: BitReader,
): Resumed {
  const names = namesOf(assignment);
  if (reader.take(names) !== nameCheck(interview, assignment)) return refused('other');
  takeVersion(reader, assignment);
  const own = reader.take(SITTING_NUMBERS);
  const begun = takeMinute(reader);
  const untimed = reader.take(RESPONSE_COUNTS);
  const items = itemsFor(interview, kinds, assignment, own);
  const responses = takeResponses(reader, items, untimed);
  if (!responses || reader.isShort()) return refused('mistyped');
  return { ok: true, items, suspended: { own, begun, responses } };
}

/** How many names are told from one another: the first layout has ten bits for it, the second twenty. */
const namesOf = ({ streams }: Assignment): number => (streams === 'shared' ? 2 ** 10 : 2 ** 20);

function putNameCheck(writer: BitWriter, interview: Interview, assignment: Assignment): void {
  writer.put(nameCheck(interview, assignment), namesOf(assignment));
}

/** Of the wider checksum, since a name already ends in that of ten bits. */
const nameCheck = (interview: Interview, assignment: Assignment): number => {
  const check = checksumOf(fromSymbols(assignmentName(interview, assignment)) ?? [], 30);
  return valuesAsNumber(check.slice(0, Math.log2(namesOf(assignment)) / 5));
};
