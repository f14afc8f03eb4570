/**
 * A class that plays in teams at one screen. A game is what was set up and a list of events that only grows: loading it is
 * playing the events again, so that nothing is lost with the page.
 */

import type { Assignment } from '../classroom/assignment.ts';
import { toTask } from '../classroom/assignment.ts';
import type { Interview } from '../interview/types.ts';
import type { AnyKind, DealtItem as Item, ItemId } from '../kinds/kind.ts';
import { onlyItems } from '../session/compose-items.ts';
import { composeTask } from '../session/compose-task.ts';
import type { TEAM_EVENTS, TeamId, TeamShape } from './team-names.ts';

/** `name`: as the teacher typed it; '' for the usual one. */
export type Team = { readonly id: TeamId; readonly name: string };

export type TeamSetup = {
  /** Says what is asked; its times, attempts and the like count for nothing here. */
  readonly assignment: Assignment;
  readonly teams: readonly Team[];
  readonly shape: TeamShape;
  /** Brings the questions into an order, 0..`SITTING_NUMBERS` - 1. */
  readonly own: number;
  /** Only these, where what was missed is played again. */
  readonly only?: readonly ItemId[];
  /** ms since 1970. */
  readonly begun: number;
};

/**
 * answer: of a team to the open question; a later one takes the place of an earlier one. reveal: closes the question, answered or
 * not. next: goes on from an explanation. skip: the open question counts for nobody. undo: takes back the last answer, reveal or
 * skip. `at`: ms since 1970.
 */
export type TeamEvent = { readonly at: number } & (
  | { readonly do: 'answer'; readonly team: TeamId; readonly response: unknown }
  | { readonly do: Exclude<(typeof TEAM_EVENTS)[number], 'answer'> }
);
/** What came of a question that was closed: the response of each team that was asked, null where it gave none. */
export type Closed = {
  readonly item: Item;
  readonly responses: ReadonlyMap<TeamId, unknown>;
};

export type TeamGame = {
  readonly setup: TeamSetup;
  /** All that may be asked, in order. */
  readonly items: readonly Item[];
  /** ask: waiting for answers. told: closed and explained. over: nothing is left, or it was ended. */
  readonly phase: 'ask' | 'told' | 'over';
  readonly isPaused: boolean;
  /** The place of the open or explained question among `items`. */
  readonly at: number;
  /** Who is asked the open or explained question. */
  readonly asked: readonly TeamId[];
  /** Answers to the open question. */
  readonly answers: ReadonlyMap<TeamId, unknown>;
  /** In the order in which they were closed; the last one is the question that is explained. */
  readonly closed: readonly Closed[];
  readonly skipped: readonly ItemId[];
  /** Events that have changed anything. */
  readonly steps: number;
};

/** The questions of a game: the same for the same setup, for ever. In turns each team gets as many. */
export function itemsOfTeams(
  interview: Interview,
  kinds: readonly AnyKind[],
  { assignment, teams, shape, own, only }: TeamSetup,
): readonly Item[] {
  const task = { ...toTask(assignment, ''), count: only ? ALL : assignment.count };
  const all = composeTask(interview, kinds, task, `${assignment.seed} ${own}`);
  const items = only ? onlyItems(all, only) : all;
  const turns = Math.floor(items.length / teams.length) * teams.length;
  return shape === 'turns' && turns > 0 ? items.slice(0, turns) : items;
}
const ALL = 1000;

/** The game as these events leave it. Those that are not possible change nothing. */
export function playTeams(setup: TeamSetup, items: readonly Item[], events: readonly TeamEvent[]): TeamGame {
  const start: TeamGame = {
    ...{ setup, items, at: 0, isPaused: false, answers: new Map(), closed: [], skipped: [] },
    phase: items.length > 0 ? 'ask' : 'over',
    asked: askedOf(setup, 0),
    steps: 0,
  };
  let game = start;
  /** What there was before each event that can be taken back. */
  const past: TeamGame[] = [];
  for (const event of events) {
    const next = event.do === 'undo' ? past.pop() : afterEvent(game, event);
    if (!next || next === game) continue;
    if (BACK.includes(event.do)) past.push(game);
    game = { ...next, isPaused: event.do === 'undo' ? game.isPaused : next.isPaused, steps: game.steps + 1 };
  }
  return game;
}

