/** Choose one of several: a figure of the interview among numbers that one could believe, or the right way to read it. */
import { figureOf } from '../../interview/lookups.ts';
import {
  ASPECTS,
  type Aspect,
  type Figure,
  type FigureId,
  type Interview,
  type ReadingId,
} from '../../interview/types.ts';
import { compare, decimalOf, fromDecimal, isEqual, shifted, sum, toDecimal } from '../../quantity/decimal.ts';
import type { Comparator, Unit } from '../../quantity/number-lexicon.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import type { Random } from '../../seeded-random.ts';
import { beamOfSubject, isGreat, quantityOf, sourcesOf } from '../figure-lookup.ts';
import { type Explanation, fadedOptions, fieldOf, type Item, type Kind, type Scope } from '../kind.ts';
import { type Slip, slipOf } from '../number-reasoning.ts';

/** A number to choose. `id` says all of it: `over:80000:none`. `value` is a plain decimal. */
export type ChoiceOption = {
  readonly id: string;
  readonly value: string;
  readonly unit: Unit;
  readonly comparator: Comparator;
};

/** A way to read the figure; its words are those of the interview. */
export type ReadingOption = { readonly id: ReadingId };

/**
 * value: which number is it? wording: is it about, exactly or over that number? Others: what the number says of the world, of
 * what, as of when, how exactly.
 */
export type ChoicePrompt = { readonly figure: FigureId } & (
  | { readonly about: 'value' | 'wording'; readonly options: readonly ChoiceOption[] }
  | { readonly about: Aspect; readonly options: readonly ReadingOption[] }
);
export type ChoiceKey = { readonly option: string };
export type ChoiceResponse = { readonly option: string };
export type ChoiceItem = Item<ChoicePrompt, ChoiceKey>;

/** Wrong options of a question. */
const WRONG = 3;

/** For each figure, which number it is, and how it is to be read. */
export const compose = (interview: Interview, { figures }: Scope, random: Random): readonly ChoiceItem[] =>
  figures
    .map(id => figureOf(interview, id))
    .flatMap(figure => [
      numberItem(figure, 'value', wrongValues(interview, figure, random), random),
      ...(isWordingAsked(figure) ? [numberItem(figure, 'wording', wordingSlips(figure), random)] : []),
      ...readingItems(figure, random),
    ]);

/** In the first edition, the wording of targets; since then it is one of the ways to read a figure. */
const isWordingAsked = ({ comparator, rivals }: Figure): boolean => comparator === 'over' && !rivals;

function numberItem(
  figure: Figure,
  about: 'value' | 'wording',
  wrong: readonly Quantity[],
  random: Random,
): ChoiceItem {
  const truth = quantityOf(figure);
  const options = random.shuffle([truth, ...wrong].map(toOption));
  return {
    id: `choice:${figure.id}${about === 'value' ? '' : `.${about}`}`,
    kind: 'choice',
    prompt: { figure: figure.id, about, options },
    key: { option: toOption(truth).id },
  };
}

const readingItems = ({ id, asked = {} }: Figure, random: Random): readonly ChoiceItem[] =>
  ASPECTS.flatMap(about => {
    const readings = asked[about] ?? [];
    const [right] = readings;
    if (right === undefined) return [];
    const options = random.shuffle(readings).map(reading => ({ id: reading }));
    return [
      {
        id: `choice:${id}.${about}`,
        kind: 'choice',
        prompt: { figure: id, about, options },
        key: { option: right },
      },
    ];
  });

function toOption({ value, unit, comparator }: Quantity): ChoiceOption {
  const plain = fromDecimal(value);
  return { id: `${comparator}:${plain}:${unit}`, value: plain, unit, comparator };
}

const wrongValues = (interview: Interview, figure: Figure, random: Random): readonly Quantity[] =>
  figure.rivals
    ? rivalsOf(figure, figure.rivals, random).map(value => ({
        ...quantityOf(figure),
        value: decimalOf(value),
      }))
    : valueSlips(interview, figure, random);

/** Rivals of which none to all are less than the truth, so that its rank among the options tells nothing. */
function rivalsOf({ value }: Figure, rivals: readonly number[], random: Random): readonly number[] {
  const below = random.whole(WRONG + 1);
  const [less, more] = [rivals.filter(rival => rival < value), rivals.filter(rival => rival > value)];
  return [...random.shuffle(less).slice(0, below), ...random.shuffle(more).slice(0, WRONG - below)];
}

