import { pillarsOf } from '../../../core/interview/library.ts';
import type { Beam } from '../../../core/interview/types.ts';
import { emblemOf } from '../../../shapes/emblem.ts';
import { beamTitle, pillarLabel } from '../../../text/naming.ts';
import { html, type TemplateResult } from '../../dom/lit.ts';
import { bubblePicture, emblemPicture } from '../../dom/picture.ts';
import type { ListPageContext } from '../scene.ts';
import { GLOSSARY } from './glossary.ts';
import { digestHash } from './place.ts';

/** What is where: the answers, where there is room also their points, and the words at the end. */
export function contents(scene: ListPageContext): TemplateResult {
  const { game, text } = scene;
  return html`
    <nav class="contents" aria-label=${text.t('digest.contents')}>
      <ul>
        ${game.interview.beams.map(beam => contentsLine(scene, beam))}
        <li><a class="to-answer" href=${digestHash(GLOSSARY)}><span>${text.t('digest.glossary')}</span></a></li>
      </ul>
    </nav>
  `;
}

function contentsLine({ game, text }: ListPageContext, { id, accent, question }: Beam): TemplateResult {
  return html`
    <li class="accent-${accent}">
      <a class="to-answer" href=${digestHash(id)}>${emblemPicture(emblemOf(question - 1))}<span>${beamTitle(text, id)}</span></a>
      <ul>${pillarsOf(game.interview, id).map(
        pillar => html`
          <li><a href=${digestHash(pillar.id)}>${bubblePicture(pillar.point)}<span>${pillarLabel(text, pillar.id)}</span></a></li>`,
      )}</ul>
    </li>
  `;
}
