import { figureOf, measureOf, pillarIdsOf, pillarOf } from '../interview/lookups.ts';
import type { FigureId, Interview, MeasureId } from '../interview/types.ts';
import { type AnyKind, type DealtItem as Item, subjectOf } from '../kinds/kind.ts';
import { grouped } from '../lists.ts';
import { createRandom } from '../seeded-random.ts';
import { composeItems } from './compose-level.ts';

/** What one can know: a measure and where it belongs, or a figure. */
export type FactId = MeasureId | FigureId;

/** Cards of one beam that follow each other. */
const RUN = 2;

/**
 * One item for each fact, the first of `facts` first as far as beams and kinds may take turns: what is mixed is kept
 * longer. Same interview, facts and seed: same items, for ever. Facts that are gone are left out.
 */
export function composeReview(
  interview: Interview,
  kinds: readonly AnyKind[],
  facts: readonly FactId[],
  seed: string,
): readonly Item[] {
  const random = createRandom(`${seed} recall`);
  const known = facts.filter(id => isMeasure(interview, id) || isFigure(interview, id));
  const items = composeItems({ interview, kinds, random }, scopeOf(interview, known));
  return takingTurns(interview, known).flatMap(fact => {
    const ways = random.shuffle(items.filter(({ id }) => subjectOf(id) === fact));
    return ways.slice(0, 1);
  });
}

export const isMeasure = (interview: Interview, id: FactId): boolean =>
  interview.measures.some(measure => measure.id === id);
const isFigure = (interview: Interview, id: FactId): boolean =>
  interview.figures.some(figure => figure.id === id);

/** Each card for any pillar of its beam, as where it was learnt. */
function scopeOf(interview: Interview, facts: readonly FactId[]) {
  const cards = facts
    .filter(id => isMeasure(interview, id))
    .map(measure => ({
      measure,
      pillars: pillarIdsOf(interview, beamOfFact(interview, measure)),
    }));
  return { cards, figures: facts.filter(id => isFigure(interview, id)) };
}

/** The beam that a fact belongs to. */
export const beamOfFact = (interview: Interview, fact: FactId): string =>
  isMeasure(interview, fact)
    ? pillarOf(interview, measureOf(interview, fact).pillar).beam
    : figureOf(interview, fact).beam;

/** Runs of one beam's cards, or of numbers; the run after it is never of the same, while there is another. */
export function takingTurns(interview: Interview, facts: readonly FactId[]): readonly FactId[] {
  const nameOf = (fact: FactId): string => (isMeasure(interview, fact) ? beamOfFact(interview, fact) : '');
  const groups = [...grouped(facts, nameOf).values()].map(group => [...group]);
  const turns: FactId[] = [];
  let before: FactId[] | undefined;
  for (;;) {
    const left = groups.filter(group => group.length > 0);
    const others = left.filter(group => group !== before);
    const next = byFirst(others.length > 0 ? others : left, facts);
    if (!next) return turns;
    turns.push(...next.splice(0, RUN));
    before = next;
  }
}

/** The group whose next fact is wanted most. */
const byFirst = (groups: FactId[][], facts: readonly FactId[]): FactId[] | undefined =>
  groups.sort((a, b) => facts.indexOf(a[0] ?? '') - facts.indexOf(b[0] ?? ''))[0];

export type ReviewSize = 5 | 10 | 20 | 'minutes';
