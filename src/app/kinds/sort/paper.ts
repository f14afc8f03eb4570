import { rules, type SortKey, type SortPrompt } from '../../../core/kinds/sort/rules.ts';
import {
  listMeaning,
  listMemberName,
  listName,
  memberReason,
  tableQuestion,
  tableTitle,
} from '../../../text/further-names.ts';
import { joinSentences } from '../../../text/names.ts';
import type { KindPaper } from '../types.ts';

/** Sort on paper: cards with the lists of their table, by their letters. */
export const paper: KindPaper<SortPrompt, SortKey> = {
  toPaper: ({ interview, text }, item) => {
    const { table, member, groups } = item.prompt;
    const right = item.key.group;
    const name = listMemberName(text, right, member);
    return {
      question: tableQuestion(text, table, name),
      answer: {
        form: 'options',
        options: groups.map(id => ({ id, text: listName(text, id) })),
        right,
      },
      reason: joinSentences(text, [memberReason(text, right, member), listMeaning(text, right)]),
      pointers: rules.explain(interview, item, item.key).sources.map(({ pointer }) => pointer),
      card: { table, title: tableTitle(text, table), text: name },
    };
  },
};
