import { toLink } from '../../core/classroom/assignment-link.ts';
import { replayReceipt } from '../../core/classroom/replay-receipt.ts';
import { fromSuspended } from '../../core/classroom/suspend-data.ts';
import { assignedLevelOf } from '../../core/interview/lookups.ts';
import { type Session, spentMsIn } from '../../core/session/session-state.ts';
import { toHash } from '../../route.ts';
import { confineToAssignment } from '../store/confine-to-assignment.ts';
import type { Game } from '../store/game-stores.ts';
import type { LmsNotice } from '../store/notice-store.ts';
import { createTextStorage, type TextStorage } from '../store/saves/browser-storage.ts';
import {
  createUnconfirmedReceiptStore,
  type UnconfirmedReceiptStore,
  type UnconfirmedText,
} from '../store/saves/unconfirmed-receipt-store.ts';
import type { LegibleAssignment } from '../store/types.ts';
import { compareEarlierVisits, type EarlierVisits } from './compare-unconfirmed-receipts.ts';
import { fitFrame } from './frame-fit.ts';
import type { Lms, LmsMode } from './join-lms.ts';
import { type LmsConnection, openLmsConnection, type PackagePage } from './lms-wiring.ts';
import { keepUnconfirmed } from './unconfirmed-backup.ts';

export type LaunchedPackage = {
  /** The platform keeps the session, so that this device, which others may use, need not. */
  readonly isKept: boolean;
  /** Shows the assignment, or the session that an earlier visit has begun. @throws when they cannot be fetched. */
  readonly open: (game: Game) => Promise<void>;
};

/** What the player is told in a visit that does not count. */
const MODE_NOTICES: Readonly<Partial<Record<LmsMode, LmsNotice>>> = {
  browse: 'lmsPreviewed',
  review: 'lmsReviewed',
};

/**
 * Joins the platform at once, before anything is drawn: it may take silence for a finished visit.
 * @param device storage of a device that others may use.
 */
export function launchFromLms(page: PackagePage, device: TextStorage = createTextStorage()): LaunchedPackage {
  const connection = openLmsConnection(page);
  const unconfirmed = createUnconfirmedReceiptStore(device);
  const leftReceipts = connection.lms && unconfirmed.all();
  return {
    isKept: connection.lms !== undefined,
    open: async game =>
      launchIn({ ...page, connection, unconfirmed, leftReceipts: (await leftReceipts) ?? [] }, game),
  };
}

type Launch = PackagePage & {
  readonly connection: LmsConnection;
  readonly unconfirmed: UnconfirmedReceiptStore;
  /** By earlier visits on this device. */
  readonly leftReceipts: readonly UnconfirmedText[];
};

async function launchIn(launch: Launch, game: Game): Promise<void> {
  const { code, time, window, connection, unconfirmed } = launch;
  const { lms } = connection;
  const { openAssignment, tabHistory, notices, lmsStatus } = game;
  // From now on nothing leads out of the package, whatever comes of the platform.
  lmsStatus.setState({ state: 'alone' });
  confineToAssignment(game);
  fitFrame(window, game);
  await openAssignment.look(code);
  const opened = openAssignment.getState();
  if (!lms) {
    whenWordsAreLoaded(game, () => notices.tell('lmsAlone'));
  } else if (!opened) {
    throw new Error('the assignment has not come');
  } else if (opened.ok) {
    const resumed = resumedSession(game, lms, opened);
    const { longer, unclaimed } = sortLeftReceipts(game, launch, lms, opened, resumed);
    const session = longer ?? resumed;
    if (session) {
      lms.resume(session.seed, resumed?.log.length ?? 0);
      openAssignment.resume(session);
    }
    const carried = Math.max(0, (session ? spentMsIn(session) : 0) - lms.spent);
    connection.follow({ ...connection, game, lms, opened, window, time, carried });
    if (longer) lmsStatus.setState({ isConfirmed: false });
    keepUnconfirmed({ game, opened, receiptStore: unconfirmed, unclaimed });
    const notice = MODE_NOTICES[lms.mode];
    if (notice) whenWordsAreLoaded(game, () => notices.tell(notice));
    if (session) return tabHistory.replace(toHash({ page: 'play', level: session.level, code: opened.code }));
  }
  tabHistory.replace(
    toHash({ page: 'assignment', code: opened?.ok ? toLink(game.interview, opened.assignment) : code }),
  );
}

/**
 * The session of an earlier visit. If it cannot be read the player is told so, and begins again.
 * @throws where that cannot be known yet: what the platform keeps must not be overwritten.
 */
function resumedSession(
  game: Game,
  { suspendData }: Lms,
  { assignment }: LegibleAssignment,
): Session | undefined {
  const { interview, rulesLoader, notices, lmsStatus } = game;
  const rules = rulesLoader.of(assignedLevelOf(interview));
  if (!rules) throw new Error('the rules have not come');
  const read = fromSuspended(interview, rules.kinds, assignment, suspendData);
  const session = read.ok
    ? replayReceipt(interview, read.items, { assignment, ...read.suspended })
    : undefined;
  if (!session && suspendData !== '') {
    whenWordsAreLoaded(game, () => {
      // A review has nothing to begin again.
      if (lmsStatus.getState().state !== 'reviewed') notices.tell('lmsUnread');
    });
  }
  return session;
}

/** Erases receipts of which the platform has everything; the others are resumed, if the visit counts, or offered. */
function sortLeftReceipts(
  { pack, rulesLoader }: Game,
  { unconfirmed, leftReceipts }: Launch,
  { mode }: Lms,
  opened: LegibleAssignment,
  resumed: Session | undefined,
): Pick<EarlierVisits, 'longer' | 'unclaimed'> {
  const rules = rulesLoader.of(assignedLevelOf(pack.interview))?.kinds ?? [];
  // Those of another package stay until that is opened.
  const own = leftReceipts.filter(({ key }) => key.startsWith(`${opened.name}/`));
  const context = { pack, rules, opened };
  const { longer, covered, unclaimed } = compareEarlierVisits(context, resumed, own, mode === 'normal');
  for (const { key } of covered) unconfirmed.erase(key);
  return { longer, unclaimed };
}

/** Notices of the platform are among the words that are loaded late. */
function whenWordsAreLoaded({ language }: Game, call: () => void): void {
  if (language.getState().more) {
    call();
    return;
  }
  const unwatch = language.subscribe(({ more }) => {
    if (!more) return;
    unwatch();
    call();
  });
}
