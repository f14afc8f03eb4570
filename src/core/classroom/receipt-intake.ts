import type { PackIdentity } from '../interview/pack-content.ts';
import { grouped } from '../lists.ts';
import type { Assignment } from './assignment.ts';
import { fromLink } from './assignment-link.ts';
import type { FoundCode } from './code-chunks.ts';
import { assignmentNameIn } from './receipt-codec.ts';
import {
  foldedNickname,
  type ReceiptReader,
  type RefusalReason,
  type ReplayedReceipt,
  shownNickname,
} from './receipt-reader.ts';
import { isBeginning } from './replay-receipt.ts';
import type { ShortReceipt } from './short-receipt.ts';

/** A replayed receipt with its code. */
export type Handin = { readonly code: string; readonly told: ReplayedReceipt };
/** Which handed-in receipts count, and which do not, and why. */
export type SettledSittings = {
  readonly kept: readonly Handin[];
  readonly dropped: readonly { readonly handin: Handin; readonly reason: RefusalReason }[];
  /** Codes of sittings that were handed in under more than one name. */
  readonly shared: ReadonlySet<string>;
};

/** Of several receipts of one sitting, the latest state of each student counts. The order of `handins` does not matter. */
export function settleSittings(handins: readonly Handin[]): SettledSittings {
  const all = [...grouped(handins, sittingIn).values()].map(settleOneSitting);
  return {
    kept: all.flatMap(({ kept }) => kept),
    dropped: all.flatMap(({ dropped }) => dropped),
    shared: new Set(all.flatMap(({ shared }) => [...shared])),
  };
}

const sittingIn = ({ told: { content, receipt } }: Handin): string =>
  [assignmentNameIn(content.interview, receipt), receipt.own, receipt.begun].join(' ');

const whoIn = ({ told }: Handin): string => foldedNickname(told.receipt.nickname);

function settleOneSitting(handins: readonly Handin[]): SettledSittings {
  const dropped: { handin: Handin; reason: RefusalReason }[] = [];
  const ordered = [...handins].sort(latestFirst);
  const last = ordered.filter((handin, i) => {
    const isOlder = ordered.slice(0, i).some(other => isCoveredBy(handin, other));
    if (isOlder) dropped.push({ handin, reason: 'older' });
    return !isOlder;
  });
  // If two latest states of one student disagree, neither can be trusted.
  const isContradicted = (handin: Handin): boolean =>
    last.some(other => other !== handin && whoIn(other) === whoIn(handin));
  const kept = last.filter(handin => !isContradicted(handin));
  for (const handin of last.filter(isContradicted)) dropped.push({ handin, reason: 'contradictory' });
  const names = new Set(kept.map(whoIn));
  return { kept, dropped, shared: new Set(names.size > 1 ? kept.map(({ code }) => code) : []) };
}

/** Longest log first; of equals one with a name, then a finished one, then by code, so that the order is always the same. */
function latestFirst(one: Handin, other: Handin): number {
  const rank = (handin: Handin): readonly number[] => [
    handin.told.session.log.length,
    Number(whoIn(handin) !== ''),
    Number(handin.told.receipt.isDone),
  ];
  const [a, b] = [rank(one), rank(other)];
  const at = a.findIndex((value, i) => value !== b[i]);
  if (at >= 0) return (b[at] ?? 0) - (a[at] ?? 0);
  return one.code < other.code ? -1 : 1;
}

/** Whether `handin` is an earlier state of `other`, by the same student or before a name was given. */
const isCoveredBy = (handin: Handin, other: Handin): boolean =>
  (whoIn(handin) === '' || whoIn(handin) === whoIn(other)) &&
  isBeginning(handin.told.session, other.told.session);

