import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Assignment } from '../../../core/classroom/assignment.ts';
import { SITTING_NUMBERS, symbolsAsNumber } from '../../../core/classroom/code-bits.ts';
import type { Content } from '../../../core/interview/pack-content.ts';
import type { AnyKind, ItemId } from '../../../core/kinds/kind.ts';
import {
  itemsOfTeams,
  playTeams,
  type Team,
  type TeamEvent,
  type TeamGame,
  type TeamSetup,
} from '../../../core/teams/team-game.ts';
import type { TeamId, TeamShape } from '../../../core/teams/team-names.ts';
import { teamReceipts } from '../../../core/teams/team-results.ts';
import type { Kept } from '../saves/browser-storage.ts';
import type { Keeper } from '../saves/keeper.ts';

/** The game that a class plays in teams on this screen; null while there is none. */
type TeamState = {
  readonly game: TeamGame | null;
  /** Whether it will be there after a reload, and why not. */
  readonly kept: Kept;
};

export type TeamStore = StoreApi<TeamState> & {
  readonly begin: (assignment: Assignment, teams: readonly Team[], shape: TeamShape) => void;
  /** The answer of a team. What is no answer, or comes when nothing is asked of it, changes nothing. */
  readonly answer: (team: TeamId, response: unknown) => void;
  readonly act: (act: Exclude<TeamEvent['do'], 'answer'>) => void;
  /** Another game of the same teams, with only these questions. */
  readonly again: (only: readonly ItemId[]) => void;
  /** Codes for the book of the class, one for each team that was asked anything. @param nameOf as it is shown. */
  readonly receipts: (nameOf: (team: TeamId) => string) => readonly string[];
  /** Forgets the game. */
  readonly drop: () => void;
};

type Needs = {
  readonly pack: Content;
  readonly kinds: readonly AnyKind[];
  /** Of this pack; in the storage of this device. */
  readonly keeper: Keeper;
  readonly now: () => number;
  readonly makeSeed: () => string;
};

/** Goes on with the game that this device has kept, if its questions can still be dealt. */
export function createTeamStore({ pack, kinds, keeper, now, makeSeed }: Needs): TeamStore {
  const { interview, identity } = pack;
  const kept = keeper.load('teams');
  let events: readonly TeamEvent[] = [];
  const played = (setup: TeamSetup, all: readonly TeamEvent[]): TeamGame =>
    playTeams(setup, itemsOfTeams(interview, kinds, setup), all);
  const isOurs = kept?.setup.assignment.content === identity;
  if (kept && isOurs) events = kept.events;
  const store = createStore<TeamState>(() => ({
    game: kept && isOurs ? played(kept.setup, events) : null,
    kept: 'kept',
  }));
  const put = (setup: TeamSetup, all: readonly TeamEvent[]): void => {
    events = all;
    // Kept first, then shown.
    const state = keeper.put('teams', { setup, events });
    store.setState({ game: played(setup, events), kept: state });
  };
  const add = (event: TeamEvent): void => {
    const { game } = store.getState();
    if (!game) return;
    const next = playTeams(game.setup, game.items, [...events, event]);
    // What changes nothing is not kept, so that a table full of fingers does not fill the disk.
    if (next.steps > game.steps) put(game.setup, [...events, event]);
  };
  const own = (): number => symbolsAsNumber(makeSeed().slice(0, 4)) % SITTING_NUMBERS;
  return {
    ...store,
    begin: (assignment, teams, shape) => put({ assignment, teams, shape, own: own(), begun: now() }, []),
    answer: (team, response) => add({ do: 'answer', team, response, at: now() }),
    act: act => add({ do: act, at: now() }),
    again: only => {
      const { game } = store.getState();
      if (game) put({ ...game.setup, own: own(), only, begun: now() }, []);
    },
    receipts: nameOf => {
      const { game } = store.getState();
      return game ? teamReceipts(interview, kinds, game, nameOf) : [];
    },
    drop: () => {
      events = [];
      keeper.drop('teams');
      store.setState({ game: null });
    },
  };
}
