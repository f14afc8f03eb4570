/** The questions that want a number to be typed: what they ask, and how they are composed. */
import { figureOf } from '../../interview/lookups.ts';
import type {
  Unit as Counted,
  Figure,
  FigureId,
  Interview,
  RelationId,
  Variant,
} from '../../interview/types.ts';
import { compare, fromDecimal, SCALES, type ScaleName, shifted, toDecimal } from '../../quantity/decimal.ts';
import type { Unit } from '../../quantity/number-lexicon.ts';
import type { Random } from '../../seeded-random.ts';
import { isGreat, isMany, quantityOf, relationsIn } from '../figure-lookup.ts';
import type { Item, Scope } from '../kind.ts';
import { isComputed, outcomeOf } from '../number-reasoning.ts';
import { makeSum } from './variants.ts';

/**
 * Which number is asked for. `to`: the number is given, and has to be converted to this scale. `unit`: what the keypad
 * offers, scale words or percentages. `given`, `counted`: see `Sum`.
 */
export type EntryPrompt = {
  readonly unit: Exclude<Unit, 'points'>;
} & (
  | { readonly figure: FigureId; readonly to?: ScaleName }
  | InventedPrompt
  | { readonly relation: RelationId; readonly isRounded: boolean }
);
type InventedPrompt = {
  readonly figure: FigureId;
  readonly to?: ScaleName;
  readonly variant: Variant;
  readonly given: readonly string[];
  readonly counted?: Counted;
};

/** `value` is a plain decimal; a response may differ from it by `permille` thousandths, 0 if it must be exact. */
export type EntryKey = {
  readonly value: string;
  readonly comparator: 'exact' | 'over';
  readonly unit: Unit;
  readonly permille: number;
  readonly to?: ScaleName;
};
/** As it was typed, pasted or put together on the keypad. */
export type EntryResponse = { readonly text: string };
export type EntryItem = Item<EntryPrompt, EntryKey>;

/** How far a response to a rounded outcome may be off: 219 is as good as 220. */
const ROUNDED_PERMILLE = 5;
/** Decimal places that a number has at most in the scale it is converted to: it must be easy to write. */
const PLACES_MOST = 2;

/**
 * Items for figures that are no mere handful, for great ones in another scale, for what is computed from figures, and with
 * invented numbers.
 */
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
    ...figures
      .map(id => figureOf(interview, id))
      .flatMap(figure => (figure.variants ?? []).map(variant => inventedItem(figure, variant, random))),
  ];
}

function inventedItem(figure: Figure, variant: Variant, random: Random): EntryItem {
  const { given, value, unit, counted, to } = makeSum(variant, figure, random);
  const scale = to && { to };
  return {
    id: `entry:${figure.id}.${variant}`,
    kind: 'entry',
    prompt: { figure: figure.id, variant, given, unit, ...scale, ...(counted && { counted }) },
    key: { value: fromDecimal(value), comparator: 'exact', unit, permille: 0, ...scale },
  };
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

/**
 * Into a scale of Chinese or English: the question gives the number in the scales of the other language. Since the second edition,
 * nothing that comes to 1, which the hint would tell.
 */
function conversionItem(figure: Figure, random: Random): readonly EntryItem[] {
  const { value } = quantityOf(figure);
  const names: readonly ScaleName[] = ['wan', 'million', 'yi', 'billion'];
  const [to] = random.shuffle(
    names.filter(name => {
      const part = shifted(value, -SCALES[name]);
      const isMore = compare(part, toDecimal('1')) >= (figure.rivals ? 1 : 0);
      return part.places <= PLACES_MOST && isMore;
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
