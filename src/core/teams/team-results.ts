/** What a game of teams comes to: what to go over, and a receipt for each team. */
import { type Assignment, LEFT_OUT_MOST } from '../classroom/assignment.ts';
import { SITTING_NUMBERS } from '../classroom/code-bits.ts';
import { itemsFor, toReceipt } from '../classroom/receipt-codec.ts';
import { beginAssignedSitting, givenResponses } from '../classroom/replay-receipt.ts';
import type { Interview, MeasureId, PillarId } from '../interview/types.ts';
import { type AnyKind, type DealtItem as Item, type ItemId, kindOf, subjectOf } from '../kinds/kind.ts';
import { measureOfItem } from '../learner/attempt-log.ts';
import { sumConfusions } from '../learner/confusion-matrix.ts';
import { itemNumber } from '../session/item-number.ts';
import { applyMove } from '../session/session-moves.ts';
import { currentOf, type Session } from '../session/session-state.ts';
import { type Closed, isTeamRight, itemsOfTeams, type TeamGame } from './team-game.ts';
import type { TeamId } from './team-names.ts';

export type TeamSummary = {
  /** What was missed most, at most three measures. */
  readonly measures: readonly {
    readonly measure: MeasureId;
    readonly missed: number;
    readonly asked: number;
  }[];
  /** The two pillars that were most often taken for each other; undefined if none were. */
  readonly confused:
    | { readonly right: PillarId; readonly chosen: PillarId; readonly times: number }
    | undefined;
  /** Questions that any team missed, in the order in which they were asked. */
  readonly missed: readonly ItemId[];
};

const MEASURES_MOST = 3;

/** Who has answered what to a question that is over: teams, or the members of a class. */
type Answered = Pick<Closed, 'item'> & { readonly responses: ReadonlyMap<string, unknown> };

export function summaryOf(
  interview: Interview,
  { closed }: { readonly closed: readonly Answered[] },
): TeamSummary {
  const missesIn = ({ item, responses }: Answered): number =>
    [...responses.values()].filter(response => !isTeamRight(item, response)).length;
  const counts = new Map<MeasureId, { missed: number; asked: number }>();
  for (const one of closed) {
    const measure = measureOfItem(interview, one.item.id);
    if (measure === undefined) continue;
    const { missed, asked } = counts.get(measure) ?? { missed: 0, asked: 0 };
    counts.set(measure, { missed: missed + missesIn(one), asked: asked + one.responses.size });
  }
  const [confused] = sumConfusions(closed.flatMap(one => confusionsIn(interview, one)));
  return {
    measures: [...counts]
      .filter(([, { missed }]) => missed > 0)
      .sort(([, a], [, b]) => b.missed / b.asked - a.missed / a.asked || b.missed - a.missed)
      .slice(0, MEASURES_MOST)
      .map(([measure, count]) => ({ measure, ...count })),
    confused,
    missed: closed.filter(one => missesIn(one) > 0).map(({ item }) => item.id),
  };
}

function confusionsIn({ measures, pillars }: Interview, { item, responses }: Answered) {
  const right = kindOf(item.id) === 'match' && measures.find(({ id }) => id === subjectOf(item.id))?.pillar;
  if (!right) return [];
  return [...responses.values()].flatMap(response => {
    const { chosen } = item.rules.answerOf(response);
    const isOther = chosen !== right && pillars.some(({ id }) => id === chosen);
    return isOther && chosen !== undefined ? [{ right, chosen, times: 1 }] : [];
  });
}

/**
 * What each team would have handed in: a test of what it was asked, with its name as the nickname. What others were asked, or
 * nobody, is left out of its assignment, so that the receipt can be dealt and judged again like any other.
 * @param nameOf a team, as it is shown.
 */
