/** The open question on a phone: the list view of its kind, what was chosen, and what has become of the answer. */
import { beamOf } from '../../../core/interview/lookups.ts';
import type { Accent } from '../../../core/interview/types.ts';
import type { DealtItem } from '../../../core/kinds/kind.ts';
import type { PhoneView, ShownQuestion } from '../../../core/live/view-types.ts';
import { firstTap } from '../../dom/double-tap-and-focus-ring.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { pausePicture } from '../../dom/small-pictures.ts';
import type { AnyList, ListContext } from '../../kinds/types.ts';
import { confirmedIn, draftIn, isRefused, type PhoneState } from '../../store/live/phone-steps.ts';
import { loadingLine } from '../notice-banners.ts';
import { footSheet, lostLine, roomHead, tickDisc } from './phone-frame.ts';
import type { PhonePage } from './phone-page-context.ts';

/** What the views of kinds are given. The hall is raised by the whole class, on the wall: here no pillar has grown. */
export const listContextOf = ({ game, text }: Pick<PhonePage, 'game' | 'text'>): ListContext => ({
  interview: game.interview,
  text,
  coursesOf: () => [],
});

/** One tap is a whole answer: it is chosen first, and confirmed by a button of this page. */
export const isOneTap = ({ rules, prompt }: DealtItem): boolean => rules.blank(prompt) === undefined;

/** The answer as it stands: what was handed in, else what is chosen or typed. */
export function answerNow(state: Pick<PhoneState, 'view' | 'kept'>, { rules, prompt }: DealtItem): unknown {
  const given = confirmedIn(state) ?? draftIn(state);
  return (given === undefined ? undefined : rules.parseResponse(prompt, given)) ?? rules.blank(prompt);
}

/** A tap on an option, or what the view's own button confirms. */
export function respond(
  { phone }: Pick<PhonePage, 'phone'>,
  q: ShownQuestion['q'],
  item: DealtItem,
  response: unknown,
): void {
  if (isOneTap(item)) phone.select(q, response);
  else phone.confirm(q, response);
}

export function confirmNow(
  { phone, state }: Pick<PhonePage, 'phone' | 'state'>,
  q: ShownQuestion['q'],
  item: DealtItem,
): void {
  const { rules, prompt } = item;
  const response = answerNow(state, item);
  if (response !== undefined && rules.isComplete(prompt, response)) phone.confirm(q, response);
}

/** The colour of its beam. */
export function accentFor({ game }: Pick<PhonePage, 'game'>, item: DealtItem): Accent {
  const beam = item.rules.beam(game.interview, item);
  return beam === undefined ? 'azurite' : beamOf(game.interview, beam).accent;
}

/** The page of a question that is open, paused, or closed and not yet told. */
export function questionPage(page: PhonePage, view: PhoneView, question: ShownQuestion): TemplateResult {
  const item = page.itemOf(question.item);
  const list = item && page.lists.of(item);
  if (!item || !list)
    return html`<main class="live accent-azurite" data-page="join" data-step=${page.step}>${roomHead(page, view)} ${loadingLine(page)}</main>`;
  const isLocked = page.step !== 'ask';
  const look = [
    'live',
    list.setting,
    `accent-${accentFor(page, item)}`,
    view.setup.showsQuestion ? '' : 'wordless',
  ];
  // What is being sent and what has arrived is one step: the focus moves once.
  const step = ['sending', 'given', 'late'].includes(page.step) ? 'given' : page.step;
  return html`
    <main class=${look.join(' ').trim()} data-page="join" data-step=${`${step} ${question.q}`} data-state=${page.step} data-kind=${item.kind} data-asks ?data-locked=${isLocked}>
      ${roomHead(page, view, page.step === 'sending' || (page.step === 'ask' && isOneTap(item)))}
      ${questionPart(page, question, item, list)}
      ${footOf(page, question, item)}
    </main>
  `;
}

