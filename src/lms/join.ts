import { toLink } from '../classroom/link.ts';
import { replayed } from '../classroom/replay.ts';
import { fromSuspended } from '../classroom/suspended.ts';
import { assignedLevelOf } from '../content/library.ts';
import type { Session } from '../play/session.ts';
import { toHash } from '../route.ts';
import type { Game } from '../store/game.ts';
import type { Legible } from '../store/looked.ts';
import type { Notices } from '../store/notices.ts';
import { bind } from './bind.ts';
import type { Version } from './find.ts';
import { fitFrame } from './frame.ts';
import { joinLms, type Lms } from './lms.ts';
import { createTrouble, type Trouble } from './trouble.ts';

/** The page of a package: what it is for, and whoever opened it. */
export type Page = {
  readonly window: Window;
  readonly version: Version;
  /** Of the assignment. */
  readonly code: string;
  readonly notices: Notices;
  /** That of a `Stopwatch`. */
  readonly time: () => number;
};

export type Joined = {
  /** The platform keeps the sitting, so that this device, which others may use, need not. */
  readonly isKept: boolean;
  /** Shows the assignment, or the sitting that was begun in an earlier visit. @throws when they cannot be fetched. */
  readonly open: (game: Game) => Promise<void>;
};

/** Speaks to the platform at once: it may take silence for an end. */
export function join(page: Page): Joined {
  const trouble = createTrouble(page.notices);
  const lms = joinLms(page.window, page.version, { onTrouble: trouble.turn });
  return { isKept: lms !== undefined, open: game => openIn(page, trouble, lms, game) };
}

async function openIn({ window, code, time }: Page, trouble: Trouble, lms: Lms | undefined, game: Game) {
  const { assigned, way, notices, platform } = game;
  fitFrame(window, game);
  await assigned.look(code);
  const looked = assigned.getState();
  if (!lms) {
    platform.setState({ state: 'alone' });
    spoken(game, () => notices.tell('lmsAlone'));
  } else if (!looked) {
    throw new Error('the assignment has not come');
  } else if (looked.ok) {
    const session = resume(game, lms, looked);
    if (session) {
      lms.goOn(session.seed, session.log.length);
      assigned.takeUp(session);
    }
    bind({ game, lms, looked, trouble, window, time });
    if (lms.isLookedAt) spoken(game, () => notices.tell('lmsPreviewed'));
    if (session) return way.turn(toHash({ page: 'play', level: session.level, code: looked.code }));
  }
  way.turn(toHash({ page: 'assignment', code: looked?.ok ? toLink(looked.assignment) : code }));
}

/**
 * The sitting of an earlier visit; what cannot be read is said, and the student begins anew.
 * @throws where that cannot be known yet: nothing must be written over what is kept.
 */
function resume(game: Game, { resumed }: Lms, { assignment }: Legible): Session | undefined {
  const { interview, kinds, notices } = game;
  const rules = kinds.of(assignedLevelOf(interview));
  if (!rules) throw new Error('the rules have not come');
  const read = fromSuspended(interview, rules, assignment, resumed);
  const session = read.ok ? replayed(interview, read.items, { assignment, ...read.suspended }) : undefined;
  if (!session && resumed !== '') spoken(game, () => notices.tell('lmsUnread'));
  return session;
}

/** Once the words for it are there. */
function spoken({ speech }: Game, say: () => void): void {
  if (speech.getState().more) {
    say();
    return;
  }
  const unwatch = speech.subscribe(({ more }) => {
    if (!more) return;
    unwatch();
    say();
  });
}
