import { beamOf, levelOf } from '../../core/interview/lookups.ts';
import type { DealtItem, Item } from '../../core/kinds/kind.ts';
import { isFurther } from '../../core/kinds/register.ts';
import { coursesIn } from '../../core/learner/measure-standings.ts';
import { applyMove } from '../../core/session/session-moves.ts';
import {
  beamNow,
  currentOf,
  draftOf,
  errorsIn,
  isHintable,
  isRight,
  itemNow,
  itemOf,
  type Joint,
  jointOf,
  jointReached,
  lastOf,
  progressOf,
  type Session,
} from '../../core/session/session-state.ts';
import { emblemOf } from '../../shapes/beam-emblems.ts';
import { RULER, ruler } from '../../shapes/progress-ruler.ts';
import { STREAK, streakSign } from '../../shapes/streak-sign.ts';
import { chapterTitle, levelName } from '../../text/names.ts';
import type { InterfaceKey, Text, Translate } from '../../text/types.ts';
import { firstTap } from '../dom/double-tap-and-focus-ring.ts';
import { html, nothing, type TemplateResult } from '../dom/html-template.ts';
import { toSvg } from '../dom/shapes-to-svg.ts';
import { emblemPicture, lanternPicture, pausePicture, tickPicture } from '../dom/small-pictures.ts';
import type { AnyList, ListContext } from '../kinds/types.ts';
import { isSaidSaved, savedAnswersIn } from '../store/persist-session.ts';
import type { ListPageContext } from './list-page-context.ts';
import { loadingLine } from './notice-banners.ts';

/** Where pillars of several beams stand side by side: no emblem, and no colour of a single beam. */
const ALL_BEAMS = { accent: 'azurite', question: 0 } as const;

/** The page of a session: the question, or the explanation of the last response, below the controls and the heading. */
export function level(page: ListPageContext, session: Session): TemplateResult {
  const { game, text } = page;
  const spec = levelOf(game.interview, session.level);
  const beam = beamNow(game.interview, session);
  const { accent, question } = beam ? beamOf(game.interview, beam) : ALL_BEAMS;
  const item = itemNow(session);
  const list = item && page.lists.of(item);
  const setting = list?.setting ?? 'hall';
  return html`
    <main class="level ${setting} accent-${accent}" data-page="level" data-phase=${session.phase} data-safe=${savedAnswersIn(game, session)}>
      <div class="whole" data-slot="level"></div>
      ${controls(page, session)}
      <h1 class="beam">
        ${question > 0 ? emblemPicture(emblemOf(question - 1)) : nothing}<span>${(item && list?.title?.(contextOf(page, session), item)) || chapterTitle(text, spec, beam, setting)}</span>
        <span class="unseen">${levelName(text, game.interview, spec)}</span>
      </h1>
      ${session.phase === 'told' ? explanationPart(page, session) : questionPart(page, session)}
    </main>
  `;
}

/** What the drawing of a kind is given besides its item. */
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

/** Width of the ruler: limits in px, and its share of the window, so that the count and the streak have room beside it. */
const RULER_WIDTH = { least: 72, most: 430, tall: 0.36, wide: 0.25 };

function controls(page: ListPageContext, session: Session): TemplateResult {
  const { game, window, text } = page;
  const { t } = text;
  const { done, total, shown } = progressOf(session);
  const { streak, limit } = session;
  const errors = html`<p class="streak">${t('play.errors', { count: errorsIn(session), most: limit.errors ?? 0 })}</p>`;
  const { least, most, tall, wide } = RULER_WIDTH;
  const room = window.w * (window.w > window.h ? wide : tall);
  const width = Math.round(Math.min(most, Math.max(least, room)));
  return html`
    <header class="controls">
      <button class="icon" type="button" data-part="pause" aria-label=${t('play.pause')} @click=${() => game.dialog.open('pause')}>${pausePicture()}</button>
      <p class="progress">
        <span class="unseen">${limit.ms === undefined ? t('play.progress', { done, total }) : t('play.timed', { count: shown })}</span>
        ${toSvg(ruler(done, total, width), { w: width, h: RULER.h })}
        <span class="counted">
          <strong translate="no" aria-hidden="true">${shown}</strong>
          ${isSaidSaved(game, session) ? html`<small>${t('play.safe')}</small>` : nothing}
        </span>
      </p>
      ${limit.isTest ? html`<p class="streak">${t('play.test')}</p>` : limit.errors === undefined ? streakLine(t, streak) : errors}
      ${reached(text, session)}
    </header>
  `;
}

const streakLine = (t: Translate, streak: number): TemplateResult => html`
  <p class="streak">
    <span class="unseen">${t('play.streakLabel', { count: streak })}</span>
    ${toSvg(streakSign(jointOf(streak)), STREAK)}
    <span class="word" aria-hidden="true">${t('play.streak')}</span>
    <strong translate="no" aria-hidden="true">${streak}</strong>
  </p>
`;

