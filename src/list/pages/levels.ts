import { html, type TemplateResult } from 'lit-html';
import { levelsOf } from '../../content/library.ts';
import type { Beam, LevelSpec } from '../../content/types.ts';
import { beamTitle, ordinal, pillarLabel } from '../../dom/naming.ts';
import { arrowPicture, emblemPicture, starsPicture } from '../../dom/picture.ts';
import { emblemOf } from '../../drawing/emblem.ts';
import { ordinalOf } from '../../learner/campaign.ts';
import { isPlayable } from '../../play/level.ts';
import { HOME, toHash } from '../../route.ts';
import { formName, levelHash } from '../naming.ts';
import type { Scene } from '../scene.ts';

/** Free play: every level that can be played, open in any order. */
export function levels(scene: Scene): TemplateResult {
  const { t } = scene.text;
  return html`
    <main class="levels" data-page="levels">
      <header class="head">
        <a class="icon" href=${toHash(HOME)} aria-label=${t('levels.back')}>${arrowPicture('left')}</a>
        <div>
          <h1 tabindex="-1">${t('levels.title')}</h1>
          <p class="subtitle">${t('levels.line')}</p>
        </div>
      </header>
      <div class="chapters">${scene.game.interview.beams.map(beam => chapter(scene, beam))}</div>
    </main>
  `;
}

function chapter(scene: Scene, { id, accent, question }: Beam): TemplateResult {
  const shown = levelsOf(scene.game.interview, id).filter(
    level => level.form === 'blueprint' || isPlayable(level),
  );
  return html`
    <section class="chapter accent-${accent}">
      <h2>${emblemPicture(emblemOf(question - 1))}<span>${beamTitle(scene.text, id)}</span></h2>
      <ul>${shown.map(level => row(scene, level))}</ul>
    </section>
  `;
}

function row(scene: Scene, level: LevelSpec): TemplateResult {
  const { game, text } = scene;
  return html`
    <li><a class="row" href=${levelHash(level)}>
      <span class="number">${ordinal(text, ordinalOf(game.interview, level))}</span>
      <span class="what"><strong>${formName(text, level)}</strong><span>${scope(scene, level)}</span></span>
      ${level.form === 'blueprint' ? '' : earned(scene, level)}
    </a></li>
  `;
}

function scope({ text }: Scene, level: LevelSpec): string {
  return level.form === 'match'
    ? level.pillars.map(id => pillarLabel(text, id)).join(text.t('name.and'))
    : text.t('levels.read');
}

function earned({ game, text }: Scene, level: LevelSpec): TemplateResult {
  const count = game.learner.getState().journey.stars.get(level.id);
  const said = count === undefined ? text.t('levels.fresh') : text.t('levels.stars', { count });
  return html`<span class="earned">${starsPicture(count ?? 0)}<span class="unseen">${said}</span></span>`;
}
