/** How cards and numbers follow each other. */
import { pillarIdsOf } from '../interview/lookups.ts';
import type { DealtItem as Item } from '../kinds/kind.ts';
import { askCards, cardsOf, type Makings } from './compose-items.ts';

/** Numbers that follow each other. */
const RUN = 2;

/** Short runs of numbers between the cards: for every run the hand has to be emptied first. */
export function betweenCards(cards: readonly Item[], numbers: readonly Item[]): readonly Item[] {
  const runs = Math.ceil(numbers.length / RUN);
  const share = Math.ceil(cards.length / (runs + 1));
  return Array.from({ length: runs + 1 }, (_, i) => [
    ...cards.slice(i * share, (i + 1) * share),
    ...numbers.slice(i * RUN, (i + 1) * RUN),
  ]).flat();
}

/** Cards of one beam that follow each other in a challenge. */
const HANDFUL = 3;

/** All cards in handfuls of one beam; what is left over is not dealt. */
function inHandfuls(makings: Makings): readonly (readonly Item[])[] {
  const { interview, chance } = makings;
  return interview.beams.flatMap(({ id: beam }) => {
    const pillars = pillarIdsOf(interview, beam);
    const cards = chance.order.shuffle(askCards(makings, cardsOf(interview, pillars, beam)));
    return Array.from({ length: Math.floor(cards.length / HANDFUL) }, (_, i) =>
      cards.slice(i * HANDFUL, (i + 1) * HANDFUL),
    );
  });
}

/** Items of a challenge. */
const CHALLENGE = 40;

/**
 * A challenge, from the whole interview: handfuls of cards of one beam, with a number between two handfuls.
 * @param another a handful of something else.
 * @param chooseNumbers draws from the same stream, after the cards and before the handfuls are shuffled.
 */
export function challengeWith(
  makings: Makings,
  chooseNumbers: () => readonly Item[],
  another: readonly Item[] = [],
): readonly Item[] {
  const handfuls = inHandfuls(makings);
  const numbers = chooseNumbers();
  return makings.chance.order
    .shuffle(another.length > 0 ? [...handfuls, another] : handfuls)
    .flatMap((cards, i) => [...cards, ...numbers.slice(i, i + 1)])
    .slice(0, CHALLENGE);
}
