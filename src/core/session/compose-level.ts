/** Which items the levels of the campaign ask, and in which order. */
import { figuresAskedIn, measureOf, pillarIdsOf, type StarredSpec } from '../interview/lookups.ts';
import type { BeamId, Interview, LevelSpec, MeasureId } from '../interview/types.ts';
import { type AnyKind, type DealtItem as Item, type Scope, subjectOf } from '../kinds/kind.ts';
import { grouped } from '../lists.ts';
import type { Random } from '../seeded-random.ts';
import { betweenCards, challengeWith } from './arrange-items.ts';
import type { Streams } from './chance.ts';
import { askCards, askFigures, cardsOf, chanceOfLevel, composeMatch, type Makings } from './compose-items.ts';
import { composeFurther } from './further-items.ts';
import { composeSecond } from './second-edition.ts';
import type { Limit } from './session-state.ts';

/** What ends a session of a level before everything is right. */
export const limitOf = ({ form }: LevelSpec): Limit => (form === 'challenge' ? { errors: 3 } : {});

/** The items of a level in the order they are dealt. The same interview, kinds, level and seed give the same items, for ever. */
export function composeLevel(
  interview: Interview,
  kinds: readonly AnyKind[],
  spec: StarredSpec,
  seed: string,
  streams: Streams,
): readonly Item[] {
  if (spec.form === 'match') return composeMatch(interview, kinds, spec, seed, streams);
  const chance = chanceOfLevel(spec.id, seed, streams);
  const random = chance.order;
  const makings = { interview, kinds, chance };
  if (interview.edition === 2) return composeSecond(makings, spec);
  switch (spec.form) {
    case 'numbers':
      return random.shuffle(varied(askFigures(makings, spec.figures), random));
    case 'raise':
      return raise(makings, spec.beam);
    case 'apart':
      return askCards(makings, confusableCards(interview, random));
    case 'challenge':
      return challenge(makings);
    case 'sort':
    case 'proofread':
    case 'headlines':
      return composeFurther(makings, spec);
  }
}

function raise(makings: Makings, beam: BeamId): readonly Item[] {
  const { interview, chance } = makings;
  const random = chance.order;
  const pillars = pillarIdsOf(interview, beam);
  const cards = askCards(makings, cardsOf(interview, pillars, beam));
  const numbers = askFigures(makings, figuresAskedIn(interview, beam));
  return betweenCards(random.shuffle(cards), random.shuffle(oneEach(numbers, random)));
}

/** Groups of items that are about the same thing, each in random order. */
const bySubject = (items: readonly Item[], random: Random): readonly (readonly Item[])[] =>
  [...grouped(items, ({ id }) => subjectOf(id)).values()].map(random.shuffle);

/** At most two items about the same thing, of different kinds. */
const varied = (items: readonly Item[], random: Random): readonly Item[] =>
  bySubject(items, random).flatMap(group => {
    const [first] = group;
    const other = group.find(({ kind }) => kind !== first?.kind);
    return first ? [first, ...(other ? [other] : [])] : [];
  });

/** One item about each thing. */
const oneEach = (items: readonly Item[], random: Random): readonly Item[] =>
  bySubject(items, random).flatMap(group => group.slice(0, 1));

/** Sets of confusable measures that are asked, cards of each, and pillars to choose from. */
const SETS = 8;
const PER_SET = 2;
const CHOICES = 4;

/**
 * Cards that are easily confused and belong to different beams. To choose from: the pillars of the set, those of its cards
 * that are asked first, then others of the same beams.
 */
function confusableCards(interview: Interview, random: Random): Scope['cards'] {
  const beamOf = (measure: MeasureId): BeamId =>
    interview.pillars.find(({ id }) => id === measureOf(interview, measure).pillar)?.beam ?? '';
  const sets = interview.confusables.filter(({ measures }) => new Set(measures.map(beamOf)).size > 1);
  const dealt = new Set<MeasureId>();
  return random
    .shuffle(sets)
    .slice(0, SETS)
    .flatMap(({ measures }) => {
      const fresh = random.shuffle(measures.filter(id => !dealt.has(id))).slice(0, PER_SET);
      for (const id of fresh) dealt.add(id);
      const own = random.shuffle([...new Set(measures.map(id => measureOf(interview, id).pillar))]);
      const beams = new Set(measures.map(beamOf));
      const others = interview.pillars.filter(({ id, beam }) => beams.has(beam) && !own.includes(id));
      const asked = new Set(fresh.map(id => measureOf(interview, id).pillar));
      const wanted = [...own.filter(id => asked.has(id)), ...own.filter(id => !asked.has(id))];
      const all = [...wanted, ...random.shuffle(others.map(({ id }) => id))].slice(0, CHOICES);
      const pillars = interview.pillars.map(({ id }) => id).filter(id => all.includes(id));
      return fresh.map(measure => ({ measure, pillars }));
    });
}

function challenge(makings: Makings): readonly Item[] {
  const random = makings.chance.order;
  const figures = makings.interview.figures.map(({ id }) => id);
  return challengeWith(makings, () => random.shuffle(oneEach(askFigures(makings, figures), random)));
}