/** A stronger joint is named once, for a moment, where the streak is counted; what it says is announced with the verdict. */
function reached(text: Text, session: Session): TemplateResult | typeof nothing {
  const joint = jointReached(session);
  if (!joint) return nothing;
  return html`
    <div class="joint" data-part="joint" aria-hidden="true">
      <span>${toSvg(streakSign(joint), STREAK)} <strong>${jointName(text, joint)}</strong></span>
    </div>
  `;
}

const jointName = ({ t }: Text, joint: Joint): string =>
  t(joint === 'tenon' ? 'play.tenon' : 'play.dovetail');

/** The sentence about a joint that was just reached, for screen readers. */
export function jointSaid(text: Text, session: Session): string {
  const joint = jointReached(session);
  return joint ? text.t('play.reached', { count: session.streak, joint: jointName(text, joint) }) : '';
}

/** The question of the moment. Its kind draws what is asked; the caption with the hint is the same for all kinds. */
function questionPart(page: ListPageContext, session: Session): TemplateResult | typeof nothing {
  const id = currentOf(session);
  const current = id ? itemOf(session, id) : undefined;
  const list = current && page.lists.of(current);
  if (!current || !list || lacksWords(page, current, list)) return loadingLine(page);
  const context = contextOf(page, session);
  const { session: calls } = page.game;
  return html`
    <div class="caption">
      <h2 class="unseen" tabindex="-1" data-heading>${list.question(context, current)}</h2>
      ${callout(page, session, context, current)}
      ${hintButton(page, session, current)}
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

/** The words of number questions are loaded after those of cards, those of headlines and lists last. */
const lacksWords = ({ text }: ListPageContext, item: Item, { setting }: AnyList): boolean =>
  isFurther(item) ? !text.more?.headlines : setting === 'desk' && !text.more;

/** "Right" after a right response, until the next one is given; otherwise the question in short. */
function callout(
  { text, lists }: ListPageContext,
  session: Session,
  context: ListContext,
  current: Item,
): TemplateResult {
  const last = lastOf(session);
  const isShown = last && isRight(last) && !session.limit.isTest;
  const item = isShown ? itemOf(session, last.item) : undefined;
  if (!item || item.rules.isToldWhenRight)
    return html`<p class="ask" aria-hidden="true">${lists.of(current)?.caption(context, current)}</p>`;
  return html`
    <p class="right" aria-hidden="true">
      ${tickPicture()}<strong>${text.t('play.right')}</strong>
      <span class="quiet">${lists.of(item)?.source?.(context, item)}</span>
    </p>
  `;
}

/** The hint button is never `disabled`, which would drop the focus from it; the session refuses further hints itself. */
function hintButton({ game, text }: ListPageContext, session: Session, item: DealtItem): TemplateResult {
  const { hintsLeft, faded } = session;
  return html`
    <button class="hint" type="button" data-part="hint" aria-disabled=${hintsLeft === 0 || item.id in faded || !isHintable(session, item)}
      aria-label=${text.t('play.hintLabel', { count: hintsLeft })} @click=${game.session.hint}>
      ${lanternPicture()}<span class="word" aria-hidden="true">${text.t('play.hint')}</span>
      <span class="badge" translate="no" aria-hidden="true">${hintsLeft}</span>
    </button>
  `;
}

/** Why the last response is not right, never only "wrong"; some kinds also explain a right one. */
function explanationPart(page: ListPageContext, session: Session): TemplateResult | typeof nothing {
  const last = lastOf(session);
  const item = last ? itemOf(session, last.item) : undefined;
  const list = item && page.lists.of(item);
  if (!last || !item || !list || lacksWords(page, item, list)) return loadingLine(page);
  const view = {
    ...contextOf(page, session),
    item,
    response: last.response,
    isRight: isRight(last),
  };
  return html`
    <div class="beside">${list.beside(view) ?? nothing}</div>
    <section class=${view.isRight ? 'told-sheet good' : 'told-sheet'} data-part="sheet" aria-labelledby="verdict">
      <h2 id="verdict" tabindex="-1" data-heading>${list.verdict(view)} <span class="unseen">${view.isRight ? jointSaid(page.text, session) : nothing}</span></h2>
      ${list.why(view)}
      <button class="button primary" type="button" data-go @click=${firstTap(page.game.session.advance)}>
        <strong>${page.text.t(advanceLabel(session, view.isRight, list))}</strong>
      </button>
    </section>
  `;
}

/** What the button leads to: the result, the next item, or the missed item again, which comes at once if it is the last. */
function advanceLabel(session: Session, isItemDone: boolean, { again }: AnyList): InterfaceKey {
  if (applyMove(session, { do: 'advance' }).phase === 'done') return 'wrong.end';
  if (isItemDone || session.limit.errors !== undefined) return 'wrong.next';
  const isOnlyOne = session.deck.length === 0 && session.hand.filter(Boolean).length === 1;
  return isOnlyOne ? again.now : again.later;
}
