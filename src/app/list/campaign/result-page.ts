import { beamOf, levelOf } from '../../../core/interview/lookups.ts';
import type { BeamId, LevelSpec } from '../../../core/interview/types.ts';
import { kindOf } from '../../../core/kinds/kind.ts';
import { asksOf } from '../../../core/kinds/register.ts';
import { isBuilt, isWholeBuilt, stepAfter } from '../../../core/learner/campaign-progress.ts';
import { mostRightIn } from '../../../core/learner/learner-pace.ts';
import { entriesOf } from '../../../core/learner/log-days.ts';
import { beamsRaisedBy } from '../../../core/learner/sitting-growth.ts';
import { askedIn, type Session, starsOf, type Tally, tallyOf } from '../../../core/session/session-state.ts';
import { HOME, toHash } from '../../../route.ts';
import motion from '../../../shapes/motion.json';
import { levelStar } from '../../../shapes/star-and-due-seal.ts';
import { beamName, formName, levelName } from '../../../text/names.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { squarePicture } from '../../dom/small-pictures.ts';
import { isSoundDue } from '../../store/settings-store.ts';
import { focusHeading } from '../announcer.ts';
import type { ListPageContext } from '../list-page-context.ts';
import { homeLink, levelHash } from '../page-controls.ts';
import { figure, missedItems } from '../result-parts.ts';
import { grownHalls, growthOf, listsLearnt, measuresLaid, milestones, valuesLearnt } from './grown-hall.ts';

/**
 * The result of a session that is no assignment: first what it has built, which grows before one's eyes; then what follows
 * from it, what was missed, and how to go on.
 */
export function result(page: ListPageContext, session: Session, isPartial: boolean): TemplateResult {
  const { game, text } = page;
  const level = levelOf(game.interview, session.level);
  const tally = tallyOf(session);
  const growth = growthOf(page, session);
  const accent = 'beam' in level ? beamOf(game.interview, level.beam).accent : 'azurite';
  return html`
    <main class="result accent-${accent}" data-page="result">
      ${homeLink(text.t('app.toHall'))}
      <div class="columns" data-growth="due">
        <div class="grown">
          ${heading(page, session, isPartial)}
          ${grownHalls(page, growth)}
          ${measuresLaid(page, growth)}
        </div>
        <div class="sums">
          ${growth.courses.length === 0 ? valuesLearnt(page, session) : nothing}
          ${milestones(page, session, growth, isPartial || game.learner.isRecall(level.id))}
          ${growth.courses.length > 0 ? valuesLearnt(page, session) : nothing}
          ${listsLearnt(page, session)}
          ${best(page, session)}
          <div class="notes">${dayLine(page)} ${soundOffer(page, session)}</div>
          ${tally.total > 0 ? figures(page, session, tally) : nothing}
          ${missed(page, session, tally)}
          ${'beam' in level && growth.raised === undefined ? certificateLink(page, level.beam) : nothing}
        </div>
      </div>
      ${actions(page, session, tally, growth.raised !== undefined)}
    </main>
  `;
}

function heading(page: ListPageContext, session: Session, isPartial: boolean): TemplateResult {
  const { game, text } = page;
  const level = levelOf(game.interview, session.level);
  const tally = tallyOf(session);
  const isRecalled = game.learner.isRecall(level.id);
  return html`
    <header>
      ${isRecalled ? nothing : html`<p class="quiet">${levelName(text, game.interview, level)}</p>`}
      <h1 tabindex="-1">${isPartial && !isRecalled ? text.t('result.partial') : formName(text, level)}</h1>
      ${isRecalled ? (tally.total > 0 ? leftToday(page, level) : nothing) : isPartial ? html`<p class="quiet">${text.t('result.partialLine')}</p>` : stars(page, tally)}
      ${tally.total > 0 ? firstTryLine(page, session, tally) : nothing}
    </header>
  `;
}

/** How much of it was right at first try, in one sentence. */
function firstTryLine(
  { text: { t } }: ListPageContext,
  session: Session,
  { firstTry }: Tally,
): TemplateResult {
  const count = askedIn(session);
  const isCards = session.items.every(({ id }) => ['cards', 'lists'].includes(asksOf(kindOf(id))));
  const all = isCards ? t('result.cardsAll', { count }) : t('result.answersAll', { count });
  const some = isCards
    ? t('result.cards', { count, first: firstTry })
    : t('result.answers', { count, first: firstTry });
  return html`<p class="quiet">${firstTry === count ? all : some}</p>`;
}

/** After a sitting of the day: how much of it is left. After a review: how much is still due today. */
function leftToday({ game, text }: ListPageContext, { form }: LevelSpec): TemplateResult {
  const { recollection } = game.learner.getState();
  const count = recollection?.due.length ?? 0;
  if (!recollection) return html`<p class="quiet"></p>`;
  if (form === 'today') {
    const left = game.learner.today()?.facts.length ?? 0;
    return html`<p class="quiet">${left > 0 ? text.t('result.dayLeft', { count: left }) : text.t('result.dayDone')}</p>`;
  }
  return count > 0
    ? html`<p><a class="quiet" href=${toHash({ page: 'review' })}>${text.t('review.left', { count })}</a></p>`
    : html`<p class="quiet">${text.t('review.clear')}</p>`;
}

