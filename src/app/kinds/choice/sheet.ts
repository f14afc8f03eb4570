import { withoutBreaks } from '../../../core/interview/library.ts';
import type { ChoiceKey, ChoicePrompt } from '../../../core/kinds/choice/types.ts';
import { pointersOf } from '../../../core/kinds/figure.ts';
import { figureMeaning } from '../../../text/naming.ts';
import type { KindPaper } from '../sheet.ts';
import { optionText, questionOf } from './words.ts';

export const paper: KindPaper<ChoicePrompt, ChoiceKey> = {
  sheet: (context, { prompt, key }) => ({
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
