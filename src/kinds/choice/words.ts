import { figureOf } from '../../content/library.ts';
import type { Interview } from '../../content/types.ts';
import { amount } from '../../dom/amount.ts';
import { figureName, figureQuestion } from '../../dom/naming.ts';
import type { Text } from '../../text/language.ts';
import { toQuantity } from './choice.ts';
import type { ChoiceOption, ChoicePrompt } from './types.ts';

type Context = { readonly interview: Interview; readonly text: Text };

/** What the prompt asks, marked where a line may break. */
export const questionOf = (text: Text, { about, figure }: ChoicePrompt): string =>
  about === 'value'
    ? figureQuestion(text, figure)
    : text.t('number.wording', { name: figureName(text, figure) });

export const letterOf = (i: number): string => String.fromCharCode(65 + i);

/** A number with what it counts; where the wording is asked, "exactly" is said, too. */
export function optionText(
  { interview, text }: Context,
  { figure, about }: ChoicePrompt,
  option: ChoiceOption,
): string {
  const { unit } = figureOf(interview, figure);
  const quantity = toQuantity(option);
  if (about === 'value') return amount(text, { ...quantity, comparator: 'exact' }, unit);
  const value = amount(text, quantity, unit);
  return quantity.comparator === 'exact' ? text.t('number.exactly', { value }) : value;
}
