import { figureOf, withoutBreaks } from '../../../core/interview/lookups.ts';
import {
  type ChoiceKey,
  type ChoicePrompt,
  chosenNumber,
  idsOf,
  toQuantity,
} from '../../../core/kinds/choice/rules.ts';
import { pointersOf } from '../../../core/kinds/figure-lookup.ts';
import {
  figureMeaning,
  figureName,
  figureQuestion,
  readingName,
  readingQuestion,
} from '../../../text/further-names.ts';
import { amount } from '../../../text/quantity-with-unit.ts';
import type { Text } from '../../../text/types.ts';
import type { KindPaper, PaperContext } from '../types.ts';

/** The question, with `|` where a line may break. */
export function questionOf(text: Text, { about, figure }: ChoicePrompt): string {
  if (about === 'value') return figureQuestion(text, figure);
  if (about === 'wording') return text.t('number.wording', { name: figureName(text, figure) });
  return readingQuestion(text, figure, about);
}

/**
 * An option in words: the number and what it counts, or a way to read the number. Where the question is how the interview words
 * the number, a number without "over" or "about" gets "exactly", so that it reads as a wording of its own.
 * @returns '' for an id that is no option.
 */
export function optionText({ interview, text }: PaperContext, prompt: ChoicePrompt, id: string): string {
  const { figure, about } = prompt;
  if (about !== 'value' && about !== 'wording') return readingName(text, figure, about, id);
  const option = chosenNumber(prompt, id);
  if (!option) return '';
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
      options: idsOf(prompt.options).map(id => ({ id, text: optionText(context, prompt, id) })),
      right: key.option,
    },
    reason: figureMeaning(context.text, prompt.figure),
    pointers: pointersOf(context.interview, [prompt.figure]),
  }),
};
