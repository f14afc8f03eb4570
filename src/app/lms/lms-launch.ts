import { toLink } from '../../core/classroom/assignment-link.ts';
import { replayReceipt } from '../../core/classroom/replay-receipt.ts';
import { fromSuspended } from '../../core/classroom/suspend-data.ts';
import { assignedLevelOf } from '../../core/interview/lookups.ts';
import { type Session, spentMsIn } from '../../core/session/session-state.ts';
import { toHash } from '../../route.ts';
import type { Game } from '../store/game-stores.ts';
import type { LmsNotice } from '../store/notice-store.ts';
import { createShelf, type Shelf } from '../store/saves/browser-storage.ts';
import {
  createUnconfirmedShelf,
  type UnconfirmedShelf,
  type UnconfirmedText,
} from '../store/saves/unconfirmed-receipt-store.ts';
import type { LegibleAssignment } from '../store/types.ts';
import { compareEarlierVisits, type EarlierVisits } from './earlier-visits.ts';
import { fitFrame } from './frame-fit.ts';
import { type LmsConnection, openLmsConnection, type PackagePage } from './lms-connection.ts';
import type { Lms, LmsMode } from './scorm-runtime.ts';
import { keepUnconfirmed } from './unconfirmed-backup.ts';

export type LaunchedPackage = {
  /** The platform keeps the sitting, so that this device, which others may use, need not. */
  readonly isKept: boolean;
  /** Shows the assignment, or the sitting that was begun in an earlier visit. @throws when they cannot be fetched. */
  readonly open: (game: Game) => Promise<void>;
};

/** What is said of a visit that does not count. */
const MODE_NOTICES: Readonly<Partial<Record<LmsMode, LmsNotice>>> = {
  browse: 'lmsPreviewed',
  review: 'lmsReviewed',
};

/** Speaks to the platform at once: it may take silence for an end. @param device that others may use. */
export function launchFromLms(page: PackagePage, device: Shelf = createShelf()): LaunchedPackage {
  const connection = openLmsConnection(page);
  const unconfirmed = createUnconfirmedShelf(device);
  const left = connection.lms && unconfirmed.all();
  return {
    isKept: connection.lms !== undefined,
    open: async game => launchIn({ ...page, connection, unconfirmed, left: (await left) ?? [] }, game),
  };
}

type Launch = PackagePage & {
  readonly connection: LmsConnection;
  readonly unconfirmed: UnconfirmedShelf;
  /** By earlier visits. */
  readonly left: readonly UnconfirmedText[];
};

async function launchIn(opening: Launch, game: Game): Promise<void> {
  const { code, time, window, connection, unconfirmed } = opening;
  const { lms } = connection;
  const { openAssignment, tabHistory, notices, lmsStatus } = game;
  // Nothing leads out of a package, whatever comes of the platform.
  lmsStatus.setState({ state: 'alone' });
  fitFrame(window, game);
  await openAssignment.look(code);
  const looked = openAssignment.getState();
  if (!lms) {
    onceWordsAreThere(game, () => notices.tell('lmsAlone'));
  } else if (!looked) {
    throw new Error('the assignment has not come');
  } else if (looked.ok) {
    const resumed = resume(game, lms, looked);
    const { longer, strays } = sortLeft(game, opening, lms, looked, resumed);
    const session = longer ?? resumed;
    if (session) {
      lms.goOn(session.seed, resumed?.log.length ?? 0);
      openAssignment.takeUp(session);
    }
    const carried = Math.max(0, (session ? spentMsIn(session) : 0) - lms.spent);
    connection.follow({ ...connection, game, lms, looked, window, time, carried });
    if (longer) lmsStatus.setState({ isConfirmed: false });
    keepUnconfirmed({ game, looked, shelf: unconfirmed, strays });
    const said = MODE_NOTICES[lms.mode];
    if (said) onceWordsAreThere(game, () => notices.tell(said));
    if (session) return tabHistory.turn(toHash({ page: 'play', level: session.level, code: looked.code }));
  }
  tabHistory.turn(toHash({ page: 'assignment', code: looked?.ok ? toLink(looked.assignment) : code }));
}

/**
 * The sitting of an earlier visit; what cannot be read is said, and the student begins anew.
 * @throws where that cannot be known yet: nothing must be written over what is kept.
 */
function resume(game: Game, { resumed }: Lms, { assignment }: LegibleAssignment): Session | undefined {
  const { interview, rulesLoader, notices, lmsStatus } = game;
  const rules = rulesLoader.of(assignedLevelOf(interview));
  if (!rules) throw new Error('the rules have not come');
  const read = fromSuspended(interview, rules, assignment, resumed);
  const session = read.ok
    ? replayReceipt(interview, read.items, { assignment, ...read.suspended })
    : undefined;
  if (!session && resumed !== '') {
    onceWordsAreThere(game, () => {
      // There is nothing to start over in what is only looked at.
      if (lmsStatus.getState().state !== 'reviewed') notices.tell('lmsUnread');
    });
  }
  return session;
}

/** What the platform has by now is erased; what it has not is gone on with, where it counts, or offered. */
function sortLeft(
  { interview, rulesLoader }: Game,
  { unconfirmed, left }: Launch,
  { mode }: Lms,
  looked: LegibleAssignment,
  resumed: Session | undefined,
): Pick<EarlierVisits, 'longer' | 'strays'> {
  const rules = rulesLoader.of(assignedLevelOf(interview)) ?? [];
  const opened = { interview, rules, looked };
  // Those of another package wait for that.
  const own = left.filter(({ key }) => key.startsWith(`${looked.name}/`));
  const { longer, covered, strays } = compareEarlierVisits(opened, resumed, own, mode === 'normal');
  for (const { key } of covered) unconfirmed.erase(key);
  return { longer, strays };
}

/** Once the words for it are there. */
function onceWordsAreThere({ language }: Game, say: () => void): void {
  if (language.getState().more) {
    say();
    return;
  }
  const unwatch = language.subscribe(({ more }) => {
    if (!more) return;
    unwatch();
    say();
  });
}
