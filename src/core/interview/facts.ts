import { figureOf, measureOf, pillarOf } from './lookups.ts';
import type { ListId } from './question-types.ts';
import type { FigureId, Interview, MeasureId } from './types.ts';

/** A fact is something that one can know: where a measure belongs, a figure, or what is named in a list. */
export type FactId = MeasureId | FigureId | ListId;

export const isMeasure = (interview: Interview, id: FactId): boolean =>
  interview.measures.some(measure => measure.id === id);
export const isList = ({ lists = [] }: Interview, id: FactId): boolean => lists.some(list => list.id === id);
export const isFigure = (interview: Interview, id: FactId): boolean =>
  interview.figures.some(figure => figure.id === id);

/** The beam that a fact belongs to; none for a list that is named in several. */
export const beamOfFact = (interview: Interview, fact: FactId): string =>
  isMeasure(interview, fact)
    ? pillarOf(interview, measureOf(interview, fact).pillar).beam
    : isList(interview, fact)
      ? (interview.lists?.find(({ id }) => id === fact)?.beam ?? '')
      : figureOf(interview, fact).beam;
