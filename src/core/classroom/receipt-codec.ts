import type { Content, PackIdentity } from '../interview/pack-content.ts';
import type { Interview } from '../interview/types.ts';
import { codecOf } from '../kinds/codec-register.ts';
import { type AnyKind, byId, type DealtItem as Item, type ItemId } from '../kinds/kind.ts';
import { composeTask, orderIn } from '../session/compose-task.ts';
import { type Assignment, toTask } from './assignment.ts';
import { assignmentName, layoutMarked, layoutOf } from './assignment-link.ts';
import { withChecksum, withoutChecksum } from './checksum.ts';
import {
  type BitReader,
  type BitWriter,
  codeSymbolsIn,
  createBitReader,
  createBitWriter,
  fromSymbols,
  putMinute,
  RECEIPT_MOST,
  SITTING_NUMBERS,
  takeMinute,
  UnknownField,
} from './code-bits.ts';
import { NICKNAME_ROOM } from './safe-text.ts';
import type { Layout } from './types.ts';

/** One response as it was given. `ms`: over the question, as exact as a receipt needs it, see `TIMES_MS`. */
export type GivenResponse = {
  readonly item: ItemId;
  readonly response: unknown;
  readonly isHinted: boolean;
  readonly ms: number;
};

/** More responses than anyone gives in one sitting; further ones are left out. */
export const RESPONSE_COUNTS = 2 ** 10;
/** The times that a receipt can hold, each a tenth longer than the one before: half a second to three and a half minutes. */
const TIMES_MS: readonly number[] = Array.from(
  { length: 64 },
  (_, n) => Math.round((500 * 1.1 ** n) / 100) * 100,
);
/** Items are named by their place when sorted by id. */
const sorted = (items: readonly Item[]): readonly Item[] => [...items].sort(byId);

/** @param untimed how many responses at the beginning are written without times. */
export function putResponses(
  writer: BitWriter,
  items: readonly Item[],
  responses: readonly GivenResponse[],
  untimed = 0,
): void {
  const all = sorted(items);
  const kept = responses.slice(0, RESPONSE_COUNTS - 1);
  writer.put(kept.length, RESPONSE_COUNTS);
  for (const [n, { item, response, isHinted, ms }] of kept.entries()) {
    const place = all.findIndex(({ id }) => id === item);
    const found = all[place];
    if (!found) throw new RangeError(`no item ${item} among ${all.length}`);
    writer.put(place, all.length);
    writer.put(Number(isHinted), 2);
    if (n >= untimed) writer.put(stepOf(ms), TIMES_MS.length);
    for (const [value, of] of codecOf(found.kind).toDigits(found.prompt, response)) writer.put(value, of);
  }
}

/** @returns undefined for responses that these items do not allow. */
export function takeResponses(
  reader: BitReader,
  items: readonly Item[],
  untimed = 0,
): readonly GivenResponse[] | undefined {
  const all = sorted(items);
  const count = reader.take(RESPONSE_COUNTS);
  const responses: GivenResponse[] = [];
  while (responses.length < count && !reader.isShort()) {
    const item = all[reader.take(all.length)];
    const isHinted = reader.take(2) === 1;
    const ms = responses.length < untimed ? 0 : (TIMES_MS[reader.take(TIMES_MS.length)] ?? 0);
    const response = item?.rules.parseResponse(
      item.prompt,
      codecOf(item.kind).fromDigits(item.prompt, reader.take),
    );
    if (response === undefined) return undefined;
    responses.push({ item: item?.id ?? ':', response, isHinted, ms });
  }
  return responses;
}

/**
 * The index of the nearest time, so that rounding does not make the sum of many longer. Some of the shortest times are there
 * twice: always the first of them, so that a receipt that is read and written again is the same.
 */
function stepOf(ms: number): number {
  const above = TIMES_MS.findIndex(time => time >= ms);
  if (above < 0) return TIMES_MS.length - 1;
  const [below = 0, here = 0] = [TIMES_MS[above - 1], TIMES_MS[above]];
  return above > 0 && ms - below < here - ms ? TIMES_MS.indexOf(below) : above;
}

/**
 * What a student hands in: responses, never scores. Whoever reads it deals the same items from the same seed and judges
 * the responses again.
 */
export type Receipt = {
  /** Without its title. */
  readonly assignment: Assignment;
  /** '' if none was given; within `NICKNAME_ROOM`. */
  readonly nickname: string;
  /** Random number of the sitting, 0..`SITTING_NUMBERS` - 1. */
  readonly own: number;
  /** ms since 1970, in whole minutes. */
  readonly begun: number;
  /** Everything was answered, or the time was up. */
  readonly isDone: boolean;
  readonly responses: readonly GivenResponse[];
};

