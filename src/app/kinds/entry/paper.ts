import { withoutBreaks } from '../../../core/interview/lookups.ts';
import type { EntryKey, EntryPrompt } from '../../../core/kinds/entry/items.ts';
import { truthOf } from '../../../core/kinds/entry/rules.ts';
import { figuresOf, pointersOf } from '../../../core/kinds/figure-lookup.ts';
import { fromDecimal, SCALES, shifted, toDecimal, toNumber } from '../../../core/quantity/decimal.ts';
import { figureMeaning } from '../../../text/further-names.ts';
import { joinSentences } from '../../../text/names.ts';
import type { KindPaper, PaperContext } from '../types.ts';
import { answerText, counterOf, questionOf, stepsOf } from './entry-words.ts';

/** Entry on paper: a line to write on. The reason is the calculation if there is one, otherwise what the figures mean. */
export const paper: KindPaper<EntryPrompt, EntryKey> = {
  toPaper: (context, { prompt, key }) => {
    const value = key.to ? shifted(toDecimal(key.value), -SCALES[key.to]) : toDecimal(key.value);
    const steps = stepsOf(context, prompt);
    const meanings = figuresOf(context.interview, prompt).map(id => figureMeaning(context.text, id));
    return {
      question: withoutBreaks(questionOf(context, prompt)),
      answer: {
        form: 'write',
        unit: unitOf(context, prompt),
        right: answerText(context, prompt, truthOf(key)),
        value: fromDecimal(value),
        tolerance: (toNumber(value) * key.permille) / 1000,
      },
      reason: steps.length > 0 ? steps.join('; ') : joinSentences(context.text, meanings),
      pointers: pointersOf(context.interview, figuresOf(context.interview, prompt)),
    };
  },
};

function unitOf(context: PaperContext, prompt: EntryPrompt): string {
  if (prompt.unit === 'percent') return '%';
  if ('figure' in prompt && prompt.to) return context.text.t(`number.${prompt.to}`);
  return counterOf(context, prompt);
}
