/** The way into a room: its code, and who comes. */
import { roomCodeIn } from '../../../core/live/room-identity.ts';
import type { TeamId } from '../../../core/teams/team-names.ts';
import { toHash } from '../../../route.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { lengthLimited } from '../../dom/length-limited-field.ts';
import { chips } from '../page-controls.ts';
import { fitsName, isHopeless, readFields } from './join-fields.ts';
import { lostLine, shownName } from './phone-frame.ts';
import type { PhonePage } from './phone-page-context.ts';

/** Room for a code with whatever people type between its letters, or for a whole address. */
const CODE_MOST = 200;

/** A form for the code of a room. @param before as it was typed, or came in an address. */
export function codeForm({ join, fields, game, phone, state }: PhonePage, before: string): TemplateResult {
  const { code, isCodeBad: isRefused } = fields.now();
  const typed = code ?? before;
  const isCodeBad = isRefused || (code === null && before !== '' && codeIn(before) === undefined);
  const onInput = lengthLimited(
    typed,
    text => text.length <= CODE_MOST,
    text => fields.change({ code: text, isCodeBad: false }),
  );
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    const room = codeIn(typed);
    if (room === undefined) {
      fields.change({ code: typed, isCodeBad: true });
      return;
    }
    fields.change({ code: null, isCodeBad: false });
    if (room === state.room) phone.retry();
    else game.tabHistory.go(toHash({ page: 'join', room }));
  };
  return html`
    <form class="live-form" data-form="code" @submit=${onSubmit}>
      <label class="field">
        <span>${join('code.label')}</span>
        <input class="room-code" type="text" name="room" autocomplete="off" autocapitalize="characters" spellcheck="false" enterkeyhint="go"
          aria-describedby="code-line" aria-invalid=${isCodeBad} .value=${typed} @input=${onInput} @compositionend=${onInput} />
        <small id="code-line" class="quiet">${join('code.line')}</small>
      </label>
      ${wrongLine(isCodeBad ? join('code.bad') : '')}
      <button class="button primary" type="submit" data-go><strong>${join('code.go')}</strong></button>
    </form>
  `;
}