/** What texts contain, each code once. */
export type Intake = {
  readonly handins: readonly Handin[];
  readonly shorts: readonly { readonly code: string; readonly short: ShortReceipt }[];
  /** Assignments whose links are among the texts. */
  readonly links: readonly Assignment[];
  readonly refused: readonly Refused[];
};
/** `code`: the code, or the beginning of a text without one. `times`: how often it occurred. */
export type Refused = {
  readonly reason: RefusalReason;
  readonly code: string;
  readonly nickname: string;
  readonly times: number;
  /** The pack that is wanted, or the beginning of its identity, if that is the reason. */
  readonly pack?: PackIdentity;
};

/** The beginning of a text without a code, by which the teacher can recognize it. */
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

/** Takes all occurrences of one code and refuses the repeated ones as duplicates. */
function intakeOfOne(reading: ReceiptReader, [found, ...again]: readonly FoundCode[]): Intake {
  if (!found) return NONE;
  const { code } = found;
  if (found.type === 'link') return intakeOfLink(reading, code, again.length + 1);
  const read = reading.read(found);
  if (read.type === 'refused') {
    const { reason, pack } = read;
    const refused = refusal(reason, code, read.nickname, again.length + 1);
    return { ...NONE, refused: [{ ...refused, ...(pack !== undefined && { pack }) }] };
  }
  const nickname = read.type === 'receipt' ? read.receipt.nickname : '';
  const refused = again.length > 0 ? [refusal('duplicate', code, nickname, again.length)] : [];
  return read.type === 'receipt'
    ? { ...NONE, refused, handins: [{ code, told: read }] }
    : { ...NONE, refused, shorts: [{ code, short: read.short }] };
}

function intakeOfLink(reading: ReceiptReader, code: string, times: number): Intake {
  const linked = fromLink(reading.contents(), code);
  if (linked.ok) return { ...NONE, links: [linked.assignment] };
  if (linked.problem !== 'otherPack') return NONE;
  return { ...NONE, refused: [{ ...refusal('otherPack', code, '', times), pack: linked.content }] };
}

/** What newly pasted texts contain, compared with the codes that the gradebook had before. */
export type Addition = {
  /** All codes of the texts, repetitions included. */
  readonly codes: readonly string[];
  /** Codes that the gradebook had before. */
  readonly before: ReadonlySet<string>;
  /** `codes` without links, which are kept only for their titles and are not handed in by a student. */
  readonly handedIn: readonly string[];
  /** Codes in `handedIn` that are not in `before`, each once. */
  readonly fresh: ReadonlySet<string>;
  /** Texts without a code. */
  readonly empty: readonly string[];
};
/** added: new codes that count. known: codes that the gradebook had, or repetitions. empty: texts without a code. */
export type AdditionCounts = { readonly added: number; readonly known: number; readonly empty: number };

export function additionOf(
  reading: ReceiptReader,
  texts: readonly string[],
  before: readonly string[],
): Addition {
  const known = new Set(before);
  const filled = texts.filter(text => text.trim() !== '');
  const found = filled.flatMap(reading.codesIn);
  const handedIn = found.filter(({ type }) => type !== 'link').map(({ code }) => code);
  return {
    codes: found.map(({ code }) => code),
    before: known,
    handedIn,
    fresh: new Set(handedIn.filter(code => !known.has(code))),
    empty: filled.filter(text => reading.codesIn(text).length === 0),
  };
}

/** @param refused everything that the gradebook refuses now. It is listed separately, so it does not count as added. */
export function countAddition(
  { handedIn, fresh, empty }: Addition,
  refused: readonly Refused[],
): AdditionCounts {
  const refusedFresh = refused.filter(({ code, reason }) => reason !== 'duplicate' && fresh.has(code));
  return {
    added: fresh.size - refusedFresh.length,
    known: handedIn.length - fresh.size,
    empty: empty.length,
  };
}

/** The number of different receipts, short codes and texts without a code. */
export function countHandins(
  reading: ReceiptReader,
  { codes, empty }: Pick<Addition, 'codes' | 'empty'>,
): number {
  const isLink = (code: string): boolean => reading.codesIn(code).some(({ type }) => type === 'link');
  return new Set([...codes.filter(code => !isLink(code)), ...empty]).size;
}
