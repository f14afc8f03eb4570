import { toLink } from '../classroom/link.ts';
import { replayed } from '../classroom/replay.ts';
import { fromSuspended } from '../classroom/suspended.ts';
import { assignedLevelOf } from '../content/library.ts';
import { type Session, spentIn } from '../play/session.ts';
import { toHash } from '../route.ts';
import type { Game } from '../store/game.ts';
import type { Legible } from '../store/looked.ts';
import type { PlatformNotice } from '../store/notices.ts';
import { type Line, openLine, type Page } from './line.ts';
import type { Lms, Mode } from './lms.ts';

export type Joined = {
  /** The platform keeps the sitting, so that this device, which others may use, need not. */
  readonly isKept: boolean;
  /** Shows the assignment, or the sitting that was begun in an earlier visit. @throws when they cannot be fetched. */
  readonly open: (game: Game) => Promise<void>;
};

/** What is said of a visit that does not count. */
const SAID: Readonly<Partial<Record<Mode, PlatformNotice>>> = {
  browse: 'lmsPreviewed',
  review: 'lmsReviewed',
};

/** Speaks to the platform at once: it may take silence for an end. */
export function join(page: Page): Joined {
  const line = openLine(page);
  return { isKept: line.lms !== undefined, open: game => openIn(page, line, game) };
}

async function openIn({ code, time, window }: Page, line: Line, game: Game) {
  const { lms } = line;
  const { assigned, way, notices, platform } = game;
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
    const carried = Math.max(0, (session ? spentIn(session) : 0) - lms.spent);
    line.follow({ ...line, game, lms, looked, window, time, carried });
    const said = SAID[lms.mode];
    if (said) spoken(game, () => notices.tell(said));
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
