import { assignmentNameIn, fromReceipt } from '../../core/classroom/receipt-codec.ts';
import { isBeginning, replayReceipt } from '../../core/classroom/replay-receipt.ts';
import type { Content } from '../../core/interview/pack-content.ts';
import type { AnyKind } from '../../core/kinds/kind.ts';
import type { Session } from '../../core/session/session-state.ts';
import type { UnconfirmedText } from '../store/saves/unconfirmed-receipt-store.ts';
import type { LegibleAssignment } from '../store/types.ts';

/** A receipt of nobody knows whom. begun: ms since 1970; null where the receipt cannot be read here. */
export type UnclaimedReceipt = UnconfirmedText & { readonly begun: number | null };

/** What earlier visits have left on this device because no platform had confirmed it. */
export type EarlierVisits = {
  /** The session that the platform has given back, with more responses in it. */
  readonly longer: Session | undefined;
  /** The platform has all of these after all. */
  readonly covered: readonly UnconfirmedText[];
  /** These may be another student's. */
  readonly unclaimed: readonly UnclaimedReceipt[];
};

type CompareContext = {
  readonly pack: Content;
  readonly rules: readonly AnyKind[];
  readonly opened: LegibleAssignment;
};

/**
 * Only a receipt with the seed and the first responses of the platform's own session is certainly of the same student.
 * @param resumed the session that the platform has given back. @param receipts on this device.
 * @param mayResume whether this visit counts.
 */
export function compareEarlierVisits(
  context: CompareContext,
  resumed: Session | undefined,
  receipts: readonly UnconfirmedText[],
  mayResume: boolean,
): EarlierVisits {
  const all = receipts.map(one => compare(context, resumed, one));
  const longer = mayResume ? all.find(({ fate }) => fate === 'longer') : undefined;
  return {
    longer: longer?.session,
    covered: all.filter(({ fate }) => fate === 'covered').map(({ receipt }) => receipt),
    unclaimed: all.filter(one => one !== longer && one.fate !== 'covered').map(({ receipt }) => receipt),
  };
}

type Compared = {
  readonly receipt: UnclaimedReceipt;
  readonly fate: 'longer' | 'covered' | 'other';
  readonly session?: Session;
};

function compare(
  { pack, rules, opened }: CompareContext,
  resumed: Session | undefined,
  one: UnconfirmedText,
): Compared {
  const read = fromReceipt([pack], rules, one.text);
  if (!read.ok) return { receipt: { ...one, begun: null }, fate: 'other' };
  const { items, receipt: parsed } = read;
  const receipt = { ...one, begun: parsed.begun };
  const isSame =
    assignmentNameIn(pack.interview, parsed) === opened.name && String(parsed.own) === resumed?.seed;
  const session = isSame
    ? replayReceipt(pack.interview, items, { ...parsed, assignment: opened.assignment })
    : undefined;
  if (!session || !resumed) return { receipt, fate: 'other' };
  // Without times: the suspended session may have had no room for all of them.
  if (isBeginning(session, resumed, 'untimed')) return { receipt, fate: 'covered' };
  return { receipt, fate: isBeginning(resumed, session, 'untimed') ? 'longer' : 'other', session };
}
