import { plain } from '../../content/library.ts';
import { figureMeaning } from '../../dom/naming.ts';
import { pointersOf } from '../figure.ts';
import type { KindSheet } from '../sheet.ts';
import type { ChoiceKey, ChoicePrompt } from './types.ts';
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