/** Wrong numbers that people do give: a digit too many or too few, the neighbouring scale, the wrong unit, another figure. */
function valueSlips(interview: Interview, figure: Figure, random: Random): readonly Quantity[] {
  const truth = quantityOf(figure);
  if (figure.unit === 'percent')
    return [{ ...truth, unit: 'points' }, { ...truth, value: shifted(truth.value, 1) }, scaledBy(truth, -1)];
  const slips = isGreat(figure) ? greatSlips(truth, random) : countSlips(truth);
  const others = interview.figures
    .filter(other => other.id !== figure.id && other.unit !== 'percent' && isGreat(other) === isGreat(figure))
    .map(other => ({ ...truth, value: quantityOf(other).value }));
  const [other] = random.shuffle(others);
  const mixed =
    isGreat(figure) && other ? [...slips.slice(0, WRONG - 1), other, ...slips] : random.shuffle(slips);
  return distinct(truth, mixed).slice(0, WRONG);
}

const scaledBy = (truth: Quantity, exponent: number): Quantity => ({
  ...truth,
  value: shifted(truth.value, exponent),
});

const greatSlips = (truth: Quantity, random: Random): readonly Quantity[] => [
  scaledBy(truth, random.whole(2) === 0 ? 1 : -1),
  // Greater only if that is still a number that people write.
  scaledBy(truth, (random.whole(2) === 0 ? 4 : 3) * (truth.value.digits < 10n ** 8n ? 1 : -1)),
  scaledBy(truth, 2),
];

/** A few more or fewer: things counted wrongly. */
const countSlips = (truth: Quantity): readonly Quantity[] =>
  [1, 2, 3].flatMap(step => [
    { ...truth, value: sum(truth.value, toDecimal(String(step))) },
    { ...truth, value: { digits: truth.value.digits - BigInt(step), places: 0 } },
  ]);

/** Without the truth, without repetitions, and without numbers below two. */
function distinct(truth: Quantity, all: readonly Quantity[]): readonly Quantity[] {
  const found: Quantity[] = [];
  for (const one of all) {
    const isNew = [truth, ...found].every(({ value }) => !isEqual(value, one.value));
    if (isNew && compare(one.value, toDecimal('2')) >= 0) found.push(one);
  }
  return found;
}

const wordingSlips = (figure: Figure): readonly Quantity[] => {
  const truth = quantityOf(figure);
  return [
    { ...truth, comparator: 'exact' },
    { ...truth, comparator: 'under' },
    { ...truth, value: shifted(truth.value, 1) },
  ];
};

type ChoiceExplanation = Explanation & { readonly slip?: Slip };

export const rules: Kind<ChoicePrompt, ChoiceKey, ChoiceResponse> = {
  name: 'choice',
  atOnce: 1,
  isToldWhenRight: true,
  compose,
  goesWith: () => false,
  beam: (interview, { prompt }) => beamOfSubject(interview, prompt),
  blank: () => undefined,
  isComplete: ({ options }, { option }) => idsOf(options).includes(option),
  score: (key, { option }) => ({ earned: Number(key.option === option), total: 1 }),
  explain,
  hint: ({ id, prompt: { options }, key }, seed) => fadedOptions(id, idsOf(options), key.option, seed),
  optionAt: ({ options }, n) => {
    const found = options[n - 1];
    return found && { id: found.id, response: { option: found.id } };
  },
  answerOf: ({ option }) => ({ chosen: option }),
  afterKey: () => undefined,
  numbersOf: (_, { prompt: { figure, about } }) => ({
    figures: [figure],
    asks: about === 'value' ? [figure] : [],
    isInvented: false,
  }),
  parseResponse: ({ options }, input) => {
    const named = fieldOf(input, 'option');
    const found = idsOf(options).find(id => id === named);
    return found === undefined ? undefined : { option: found };
  },
};

export const idsOf = (options: readonly { readonly id: string }[]): readonly string[] =>
  options.map(({ id }) => id);

/** The number that was chosen; undefined if a way of reading was. */
export function chosenNumber({ about, options }: ChoicePrompt, id: string): ChoiceOption | undefined {
  return about === 'value' || about === 'wording' ? options.find(option => option.id === id) : undefined;
}

export const toQuantity = ({ value, unit, comparator }: ChoiceOption): Quantity => ({
  value: toDecimal(value),
  unit,
  comparator,
});

export function explain(
  interview: Interview,
  { prompt, key }: ChoiceItem,
  { option }: ChoiceResponse,
): ChoiceExplanation {
  const { figure } = prompt;
  const sources = sourcesOf(interview, [figure]);
  const chosen = chosenNumber(prompt, option);
  if (!chosen || option === key.option) return { sources };
  const truth = quantityOf(figureOf(interview, figure));
  return { sources, slip: slipOf(interview, [figure], truth, toQuantity(chosen)) };
}
