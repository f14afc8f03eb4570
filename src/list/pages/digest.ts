import { html, type TemplateResult } from '../../dom/lit.ts';
import { arrowPicture } from '../../dom/picture.ts';
import { answer } from '../digest/answer.ts';
import { contents } from '../digest/contents.ts';
import { glossary } from '../digest/glossary.ts';
import { digestHash, onFollow } from '../digest/place.ts';
import type { Scene } from '../scene.ts';
import type { Speaker } from '../speaker.ts';
import { languageSwitch } from '../tongue.ts';

/** 读本: the whole interview in our own words, each thing with the few words that vouch for it. */
export function digest(scene: Scene, speaker: Speaker | undefined): TemplateResult {
  const { game, text } = scene;
  const { t } = text;
  return html`
    <main class="digest" data-page="digest" @click=${onFollow(scene)}>
      <div class="bar">
        <button class="icon go-back" type="button" @click=${game.way.back}>${arrowPicture('left')}<span>${t('digest.back')}</span></button>
        <a class="icon to-contents" href=${digestHash()}>${t('digest.contents')}</a>
        ${languageSwitch(scene)}
      </div>
      <div class="aside">
        <h1 tabindex="-1">${t('digest.title')}</h1>
        <p class="quiet">${t('digest.line')}</p>
        ${contents(scene)}
      </div>
      <div class="answers">
        ${game.interview.beams.map(beam => answer(scene, beam, speaker))}
        ${glossary(scene)}
      </div>
    </main>
  `;
}