function questionPart(
  page: PhonePage,
  { q, lift }: ShownQuestion,
  item: DealtItem,
  list: AnyList,
): TemplateResult {
  const { join, state, step, phone } = page;
  const context = listContextOf(page);
  const isHeading = step === 'ask';
  return html`
    <h1 class="unseen" tabindex="-1" ?data-heading=${isHeading}>${list.question(context, item)}</h1>
    <div class="live-caption">
      <p class="ask" aria-hidden="true">${page.state.view?.setup.showsQuestion ? list.caption(context, item) : join('ask.look')}</p>
      ${clock(page)}
    </div>
    ${lift === 2 && isHeading ? html`<p class="live-note">${join('ask.again')}</p>` : nothing}
    ${isRefused(state) && isHeading ? html`<p class="live-wrong" role="alert">${join('ask.refused')}</p>` : nothing}
    ${isHeading && !isOneTap(item) ? html`<p class="live-note">${join('ask.once')}</p>` : nothing}
    <div class="table" data-asked=${item.id}>${list.ask({
      ...context,
      hand: [item],
      current: item,
      draft: answerNow(state, item),
      faded: [],
      onSelect: () => undefined,
      onPut: (_, response) => phone.select(q, response),
      onRespond: (_, response) => respond(page, q, item, response),
    })}</div>
  `;
}

/** It decides nothing: whoever comes late is told so by the room. */
function clock({ left, join, step }: PhonePage): TemplateResult | typeof nothing {
  if (left === null || !['ask', 'paused'].includes(step)) return nothing;
  return html`<p class="live-clock" data-left=${left} aria-hidden="true">${left > 0 ? join('ask.left', { count: left }) : join('ask.over')}</p>`;
}

function footOf(page: PhonePage, { q }: ShownQuestion, item: DealtItem): TemplateResult | typeof nothing {
  const { join, step, state } = page;
  switch (step) {
    case 'ask':
      return isOneTap(item) ? confirmFoot(page, q, item) : nothing;
    case 'sending':
      return state.link === 'lost'
        ? footSheet({ title: join('given.unsent'), line: join('given.unsentLine') })
        : footSheet({ title: join('given.sending'), line: join('given.sendingLine') });
    case 'given':
      return footSheet({
        sign: tickDisc(),
        ...{ title: join('given.title'), line: join('given.line'), more: waitingPart(page) },
      });
    case 'late':
      return footSheet({ title: join('given.late'), line: join('given.lateLine'), more: waitingPart(page) });
    case 'paused':
      return footSheet({
        sign: pausePicture(),
        title: join('wait.paused'),
        line: join(page.state.view?.question?.closes == null ? 'wait.pausedUntimed' : 'wait.pausedLine'),
      });
    case 'missed':
      return footSheet({ title: join('wait.missed'), line: join('wait.missedLine') });
    default:
      return footSheet({ title: join('wait.unasked'), line: join('wait.unaskedLine') });
  }
}

function confirmFoot(page: PhonePage, q: ShownQuestion['q'], item: DealtItem): TemplateResult {
  const { join, state } = page;
  const isChosen = answerNow(state, item) !== undefined;
  return html`
    <div class="live-foot">
      ${lostLine(page)}
      <button class="button primary" type="button" data-part="confirm" data-go aria-disabled=${!isChosen}
        @click=${firstTap(() => confirmNow(page, q, item))}>
        <strong>${join(isChosen ? 'ask.confirm' : 'ask.choose')}</strong><span>${join('ask.once')}</span></button>
    </div>
  `;
}

function waitingPart({ join, state: { progress, view } }: PhonePage): TemplateResult {
  const isOfThis = progress !== null && progress.q === view?.question?.q;
  return html`
    <div class="live-waiting">
      <p><strong>${join('given.wait')}</strong>
        ${isOfThis ? html`<span class="quiet">${join('given.count', { answered: progress.answered, asked: progress.asked })}</span>` : nothing}</p>
      <p class="quiet">${join('given.look')}</p>
    </div>
  `;
}
