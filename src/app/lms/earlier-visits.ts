import { assignmentNameIn, fromReceipt } from '../../core/classroom/receipt-codec.ts';
import { isBeginning, replayReceipt } from '../../core/classroom/replay-receipt.ts';
import type { Interview } from '../../core/interview/types.ts';
import type { AnyKind } from '../../core/kinds/kind.ts';
import type { Session } from '../../core/session/session-state.ts';
import type { UnconfirmedText } from '../store/saves/unconfirmed-receipt-store.ts';
import type { LegibleAssignment } from '../store/types.ts';

/** begun: ms since 1970; null where the receipt cannot be read here. */
export type UnclaimedReceipt = UnconfirmedText & { readonly begun: number | null };

/** What earlier visits have left on this device without its having been confirmed. */
export type EarlierVisits = {
  /** The sitting that the platform has given back, with more responses in it. */
  readonly longer: Session | undefined;
  /** The platform has all of them, after all. */
  readonly covered: readonly UnconfirmedText[];
  /** Whose they are nobody can say. */
  readonly strays: readonly UnclaimedReceipt[];
};

type OpenedAssignment = {
  readonly interview: Interview;
  readonly rules: readonly AnyKind[];
  readonly looked: LegibleAssignment;
};

/**
 * Only what begins as the platform's own sitting does, drawn from the same seed, is of the same student for certain.
 * @param resumed the sitting that the platform has given back. @param left the receipts. @param mayGoOn what is given counts.
 */
export function compareEarlierVisits(
  opened: OpenedAssignment,
  resumed: Session | undefined,
  left: readonly UnconfirmedText[],
  mayGoOn: boolean,
): EarlierVisits {
  const all = left.map(one => compare(opened, resumed, one));
  const longer = mayGoOn ? all.find(({ fate }) => fate === 'longer') : undefined;
  return {
    longer: longer?.session,
    covered: all.filter(({ fate }) => fate === 'covered').map(({ stray }) => stray),
    strays: all.filter(one => one !== longer && one.fate !== 'covered').map(({ stray }) => stray),
  };
}

type Compared = {
  readonly stray: UnclaimedReceipt;
  readonly fate: 'longer' | 'covered' | 'other';
  readonly session?: Session;
};

function compare(
  { interview, rules, looked }: OpenedAssignment,
  resumed: Session | undefined,
  one: UnconfirmedText,
): Compared {
  const read = fromReceipt(interview, rules, one.text);
  if (!read.ok) return { stray: { ...one, begun: null }, fate: 'other' };
  const { items, receipt } = read;
  const stray = { ...one, begun: receipt.begun };
  const isSame = assignmentNameIn(receipt) === looked.name && String(receipt.own) === resumed?.seed;
  const session = isSame
    ? replayReceipt(interview, items, { ...receipt, assignment: looked.assignment })
    : undefined;
  if (!session || !resumed) return { stray, fate: 'other' };
  // A platform may not have had room for all times.
  if (isBeginning(session, resumed, 'untimed')) return { stray, fate: 'covered' };
  return { stray, fate: isBeginning(resumed, session, 'untimed') ? 'longer' : 'other', session };
}
