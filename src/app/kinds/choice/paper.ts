import { figureOf, withoutBreaks } from '../../../core/interview/lookups.ts';
import {
  type ChoiceKey,
  type ChoiceOption,
  type ChoicePrompt,
  toQuantity,
} from '../../../core/kinds/choice/rules.ts';
import { pointersOf } from '../../../core/kinds/figure-lookup.ts';
import { figureMeaning, figureName, figureQuestion } from '../../../text/names.ts';
import { amount } from '../../../text/quantity-with-unit.ts';
import type { Text } from '../../../text/types.ts';
import type { KindPaper, PaperContext } from '../types.ts';

/** The question, with `|` where a line may break. */
export const questionOf = (text: Text, { about, figure }: ChoicePrompt): string =>
  about === 'value'
    ? figureQuestion(text, figure)
    : text.t('number.wording', { name: figureName(text, figure) });

/**
 * An option in words: the number and what it counts. Where the question is how the interview words the number, a number
 * without "over" or "about" gets "exactly", so that it reads as a wording of its own.
 */
export function optionText(
  { interview, text }: PaperContext,
  { figure, about }: ChoicePrompt,
  option: ChoiceOption,
): string {
  const { unit } = figureOf(interview, figure);
  const quantity = toQuantity(option);
  if (about === 'value') return amount(text, { ...quantity, comparator: 'exact' }, unit);
  const value = amount(text, quantity, unit);
  return quantity.comparator === 'exact' ? text.t('number.exactly', { value }) : value;
}

/** Choice on paper: options by their letters. */
export const paper: KindPaper<ChoicePrompt, ChoiceKey> = {
  toPaper: (context, { prompt, key }) => ({
    question: withoutBreaks(questionOf(context.text, prompt)),
    answer: {
      form: 'options',
      options: prompt.options.map(option => ({ id: option.id, text: optionText(context, prompt, option) })),
      right: key.option,
    },
    reason: figureMeaning(context.text, prompt.figure),
    pointers: pointersOf(context.interview, [prompt.figure]),
  }),
};
