import type { Content } from '../../src/core/interview/pack-content.ts';
import { type Deal, dealOf, type FrozenDeals, SITTING_NUMBERS_TRIED } from '../frozen-deals.ts';
import { makeMemoryStorage } from '../small-interview.ts';
import type { Game } from './game-with-kinds.ts';

/** All that a frozen file says was dealt, dealt by this game. */
export function dealAgain(game: Game, content: Content, frozen: FrozenDeals): FrozenDeals {
  const { interview } = content;
  const storage = makeMemoryStorage(mapped(frozen.sittings, (_, { text }) => text));
  const sittings = game.createSittings(game.createKeeper(storage, game.createNotices(), game.readSave));
  const sittingOf = (level: string) => {
    const sitting = sittings.find(level);
    if (!sitting) throw new Error(`no sitting of ${level} can be read`);
    return sitting;
  };
  /** As a sitting of that time was dealt: later ones say how, those before draw from one stream. */
  const dealtAs = (level: string, change: { readonly seed: string; readonly facts?: readonly string[] }) =>
    dealOf(game.dealSitting(interview, game.levelRules, { ...sittingOf(level), ...change, moves: [] }).items);
  return {
    links: mapped(frozen.links, code =>
      SITTING_NUMBERS_TRIED.map(own =>
        dealOf(game.itemsFor(interview, game.rules, assignmentOf(game, content, code), own)),
      ),
    ),
    receipts: mapped(frozen.receipts, text => {
      const read = game.fromReceipt([content], game.rules, text);
      if (!read.ok) throw new Error(`${text} is ${read.problem}`);
      return dealOf(read.items);
    }),
    suspended: mapped(frozen.suspended, (text, { link }) => {
      const set = assignmentOf(game, content, link);
      const resumed = game.fromSuspended(interview, game.rules, set, text);
      if (!resumed.ok) throw new Error(`${text} is ${resumed.problem}`);
      return { link, responses: resumed.suspended.responses, ...dealOf(resumed.items) };
    }),
    sittings: mapped(frozen.sittings, (key, { text }) => {
      const session = game.resumeSitting(interview, game.levelRules, sittingOf(key.replace('sitting/', '')));
      if (!session) throw new Error(`${key} cannot be gone on with`);
      const { items, log, hand } = session;
      return {
        text,
        log: log.map(({ item, score }) => [item, score.earned] as const),
        hand,
        ...dealOf(items),
      };
    }),
    levels: mapped(frozen.levels, (level, seeds) => mapped(seeds, seed => dealtAs(level, { seed }))),
    reviews: frozen.reviews.map(({ facts, seed }) => {
      const all = [...interview.measures, ...interview.figures].map(({ id }) => id);
      return { facts, seed, ...dealtAs('review', { seed, facts: facts === 'all' ? all : facts.split(' ') }) };
    }),
  };
}

export function assignmentOf(game: Game, content: Content, code: string) {
  const read = game.fromLink([content], code);
  if (!read.ok) throw new Error(`${code} is ${read.problem}`);
  return read.assignment;
}

const mapped = <A, B>(
  all: Readonly<Record<string, A>>,
  call: (key: string, value: A) => B,
): Readonly<Record<string, B>> =>
  Object.fromEntries(Object.entries(all).map(([key, value]) => [key, call(key, value)]));

export const namesOf = (...deals: readonly Deal[]): readonly string[] =>
  deals.flatMap(({ ids }) => ids.split(' ')).map(id => id.replace(/:.*/, ''));
