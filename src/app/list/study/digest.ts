import { html, type TemplateResult } from '../../dom/lit.ts';
import { arrowPicture } from '../../dom/picture.ts';
import type { ListPageContext } from '../scene.ts';
import { languageSwitch } from '../tongue.ts';
import { answer } from './answer.ts';
import { contents } from './contents.ts';
import { glossary } from './glossary.ts';
import { digestHash, onDigestLink } from './place.ts';
import type { Speaker } from './speaker.ts';

/** 读本: the whole interview in our own words, each thing with the few words that vouch for it. */
export function digest(scene: ListPageContext, speaker: Speaker | undefined): TemplateResult {
  const { game, text } = scene;
  const { t } = text;
  return html`
    <main class="digest" data-page="digest" @click=${onDigestLink(scene)}>
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
