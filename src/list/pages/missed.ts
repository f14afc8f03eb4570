import { html, nothing, type TemplateResult } from 'lit-html';
import type { ItemId } from '../../kinds/item.ts';
import type { DealtItem } from '../../kinds/kind.ts';
import { digestLink } from '../../kinds/source.ts';
import type { Session } from '../../play/session.ts';
import type { Scene } from '../scene.ts';
import { contextOf } from './item.ts';

/** What was missed, with what is right and the way to where the interview says so. */
export function missedOnes(scene: Scene, session: Session, ids: readonly ItemId[]): TemplateResult {
  const { text } = scene;
  const items = session.items.filter(({ id }) => ids.includes(id));
  const context = contextOf(scene, session);
  return html`
    <section class="missed">
      <h2>${text.t('result.missed', { count: ids.length })}</h2>
      <ul>${items.map(item => html`<li>${scene.lists.of(item)?.recap(context, item)} ${seen(scene, session, item)}</li>`)}</ul>
    </section>
  `;
}

/** The way to where the digest tells of a missed item. */
function seen(
  { game, text }: Scene,
  { log }: Session,
  { id, rules, ...item }: DealtItem,
): TemplateResult | typeof nothing {
  const given = log.find(attempt => attempt.item === id);
  if (!given) return nothing;
  const { sources } = rules.explain(game.interview, { id, ...item }, given.response);
  return digestLink(text, sources[0]?.place);
}
