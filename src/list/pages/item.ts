import { html, nothing, type TemplateResult } from 'lit-html';
import { lanternPicture, tickPicture } from '../../dom/picture.ts';
import { firstTap } from '../../dom/tap.ts';
import { kindOf } from '../../kinds/index.ts';
import type { Item } from '../../kinds/item.ts';
import type { ListContext } from '../../kinds/list.ts';
import { coursesIn } from '../../learner/courses.ts';
import { currentOf, isRight, itemOf, lastOf, type Session } from '../../play/session.ts';
import type { Scene } from '../scene.ts';

/** What is asked now. The kind draws the question; the hall around it is the same for all kinds. */
export function asked(scene: Scene, session: Session): TemplateResult {
  const id = currentOf(session);
  const current = id ? itemOf(session, id) : undefined;
  if (!current) return html``;
  const { list } = kindOf(current);
  const context = contextOf(scene, session);
  const { session: calls } = scene.game;
  return html`
    <div class="caption">
      <h2 class="unseen" tabindex="-1" data-heading>${list.question(context, current)}</h2>
      ${callout(scene, session, context, current)}
      ${hint(scene, session, current)}
    </div>
    <div class="table" data-answerable>
      ${list.ask({
        ...context,
        hand: session.hand.map(slot => (slot ? (itemOf(session, slot) ?? null) : null)),
        current,
        faded: session.faded[current.id] ?? [],
        onSelect: calls.select,
        onRespond: calls.respond,
      })}
    </div>
  `;
}

/** The word after a right response stays until the next one; otherwise the question in short. */
function callout({ text }: Scene, session: Session, context: ListContext, current: Item): TemplateResult {
  const last = lastOf(session);
  const item = last && isRight(last) ? itemOf(session, last.item) : undefined;
  if (!item) return html`<p class="ask" aria-hidden="true">${kindOf(current).list.caption(context)}</p>`;
  return html`
    <p class="right" aria-hidden="true">
      ${tickPicture()}<strong>${text.t('play.right')}</strong>
      <span class="quiet">${kindOf(item).list.source(context, item)}</span>
    </p>
  `;
}

/** Never `disabled`, which would drop the focus of the one who pressed it; the sitting refuses by itself. */
function hint({ game, text }: Scene, { hintsLeft, faded }: Session, { id }: Item): TemplateResult {
  return html`
    <button class="hint" type="button" data-part="hint" aria-disabled=${hintsLeft === 0 || id in faded}
      aria-label=${text.t('play.hintLabel', { count: hintsLeft })} @click=${game.session.hint}>
      ${lanternPicture()}<span class="word" aria-hidden="true">${text.t('play.hint')}</span>
      <span class="badge" aria-hidden="true">${hintsLeft}</span>
    </button>
  `;
}

/** Why the last response is not right: never only "wrong". */
export function told(scene: Scene, session: Session): TemplateResult {
  const last = lastOf(session);
  const item = last ? itemOf(session, last.item) : undefined;
  if (!last || !item) return html``;
  const { list } = kindOf(item);
  const view = { ...contextOf(scene, session), item, response: last.response };
  const isOnlyOne = session.deck.length === 0 && session.hand.filter(Boolean).length === 1;
  return html`
    <div class="beside">${list.beside(view) ?? nothing}</div>
    <section class="told-sheet" data-part="sheet" aria-labelledby="verdict">
      <h2 id="verdict" tabindex="-1" data-heading>${list.verdict(view)}</h2>
      ${list.why(view)}
      <button class="button primary" type="button" data-go @click=${firstTap(scene.game.session.advance)}>
        <strong>${scene.text.t(isOnlyOne ? 'wrong.now' : 'wrong.later')}</strong>
      </button>
    </section>
  `;
}

export function contextOf({ game, text }: Pick<Scene, 'game' | 'text'>, session: Session): ListContext {
  const { interview } = game;
  return {
    interview,
    text,
    coursesOf: coursesIn(interview, game.learner.getState().journey, session),
  };
}
