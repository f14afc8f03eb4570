import type { FigureId, Interview, LevelId, MeasureId } from '../content/types.ts';
import type { Stars } from '../play/tally.ts';
import { type Entry, figuresIn, measureIn } from './log.ts';

/** How well a measure is known: mastered = right when last asked, at first try, without a hint; placed = ever right. */
export type Standing = 'placed' | 'mastered';

/** What the hall shows of a learner. */
export type Journey = {
  readonly measures: ReadonlyMap<MeasureId, Standing>;
  /** Figures that were ever put right, alone or in a relation. */
  readonly figures: ReadonlySet<FigureId>;
  readonly stars: ReadonlyMap<LevelId, Stars>;
};

/** Folds the log, in its order; entries of other interviews, or of measures that are gone, are passed over. */
export function journeyOf(interview: Interview, log: readonly Entry[]): Journey {
  const measures = new Map<MeasureId, Standing>();
  const stars = new Map<LevelId, Stars>();
  const figures = new Set<FigureId>();
  for (const entry of log.filter(one => one.interview === interview.id)) {
    if (entry.type === 'finish') keepBest(stars, entry.level, entry.stars);
    else {
      note(measures, measureIn(interview, entry.item), entry);
      if (entry.isRight) for (const id of figuresIn(interview, entry.item)) figures.add(id);
    }
  }
  return { measures, figures, stars };
}

function keepBest(stars: Map<LevelId, Stars>, level: LevelId, earned: Stars): void {
  const before = stars.get(level);
  if (before === undefined || earned > before) stars.set(level, earned);
}

type Answer = { readonly isRight: boolean; readonly isFirst: boolean; readonly isHinted: boolean };

function note(measures: Map<MeasureId, Standing>, id: MeasureId | undefined, answer: Answer): void {
  if (id === undefined) return;
  const { isRight, isFirst, isHinted } = answer;
  if (isRight && isFirst && !isHinted) measures.set(id, 'mastered');
  else if (isRight && !measures.has(id)) measures.set(id, 'placed');
  else if (!isRight && measures.has(id)) measures.set(id, 'placed');
}
