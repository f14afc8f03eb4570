import { pillarsOf } from '../../../core/interview/library.ts';
import type { Beam } from '../../../core/interview/types.ts';
import { emblemOf } from '../../../shapes/emblem.ts';
import { beamTitle } from '../../../text/naming.ts';
import { html, type TemplateResult } from '../../dom/lit.ts';
import { emblemPicture } from '../../dom/picture.ts';
import type { ListPageContext } from '../scene.ts';
import { figure } from './figure.ts';
import { pillar } from './pillar.ts';
import { isHere } from './place.ts';
import type { Speaker } from './speaker.ts';
import { withTermsExplained } from './terms.ts';

/** One question and its answer: the points, and the numbers that are named. */
export function answer(scene: ListPageContext, beam: Beam, speaker: Speaker | undefined): TemplateResult {
  const { game, text } = scene;
  const { id, accent, question } = beam;
  const words = text.words.beams[id];
  const figures = game.interview.figures.filter(one => one.beam === id);
  return html`
    <section class="answer accent-${accent}" ?data-sought=${isHere(scene, id)}>
      <h2 tabindex="-1" ?data-marked=${isHere(scene, id)}>${emblemPicture(emblemOf(question - 1))}<span>${beamTitle(text, id)}</span></h2>
      <div class="opening" data-read>
        <p class="asks"><span class="unseen">${text.t('blueprint.question')}</span> ${words?.question}</p>
        ${withTermsExplained(text, id, words?.line ?? '', 'quiet')}
      </div>
      ${pillarsOf(game.interview, id).map(one => pillar(scene, one, speaker))}
      ${
        figures.length === 0
          ? ''
          : html`
        <section class="numbers">
          <h3>${text.t('digest.figures')}</h3>
          ${figures.map(one => figure(scene, one))}
        </section>`
      }
    </section>
  `;
}
