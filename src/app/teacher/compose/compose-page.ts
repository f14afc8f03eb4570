import { KINDS, SHORT_COUNTS } from '../../../core/classroom/append-only-ids.ts';
import { COUNT_MOST } from '../../../core/classroom/assignment.ts';
import { pillarsOf } from '../../../core/interview/lookups.ts';
import type { Beam, PillarId } from '../../../core/interview/types.ts';
import { emblemOf } from '../../../shapes/beam-emblems.ts';
import { beamTitle, pillarLabel } from '../../../text/names.ts';
import { attribution } from '../../dom/attribution.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { emblemPicture } from '../../dom/small-pictures.ts';
import { checkChip, radioChips, settingWarnings } from '../settings-fields.ts';
import { teacherHeader } from '../teacher-header.ts';
import type { TeacherPageContext } from '../teacher-page-context.ts';
import { optionalSettings } from './optional-settings.ts';
import { sharePanel } from './share-panel.ts';
import './compose-page.css';

/** The page that makes an assignment: its settings, and beside them what to hand out. */
export const composePage = (context: TeacherPageContext): TemplateResult => html`
  <main class="teach" data-page="teach">
    ${teacherHeader(context, 'compose')}
    <div class="bench">
      <form class="compose" @submit=${(event: Event) => event.preventDefault()}>
        ${scopeFields(context)} ${termsFields(context)} ${optionalSettings(context)}
        <button class="button primary onward" type="button" data-onward @click=${onward}>
          <strong>${context.teach('share.title')}</strong><span>${context.teach('share.onwardLine')}</span></button>
      </form>
      ${sharePanel(context)} ${attribution(context.text)}
    </div>
  </main>
`;

/** Where the form is longer than the screen, a button that always stays in sight leads to what to hand out. */
function onward(): void {
  const share = document.querySelector<HTMLElement>('.share');
  share?.focus({ preventScroll: true });
  share?.scrollIntoView();
}

/** What is asked about: whole beams, or single pillars of them. */
const scopeFields = (context: TeacherPageContext): TemplateResult => html`
  <fieldset class="scope">
    <legend>${context.teach('compose.scope')}</legend>
    ${context.game.interview.beams.map(beam => beamRow(context, beam))}
  </fieldset>
  ${settingWarnings(context, 'noPillars', 'nothingToAsk', 'allLeftOut')}
`;

function beamRow(context: TeacherPageContext, { id, accent, question }: Beam): TemplateResult {
  const { game, draftStore, text, teach } = context;
  const { pillars } = draftStore.getState().draft;
  const own = pillarsOf(game.interview, id).map(pillar => pillar.id);
  const chosen = own.filter(pillar => pillars.includes(pillar));
  const isWhole = chosen.length === own.length;
  const onBeam = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) choosePillars(context, own, target.checked);
  };
  return html`
    <div class="beam-row accent-${accent}" data-beam=${id}>
      <label class="whole-beam">
        <input type="checkbox" .checked=${isWhole} .indeterminate=${chosen.length > 0 && !isWhole} @change=${onBeam} />
        ${emblemPicture(emblemOf(question - 1))}
        <strong>${beamTitle(text, id)}</strong>
      </label>
      <details>
        <summary>${teach('compose.pillars', { chosen: chosen.length, all: own.length })}</summary>
        <div class="choice">
          ${own.map(pillar => checkChip(pillar, pillarLabel(text, pillar), pillars.includes(pillar), isOn => choosePillars(context, [pillar], isOn)))}
        </div>
      </details>
    </div>
  `;
}

/** Keeps the pillars in the order of the interview, however they are chosen. */
function choosePillars(
  { game, draftStore }: TeacherPageContext,
  ids: readonly PillarId[],
  isOn: boolean,
): void {
  const { pillars } = draftStore.getState().draft;
  const isChosen = (id: PillarId): boolean => (ids.includes(id) ? isOn : pillars.includes(id));
  draftStore.change({ pillars: game.interview.pillars.map(({ id }) => id).filter(isChosen) });
}

/** How it is asked, how many questions, and when the answers are told. */
function termsFields(context: TeacherPageContext): TemplateResult {
  const { draftStore, teach } = context;
  const { draft, silly } = draftStore.getState();
  const onKind = (kind: string, isOn: boolean): void =>
    draftStore.change({ kinds: KINDS.filter(name => (name === kind ? isOn : draft.kinds.includes(name))) });
  return html`
    ${radioChips(
      'mode',
      teach('compose.mode'),
      [
        ['practice', teach('compose.practice'), teach('compose.practiceLine')],
        ['test', teach('compose.test'), teach('compose.testLine')],
      ],
      draft.mode,
      mode => draftStore.change({ mode }),
    )}
    ${settingWarnings(context, 'testManyTimes')}
    ${silly.includes('testManyTimes') ? html`<button class="button" type="button" data-once @click=${() => setOneAttempt(context)}><strong>${teach('compose.attemptsOnce')}</strong></button>` : nothing}
    ${radioChips(
      'count',
      teach('compose.count'),
      SHORT_COUNTS.map(count => [count, String(count)]),
      draft.count,
      count => draftStore.change({ count }),
    )}
    <label class="field narrow">
      <span>${teach('compose.exactly')}</span>
      <input type="number" name="exactly" inputmode="numeric" min="1" max=${COUNT_MOST} .value=${String(draft.count)} @change=${(event: Event) => onCount(context, event)} />
    </label>
    ${settingWarnings(context, 'fewItems')}
    <fieldset class="choice">
      <legend>${teach('compose.kinds')}</legend>
      ${KINDS.map(kind => checkChip(kind, teach(`kind.${kind}`), draft.kinds.includes(kind), isOn => onKind(kind, isOn)))}
    </fieldset>
    ${settingWarnings(context, 'noKinds')}
  `;
}

/** The button disappears, so the focus goes back to the mode. */
function setOneAttempt({ draftStore }: TeacherPageContext): void {
  draftStore.change({ attempts: 1 });
  document.querySelector<HTMLElement>('[name=mode]:checked')?.focus();
}

/** Input that is no valid number of questions is replaced by the count as it was. */
function onCount({ draftStore, redraw }: TeacherPageContext, { target }: Event): void {
  if (!(target instanceof HTMLInputElement)) return;
  const count = Math.round(target.valueAsNumber);
  if (count >= 1 && count <= COUNT_MOST) draftStore.change({ count });
  else {
    target.value = String(draftStore.getState().draft.count);
    redraw();
  }
}
