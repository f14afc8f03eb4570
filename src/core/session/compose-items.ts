/** What levels ask, and the items of those that the game begins with. */
import { measuresOf, type PlayableSpec, pillarIdsOf, type StarredSpec } from '../interview/lookups.ts';
import type { TableId } from '../interview/question-types.ts';
import type { BeamId, Interview, LevelId, PillarId } from '../interview/types.ts';
import type { AnyKind, DealtItem as Item, ItemId, Scope } from '../kinds/kind.ts';
import { type Asked, asksOf, EVERYTHING, kindsFor } from '../kinds/register.ts';
import { type Chance, chanceFrom, type Streams } from './chance.ts';

/** What the levels of each form ask about. */
const ASKED: Readonly<Record<PlayableSpec['form'], readonly Asked[]>> = {
  match: ['cards'],
  numbers: ['figures'],
  sort: ['lists'],
  proofread: ['headlines'],
  raise: ['cards', 'figures', 'headlines'],
  apart: ['cards'],
  headlines: ['headlines'],
  challenge: EVERYTHING,
  today: EVERYTHING,
  review: EVERYTHING,
  drill: EVERYTHING,
  assigned: EVERYTHING,
};

/** Names of the kinds that a level may ask. */
export const kindsOfLevel = ({ form }: PlayableSpec): readonly string[] => kindsFor(ASKED[form]);

/** What items are composed from. `kinds`: the rules of the kinds that may be asked, in the order of the register. */
export type Makings = {
  readonly interview: Interview;
  readonly kinds: readonly AnyKind[];
  readonly chance: Chance;
};

/** The stream of chance of one sitting of a level. */
export const chanceOfLevel = (level: LevelId, seed: string, streams: Streams): Chance =>
  chanceFrom(`${seed} deal ${level}`, streams);

/** The items of a level of cards, in the order they are dealt, for ever the same. */
export function composeMatch(
  interview: Interview,
  kinds: readonly AnyKind[],
  spec: Extract<StarredSpec, { readonly form: 'match' }>,
  seed: string,
  streams: Streams,
): readonly Item[] {
  const chance = chanceOfLevel(spec.id, seed, streams);
  const cards = cardsOf(interview, spec.pillars, spec.beam);
  return chance.order.shuffle(askCards({ interview, kinds, chance }, cards));
}

/**
 * The items with these ids: for practising those that were missed, in the order they were dealt.
 * @param isOrdered in the order of the ids instead.
 */
export function onlyItems(
  items: readonly Item[],
  ids: readonly ItemId[],
  isOrdered = false,
): readonly Item[] {
  const wanted = items.filter(({ id }) => ids.includes(id));
  return isOrdered ? wanted.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)) : wanted;
}

export const composeItems = ({ interview, kinds, chance }: Makings, scope: Scope): readonly Item[] =>
  kinds.flatMap(rules =>
    rules.compose(interview, scope, chance.of(rules.name)).map(item => ({ ...item, rules })),
  );
const composeOf = (asked: Asked, makings: Makings, scope: Scope): readonly Item[] =>
  composeItems({ ...makings, kinds: makings.kinds.filter(({ name }) => asksOf(name) === asked) }, scope);
export const askFigures = (makings: Makings, figures: Scope['figures']): readonly Item[] =>
  composeOf('figures', makings, { cards: [], figures });
export const askCards = (makings: Makings, cards: Scope['cards']): readonly Item[] =>
  composeOf('cards', makings, { cards, figures: [] });
/** Headlines about these. */
export const askHeadlines = (makings: Makings, scope: Scope): readonly Item[] =>
  composeOf('headlines', makings, scope);
/** What belongs to which list of a table. */
export const askLists = (makings: Makings, tables: readonly TableId[]): readonly Item[] =>
  composeOf('lists', makings, { cards: [], figures: [], tables });

/** All cards of some pillars; each may be put on any pillar of the beam. */
export function cardsOf(interview: Interview, asked: readonly PillarId[], beam: BeamId): Scope['cards'] {
  const pillars = pillarIdsOf(interview, beam);
  return asked.flatMap(pillar => measuresOf(interview, pillar)).map(({ id }) => ({ measure: id, pillars }));
}