export function teamReceipts(
  interview: Interview,
  kinds: readonly AnyKind[],
  game: TeamGame,
  nameOf: (team: TeamId) => string,
): readonly string[] {
  const { setup, closed } = game;
  return setup.teams.flatMap(({ id }, i) => {
    const own = closed.filter(({ responses }) => responses.has(id));
    const assignment = assignmentOf(interview, kinds, game, own);
    if (own.length === 0 || !assignment) return [];
    const played = wholest(
      interview,
      kinds,
      { assignment, own, first: setup.own + i, step: setup.teams.length },
      id,
      setup.begun,
    );
    const { items, session, sitting } = played;
    return [
      toReceipt(interview, items, {
        ...{ assignment, nickname: nameOf(id), own: sitting, begun: setup.begun },
        isDone: session.phase === 'done',
        responses: givenResponses(session),
      }),
    ];
  });
}

/** An assignment of just these questions; undefined if a code cannot say so. */
function assignmentOf(
  interview: Interview,
  kinds: readonly AnyKind[],
  { setup }: TeamGame,
  own: readonly Closed[],
): Assignment | undefined {
  const asked = own.map(({ item }) => item.id);
  const test: Assignment = { ...setup.assignment, mode: 'test', order: 'own', hasHints: false };
  const { only: _, ...whole } = setup;
  const all = itemsOfTeams(interview, kinds, { ...whole, shape: 'sideBySide' });
  const others = all.map(({ id }) => id).filter(id => !asked.includes(id));
  const leftOut = [...new Set([...test.leftOut, ...others.map(itemNumber)])].sort((a, b) => a - b);
  if (leftOut.length > LEFT_OUT_MOST) return undefined;
  const assignment = { ...test, count: asked.length, leftOut, minutes: 0, attempts: 0 };
  const dealt = itemsFor(interview, kinds, assignment, setup.own).map(({ id }) => id);
  const isSame = dealt.length === asked.length && asked.every(id => dealt.includes(id));
  return isSame ? assignment : undefined;
}

/** Orders of the questions that are tried, so that those without an answer come last. */
const ORDERS = 200;

type Tried = Pick<Played, 'assignment' | 'own'> & { readonly first: number; readonly step: number };

/**
 * A sitting ends where a team gave no answer, so one is looked for in which that comes last. Each team has sittings of its own: else
 * the book would say that one was handed in under several names.
 */
function wholest(
  interview: Interview,
  kinds: readonly AnyKind[],
  { assignment, own, first, step }: Tried,
  team: TeamId,
  begun: number,
) {
  const answered = own.filter(({ responses }) => (responses.get(team) ?? null) !== null).length;
  const play = (n: number) => {
    const sitting = (first + step * n) % SITTING_NUMBERS;
    const items = itemsFor(interview, kinds, assignment, sitting);
    return { items, sitting, session: playedBy(interview, { assignment, own, items, sitting }, team, begun) };
  };
  let best = play(0);
  for (let n = 1; n < ORDERS && best.session.log.length < answered; n++) {
    const other = play(n);
    if (other.session.log.length > best.session.log.length) best = other;
  }
  return best;
}

type Played = {
  readonly assignment: Assignment;
  readonly own: readonly Closed[];
  readonly items: readonly Item[];
  readonly sitting: number;
};

/** What the team answered, in the order in which a sitting asks it; it ends where the team gave no answer. */
function playedBy(
  interview: Interview,
  { assignment, own, items, sitting }: Played,
  team: TeamId,
  begun: number,
): Session {
  let session = beginAssignedSitting(interview, assignment, items, sitting);
  const responseTo = (id: ItemId): unknown => own.find(({ item }) => item.id === id)?.responses.get(team);
  for (;;) {
    const open = session.hand.filter(id => id !== null);
    const id = open.find(one => (responseTo(one) ?? null) !== null);
    if (session.phase !== 'ask' || id === undefined) return session;
    const moves = [
      ...(currentOf(session) === id ? [] : [{ do: 'select', item: id } as const]),
      { do: 'place', item: id, response: responseTo(id) } as const,
      { do: 'judge', at: begun, ms: 0 } as const,
    ];
    const next = moves.reduce(applyMove, session);
    if (next.log.length === session.log.length) return session;
    session = next.phase === 'told' ? applyMove(next, { do: 'advance' }) : next;
  }
}
