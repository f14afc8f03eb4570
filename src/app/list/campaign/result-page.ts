import { beamOf, levelOf } from '../../../core/interview/lookups.ts';
import type { BeamId } from '../../../core/interview/types.ts';
import { beamState, isBuilt, isWholeBuilt, stepAfter } from '../../../core/learner/campaign-progress.ts';
import { mostRightIn } from '../../../core/learner/learner-pace.ts';
import { askedIn, type Session, starsOf, type Tally, tallyOf } from '../../../core/session/session-state.ts';
import { HOME, toHash } from '../../../route.ts';
import { RESULT_BEAM_SIZE, singleBeam } from '../../../shapes/hall/result-beam.ts';
import { formName, levelName } from '../../../text/names.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { toSvg } from '../../dom/shapes-to-svg.ts';
import type { ListPageContext } from '../list-page-context.ts';
import { homeLink, levelHash } from '../page-controls.ts';
import { figure, missedItems } from '../result-parts.ts';
import { starsPicture } from '../star-and-seal-pictures.ts';

/** The result of a session that is no assignment: its figures, what it has built, and what was missed. */
export function result(page: ListPageContext, session: Session, isPartial: boolean): TemplateResult {
  const { game, text } = page;
  const level = levelOf(game.interview, session.level);
  const tally = tallyOf(session);
  const isRecalled = game.learner.isRecall(level.id);
  const accent = 'beam' in level ? beamOf(game.interview, level.beam).accent : 'azurite';
  return html`
    <main class="result accent-${accent}" data-page="result">
      ${homeLink(text.t('app.toHall'))}
      <header>
        ${isRecalled ? nothing : html`<p class="quiet">${levelName(text, game.interview, level)}</p>`}
        <h1 tabindex="-1">${isPartial && !isRecalled ? text.t('result.partial') : formName(text, level)}</h1>
        ${isRecalled ? (tally.total > 0 ? leftToReview(page) : nothing) : isPartial ? html`<p class="quiet">${text.t('result.partialLine')}</p>` : stars(page, tally)}
      </header>
      ${'beam' in level ? builtBeam(page, level.beam) : best(page, session)}
      ${tally.total > 0 ? figures(page, session, tally) : nothing}
      ${missed(page, session, tally)}
      ${actions(page, session, tally)}
    </main>
  `;
}

/** After a review: how much is still due today. */
function leftToReview({ game, text }: ListPageContext): TemplateResult {
  const { recollection } = game.learner.getState();
  const count = recollection?.due.length ?? 0;
  if (!recollection) return html`<p class="quiet"></p>`;
  return count > 0
    ? html`<p><a class="quiet" href=${toHash({ page: 'review' })}>${text.t('review.left', { count })}</a></p>`
    : html`<p class="quiet">${text.t('review.clear')}</p>`;
}

function stars({ text }: ListPageContext, tally: Tally): TemplateResult {
  const count = starsOf(tally);
  return html`<p class="earned">${starsPicture(count)}<span class="unseen">${text.t('result.stars', { count })}</span></p>`;
}

function builtBeam(page: ListPageContext, beam: BeamId): TemplateResult {
  const { game, text } = page;
  const state = beamState(game.interview, game.learner.getState().journey, beam, text);
  return html`
    <div class="raised"><div class="drawn-over" data-slot="result"></div>${toSvg(singleBeam(state, RESULT_BEAM_SIZE), RESULT_BEAM_SIZE)}</div>
    ${certificateLink(page, beam)}
  `;
}

/** For a level that ends after some errors: how far this session came, and the best one so far. */
function best({ game, text }: ListPageContext, session: Session): TemplateResult {
  if (session.limit.errors === undefined) return html``;
  const count = tallyOf(session).done;
  const { log } = game.learner.getState();
  return html`<p class="quiet best">${text.t('result.best', { count, best: Math.max(count, mostRightIn(log, session.level)) })}</p>`;
}

/** Once the beam is complete there is a certificate to show. */
function certificateLink({ game, text }: ListPageContext, beam: BeamId): TemplateResult {
  const { journey } = game.learner.getState();
  if (!isBuilt(game.interview, journey, beam)) return html``;
  const word = isWholeBuilt(game.interview, journey) ? 'result.whole' : 'result.keep';
  return html`<p class="keep"><a class="quiet-button" href=${toHash({ page: 'whole' })}>${text.t(word)}</a></p>`;
}

/** Each figure says what it counts: questions, or all answers, including those to questions asked again. */
function figures(
  { text: { t } }: ListPageContext,
  session: Session,
  { accuracy, done, firstTry, bestStreak }: Tally,
): TemplateResult {
  const [asked, answers] = [askedIn(session), session.log.length];
  return html`
    <dl class="figures">
      ${figure(`${Math.round(accuracy * 100)}%`, t('result.accuracy'), t('result.ofAnswers', { right: done, count: answers }))}
      ${figure(`${firstTry}/${asked}`, t('result.firstTry'), t('result.ofQuestions', { count: asked }))}
      ${figure(String(bestStreak), t('result.bestStreak'))}
    </dl>
  `;
}

function missed(page: ListPageContext, session: Session, { missed: ids }: Tally): TemplateResult {
  const { text } = page;
  if (session.log.length === 0) return html`<p class="flawless">${text.t('review.empty')}</p>`;
  if (ids.length === 0) return html`<p class="flawless">${text.t('result.none')}</p>`;
  return missedItems(page, session, ids);
}

function actions(page: ListPageContext, session: Session, { missed: again }: Tally): TemplateResult {
  const { game, text } = page;
  const isRecalled = game.learner.isRecall(session.level);
  const level = levelOf(game.interview, session.level);
  const next = isRecalled ? undefined : stepAfter(game.interview, game.learner.getState().journey, level);
  // A level that was ended by errors is tried again as a whole.
  const missedOnly = again.length > 0 && session.limit.errors === undefined ? again : undefined;
  const redo = (): void => game.session.restart(session.level, missedOnly);
  return html`
    <nav class="actions">
      ${
        isRecalled && again.length === 0
          ? html`<a class="button" href=${toHash({ page: 'review' })}><strong>${text.t('review.again')}</strong></a>`
          : html`
              <button class="button" type="button" @click=${redo}>
                <strong>${missedOnly ? text.t('result.redo', { count: missedOnly.length }) : text.t('result.again')}</strong>
              </button>`
      }
      <a class="button primary" data-go href=${next ? levelHash(next) : toHash(HOME)}>
        <strong>${text.t(next ? 'result.next' : 'app.toHall')}</strong>
      </a>
    </nav>
  `;
}
