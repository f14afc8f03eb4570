import { itemsFor } from '../../../core/classroom/receipt.ts';
import type { DealtItem } from '../../../core/kinds/kind.ts';
import { html, nothing, type TemplateResult } from '../../dom/lit.ts';
import type { TeacherPageContext } from '../lectern.ts';

/** What is dealt, question by question with its answer, and the way to other questions. */
export function questionPreview(lectern: TeacherPageContext): TemplateResult {
  const { game, teaching, teach } = lectern;
  const { draft } = teaching.getState();
  const items = itemsFor(game.interview, teaching.kinds, draft, 1);
  return html`
    <details data-preview class="accent-azurite">
      <summary>${teach('share.preview', { count: items.length })}</summary>
      <ol>${items.map(item => html`<li>${previewedItem(lectern, item)}</li>`)}</ol>
      <button class="button" type="button" data-reshuffle @click=${teaching.reshuffle}><strong>${teach('share.reshuffle')}</strong></button>
    </details>
  `;
}

function previewedItem(
  { game, text, lists }: TeacherPageContext,
  item: DealtItem,
): TemplateResult | typeof nothing {
  const list = lists.of(item);
  if (!list) return nothing;
  return list.recap({ interview: game.interview, text, coursesOf: () => [] }, item);
}