const BACK: readonly TeamEvent['do'][] = ['answer', 'reveal', 'skip', 'end'];

/** @returns the same game if the event is not possible now. */
function afterEvent(game: TeamGame, event: TeamEvent): TeamGame {
  if (game.phase === 'over') return game;
  if (event.do === 'end') return { ...game, phase: 'over', isPaused: false, answers: new Map() };
  if (event.do === 'pause') return game.isPaused ? game : { ...game, isPaused: true };
  if (event.do === 'resume') return game.isPaused ? { ...game, isPaused: false } : game;
  if (game.isPaused) return game;
  if (game.phase === 'told') return event.do === 'next' ? onTo(game, game.skipped) : game;
  const item = game.items[game.at];
  if (!item) return game;
  switch (event.do) {
    case 'answer':
      return answered(game, item, event.team, event.response);
    case 'reveal':
      return closedNow(game, item);
    case 'skip':
      return onTo(game, [...game.skipped, item.id]);
    default:
      return game;
  }
}

/** The question is closed once everybody who is asked has answered. */
function answered(game: TeamGame, { rules, prompt, ...item }: Item, team: TeamId, input: unknown): TeamGame {
  const response = rules.parseResponse(prompt, input);
  if (!game.asked.includes(team) || response === undefined || !rules.isComplete(prompt, response))
    return game;
  const next = { ...game, answers: new Map([...game.answers, [team, response]]) };
  const isWhole = game.asked.every(id => next.answers.has(id));
  return isWhole ? closedNow(next, { rules, prompt, ...item }) : next;
}

const closedNow = (game: TeamGame, item: Item): TeamGame => ({
  ...game,
  phase: 'told',
  closed: [
    ...game.closed,
    { item, responses: new Map(game.asked.map(id => [id, game.answers.get(id) ?? null])) },
  ],
});

function onTo(game: TeamGame, skipped: TeamGame['skipped']): TeamGame {
  const at = game.at + 1;
  return {
    ...game,
    at,
    skipped,
    answers: new Map(),
    phase: at < game.items.length ? 'ask' : 'over',
    asked: askedOf(game.setup, game.closed.length),
  };
}

/** Who is asked the question after so many have been closed; one that is skipped is no turn. */
function askedOf({ teams, shape }: TeamSetup, closed: number): readonly TeamId[] {
  const ids = teams.map(({ id }) => id);
  return shape === 'turns' ? ids.slice(closed % ids.length).slice(0, 1) : ids;
}

/** Share of right answers of those asked: `right` of `asked`. Nobody has any before a question is closed. */
export type TeamScore = { readonly team: TeamId; readonly right: number; readonly asked: number };

export const isTeamRight = ({ rules, key }: Item, response: unknown): boolean => {
  if (response === null || response === undefined) return false;
  const { earned, total } = rules.score(key, response);
  return earned === total;
};

export const scoresOf = ({ setup, closed }: Pick<TeamGame, 'setup' | 'closed'>): readonly TeamScore[] =>
  setup.teams.map(({ id }) => {
    const own = closed.filter(({ responses }) => responses.has(id));
    const right = own.filter(({ item, responses }) => isTeamRight(item, responses.get(id)));
    return { team: id, right: right.length, asked: own.length };
  });

/** The teams with the greatest share; several if they share it, all of them if nothing was right. */
export function leadersOf(scores: readonly TeamScore[]): readonly TeamId[] {
  const isAhead = (one: TeamScore, other: TeamScore): boolean =>
    one.right * Math.max(1, other.asked) > other.right * Math.max(1, one.asked);
  return scores.filter(score => !scores.some(other => isAhead(other, score))).map(({ team }) => team);
}
