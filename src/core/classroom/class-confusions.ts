import { confusableOf, pillarIdsOf } from '../interview/lookups.ts';
import type { BeamId, ConfusableId, Interview, MeasureId, PillarId } from '../interview/types.ts';
import { subjectOf } from '../kinds/kind.ts';
import { asksOf } from '../kinds/register.ts';
import { type Confusion, sumConfusions } from '../learner/confusion-matrix.ts';
import { grouped } from '../lists.ts';
import { countedIn, firstResponses } from './class-analysis.ts';
import type { AssignmentBook } from './gradebook.ts';

/** How many students first put a measure on one pillar. `chosen` may be the right one. */
export type Placing = {
  readonly measure: MeasureId;
  readonly right: PillarId;
  readonly chosen: PillarId;
  readonly times: number;
};
/** Counts of students for one beam: a row for each measure, a column for each pillar it was put on. */
export type PlacingGrid = {
  readonly beam: BeamId;
  readonly pillars: readonly PillarId[];
  readonly rows: readonly {
    readonly measure: MeasureId;
    readonly right: PillarId;
    readonly counts: readonly number[];
  }[];
};
/** Two pillars that were mistaken for each other; both directions are added up. */
export type ConfusedPair = {
  readonly pillars: readonly [PillarId, PillarId];
  readonly times: number;
  /** The wrong placings between the two, most frequent first. */
  readonly placings: readonly Placing[];
  /** The explanation of how such measures differ, if the interview has one. */
  readonly confusable: ConfusableId | undefined;
};

/** Counts first responses by measure and chosen pillar, in the order of the interview. */
export function placingsIn(interview: Interview, book: AssignmentBook): readonly Placing[] {
  const counts = new Map<string, number>();
  for (const { session } of countedIn(book)) {
    const firsts = firstResponses(session);
    for (const { id, kind, rules } of session.items) {
      const first = firsts.get(id);
      // A headline about a measure is answered by a phrase, and a list is no pillar, whatever their ids are.
      if (!first || asksOf(kind) !== 'cards') continue;
      const key = `${subjectOf(id)} ${rules.answerOf(first.response).chosen ?? ''}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return interview.measures.flatMap(({ id: measure, pillar: right }) =>
    interview.pillars.flatMap(({ id: chosen }) => {
      const times = counts.get(`${measure} ${chosen}`);
      return times === undefined ? [] : [{ measure, right, chosen, times }];
    }),
  );
}

/** One grid for each beam with at least one placing. */
export const placingGridsOf = (interview: Interview, placings: readonly Placing[]): readonly PlacingGrid[] =>
  interview.beams.flatMap(({ id: beam }) => {
    const pillars = pillarIdsOf(interview, beam);
    const here = placings.filter(({ right }) => pillars.includes(right));
    const measures = [...new Map(here.map(one => [one.measure, one])).values()];
    const timesOf = (measure: MeasureId, pillar: PillarId): number =>
      here.find(one => one.measure === measure && one.chosen === pillar)?.times ?? 0;
    const rows = measures.map(({ measure, right }) => ({
      ...{ measure, right },
      counts: pillars.map(pillar => timesOf(measure, pillar)),
    }));
    return rows.length === 0 ? [] : [{ beam, pillars, rows }];
  });

/** Wrong placings summed by right and chosen pillar, most frequent first. */
export const confusionsOf = (placings: readonly Placing[]): readonly Confusion[] =>
  sumConfusions(wrongIn(placings));

const wrongIn = (placings: readonly Placing[]): readonly Placing[] =>
  placings.filter(({ right, chosen }) => right !== chosen);

/** The two pillars most often mistaken for each other; a tie goes to the pair that comes first in the interview. */
export function mostConfused(interview: Interview, placings: readonly Placing[]): ConfusedPair | undefined {
  const order = interview.pillars.map(({ id }) => id);
  const both = ({ right, chosen }: Placing): readonly [PillarId, PillarId] =>
    order.indexOf(right) < order.indexOf(chosen) ? [right, chosen] : [chosen, right];
  const pairs = grouped(wrongIn(placings), placing => both(placing).join(' '));
  const all = [...pairs.values()].flatMap((own): readonly ConfusedPair[] => {
    const [first] = own;
    if (!first) return [];
    const sorted = [...own].sort((a, b) => b.times - a.times);
    const sets = sorted.flatMap(({ measure, chosen }) => confusableOf(interview, measure, chosen) ?? []);
    const times = own.reduce((sum, one) => sum + one.times, 0);
    return [{ pillars: both(first), times, placings: sorted, confusable: sets[0]?.id }];
  });
  const rank = ({ pillars: [a, b] }: ConfusedPair): number =>
    order.indexOf(a) * order.length + order.indexOf(b);
  return all.sort((a, b) => b.times - a.times || rank(a) - rank(b))[0];
}
