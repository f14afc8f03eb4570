import { grouped } from '../grouping.ts';
import type { Assignment } from './assignment.ts';
import { fromLink } from './link.ts';
import type { FoundCode } from './search.ts';
import type { ShortReceipt } from './short.ts';
import type { Handin } from './sittings.ts';
import { type ReceiptReader, type RefusalReason, shownNickname } from './taking.ts';

/** What texts hold, each code once. */
export type Intake = {
  readonly handins: readonly Handin[];
  readonly shorts: readonly { readonly code: string; readonly short: ShortReceipt }[];
  /** Assignments whose links are there, too. */
  readonly links: readonly Assignment[];
  readonly refused: readonly Refused[];
};
/** `times`: so often. `code`: the whole code, or how the text begins that has none. */
export type Refused = {
  readonly reason: RefusalReason;
  readonly code: string;
  readonly nickname: string;
  readonly times: number;
};

/** How a text without a code begins, so that one knows which it was. */
export const excerptOf = (text: string): string => text.trim().slice(0, 40);

export const refusal = (reason: RefusalReason, code: string, nickname = '', times = 1): Refused => ({
  ...{ reason, code, times },
  nickname: shownNickname(nickname),
});

export function intakeOf(reading: ReceiptReader, texts: readonly string[]): Intake {
  const empty = texts.filter(text => text.trim() !== '' && reading.codesIn(text).length === 0);
  const codes = grouped(texts.flatMap(reading.codesIn), ({ code }) => code);
  const each = [...codes.values()].map(all => intakeOfOne(reading, all));
  return {
    handins: each.flatMap(({ handins }) => handins),
    shorts: each.flatMap(({ shorts }) => shorts),
    links: each.flatMap(({ links }) => links),
    refused: [
      ...each.flatMap(one => one.refused),
      ...[...grouped(empty, excerptOf)].map(([code, all]) => refusal('nothing', code, '', all.length)),
    ],
  };
}

const NONE: Intake = { handins: [], shorts: [], links: [], refused: [] };

/** One code, as often as it is there. */
function intakeOfOne(reading: ReceiptReader, [found, ...again]: readonly FoundCode[]): Intake {
  if (!found) return NONE;
  const { code } = found;
  const linked = found.type === 'link' ? fromLink(code) : undefined;
  if (linked) return { ...NONE, links: linked.ok ? [linked.assignment] : [] };
  const read = reading.read(found);
  if (read.type === 'refused')
    return { ...NONE, refused: [refusal(read.reason, code, read.nickname, again.length + 1)] };
  const nickname = read.type === 'receipt' ? read.receipt.nickname : '';
  const refused = again.length > 0 ? [refusal('duplicate', code, nickname, again.length)] : [];
  return read.type === 'receipt'
    ? { ...NONE, refused, handins: [{ code, told: read }] }
    : { ...NONE, refused, shorts: [{ code, short: read.short }] };
}
