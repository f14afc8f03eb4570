import {
  headlineOf,
  NONE,
  type ProofreadKey,
  type ProofreadPrompt,
  rules,
} from '../../../core/kinds/proofread/rules.ts';
import { headlineText, nested, phrasesOf, quotationOf, rivalReason } from '../../../text/further-names.ts';
import type { KindPaper } from '../types.ts';

/** Proofread on paper: the headline is its own answer, one phrase of it is underlined. Where all is as stated the reason is the quotation. */
export const paper: KindPaper<ProofreadPrompt, ProofreadKey> = {
  toPaper: ({ interview, text }, item) => {
    const { headline, wrong } = item.prompt;
    const { about } = headlineOf(interview, headline);
    return {
      question: headlineText(text, headline, wrong),
      answer: {
        form: 'phrases',
        phrases: phrasesOf(text, headline, wrong),
        none: NONE,
        right: item.key.slot,
        truth: phrasesOf(text, headline).find(({ id }) => id === wrong?.slot)?.text ?? '',
      },
      reason: wrong ? rivalReason(text, headline, wrong) : `“${nested(quotationOf(text, about))}”`,
      pointers: rules.explain(interview, item, item.key).sources.map(({ pointer }) => pointer),
    };
  },
};
