import { pillarsOf } from '../../../core/interview/library.ts';
import type { Beam, PillarId } from '../../../core/interview/types.ts';
import { emblemOf } from '../../../shapes/emblem.ts';
import { beamTitle, pillarLabel } from '../../../text/naming.ts';
import { html, type TemplateResult } from '../../dom/lit.ts';
import { emblemPicture } from '../../dom/picture.ts';
import { checkChip, settingWarnings } from '../field.ts';
import type { TeacherPageContext } from '../lectern.ts';

/** What is asked about: whole beams, or single pillars of them. */
export const scopeFields = (lectern: TeacherPageContext): TemplateResult => html`
  <fieldset class="scope">
    <legend>${lectern.teach('compose.scope')}</legend>
    ${lectern.game.interview.beams.map(beam => beamRow(lectern, beam))}
  </fieldset>
  ${settingWarnings(lectern, 'noPillars', 'nothingToAsk')}
`;

function beamRow(lectern: TeacherPageContext, { id, accent, question }: Beam): TemplateResult {
  const { game, teaching, text, teach } = lectern;
  const { pillars } = teaching.getState().draft;
  const own = pillarsOf(game.interview, id).map(pillar => pillar.id);
  const chosen = own.filter(pillar => pillars.includes(pillar));
  const isWhole = chosen.length === own.length;
  const onBeam = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) choosePillars(lectern, own, target.checked);
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
          ${own.map(pillar => checkChip(pillar, pillarLabel(text, pillar), pillars.includes(pillar), isOn => choosePillars(lectern, [pillar], isOn)))}
        </div>
      </details>
    </div>
  `;
}

/** In the order of the interview, however they are chosen. */
function choosePillars(
  { game, teaching }: TeacherPageContext,
  ids: readonly PillarId[],
  isOn: boolean,
): void {
  const { pillars } = teaching.getState().draft;
  const isChosen = (id: PillarId): boolean => (ids.includes(id) ? isOn : pillars.includes(id));
  teaching.change({ pillars: game.interview.pillars.map(({ id }) => id).filter(isChosen) });
}
