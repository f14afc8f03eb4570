import { beamOf, levelOf } from '../../core/interview/library.ts';
import { beamNow, itemNow } from '../../core/session/chapter.ts';
import { errorsIn, type Session } from '../../core/session/session.ts';
import { progressOf } from '../../core/session/tally.ts';
import { emblemOf } from '../../shapes/emblem.ts';
import { RULER, ruler } from '../../shapes/ruler.ts';
import { STREAK, streakSign } from '../../shapes/streak.ts';
import type { Translate } from '../../text/language.ts';
import { levelName } from '../../text/list-naming.ts';
import { chapterTitle } from '../../text/naming.ts';
import { html, nothing, type TemplateResult } from '../dom/lit.ts';
import { emblemPicture, pausePicture } from '../dom/picture.ts';
import { toSvg } from '../dom/svg.ts';
import { isSaidSaved, savedAnswersIn } from '../store/safety.ts';
import { explanationPart, questionPart } from './item.ts';
import type { ListPageContext } from './scene.ts';

/** A sitting: what is asked and what it may be put on, or why the last response is not right. */
export function level(scene: ListPageContext, session: Session): TemplateResult {
  const { game, text } = scene;
  const spec = levelOf(game.interview, session.level);
  const beam = beamNow(game.interview, session);
  const { accent, question } = beam ? beamOf(game.interview, beam) : WHOLE;
  const item = itemNow(session);
  const setting = (item && scene.lists.of(item)?.setting) ?? 'hall';
  return html`
    <main class="level ${setting} accent-${accent}" data-page="level" data-phase=${session.phase} data-safe=${savedAnswersIn(game, session)}>
      <div class="whole" data-slot="level"></div>
      ${controls(scene, session)}
      <h1 class="beam">
        ${question > 0 ? emblemPicture(emblemOf(question - 1)) : nothing}<span>${chapterTitle(text, spec, beam, setting)}</span>
        <span class="unseen">${levelName(text, game.interview, spec)}</span>
      </h1>
      ${session.phase === 'told' ? explanationPart(scene, session) : questionPart(scene, session)}
    </main>
  `;
}

/** Pillars of several beams stand side by side: no beam's colour, no beam's sign. */
const WHOLE = { accent: 'azurite', question: 0 } as const;

/** The count and the streak need the rest of the line, which in landscape is half of the screen. */
const RULER_WIDTH = { least: 72, most: 430, tall: 0.36, wide: 0.25 };

function controls({ game, text: { t }, window }: ListPageContext, session: Session): TemplateResult {
  const { done, total, shown } = progressOf(session);
  const { streak, limit } = session;
  const errors = html`<p class="streak">${t('play.errors', { count: errorsIn(session), most: limit.errors ?? 0 })}</p>`;
  const { least, most, tall, wide } = RULER_WIDTH;
  const room = window.w * (window.w > window.h ? wide : tall);
  const width = Math.round(Math.min(most, Math.max(least, room)));
  return html`
    <header class="controls">
      <button class="icon" type="button" data-part="pause" aria-label=${t('play.pause')} @click=${() => game.sheet.open('pause')}>${pausePicture()}</button>
      <p class="progress">
        <span class="unseen">${limit.ms === undefined ? t('play.progress', { done, total }) : t('play.timed', { count: shown })}</span>
        ${toSvg(ruler(done, total, width), { w: width, h: RULER.h })}
        <span class="counted">
          <strong translate="no" aria-hidden="true">${shown}</strong>
          ${isSaidSaved(game, session) ? html`<small>${t('play.safe')}</small>` : nothing}
        </span>
      </p>
      ${limit.isTest ? html`<p class="streak">${t('play.test')}</p>` : limit.errors === undefined ? run(t, streak) : errors}
    </header>
  `;
}

const run = (t: Translate, streak: number): TemplateResult => html`
  <p class="streak">
    <span class="unseen">${t('play.streakLabel', { count: streak })}</span>
    ${toSvg(streakSign(streak > 0), STREAK)}
    <span class="word" aria-hidden="true">${t('play.streak')}</span>
    <strong translate="no" aria-hidden="true">${streak}</strong>
  </p>
`;
