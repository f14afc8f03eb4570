import { MINUTE_MS } from '../calendar-day.ts';
import { isRight, type Session, spentMsIn } from '../session/session-state.ts';
import { withChecksum, withoutChecksum } from './checksum.ts';
import {
  codeSymbolsIn,
  createBitReader,
  createBitWriter,
  fromSymbols,
  symbolsAsNumber,
} from './code-bits.ts';

/**
 * What a student copies from the screen to paper: `S` and 23 symbols. It says what was right, not what was answered, so
 * that it cannot be judged again.
 */
export type ShortReceipt = {
  /** Checksum of the name of the assignment, see `checkOfName`. */
  readonly assignment: number;
  /** 1..`SEAT_MOST`; 0: none. */
  readonly seat: number;
  /** Right at the first response, by items in the order of their ids; at most `ITEMS_MOST`. */
  readonly rights: readonly boolean[];
  readonly isDone: boolean;
  /** Time over the questions, 0..`MINUTES_MOST`. */
  readonly minutes: number;
};
export type ShortReceiptRead =
  | { readonly ok: true; readonly short: ShortReceipt }
  | { readonly ok: false; readonly problem: 'mistyped' | 'newer' };

const MARK = 'S';
const CHECK = 2;
export const SHORT_LENGTH = 24;
const SEAT_MOST = 1023;
export const ITEMS_MOST = 60;
const MINUTES_MOST = 255;
const NAMES = 2 ** 10;
/** Reserved bits, all zero so far, that fill the last symbol. */
const RESERVED = 2 ** 10;

/**
 * The checksum that a name ends in; one over the whole name would be the same for all.
 * @param name see `assignmentName`.
 */
export const checkOfName = (name: string): number => symbolsAsNumber(name.slice(-CHECK));

/** @returns undefined if there are more items than a short code can hold. */
export function shortReceiptOf(session: Session, name: string, seat: number): ShortReceipt | undefined {
  const { items, log, phase } = session;
  if (items.length > ITEMS_MOST) return undefined;
  const ids = items.map(({ id }) => id).sort();
  return {
    assignment: checkOfName(name),
    // A number that does not fit is dropped; truncated, it would be the seat of someone else.
    seat: seat > 0 && seat <= SEAT_MOST ? Math.trunc(seat) : 0,
    rights: ids.map(id => log.some(judged => judged.item === id && judged.isFirst && isRight(judged))),
    isDone: phase === 'done',
    minutes: Math.min(MINUTES_MOST, Math.round(spentMsIn(session) / MINUTE_MS)),
  };
}

/** @returns 24 symbols. @throws RangeError if a value does not fit. */
export function toShortReceipt({ assignment, seat, rights, isDone, minutes }: ShortReceipt): string {
  const writer = createBitWriter();
  writer.put(assignment, NAMES);
  writer.put(seat, SEAT_MOST + 1);
  writer.put(rights.length, ITEMS_MOST + 1);
  writer.put(Number(isDone), 2);
  writer.put(minutes, MINUTES_MOST + 1);
  for (let i = 0; i < ITEMS_MOST; i++) writer.put(Number(rights[i] === true), 2);
  writer.put(0, RESERVED);
  return withChecksum(MARK, writer.values(), 10);
}

/** Never throws. */
export function fromShortReceipt(text: string): ShortReceiptRead {
  const code = codeSymbolsIn(text);
  const isSized = code.startsWith(MARK) && code.length === SHORT_LENGTH;
  const body = isSized ? withoutChecksum(MARK, fromSymbols(code.slice(MARK.length)) ?? [], 10) : undefined;
  if (!body) return { ok: false, problem: 'mistyped' };
  const { take } = createBitReader(body);
  const [assignment, seat, total] = [take(NAMES), take(SEAT_MOST + 1), take(ITEMS_MOST + 1)];
  const [isDone, minutes] = [take(2) === 1, take(MINUTES_MOST + 1)];
  const rights = Array.from({ length: ITEMS_MOST }, () => take(2) === 1);
  if (take(RESERVED) > 0 || total > ITEMS_MOST || rights.slice(total).includes(true))
    return { ok: false, problem: 'newer' };
  return { ok: true, short: { assignment, seat, rights: rights.slice(0, total), isDone, minutes } };
}
