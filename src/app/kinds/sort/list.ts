import {
  rules,
  type SortItem,
  type SortKey,
  type SortPrompt,
  type SortResponse,
} from '../../../core/kinds/sort/rules.ts';
import { listMeaning, listName, memberReason, tableTitle } from '../../../text/further-names.ts';
import { html, phrases, type TemplateResult } from '../../dom/html-template.ts';
import { tenonPicture } from '../../dom/small-pictures.ts';
import { sourceStrips } from '../../dom/source-quotes.ts';
import { hallList } from '../hall-list.ts';
import type { KindList, ListContext, ToldView } from '../types.ts';
import { coursesOn, memberMarked, questionOf, sourceOf } from './sort-words.ts';
import './larger-cards.css';

/** Sort in plain DOM: things that the interview names on the cards, and the lists of a table. */
export const list: KindList<SortPrompt, SortKey, SortResponse> = hallList(
  {
    marked: memberMarked,
    options: ({ groups }) => groups,
    named: (context, prompt, id) => ({
      n: prompt.groups.indexOf(id) + 1,
      label: listName(context.text, id),
      title: '',
      courses: coursesOn(context, prompt, id),
    }),
    toResponse: group => ({ group }),
    chosen: ({ group }) => group,
    said: { all: 'sort.lists', one: 'sort.list' },
  },
  {
    question: ({ text }, { prompt }) => questionOf(text, prompt),
    title: ({ text }, { prompt }) => tableTitle(text, prompt.table),
    caption: ({ text }) => text.t('sort.ask'),
    why,
    source: sourceOf,
    recap,
  },
);

/** The card, why it is named where it is, what else that list is about, and where the interview says so. */
function why({
  interview,
  text,
  item,
  response,
}: ToldView<SortPrompt, SortKey, SortResponse>): TemplateResult {
  const { prompt, key } = item;
  const name = listName(text, key.group);
  return html`
    <p class="card still"><span class="timber">${tenonPicture()}${phrases(memberMarked(text, prompt), text.readings)}</span></p>
    <p class="clue">${memberReason(text, key.group, prompt.member)}</p>
    <p class="about">${text.t('sort.about', { name, meaning: listMeaning(text, key.group) })}</p>
    ${sourceStrips(text, rules.explain(interview, item, response).sources)}
  `;
}

function recap({ text }: ListContext, { prompt, key }: SortItem): TemplateResult {
  return html`
    <p>${phrases(memberMarked(text, prompt), text.readings)}</p>
    <p class="belongs"><strong>${listName(text, key.group)}</strong></p>
  `;
}