/** One star after the other; of three the middle one is the largest. */
function stars({ text }: ListPageContext, tally: Tally): TemplateResult {
  const count = starsOf(tally);
  const star = (i: number): TemplateResult => html`
    <span data-move="seat" data-at=${i * motion.growth.star}>${squarePicture(levelStar(i < count, 40), 40)}</span>
  `;
  return html`
    <p class=${count === MOST_STARS ? 'earned all' : 'earned'}>
      <span class="stars">${[0, 1, 2].map(star)}</span><span class="unseen">${text.t('result.stars', { count })}</span>
    </p>
  `;
}

const MOST_STARS = 3;

/** What was done today, and which roofs stand since. Nothing before it is known which day it is. */
function dayLine({ game, text }: ListPageContext): TemplateResult | typeof nothing {
  const { log, recollection } = game.learner.getState();
  if (!recollection) return nothing;
  const facts = game.learner.today()?.day ?? [];
  const done = facts.filter(({ isDone }) => isDone).length;
  if (done === 0) return nothing;
  const day =
    done === facts.length
      ? text.t('result.day', { count: done })
      : text.t('result.dayOf', { count: done, planned: facts.length });
  const ofToday = entriesOf(log, recollection.today);
  const beams = beamsRaisedBy(game.interview, log, entry => ofToday.has(entry)).map(id =>
    beamName(text, game.interview, id),
  );
  const names = beams.join(text.t('name.and'));
  return html`<p class="quiet day">${names ? text.t('result.dayRoof', { day, beams: names, count: beams.length }) : day}</p>`;
}

/** Sound is offered once, when the first milestone has been reached. */
function soundOffer({ game, text }: ListPageContext, session: Session): TemplateResult | typeof nothing {
  if (!isSoundDue(game.settings.getState(), session) || typeof AudioContext !== 'function') return nothing;
  const accept = (): void => {
    game.settings.change({ hasSound: true, isSoundOffered: true });
    focusHeading(document.querySelector<HTMLElement>('main h1'));
  };
  return html`
    <p class="sound-offer">${text.t('result.sound')}
      <button class="quiet-button" type="button" @click=${accept}>${text.t('result.soundOn')}</button>
    </p>
  `;
}

/** For a level that ends after some errors: how far this session came, and the best one so far. */
function best({ game, text }: ListPageContext, session: Session): TemplateResult | typeof nothing {
  if (session.limit.errors === undefined) return nothing;
  const count = tallyOf(session).done;
  const { log } = game.learner.getState();
  return html`<p class="quiet best">${text.t('result.best', { count, best: Math.max(count, mostRightIn(log, session.level)) })}</p>`;
}

/** Once the beam is complete there is a certificate to show. */
function certificateLink({ game, text }: ListPageContext, beam: BeamId): TemplateResult | typeof nothing {
  const { journey } = game.learner.getState();
  if (!isBuilt(game.interview, journey, beam)) return nothing;
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

function missed(
  page: ListPageContext,
  session: Session,
  { missed: ids }: Tally,
): TemplateResult | typeof nothing {
  const { text } = page;
  if (session.log.length === 0) return html`<p class="flawless">${text.t('review.empty')}</p>`;
  return ids.length === 0 ? nothing : missedItems(page, session, ids);
}

/** After a beam was put up one goes to see it in the hall, otherwise to the next level. */
function actions(page: ListPageContext, session: Session, tally: Tally, isRaised: boolean): TemplateResult {
  const { game, text } = page;
  const level = levelOf(game.interview, session.level);
  const isRecalled = game.learner.isRecall(session.level);
  const next = isRecalled ? undefined : stepAfter(game.interview, game.learner.getState().journey, level);
  const isToHall = isRaised || !next;
  return html`
    <nav class="actions">
      ${
        isRaised
          ? next
            ? html`<a class="button" href=${levelHash(next)}><strong>${text.t('result.next')}</strong></a>`
            : nothing
          : repeat(page, session, tally)
      }
      <a class="button primary" data-go href=${isToHall ? toHash(HOME) : levelHash(next)}>
        <strong>${text.t(isRaised ? 'result.seeHall' : next ? 'result.next' : 'app.toHall')}</strong>
      </a>
    </nav>
  `;
}

/** What was missed is asked again, or the whole level. */
function repeat({ game, text }: ListPageContext, session: Session, { missed: again }: Tally): TemplateResult {
  const { form } = levelOf(game.interview, session.level);
  if (form === 'today' && again.length === 0) {
    const further = (): void => {
      game.session.prepare(session.level, game.learner.planFor(session.level));
      game.session.open(session.level);
    };
    return html`<button class="button" type="button" @click=${further}><strong>${text.t('home.further')}</strong></button>`;
  }
  if (game.learner.isRecall(session.level) && again.length === 0)
    return html`<a class="button" href=${toHash({ page: 'review' })}><strong>${text.t('review.again')}</strong></a>`;
  // A level that was ended by errors is tried again as a whole.
  const missedOnly = again.length > 0 && session.limit.errors === undefined ? again : undefined;
  return html`
    <button class="button" type="button" @click=${() => game.session.restart(session.level, missedOnly)}>
      <strong>${missedOnly ? text.t('result.redo', { count: missedOnly.length }) : text.t('result.again')}</strong>
    </button>
  `;
}
