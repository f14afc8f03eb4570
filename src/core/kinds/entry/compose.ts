import { figureOf } from '../../interview/library.ts';
import type { Figure, Interview } from '../../interview/types.ts';
import { compare, fromDecimal, SCALES, type ScaleName, shifted, toDecimal } from '../../quantity/decimal.ts';
import type { Random } from '../../random.ts';
import { isGreat, isMany, quantityOf, relationsIn } from '../figure.ts';
import type { Scope } from '../kind.ts';
import { isComputed, outcomeOf } from '../working.ts';
import type { EntryItem } from './types.ts';

/** A rounded outcome may be off by so much: 219 and 220 households are both about as many. */
const ROUNDED_PERMILLE = 5;
/** A number is asked for in a scale in which it is easily written. */
const PLACES_MOST = 2;

/** Figures that are more than a handful, the same in another scale, and what can be computed from figures. */
export function compose(interview: Interview, { figures }: Scope, random: Random): readonly EntryItem[] {
  const all = figures.map(id => figureOf(interview, id)).filter(isMany);
  return [
    ...all.map(valueItem),
    ...all.filter(isGreat).flatMap(figure => conversionItem(figure, random)),
    ...relationsIn(interview, figures)
      .filter(isComputed)
      .map((relation): EntryItem => {
        const { value, isRounded } = outcomeOf(interview, relation);
        return {
          id: `entry:${relation.id}`,
          kind: 'entry',
          prompt: { relation: relation.id, isRounded, unit: 'none' },
          key: {
            value: fromDecimal(value),
            comparator: 'exact',
            unit: 'none',
            permille: isRounded ? ROUNDED_PERMILLE : 0,
          },
        };
      }),
  ];
}

const keyOf = (figure: Figure): EntryItem['key'] => {
  const { value, unit, comparator } = quantityOf(figure);
  return {
    value: fromDecimal(value),
    unit,
    comparator: comparator === 'over' ? 'over' : 'exact',
    permille: 0,
  };
};

const valueItem = (figure: Figure): EntryItem => ({
  id: `entry:${figure.id}`,
  kind: 'entry',
  prompt: { figure: figure.id, unit: figure.unit === 'percent' ? 'percent' : 'none' },
  key: keyOf(figure),
});

/** Into the scales of either language: the question gives the number in those of the other. */
function conversionItem(figure: Figure, random: Random): readonly EntryItem[] {
  const { value } = quantityOf(figure);
  const names: readonly ScaleName[] = ['wan', 'million', 'yi', 'billion'];
  const [to] = random.shuffle(
    names.filter(name => {
      const part = shifted(value, -SCALES[name]);
      return part.places <= PLACES_MOST && compare(part, toDecimal('1')) >= 0;
    }),
  );
  if (!to) return [];
  return [
    {
      id: `entry:${figure.id}.converted`,
      kind: 'entry',
      prompt: { figure: figure.id, unit: 'none', to },
      key: { ...keyOf(figure), to },
    },
  ];
}
