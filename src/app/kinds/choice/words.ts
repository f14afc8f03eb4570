import { figureOf } from '../../../core/interview/library.ts';
import { toQuantity } from '../../../core/kinds/choice/choice.ts';
import type { ChoiceOption, ChoicePrompt } from '../../../core/kinds/choice/types.ts';
import { amount } from '../../../text/amount.ts';
import type { Text } from '../../../text/language.ts';
import { figureName, figureQuestion } from '../../../text/naming.ts';
import type { PaperContext } from '../sheet.ts';

/** What the prompt asks, marked where a line may break. */
export const questionOf = (text: Text, { about, figure }: ChoicePrompt): string =>
  about === 'value'
    ? figureQuestion(text, figure)
    : text.t('number.wording', { name: figureName(text, figure) });

/** A number with what it counts; where the wording is asked, "exactly" is said, too. */
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
