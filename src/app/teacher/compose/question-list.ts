import { repeat } from 'lit-html/directives/repeat.js';
import { LEFT_OUT_MOST, toTask } from '../../../core/classroom/assignment.ts';
import { hindranceOf, leftOutItems, type QuestionChange } from '../../../core/classroom/question-choice.ts';
import { itemsFor } from '../../../core/classroom/receipt-codec.ts';
import type { DealtItem, ItemId } from '../../../core/kinds/kind.ts';
import { itemsToChooseFrom } from '../../../core/session/compose-task.ts';
import { joinSentences } from '../../../text/names.ts';
import { firstTap } from '../../dom/double-tap-and-focus-ring.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import type { ListContext } from '../../kinds/types.ts';
import { kindName } from '../results/results-context.ts';
import type { TeacherPageContext } from '../teacher-page-context.ts';

/** The questions with their answers. Each can be swapped or left out, and all be dealt anew. */
export function questionPreview(context: TeacherPageContext): TemplateResult {
  const { game, draftStore, teach } = context;
  const { draft } = draftStore.getState();
  const items = itemsFor(game.interview, draftStore.kinds, draft, 1);
  return html`
    <details data-preview class="accent-azurite">
      <summary>${teach('share.preview', { count: items.length })}</summary>
      <div class="quiet">
        <p>${teach('questions.about')}</p>
        ${draft.order === 'own' ? html`<p data-own>${teach('questions.own')}</p>` : nothing}
        ${draft.streams === 'shared' ? html`<p data-first>${teach('questions.firstLayout')}</p>` : nothing}
        ${hindrances(context)}
      </div>
      <div role="status">${outcomeLine(context)}</div>
      <ol>${repeat(
        items,
        ({ id }) => id,
        item => askedRow(context, item),
      )}</ol>
      <button class="button" type="button" data-reshuffle @click=${draftStore.reshuffle}><strong>${teach('share.reshuffle')}</strong></button>
      ${leftOutList(context)}
    </details>
  `;
}

/** The questions that were swapped or left out; nothing while there are none. */
export function leftOutList(context: TeacherPageContext): TemplateResult | typeof nothing {
  const { game, draftStore, teach } = context;
  const { draft } = draftStore.getState();
  const items = leftOutItems(game.interview, draftStore.kinds, draft);
  if (items.length === 0) return nothing;
  return html`
    <details data-left-out>
      <summary>${teach('questions.out', { count: items.length })}</summary>
      <p class="quiet">${teach('questions.outLine')}</p>
      <ul>${repeat(
        items,
        ({ id }) => id,
        item => row(context, item, button(context, item, 'takeBack')),
      )}</ul>
    </details>
  `;
}

type Hindered = Exclude<QuestionChange, 'takeBack'>;

const hindranceIn = ({ draftStore }: TeacherPageContext, change: Hindered) => {
  const { draft, plenty } = draftStore.getState();
  return hindranceOf(draft, plenty, change);
};

/** Why buttons are switched off; the buttons refer to it. */
function hindrances(context: TeacherPageContext): readonly TemplateResult[] {
  const reasons = new Set([hindranceIn(context, 'swap'), hindranceIn(context, 'leaveOut')]);
  return [...reasons].flatMap(reason =>
    reason
      ? html`<p id=${`hindrance-${reason}`} data-hindrance=${reason}>${context.teach(`questions.${reason}`, { count: LEFT_OUT_MOST })}</p>`
      : [],
  );
}

function askedRow(context: TeacherPageContext, item: DealtItem): TemplateResult {
  const { outcome } = context.draftStore.getState();
  const ways = html`${button(context, item, 'swap')} ${button(context, item, 'leaveOut')}`;
  return row(context, item, ways, outcome?.came === item.id ? outcome.did : undefined);
}

/** @param came how the question has come in, if it is new among the others. */
function row(
  context: TeacherPageContext,
  item: DealtItem,
  ways: TemplateResult,
  came?: QuestionChange,
): TemplateResult {
  const { lists, teach } = context;
  return html`
    <li data-item=${item.id} class=${came ? 'fresh' : ''}>
      ${lists.of(item)?.recap(listContextOf(context), item)}
      <div class="changes">
        <span class="quiet">${kindName(context, item)}${came ? html` · <strong>${teach(came === 'takeBack' ? 'questions.back' : 'questions.fresh')}</strong>` : nothing}</span>
        ${ways}
      </div>
    </li>
  `;
}

const listContextOf = ({ game, text }: TeacherPageContext): ListContext => ({
  interview: game.interview,
  text,
  coursesOf: () => [],
});

/** The question in one line; only its kind until the code of that has been fetched. */
const questionIn = (context: TeacherPageContext, item: DealtItem): string =>
  context.lists.of(item)?.question(listContextOf(context), item) ?? kindName(context, item);

/** A button that is switched off can still be reached, so that its reason is heard. */
function button(context: TeacherPageContext, item: DealtItem, change: QuestionChange): TemplateResult {
  const { teach } = context;
  const hindrance = change === 'takeBack' ? undefined : hindranceIn(context, change);
  const name = teach(`questions.${change}This`, {
    kind: kindName(context, item),
    question: questionIn(context, item),
  });
  const onClick = firstTap(() => !hindrance && changeQuestion(context, change, item.id));
  return html`<button class="small" type="button" data-change=${change} aria-label=${name} aria-disabled=${hindrance !== undefined}
    aria-describedby=${hindrance ? `hindrance-${hindrance}` : nothing} @click=${onClick}>${teach(`questions.${change}`)}</button>`;
}

/** What was done last, and what it means for the others. */
function outcomeLine(context: TeacherPageContext): TemplateResult | typeof nothing {
  const { game, draftStore, text, teach } = context;
  const { draft, plenty, outcome } = draftStore.getState();
  if (!outcome) return nothing;
  const { did, came, isDealtAnew } = outcome;
  const all = itemsToChooseFrom(game.interview, draftStore.kinds, toTask(draft, ''));
  const item = all.find(({ id }) => id === outcome.item);
  const isWaiting = did === 'takeBack' && came === null;
  const sentence = teach(isWaiting ? 'questions.waiting' : `questions.${did}Done`, {
    question: item ? questionIn(context, item) : '',
    count: Math.min(draft.count, plenty),
  });
  return html`<p data-outcome>${joinSentences(text, [sentence, ...(isDealtAnew ? [teach('questions.dealtAnew')] : [])])}</p>`;
}

/** The pressed button is gone then: the focus goes to the question that has come, or else to the next in the list. */
function changeQuestion({ draftStore }: TeacherPageContext, change: QuestionChange, id: ItemId): void {
  const pressed = rowOf(id);
  const list = pressed?.parentElement;
  const place = pressed && list ? [...list.children].indexOf(pressed) : 0;
  draftStore.changeQuestion(change, id);
  const came = draftStore.getState().outcome?.came;
  setTimeout(() => {
    const rows = list?.isConnected ? [...list.children] : [];
    focusRow(came ? rowOf(came) : rows[Math.min(place, rows.length - 1)], change);
  });
}

const rowOf = (id: ItemId): Element | null =>
  document.querySelector(`.share [data-item="${CSS.escape(id)}"]`);

function focusRow(row: Element | null | undefined, change: QuestionChange): void {
  const folded = row?.closest('details');
  if (folded) folded.open = true;
  const button =
    row?.querySelector<HTMLElement>(`[data-change=${change}]`) ??
    row?.querySelector<HTMLElement>('[data-change=leaveOut]');
  (button ?? document.querySelector<HTMLElement>('[data-preview] > summary'))?.focus();
}
