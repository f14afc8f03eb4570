import { withoutBreaks } from '../../../core/interview/lookups.ts';
import { figuresOf, pointersOf } from '../../../core/kinds/figure-lookup.ts';
import { isPair, type OrderKey, type OrderPrompt } from '../../../core/kinds/order/rules.ts';
import { figureMeaning, memberName, relationQuestion } from '../../../text/further-names.ts';
import { joinSentences } from '../../../text/names.ts';
import type { KindPaper, PaperAnswer } from '../types.ts';

/** Order on paper: rows to be numbered; of only two members, the greater one is chosen. */
export const paper: KindPaper<OrderPrompt, OrderKey> = {
  toPaper: ({ interview, text }, { prompt, key }) => {
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
