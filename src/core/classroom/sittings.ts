import { grouped } from '../grouping.ts';
import { assignmentNameIn } from './receipt.ts';
import { isBeginning } from './replay.ts';
import { foldedNickname, type RefusalReason, type ReplayedReceipt } from './taking.ts';

/** A receipt that was read, under its code. */
export type Handin = { readonly code: string; readonly told: ReplayedReceipt };
/** Of all that was handed in of one assignment: what counts, and what does not, and why. */
export type SettledSittings = {
  readonly kept: readonly Handin[];
  readonly dropped: readonly { readonly handin: Handin; readonly reason: RefusalReason }[];
  /** Codes of sittings that stand under more than one name. */
  readonly shared: ReadonlySet<string>;
};

/** Receipts of one sitting: the last state of each student counts. The same in whatever order they come. */
export function settleSittings(handins: readonly Handin[]): SettledSittings {
  const all = [...grouped(handins, sittingIn).values()].map(settleOneSitting);
  return {
    kept: all.flatMap(({ kept }) => kept),
    dropped: all.flatMap(({ dropped }) => dropped),
    shared: new Set(all.flatMap(({ shared }) => [...shared])),
  };
}

const sittingIn = ({ told: { receipt } }: Handin): string =>
  [assignmentNameIn(receipt), receipt.own, receipt.begun].join(' ');

const whoIn = ({ told }: Handin): string => foldedNickname(told.receipt.nickname);

function settleOneSitting(handins: readonly Handin[]): SettledSittings {
  const dropped: { handin: Handin; reason: RefusalReason }[] = [];
  const ordered = [...handins].sort(latestFirst);
  const last = ordered.filter((handin, i) => {
    const isOlder = ordered.slice(0, i).some(other => isCoveredBy(handin, other));
    if (isOlder) dropped.push({ handin, reason: 'older' });
    return !isOlder;
  });
  // Nobody can say which of two is true.
  const isTwofold = (handin: Handin): boolean =>
    last.some(other => other !== handin && whoIn(other) === whoIn(handin));
  const kept = last.filter(handin => !isTwofold(handin));
  for (const handin of last.filter(isTwofold)) dropped.push({ handin, reason: 'contradictory' });
  const names = new Set(kept.map(whoIn));
  return { kept, dropped, shared: new Set(names.size > 1 ? kept.map(({ code }) => code) : []) };
}

/** The longest first; of equals one with a name, then one that is over, then any, but always the same. */
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

/** An earlier state of the same student; or one that had no name yet. */
const isCoveredBy = (handin: Handin, other: Handin): boolean =>
  (whoIn(handin) === '' || whoIn(handin) === whoIn(other)) &&
  isBeginning(handin.told.session, other.told.session);
