import { withoutBreaks } from '../../../core/interview/library.ts';
import { figuresOf, pointersOf } from '../../../core/kinds/figure.ts';
import { isPair } from '../../../core/kinds/order/order.ts';
import type { OrderKey, OrderPrompt } from '../../../core/kinds/order/types.ts';
import { figureMeaning, joinSentences, memberName, relationQuestion } from '../../../text/naming.ts';
import type { KindPaper, PaperAnswer } from '../sheet.ts';

/** Rows to number; of two, the one that is greater. */
export const paper: KindPaper<OrderPrompt, OrderKey> = {
  sheet: ({ interview, text }, { prompt, key }) => {
    const rows = prompt.members.map(id => ({ id, text: memberName(text, prompt.relation, id) }));
    const answer: PaperAnswer = isPair(prompt)
      ? { form: 'options', options: rows, right: key.order[0] ?? '' }
      : { form: 'rows', rows, right: key.order };
    const meanings = figuresOf(interview, prompt).map(id => figureMeaning(text, id));
    return {
      question: withoutBreaks(relationQuestion(text, prompt.relation)),
      answer,
      reason: joinSentences(text, meanings),
      pointers: pointersOf(interview, figuresOf(interview, prompt)),
    };
  },
};
