import { levelsOf, measureOf, measuresOf, pillarsOf } from '../content/library.ts';
import type { BeamId, Interview, LevelSpec, MeasureId, PillarId } from '../content/types.ts';
import { KINDS } from '../kinds/index.ts';
import { type Item, type ItemId, subjectOf } from '../kinds/item.ts';
import type { Scope } from '../kinds/kind.ts';
import { createRandom, type Random } from '../kinds/random.ts';

/** A level that has questions; a blueprint is read, not played. */
export type PlayableSpec = Exclude<LevelSpec, { readonly form: 'blueprint' }>;
export const isPlayable = <L extends LevelSpec>(
  spec: L,
): spec is Exclude<L, { readonly form: 'blueprint' }> => spec.form !== 'blueprint';

/** Errors after which a sitting is over; none where every missed item comes back until it is right. */
export const errorsAllowed = ({ form }: LevelSpec): number | undefined =>
  form === 'challenge' ? 3 : undefined;

/** The items of a level in the order they are dealt. Same interview, level and seed: same items, for ever. */
export function composeLevel(interview: Interview, spec: PlayableSpec, seed: string): readonly Item[] {
  const random = createRandom(`${seed} deal ${spec.id}`);
  switch (spec.form) {
    case 'match':
      return random.shuffle(askCards(interview, cardsOf(interview, spec.pillars, spec.beam), random));
    case 'numbers':
      return random.shuffle(varied(askFigures(interview, spec.figures, random), random));
    case 'raise':
      return raise(interview, spec.beam, random);
    case 'apart':
      return askCards(interview, confusableCards(interview, random), random);
    case 'challenge':
      return challenge(interview, random);
  }
}

/** Only the items named, in the order they were dealt: the ones to go over again. */
export function only(items: readonly Item[], ids: readonly ItemId[]): readonly Item[] {
  return items.filter(({ id }) => ids.includes(id));
}

const ask = (interview: Interview, scope: Scope, random: Random): readonly Item[] =>
  KINDS.flatMap(kind => kind.compose(interview, scope, random));
const askCards = (interview: Interview, cards: Scope['cards'], random: Random): readonly Item[] =>
  ask(interview, { cards, figures: [] }, random);
const askFigures = (interview: Interview, figures: Scope['figures'], random: Random): readonly Item[] =>
  ask(interview, { cards: [], figures }, random);

function raise(interview: Interview, beam: BeamId, random: Random): readonly Item[] {
  const pillars = pillarsOf(interview, beam).map(({ id }) => id);
  const cards = askCards(interview, cardsOf(interview, pillars, beam), random);
  const numbers = askFigures(interview, figuresOf(interview, beam), random);
  return mixed(random.shuffle(cards), random.shuffle(oneEach(numbers, random)));
}

/** All cards of some pillars, each for any pillar of the beam. */
function cardsOf(interview: Interview, asked: readonly PillarId[], beam: BeamId): Scope['cards'] {
  const pillars = pillarsOf(interview, beam).map(({ id }) => id);
  return asked.flatMap(pillar => measuresOf(interview, pillar)).map(({ id }) => ({ measure: id, pillars }));
}

/** The figures that the levels of a beam ask for. */
const figuresOf = (interview: Interview, beam: BeamId): readonly string[] =>
  levelsOf(interview, beam).flatMap(level => (level.form === 'numbers' ? level.figures : []));

/** Items by what they ask, each group in random order. */
function bySubject(items: readonly Item[], random: Random): readonly (readonly Item[])[] {
  const subjects = [...new Set(items.map(({ id }) => subjectOf(id)))];
  return subjects.map(subject => random.shuffle(items.filter(({ id }) => subjectOf(id) === subject)));
}

/** What can be asked in several ways is asked in two. */
const varied = (items: readonly Item[], random: Random): readonly Item[] =>
  bySubject(items, random).flatMap(group => {
    const [first] = group;
    const other = group.find(({ kind }) => kind !== first?.kind);
    return first ? [first, ...(other ? [other] : [])] : [];
  });

const oneEach = (items: readonly Item[], random: Random): readonly Item[] =>
  bySubject(items, random).flatMap(group => group.slice(0, 1));

const RUN = 2;

/** Numbers in runs of two between the cards, so that the hand is not emptied for each of them. */
function mixed(cards: readonly Item[], numbers: readonly Item[]): readonly Item[] {
  const runs = Math.ceil(numbers.length / RUN);
  const share = Math.ceil(cards.length / (runs + 1));
  return Array.from({ length: runs + 1 }, (_, i) => [
    ...cards.slice(i * share, (i + 1) * share),
    ...numbers.slice(i * RUN, (i + 1) * RUN),
  ]).flat();
}

const SETS = 8;
const PER_SET = 2;
const CHOICES = 4;

/** Cards easily taken for each other, of pillars in different beams, with those pillars and others of the same beams. */
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

const CHALLENGE = 40;
const HANDFUL = 3;

/** Everything, in handfuls of one beam, with a number between two handfuls. */
function challenge(interview: Interview, random: Random): readonly Item[] {
  const handfuls = interview.beams.flatMap(({ id: beam }) => {
    const pillars = pillarsOf(interview, beam).map(({ id }) => id);
    const cards = random.shuffle(askCards(interview, cardsOf(interview, pillars, beam), random));
    return Array.from({ length: Math.floor(cards.length / HANDFUL) }, (_, i) =>
      cards.slice(i * HANDFUL, (i + 1) * HANDFUL),
    );
  });
  const figures = interview.figures.map(({ id }) => id);
  const numbers = random.shuffle(oneEach(askFigures(interview, figures, random), random));
  return random
    .shuffle(handfuls)
    .flatMap((cards, i) => [...cards, ...numbers.slice(i, i + 1)])
    .slice(0, CHALLENGE);
}
