import { plain } from '../../../core/interview/library.ts';
import type { ChoiceKey, ChoicePrompt } from '../../../core/kinds/choice/types.ts';
import { pointersOf } from '../../../core/kinds/figure.ts';
import { figureMeaning } from '../../../text/naming.ts';
import type { KindSheet } from '../sheet.ts';
import { optionText, questionOf } from './words.ts';

export const sheet: KindSheet<ChoicePrompt, ChoiceKey> = {
  sheet: (context, { prompt, key }) => ({
    question: plain(questionOf(context.text, prompt)),
    answer: {
      form: 'options',
      options: prompt.options.map(option => ({ id: option.id, text: optionText(context, prompt, option) })),
      right: key.option,
    },
    reason: figureMeaning(context.text, prompt.figure),
    pointers: pointersOf(context.interview, [prompt.figure]),
  }),
};
