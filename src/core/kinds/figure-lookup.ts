/** What the kinds that ask about numbers look up: figures as quantities, their relations, and where they are stated. */
import { figureOf, pointerOf, relationOf } from '../interview/lookups.ts';
import type { BeamId, Figure, FigureId, Interview, Pointer, Relation } from '../interview/types.ts';
import { decimalOf, toNumber } from '../quantity/decimal.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { Source } from './kind.ts';

export const quantityOf = ({ value, unit, comparator }: Figure): Quantity => ({
  value: decimalOf(value),
  unit: unit === 'percent' ? 'percent' : 'none',
  comparator,
});

/** From here on people write numbers with a scale word, which can be mistaken: 万, 亿, million. */
const GREAT = 10_000;
export const isGreat = ({ value }: Figure): boolean => value >= GREAT;

/** Whether a number line or a keypad makes sense: a handful that anyone can count is too easy. */
const MANY = 20;
export const isMany = ({ value, unit }: Figure): boolean => unit === 'percent' || value >= MANY;

/** Whether they differ by at most so many thousandths of the second. */
export const isNear = (one: Quantity, other: Quantity, permille: number): boolean => {
  const [a, b] = [toNumber(one.value), toNumber(other.value)];
  return Math.abs(a - b) * 1000 <= permille * b;
};

/** Where the interview states each figure. */
export const sourcesOf = (interview: Interview, ids: readonly FigureId[]): readonly Source[] =>
  ids.map(id => ({ pointer: pointerOf(interview, figureOf(interview, id)), place: id }));

/** The same as pointers alone, each once. */
export function pointersOf(interview: Interview, ids: readonly FigureId[]): readonly Pointer[] {
  const all = sourcesOf(interview, ids).map(({ pointer }) => pointer);
  const isFirst = ({ question, point }: Pointer, i: number): boolean =>
    all.findIndex(other => other.question === question && other.point === point) === i;
  return all.filter(isFirst);
}

/** The relations between these figures; one that needs a figure that is not among them is left out. */
export const relationsIn = (interview: Interview, figures: readonly FigureId[]): readonly Relation[] =>
  interview.relations.filter(relation => relation.figures.every(id => figures.includes(id)));

/** What an item about numbers is about: one figure, or several by a relation. */
type Subject = { readonly figure: FigureId } | { readonly relation: string };

export const figuresOf = (interview: Interview, subject: Subject): readonly FigureId[] =>
  'figure' in subject ? [subject.figure] : relationOf(interview, subject.relation).figures;

export const beamOfSubject = (interview: Interview, subject: Subject): BeamId =>
  'figure' in subject
    ? figureOf(interview, subject.figure).beam
    : relationOf(interview, subject.relation).beam;