export type ReceiptRead =
  | ({ readonly ok: true; readonly receipt: Receipt } & DealtAgain)
  | { readonly ok: false; readonly problem: Exclude<ReceiptProblem, 'otherPack'> }
  /** `pack`: identity of the pack that is wanted. */
  | { readonly ok: false; readonly problem: 'otherPack'; readonly pack: PackIdentity };
/** What a code was dealt from, and the items. */
type DealtAgain = { readonly content: Content; readonly items: readonly Item[] };
/** otherPack: of a pack that is not here, so that the items cannot be dealt again. */
type ReceiptProblem = 'empty' | 'foreign' | 'cut' | 'mistyped' | 'newer' | 'otherPack';

const CHECK = 6;
/** Codes of the first layout say the version of the interview, which was 1 as long as they were written. */
const VERSION = 1;
const VERSIONS = 2 ** 10;

/** Writes the version where a layout has one. */
export function putVersion({ put }: BitWriter, { streams }: Pick<Assignment, 'streams'>): void {
  if (streams === 'shared') put(VERSION, VERSIONS);
}

/** @throws UnknownField for a version that there never was. */
export function takeVersion({ take }: BitReader, { streams }: Pick<Assignment, 'streams'>): void {
  if (streams === 'shared' && take(VERSIONS) !== VERSION) throw new UnknownField('there was only version 1');
}

/** The items of an assignment in the order of this sitting. */
export function itemsFor(
  interview: Interview,
  kinds: readonly AnyKind[],
  assignment: Assignment,
  own: number,
): readonly Item[] {
  const task = toTask(assignment, '');
  return composeTask(interview, kinds, task, orderIn(task, String(own)));
}

/**
 * @param interview of the pack that the assignment names. @param items those of the assignment, in any order.
 * @returns the receipt as one word of capitals and digits.
 */
export function toReceipt(interview: Interview, items: readonly Item[], receipt: Receipt): string {
  const { marks, putFields } = layoutOf(receipt.assignment);
  const writer = createBitWriter();
  putFields(writer, interview, receipt.assignment);
  putVersion(writer, receipt.assignment);
  writer.put(receipt.own, SITTING_NUMBERS);
  putMinute(writer, receipt.begun);
  writer.text(receipt.nickname, NICKNAME_ROOM.bytes);
  writer.put(Number(receipt.isDone), 2);
  putResponses(writer, items, receipt.responses);
  return withChecksum(marks.receipt, writer.values(), 30);
}

/**
 * Reads one receipt, nothing around it. Never throws.
 * @param contents the packs that are here. @param kinds all that there are.
 */
export function fromReceipt(
  contents: readonly Content[],
  kinds: readonly AnyKind[],
  text: string,
): ReceiptRead {
  const code = codeSymbolsIn(text.slice(0, RECEIPT_MOST));
  if (code === '') return refused('empty');
  const layout = layoutMarked('receipt', code);
  if (!layout) return refused(/^R[0-9]/.test(code) ? 'newer' : 'foreign');
  const { receipt: mark } = layout.marks;
  const values = fromSymbols(code.slice(mark.length));
  if (!values || values.length <= CHECK) return refused(values ? 'cut' : 'mistyped');
  const body = withoutChecksum(mark, values, 30);
  if (!body) return refused('mistyped');
  try {
    return read(contents, kinds, layout, createBitReader(body));
  } catch (problem) {
    if (problem instanceof UnknownField) return refused('newer');
    throw problem;
  }
}

const refused = (problem: Exclude<ReceiptProblem, 'otherPack'>): ReceiptRead => ({ ok: false, problem });

function read(
  contents: readonly Content[],
  kinds: readonly AnyKind[],
  { takeFields }: Layout,
  reader: BitReader,
): ReceiptRead {
  const found = takeFields(reader)(contents);
  if (typeof found === 'string') return { ok: false, problem: 'otherPack', pack: found };
  const { content } = found;
  const assignment: Assignment = { ...found.fields, title: '' };
  takeVersion(reader, assignment);
  const own = reader.take(SITTING_NUMBERS);
  const begun = takeMinute(reader);
  const nickname = reader.text(NICKNAME_ROOM.bytes);
  const isDone = reader.take(2) === 1;
  const items = itemsFor(content.interview, kinds, assignment, own);
  const responses = takeResponses(reader, items);
  if (!responses || reader.isShort()) return refused('mistyped');
  return { ok: true, content, items, receipt: { assignment, nickname, own, begun, isDone, responses } };
}

/** The name of the assignment that a receipt belongs to. */
export const assignmentNameIn = (interview: Interview, { assignment }: Receipt): string =>
  assignmentName(interview, assignment);
