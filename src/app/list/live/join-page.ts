/** What a phone shows of a live class, one step at a time. */
import { toHash } from '../../../route.ts';
import type { JoinKey } from '../../../text/types.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { tenonPicture } from '../../dom/small-pictures.ts';
import type { PhoneProblem } from '../../store/live/phone-steps.ts';
import { fieldsFor } from './join-fields.ts';
import { codeForm, joinForm } from './join-form.ts';
import { outerHead, plainPart, roomHead, shownNames, tickDisc } from './phone-frame.ts';
import type { PhonePage } from './phone-page-context.ts';
import { questionPage } from './phone-question.ts';
import { endPage, skippedPage, toldPage } from './phone-told.ts';

export function joinPage(page: PhonePage): TemplateResult {
  const { step, state, fields } = page;
  const { view } = state;
  const question = view?.question;
  if (view?.me && fields.now().isRenaming) return outer(page, 'rename', joinForm(page));
  if (!view?.me || !question) return beforeQuestions(page);
  switch (step) {
    case 'waiting':
    case 'ended':
      return beforeQuestions(page);
    case 'skipped':
      return skippedPage(page, view, question);
    case 'told':
      return toldPage(page, view, question);
    default:
      return questionPage(page, view, question);
  }
}

function beforeQuestions(page: PhonePage): TemplateResult {
  const { step, state, join } = page;
  const { view } = state;
  switch (step) {
    case 'code':
      return outer(page, step, codePart(page));
    case 'problem':
      return outer(page, step, problemPart(page));
    case 'connecting':
      return outer(page, step, connectingPart(page));
    case 'over':
      return outer(page, step, problemWords(page, 'ended'));
    case 'ended':
      return view ? endPage(page, view) : outer(page, step, nothing);
    case 'waiting':
    case 'lobby':
      return view ? lobbyPage(page, view) : outer(page, step, nothing);
    default:
      return outer(page, step, view ? joinForm(page) : plainPart({ title: join('title'), line: '' }));
  }
}

const outer = (page: PhonePage, step: string, part: TemplateResult | typeof nothing): TemplateResult => html`
  <main class="live accent-azurite" data-page="join" data-step=${step} data-state=${step}>${outerHead(page)} ${part}</main>
`;

const codePart = (page: PhonePage): TemplateResult => html`
  <div class="live-plain">
    <h1 tabindex="-1" data-heading>${page.join('title')}</h1>
    ${codeForm(page, page.route.page === 'join' ? (page.route.room ?? '') : '')}
  </div>
`;

/** As long as nothing is known; after a while, what may be wrong. It goes on by itself. */
function connectingPart(page: PhonePage): TemplateResult {
  const { join, state } = page;
  const { room, link } = state;
  const isLost = link === 'lost';
  return html`
    <div class="live-plain">
      <p class="quiet">${join('room', { room: room ?? '' })}</p>
      <h1 tabindex="-1" data-heading>${join(isLost ? 'link.silent' : 'link.first')}</h1>
      ${isLost ? html`<p class="lead">${join('link.silentLine')}</p>${retryButton(page)}` : nothing}
      ${otherRoom(page)}
    </div>
  `;
}

const retryButton = ({ join, phone }: PhonePage): TemplateResult =>
  html`<button class="button primary" type="button" data-part="retry" data-go @click=${phone.retry}><strong>${join('problem.again')}</strong></button>`;
const reloadButton = ({ join, reload }: PhonePage): TemplateResult =>
  html`<button class="button primary" type="button" data-part="reload" data-go @click=${reload}><strong>${join('problem.reload')}</strong></button>`;
const otherRoom = ({ join }: PhonePage): TemplateResult =>
  html`<a class="live-quiet" href=${toHash({ page: 'join' })}>${join('code.other')}</a>`;

/** What stands in the way, in a sentence, and what to do next. */
function problemPart(page: PhonePage): TemplateResult {
  const { state } = page;
  return problemWords(page, state.problem ?? 'bad');
}

const NEXT: Readonly<Record<PhoneProblem, readonly [said: JoinKey, next: JoinKey]>> = {
  server: ['problem.server', 'problem.serverNext'],
  room: ['problem.room', 'problem.roomNext'],
  busy: ['problem.busy', 'problem.busyNext'],
  full: ['problem.full', 'problem.fullNext'],
  removed: ['problem.removed', 'problem.removedNext'],
  version: ['problem.version', 'problem.versionNext'],
  pack: ['problem.pack', 'problem.packNext'],
  ended: ['problem.ended', 'problem.endedNext'],
  big: ['problem.big', 'problem.badNext'],
  bad: ['problem.bad', 'problem.badNext'],
};

function problemWords(page: PhonePage, problem: PhoneProblem): TemplateResult {
  const { join, state } = page;
  const [said, next] = NEXT[problem];
  const more = waysOut(page, problem);
  return plainPart({ title: join(said, { room: state.room ?? '' }), line: join(next), more });
}

function waysOut(page: PhonePage, problem: PhoneProblem): TemplateResult {
  const { join, state } = page;
  switch (problem) {
    case 'server':
      return html`${retryButton(page)}`;
    case 'room':
      return codeForm(page, state.room ?? '');
    case 'busy':
    case 'full':
      return html`${retryButton(page)} ${otherRoom(page)}`;
    case 'removed':
      return otherRoom(page);
    case 'ended':
      return html`<a class="button primary" data-go href=${toHash({ page: 'levels' })}><strong>${join('end.play')}</strong></a> ${otherRoom(page)}`;
    default:
      return reloadButton(page);
  }
}

function lobbyPage(page: PhonePage, view: NonNullable<PhonePage['state']['view']>): TemplateResult {
  const { join, step, fields, state } = page;
  const { me, room, seats } = view;
  const isWaiting = step === 'waiting';
  const rename = (): void =>
    fields.change({ ...fieldsFor(room, me?.names ?? [], me?.team ?? null), isRenaming: true });
  return html`
    <main class="live accent-azurite" data-page="join" data-step=${step} data-state=${step}>
      ${roomHead(page, view)}
      <div class="live-plain">
        ${isWaiting ? nothing : tickDisc()}
        <h1 tabindex="-1" data-heading>${join(isWaiting ? 'lobby.waiting' : 'lobby.in')}</h1>
        <p class="card still live-name"><span class="timber">${tenonPicture()}<strong>${shownNames(page, me?.names ?? [])}</strong>
          ${me?.team ? html`<span class="quiet">${join(`team.${me.team}`)}</span>` : nothing}</span></p>
        <p class="lead">${join(isWaiting ? 'lobby.waitingLine' : 'lobby.line')}</p>
        ${isWaiting ? nothing : html`<p class="quiet">${join('lobby.soon')}</p>`}
        ${state.joinProblem ? html`<p class="live-wrong" role="alert">${join('form.names')}</p>` : nothing}
        ${state.isStored ? nothing : html`<p class="live-wrong">${join('form.unkept')}</p>`}
        ${
          view.phase === 'lobby'
            ? html`<button class="live-quiet" type="button" data-part="rename" @click=${rename}>${join(seats ? 'lobby.renameSeat' : 'lobby.rename')}</button>`
            : nothing
        }
      </div>
    </main>
  `;
}
