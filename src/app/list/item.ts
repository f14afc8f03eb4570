import type { Item } from '../../core/kinds/item.ts';
import { coursesIn } from '../../core/learner/courses.ts';
import { currentOf, draftOf, isRight, itemOf, lastOf, type Session } from '../../core/session/session.ts';
import { applyMove } from '../../core/session/step.ts';
import type { InterfaceKey } from '../../text/keys.ts';
import { html, nothing, type TemplateResult } from '../dom/lit.ts';
import { lanternPicture, tickPicture } from '../dom/picture.ts';
import { firstTap } from '../dom/tap.ts';
import type { AnyList, ListContext } from '../kinds/list.ts';
import { opening } from './notices.ts';
import type { ListPageContext } from './scene.ts';

/** What is asked now. The kind draws the question; the hall around it is the same for all kinds. */
export function questionPart(scene: ListPageContext, session: Session): TemplateResult | typeof nothing {
  const id = currentOf(session);
  const current = id ? itemOf(session, id) : undefined;
  const list = current && scene.lists.of(current);
  if (!current || !list || isUnspoken(scene, list)) return opening(scene);
  const context = contextOf(scene, session);
  const { session: calls } = scene.game;
  return html`
    <div class="caption">
      <h2 class="unseen" tabindex="-1" data-heading>${list.question(context, current)}</h2>
      ${callout(scene, session, context, current)}
      ${hint(scene, session, current)}
    </div>
    <div class="table" data-answerable data-asked=${current.id}>
      ${list.ask({
        ...context,
        hand: session.hand.map(slot => (slot ? (itemOf(session, slot) ?? null) : null)),
        current,
        draft: draftOf(session, current),
        faded: session.faded[current.id] ?? [],
        onPut: calls.put,
        onSelect: calls.select,
        onRespond: calls.respond,
      })}
    </div>
  `;
}

/** The words of numbers come behind those of cards. */
const isUnspoken = ({ text }: ListPageContext, { setting }: AnyList): boolean =>
  setting === 'desk' && !text.more;

/** The word after a right response stays until the next one; otherwise the question in short. */
function callout(
  { text, lists }: ListPageContext,
  session: Session,
  context: ListContext,
  current: Item,
): TemplateResult {
  const last = lastOf(session);
  const isKnown = last && isRight(last) && !session.limit.isTest;
  const item = isKnown ? itemOf(session, last.item) : undefined;
  if (!item || item.rules.isToldWhenRight)
    return html`<p class="ask" aria-hidden="true">${lists.of(current)?.caption(context, current)}</p>`;
  return html`
    <p class="right" aria-hidden="true">
      ${tickPicture()}<strong>${text.t('play.right')}</strong>
      <span class="quiet">${lists.of(item)?.source?.(context, item)}</span>
    </p>
  `;
}

/** Never `disabled`, which would drop the focus of the one who pressed it; the sitting refuses by itself. */
function hint({ game, text }: ListPageContext, { hintsLeft, faded }: Session, { id }: Item): TemplateResult {
  return html`
    <button class="hint" type="button" data-part="hint" aria-disabled=${hintsLeft === 0 || id in faded}
      aria-label=${text.t('play.hintLabel', { count: hintsLeft })} @click=${game.session.hint}>
      ${lanternPicture()}<span class="word" aria-hidden="true">${text.t('play.hint')}</span>
      <span class="badge" translate="no" aria-hidden="true">${hintsLeft}</span>
    </button>
  `;
}

/** Why the last response is not right, never only "wrong"; some kinds tell of a right one, too. */
export function explanationPart(scene: ListPageContext, session: Session): TemplateResult | typeof nothing {
  const last = lastOf(session);
  const item = last ? itemOf(session, last.item) : undefined;
  const list = item && scene.lists.of(item);
  if (!last || !item || !list || isUnspoken(scene, list)) return opening(scene);
  const view = {
    ...contextOf(scene, session),
    item,
    response: last.response,
    isRight: isRight(last),
  };
  return html`
    <div class="beside">${list.beside(view) ?? nothing}</div>
    <section class=${view.isRight ? 'told-sheet good' : 'told-sheet'} data-part="sheet" aria-labelledby="verdict">
      <h2 id="verdict" tabindex="-1" data-heading>${list.verdict(view)}</h2>
      ${list.why(view)}
      <button class="button primary" type="button" data-go @click=${firstTap(scene.game.session.advance)}>
        <strong>${scene.text.t(wordOn(session, view.isRight, list))}</strong>
      </button>
    </section>
  `;
}

/** A missed item comes back: later, or at once where no other is left. Behind the last one is the result. */
function wordOn(session: Session, isDone: boolean, { again }: AnyList): InterfaceKey {
  if (applyMove(session, { do: 'advance' }).phase === 'done') return 'wrong.end';
  if (isDone || session.limit.errors !== undefined) return 'wrong.next';
  const isOnlyOne = session.deck.length === 0 && session.hand.filter(Boolean).length === 1;
  return isOnlyOne ? again.now : again.later;
}

export function contextOf(
  { game, text }: Pick<ListPageContext, 'game' | 'text'>,
  session: Session,
): ListContext {
  const { interview } = game;
  return {
    interview,
    text,
    coursesOf: coursesIn(interview, game.learner.getState().journey, session),
  };
}
