import type { DealtItem, ItemId } from '../../core/kinds/kind.ts';
import type { Session } from '../../core/session/session-state.ts';
import { toHash } from '../../route.ts';
import { pointerName } from '../../text/names.ts';
import { html, nothing, type TemplateResult } from '../dom/html-template.ts';
import { contextOf } from './level-page.ts';
import type { ListPageContext } from './list-page-context.ts';

/** A figure of a `<dl class="figures">`. @param of what it is a share of. */
export const figure = (value: string, name: string, of?: string): TemplateResult =>
  html`<div><dt>${name}</dt><dd>${value}</dd>${of ? html`<dd class="of">${of}</dd>` : nothing}</div>`;

/** The items that were missed, each with what is right and a link to where the interview says so. */
export function missedItems(page: ListPageContext, session: Session, ids: readonly ItemId[]): TemplateResult {
  const { text } = page;
  const items = session.items.filter(({ id }) => ids.includes(id));
  const context = contextOf(page, session);
  return html`
    <section class="missed">
      <h2>${text.t('result.missed', { count: ids.length })}</h2>
      <ul>${items.map(item => html`<li>${page.lists.of(item)?.recap(context, item)} ${sourceLink(page, session, item)}</li>`)}</ul>
    </section>
  `;
}

/** Names the source of an item, and links to it once the words of the digest have loaded. */
function sourceLink(
  { game, text }: ListPageContext,
  { log }: Session,
  { id, rules, ...item }: DealtItem,
): TemplateResult | typeof nothing {
  const given = log.find(attempt => attempt.item === id);
  if (!given) return nothing;
  const [source] = rules.explain(game.interview, { id, ...item }, given.response).sources;
  if (!source) return nothing;
  const name = pointerName(text, source.pointer);
  if (!text.more) return html`<p class="quiet">${name}</p>`;
  return html`<a class="see" href=${toHash({ page: 'digest', place: source.place })}><span class="unseen">${text.t('digest.see')} </span>${name}</a>`;
}
