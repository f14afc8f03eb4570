import type { Interview } from '../interview/types.ts';
import type { AnyKind, DealtItem as Item } from '../kinds/kind.ts';
import type { Assignment } from './assignment.ts';
import { assignmentName } from './assignment-link.ts';
import { checksumOf, withChecksum, withoutChecksum } from './checksum.ts';
import {
  type BitReader,
  codeSymbolsIn,
  createBitReader,
  createBitWriter,
  fromSymbols,
  putMinute,
  SYMBOL_BITS,
  takeMinute,
  valuesAsNumber,
} from './code-bits.ts';
import {
  CONTENT_VERSIONS,
  type GivenResponse,
  itemsFor,
  putResponses,
  RESPONSE_COUNTS,
  SITTING_NUMBERS,
  takeResponses,
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
/** other: of another assignment. otherContent: played on another version of the interview. */
type ResumeProblem = 'empty' | 'foreign' | 'mistyped' | 'newer' | 'other' | 'otherContent';

export const SUSPENDED_MOST = 4096;
const MARK = 'S1';
const NAMES = 2 ** 10;

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
  writer.put(nameCheck(assignment), NAMES);
  writer.put(interview.version, CONTENT_VERSIONS);
  writer.put(own, SITTING_NUMBERS);
  putMinute(writer, begun);
  writer.put(untimed, RESPONSE_COUNTS);
  putResponses(writer, items, responses, untimed);
  return withChecksum(MARK, writer.values(), 30);
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
  if (!code.startsWith(MARK)) return refused(/^S[2-9]/.test(code) ? 'newer' : 'foreign');
  const body = withoutChecksum(MARK, fromSymbols(code.slice(MARK.length)) ?? [], 30);
  if (!body) return refused('mistyped');
  return read(interview, kinds, assignment, createBitReader(body));
}

const refused = (problem: ResumeProblem): Resumed => ({ ok: false, problem });

function read(
  interview: Interview,
  kinds: readonly AnyKind[],
  assignment: Assignment,
  reader: BitReader,
): Resumed {
  if (reader.take(NAMES) !== nameCheck(assignment)) return refused('other');
  if (reader.take(CONTENT_VERSIONS) !== interview.version) return refused('otherContent');
  const own = reader.take(SITTING_NUMBERS);
  const begun = takeMinute(reader);
  const untimed = reader.take(RESPONSE_COUNTS);
  const items = itemsFor(interview, kinds, assignment, own);
  const responses = takeResponses(reader, items, untimed);
  if (!responses || reader.isShort()) return refused('mistyped');
  return { ok: true, items, suspended: { own, begun, responses } };
}

/** Ten bits that tell one assignment from another: of the wider checksum, since a name already ends in that of ten bits. */
const nameCheck = (assignment: Assignment): number =>
  valuesAsNumber(checksumOf(fromSymbols(assignmentName(assignment)) ?? [], 30).slice(0, 2));
