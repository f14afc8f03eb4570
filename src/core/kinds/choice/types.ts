import type { FigureId } from '../../interview/types.ts';
import type { Comparator, Unit } from '../../quantity/lexicon.ts';
import type { Item } from '../item.ts';

/** One number to choose, named by all that it says: `over:80000:none`. `value` is a plain decimal. */
export type ChoiceOption = {
  readonly id: string;
  readonly value: string;
  readonly unit: Unit;
  readonly comparator: Comparator;
};

/** value: which number. wording: which way of putting it, about, exactly or over. */
export type ChoicePrompt = {
  readonly figure: FigureId;
  readonly about: 'value' | 'wording';
  readonly options: readonly ChoiceOption[];
};
export type ChoiceKey = { readonly option: string };
export type ChoiceResponse = { readonly option: string };
export type ChoiceItem = Item<ChoicePrompt, ChoiceKey>;
