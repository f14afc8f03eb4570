import { pillarsOf } from '../../../core/interview/library.ts';
import type { Beam, PillarId } from '../../../core/interview/types.ts';
import { emblemOf } from '../../../shapes/emblem.ts';
import { beamTitle, pillarLabel } from '../../../text/naming.ts';
import { html, type TemplateResult } from '../../dom/lit.ts';
import { emblemPicture } from '../../dom/picture.ts';
import { sillies, tick } from '../field.ts';
import type { Lectern } from '../lectern.ts';

/** What is asked about: whole beams, or single pillars of them. */
export const scope = (lectern: Lectern): TemplateResult => html`
  <fieldset class="scope">
    <legend>${lectern.teach('compose.scope')}</legend>
    ${lectern.game.interview.beams.map(beam => chapter(lectern, beam))}
  </fieldset>
  ${sillies(lectern, 'noPillars', 'nothingToAsk')}
`;

function chapter(lectern: Lectern, { id, accent, question }: Beam): TemplateResult {
  const { game, teaching, text, teach } = lectern;
  const { pillars } = teaching.getState().draft;
  const own = pillarsOf(game.interview, id).map(pillar => pillar.id);
  const chosen = own.filter(pillar => pillars.includes(pillar));
  const isWhole = chosen.length === own.length;
  const onBeam = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) choose(lectern, own, target.checked);
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
          ${own.map(pillar => tick(pillar, pillarLabel(text, pillar), pillars.includes(pillar), isOn => choose(lectern, [pillar], isOn)))}
        </div>
      </details>
    </div>
  `;
}

/** In the order of the interview, however they are chosen. */
function choose({ game, teaching }: Lectern, ids: readonly PillarId[], isOn: boolean): void {
  const { pillars } = teaching.getState().draft;
  const isChosen = (id: PillarId): boolean => (ids.includes(id) ? isOn : pillars.includes(id));
  teaching.change({ pillars: game.interview.pillars.map(({ id }) => id).filter(isChosen) });
}
