import { measuresOf, pointerOf } from '../../../core/interview/library.ts';
import type { Pillar } from '../../../core/interview/types.ts';
import { cardText, clueOf, pillarLabel, pillarSummary, pillarTitle } from '../../../text/naming.ts';
import { html, type TemplateResult } from '../../dom/lit.ts';
import { bubblePicture } from '../../dom/picture.ts';
import { quotations } from '../../dom/source.ts';
import type { ListPageContext } from '../scene.ts';
import { measure } from './measure.ts';
import { isHere } from './place.ts';
import type { Speaker } from './speaker.ts';
import { withTermsExplained } from './terms.ts';

/** One point of an answer; its measures are folded away until they are wanted. */
export function pillar(scene: ListPageContext, one: Pillar, speaker: Speaker | undefined): TemplateResult {
  const { game, text } = scene;
  const { id, point } = one;
  const measures = measuresOf(game.interview, id);
  const source = { pointer: pointerOf(game.interview, one), place: id };
  return html`
    <article class="point">
      <div data-read ?data-sought=${isHere(scene, id)}>
        <h3 tabindex="-1" ?data-marked=${isHere(scene, id)}>${bubblePicture(point)}<span>${pillarLabel(text, id)}</span></h3>
        ${withTermsExplained(text, `${id}-title`, pillarTitle(text, id), 'official')}
        ${withTermsExplained(text, id, pillarSummary(text, id), 'summed')}
        ${quotations(text, [source])}
        ${aloud(scene, one, speaker)}
      </div>
      <details>
        <summary>${text.t('digest.measures', { count: measures.length })}</summary>
        ${measures.map(each => measure(scene, each, source.pointer))}
      </details>
    </article>
  `;
}

/** Where the system has a voice for the language of the page. */
function aloud(
  { text, game }: ListPageContext,
  { id }: Pillar,
  speaker: Speaker | undefined,
): TemplateResult | '' {
  const { t, language } = text;
  if (!speaker?.hasVoice(language)) return '';
  const isReading = speaker.isReading(id);
  const sentences = [
    pillarLabel(text, id),
    pillarSummary(text, id),
    ...measuresOf(game.interview, id).flatMap(each => [cardText(text, each.id), clueOf(text, each.id)]),
  ];
  const press = (): void => (isReading ? speaker.stop() : speaker.read(id, language, sentences));
  return html`
    <button class="quiet-button aloud" type="button" @click=${press}
      aria-label=${t(isReading ? 'digest.stopThis' : 'digest.aloudThis', { name: pillarLabel(text, id) })}>
      ${t(isReading ? 'digest.stop' : 'digest.aloud')}
    </button>
  `;
}