/** As it was typed, or at the end of an address. */
const codeIn = (typed: string): string | undefined =>
  roomCodeIn(typed) ?? roomCodeIn(/[^#/]*$/.exec(typed.trim())?.[0] ?? '');

const wrongLine = (sentence: string): TemplateResult | typeof nothing =>
  sentence === '' ? nothing : html`<p class="live-wrong" role="alert">${sentence}</p>`;

/** Who comes: a name or two, and a team; or a code of the teacher's for a seat that was there before. */
export function joinForm(page: PhonePage): TemplateResult {
  const { join, fields, phone, state } = page;
  const { view, joining } = state;
  const isMoved = state.kept?.isSeated === true && !view?.me;
  const now = { ...fields.now(), ...(isMoved && { isClaim: true }) };
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    const read = readFields(now, view?.seats ?? null);
    fields.change({ problem: read.ok ? null : read.problem, ...(read.ok && { isRenaming: false }) });
    if (read.ok) phone.join(read.joining);
  };
  const label = now.isClaim ? 'form.claim' : now.isRenaming ? 'form.rename' : 'form.join';
  const { room } = state;
  const title = now.isRenaming ? join('lobby.rename') : join('room', { room: room ?? '' });
  return html`
    <form class="live-form" data-form="join" novalidate @submit=${onSubmit}>
      <h1 tabindex="-1" data-heading>${title}</h1>
      ${lostLine(page)}
      ${isMoved ? html`<p class="lead">${join('form.moved')}</p>` : nothing}
      ${now.isClaim ? claimField(page) : nameFields(page)}
      ${isMoved ? nothing : otherWay(page)}
      <div class="live-foot">
        ${wrongLine(problemSaid(page))}
        ${state.isStored ? nothing : html`<p class="quiet">${join('form.unkept')}</p>`}
        <button class="button primary" type="submit" data-go aria-disabled=${joining !== null}>
          <strong>${join(joining === null ? label : 'form.joining')}</strong></button>
      </div>
    </form>
  `;
}

function problemSaid({ join, fields, state }: PhonePage): string {
  const { problem, first, second, isTwo } = fields.now();
  const { joinProblem, view } = state;
  const seats = view?.seats ?? null;
  if (problem === 'noSeat') {
    const wrong = [first, isTwo ? second : ''].find(name => seats && isHopeless(seats, name));
    return join('form.noSeat', { name: (wrong ?? first).trim() });
  }
  if (problem === 'empty') return join(seats ? 'form.emptySeat' : 'form.empty');
  if (problem) return join(`form.${problem}`);
  if (joinProblem === 'code') return join('form.codeBad');
  return joinProblem ? join('form.names') : '';
}

type NameField = 'first' | 'second';

function nameFields(page: PhonePage): TemplateResult {
  const { join, fields, state } = page;
  const { isTwo, team } = fields.now();
  const { view } = state;
  const seats = view?.seats ?? null;
  const teams = view?.me ? [] : (view?.setup.teams ?? []);
  return html`
    ${nameField(page, 'first', join(seats ? 'form.seat' : 'form.name'))}
    ${offered(page)}
    <label class="live-check">
      <input type="checkbox" .checked=${isTwo} data-part="two" @change=${() => fields.change({ isTwo: !isTwo, problem: null })} />
      <span>${join('form.two')}</span></label>
    ${isTwo ? nameField(page, 'second', join(seats ? 'form.secondSeat' : 'form.second')) : nothing}
    ${
      teams.length > 0
        ? chips<TeamId | null>(
            {
              name: 'team',
              legend: join('form.teams'),
              now: team,
              onChoose: id => fields.change({ team: id }),
            },
            [[null, join('form.anyTeam')], ...teams.map(id => [id, join(`team.${id}`)] as const)],
          )
        : nothing
    }
  `;
}

function nameField({ join, fields, state }: PhonePage, name: NameField, label: string): TemplateResult {
  const { [name]: typed } = fields.now();
  const seats = state.view?.seats ?? null;
  const isNumeric = seats?.every(seat => /^\d+$/.test(seat)) === true;
  const onInput = lengthLimited(typed, fitsName, text =>
    fields.change({ [name]: text, problem: seats && isHopeless(seats, text) ? 'noSeat' : null }),
  );
  return html`
    <label class="field">
      <span>${label}</span>
      <input type="text" name=${name} autocomplete="off" spellcheck="false" enterkeyhint="go" inputmode=${isNumeric ? 'numeric' : 'text'}
        aria-describedby="name-line" .value=${typed} @input=${onInput} @compositionend=${onInput} />
      ${name === 'first' ? html`<small id="name-line" class="quiet">${join(seats ? 'form.seatLine' : 'form.nameLine')}</small>` : nothing}
    </label>
  `;
}

/** The name that this device used last, at one tap. */
function offered({ join, fields, phone, state, game }: PhonePage): TemplateResult | typeof nothing {
  const folders = game.openAssignment.all().filter(({ nickname }) => nickname !== '');
  const [last = folders[folders.length - 1]?.nickname ?? ''] = phone.lastNames();
  const seats = state.view?.seats;
  if (fields.now().first !== '' || last === '' || (seats && !seats.includes(last))) return nothing;
  return html`<button class="live-offer" type="button" data-part="last" @click=${() => fields.change({ first: last, problem: null })}>
    ${join('form.last', { name: shownName(join, last) })}</button>`;
}

function claimField({ join, fields }: PhonePage): TemplateResult {
  const { digits } = fields.now();
  const onInput = lengthLimited(
    digits,
    text => text.length <= 4,
    text => fields.change({ digits: text, problem: null }),
  );
  return html`
    <label class="field">
      <span>${join('form.code')}</span>
      <input class="room-code" type="text" name="digits" inputmode="numeric" autocomplete="off" spellcheck="false" enterkeyhint="go"
        aria-describedby="digits-line" .value=${digits} @input=${onInput} @compositionend=${onInput} />
      <small id="digits-line" class="quiet">${join('form.codeLine')}</small>
    </label>
  `;
}

/** The other way in, or back from changing the name. */
function otherWay({ join, fields }: PhonePage): TemplateResult {
  const { isClaim, isRenaming } = fields.now();
  if (isRenaming)
    return html`<button class="live-quiet" type="button" data-part="keep" @click=${() => fields.change({ isRenaming: false, problem: null })}>${join('form.keep')}</button>`;
  return html`<button class="live-quiet" type="button" data-part="claim" @click=${() => fields.change({ isClaim: !isClaim, problem: null })}>
    ${join(isClaim ? 'form.noCode' : 'form.lost')}</button>`;
}
