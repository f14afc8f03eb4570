import { hallLevelsOf, levelsOf, ordinalOf } from '../../../core/interview/lookups.ts';
import type { Beam, LevelSpec } from '../../../core/interview/types.ts';
import { nextStep } from '../../../core/learner/campaign-progress.ts';
import { mostRightIn } from '../../../core/learner/learner-pace.ts';
import { toHash } from '../../../route.ts';
import { emblemOf } from '../../../shapes/beam-emblems.ts';
import { beamTitle, formName, ordinal, pillarLabel } from '../../../text/names.ts';
import type { Translate } from '../../../text/types.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { emblemPicture } from '../../dom/small-pictures.ts';
import type { Folder } from '../../store/saves/save-types.ts';
import type { ListPageContext } from '../list-page-context.ts';
import { assignmentStateKey, codeField, homeLink, levelHash } from '../page-controls.ts';
import { starsPicture } from '../star-and-seal-pictures.ts';

/** Free play: every level that can be played, open in any order. */
export function levels(page: ListPageContext): TemplateResult {
  const { t, more } = page.text;
  return html`
    <main class="levels" data-page="levels">
      <header class="head">
        ${homeLink(t('levels.back'))}
        <div>
          <h1 tabindex="-1">${t('levels.title')}</h1>
          <p class="subtitle">${t('home.levelsLine')}</p>
        </div>
        ${more ? html`<a class="quiet-button to-digest" href=${toHash({ page: 'digest' })}>${t('digest.title')}</a>` : ''}
      </header>
      <div class="chapters">
        ${page.game.interview.beams.map(beam => chapter(page, beam))}
        <section class="chapter accent-azurite">
          <h2><span>${t('levels.hall')}</span></h2>
          <ul>${hallLevelsOf(page.game.interview).map(level => row(page, level))}</ul>
        </section>
      </div>
      ${more ? fromTeacher(page) : ''}
      <nav class="also">
        <a href=${toHash({ page: 'review' })}>${t('form.review')}</a>
        <a href=${toHash({ page: 'mistakes' })}>${t('levels.mistakes')}</a>
        <a href=${toHash({ page: 'progress' })}>${t('levels.progress')}</a>
        <a href=${toHash({ page: 'teach' })}>${t('levels.teach')}</a>
      </nav>
    </main>
  `;
}

/** The assignments that this device knows, and a field for the code of another. */
function fromTeacher({ game, text: { t } }: ListPageContext): TemplateResult {
  const known = game.openAssignment.all();
  return html`
    <section class="from-teacher">
      ${
        known.length > 0
          ? html`
              <h2>${t('classwork.yours')}</h2>
              <ul>${known.map(folder => assigned(folder, t))}</ul>`
          : ''
      }
      ${codeField(game, t)}
    </section>
  `;
}

function assigned(known: Folder, t: Translate): TemplateResult {
  return html`
    <li><a class="row" href=${toHash({ page: 'assignment', code: known.code })}>
      <span class="what"><strong>${known.title || t('classwork.title')}</strong><span>${t(assignmentStateKey(known))}</span></span>
    </a></li>`;
}

function chapter(page: ListPageContext, { id, accent, question }: Beam): TemplateResult {
  return html`
    <section class="chapter accent-${accent}">
      <h2>${emblemPicture(emblemOf(question - 1))}<span>${beamTitle(page.text, id)}</span></h2>
      <ul>${levelsOf(page.game.interview, id).map(level => row(page, level))}</ul>
    </section>
  `;
}

function row(page: ListPageContext, level: LevelSpec): TemplateResult {
  const { game, text } = page;
  const isNext = nextStep(game.interview, game.learner.getState().journey)?.id === level.id;
  return html`
    <li><a class=${`row ${isNext ? 'next' : ''}`} href=${levelHash(level)} aria-current=${isNext ? 'step' : nothing}>
      <span class="number">${ordinal(text, ordinalOf(game.interview, level))}</span>
      <span class="what"><strong>${formName(text, level)}${isNext ? html`<b class="tag">${text.t('levels.next')}</b>` : ''}</strong><span>${scope(page, level)}</span></span>
      ${level.form === 'blueprint' ? '' : earned(page, level)}
    </a></li>
  `;
}

function scope({ text, game }: ListPageContext, level: LevelSpec): string {
  const { t } = text;
  switch (level.form) {
    case 'match':
      return level.pillars.map(id => pillarLabel(text, id)).join(t('name.and'));
    case 'numbers':
      return t('levels.numbers', { count: level.figures.length });
    case 'sort':
      return level.lists.flatMap(id => text.more?.lists?.[id]?.name ?? []).join(t('name.and'));
    case 'proofread':
    case 'headlines':
      return t('levels.proofread');
    case 'challenge': {
      const count = mostRightIn(game.learner.getState().log, level.id);
      return count > 0 ? t('levels.best', { count }) : t('levels.challenge');
    }
    case 'raise':
      return t('levels.raise');
    case 'apart':
      return t('levels.apart');
    default:
      return t('levels.read');
  }
}

function earned({ game, text }: ListPageContext, level: LevelSpec): TemplateResult {
  const count = game.learner.getState().journey.stars.get(level.id);
  const said = count === undefined ? text.t('levels.fresh') : text.t('levels.stars', { count });
  return html`<span class="earned">${starsPicture(count ?? 0)}<span class="unseen">${said}</span></span>`;
}
