import { beamOfFact } from '../../../core/interview/facts.ts';
import { beamOf, recallLevelOf } from '../../../core/interview/lookups.ts';
import type { Interview } from '../../../core/interview/types.ts';
import { nextStep } from '../../../core/learner/campaign-progress.ts';
import type { DailyPlan, PlannedFact } from '../../../core/learner/daily-plan.ts';
import { minutesFor } from '../../../core/learner/learner-pace.ts';
import { toHash } from '../../../route.ts';
import { type DayTimber, dayTimbers } from '../../../shapes/hall/day-timbers.ts';
import { widthOf } from '../../../shapes/letter-width.ts';
import { isWideFrame } from '../../../shapes/stage/stage-parts.ts';
import { levelName } from '../../../text/names.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { toSvg } from '../../dom/shapes-to-svg.ts';
import { arrowPicture } from '../../dom/small-pictures.ts';
import type { ListPageContext } from '../list-page-context.ts';
import { levelHash } from '../page-controls.ts';

/** What to do today: how much that is, the one button for it, and quiet links to everything else. */
export function todayPanel(page: ListPageContext): TemplateResult {
  if (isNewcomer(page)) return html`${pitch(page)} ${beginButton(page)} ${paths(page)}`;
  return html`${day(page)} ${todayButton(page)} ${paths(page)}`;
}

/** Nothing was ever answered on this device. */
export const isNewcomer = ({ game }: ListPageContext): boolean => game.learner.getState().log.length === 0;

/** The time for a card of whoever sees all of them for the first time, in ms. */
const FIRST_PACE_MS = 18_000;

/** What one will do, and how long a level takes, in one sentence each. */
function pitch({ game: { interview }, text: { t } }: ListPageContext): TemplateResult {
  const sizes = interview.levels.flatMap(level =>
    level.form === 'match'
      ? [interview.measures.filter(({ pillar }) => level.pillars.includes(pillar)).length]
      : [],
  );
  const usual = [...sizes].sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0;
  return html`<p class="pitch">${t('home.pitch', { minutes: minutesFor(usual, FIRST_PACE_MS) })}</p>`;
}

/** To the first minute, where the interview has one; else to the first level. */
function beginButton({ game, text }: ListPageContext): TemplateResult {
  const { interview } = game;
  const { first } = interview;
  const level = nextStep(interview, game.learner.getState().journey) ?? interview.levels[0];
  if (!level) return html``;
  return html`
    <a class="button primary big" href=${first ? toHash({ page: 'first' }) : levelHash(level)} data-go>
      <strong>${text.t('home.begin')}</strong>
      <span class="what">${first ? text.t('home.firstCards', { count: first.cards.length }) : levelName(text, interview, level)}</span>
      ${arrowPicture('right')}
    </a>
  `;
}

/** The whole day: a sum that counts down, and a timber for each thing that is asked. Empty until the model of memory has come. */
function day(page: ListPageContext): TemplateResult {
  const plan = page.game.learner.today();
  if (!plan || plan.day.length === 0) return html`<p class="day"></p>`;
  const { t } = page.text;
  const isDone = plan.facts.length === 0;
  const label = t(isDone ? 'home.doneToday' : 'home.leftToday');
  const sum = isDone
    ? t('home.doneSum', { count: plan.day.length })
    : t('home.leftSum', { count: plan.facts.length });
  const row = dayTimbers(timbersOf(page.game.interview, plan.day), roomBeside(page, label, sum));
  return html`
    <p class="day"><span>${label}</span><strong>${sum}</strong>${row ? toSvg(row.shapes, row.size) : nothing}</p>
  `;
}

/** First what is done, then what is new, then what is due; beam by beam in each. */
function timbersOf(interview: Interview, facts: readonly PlannedFact[]): readonly DayTimber[] {
  const ranks = ['done', 'new', 'due'] as const;
  return facts
    .map(({ fact, isNew, isDone }) => {
      const look = isDone ? ('done' as const) : isNew ? ('new' as const) : ('due' as const);
      return { look, beam: beamOfFact(interview, fact) };
    })
    .map(({ look, beam }) => ({ look, ...(beam === '' ? ACROSS : beamOf(interview, beam)) }))
    .sort((a, b) => ranks.indexOf(a.look) - ranks.indexOf(b.look) || a.question - b.question)
    .map(({ look, accent }) => ({ look, accent }));
}

/** What is named in several beams comes behind all of them, and has no colour of a single one. */
const ACROSS = { accent: 'azurite', question: Number.POSITIVE_INFINITY } as const;

/** Lengths of the style sheet, in sixteenths of a rem: the line of the day, and what stands beside it. */
const LINE = { tall: 568, wide: 336, side: 16, beside: 344, letters: 16, gaps: 24 } as const;

/** The room for timbers beside these words, in sixteenths of a rem, by which the picture grows with the letters. */
function roomBeside({ window }: ListPageContext, label: string, sum: string): number {
  const unit = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  const width = window.w / unit;
  const line = isWideFrame(window)
    ? Math.min(LINE.wide, width - LINE.beside)
    : Math.min(LINE.tall, width - 2 * LINE.side);
  return line - widthOf(label, LINE.letters) - widthOf(sum, LINE.letters) - LINE.gaps;
}

/** Of the same size whatever it says, so that nothing moves when the plan of the day comes. */
function todayButton({ game, text: { t } }: ListPageContext): TemplateResult {
  const plan = game.learner.today();
  const level = recallLevelOf(game.interview, 'today');
  const isOver = plan?.facts.length === 0;
  const name = !isOver ? t('form.today') : t(plan.day.length > 0 ? 'home.finished' : 'home.rested');
  return html`
    <a class=${`button big ${isOver ? 'over' : 'primary'}`} href=${toHash({ page: 'play', level })} data-go>
      <strong>${name}</strong>
      ${plan && !isOver ? html`<span class="long">${t('home.minutes', { count: plan.minutes })}</span>` : nothing}
      <span class="what">${isOver ? t('home.further') : plan ? partsOf(plan, t) : nothing}</span>
      ${isOver ? nothing : arrowPicture('right')}
    </a>
  `;
}

function partsOf({ fresh, due }: DailyPlan, t: ListPageContext['text']['t']): string {
  if (due === 0) return t('home.fresh', { count: fresh });
  return fresh === 0 ? t('home.toReview', { count: due }) : t('home.freshAndDue', { fresh, due });
}

/** Everything else one may do, as text. */
function paths(page: ListPageContext): TemplateResult {
  const { game, text } = page;
  const { journey, recollection } = game.learner.getState();
  const next = isNewcomer(page) ? undefined : nextStep(game.interview, journey);
  const isDue = (recollection?.due.length ?? 0) > 0;
  return html`
    <div class="paths">
      <a class="to-levels" href=${toHash({ page: 'levels' })}>${text.t('home.levels')}</a>
      ${isDue ? html`<a class="to-review" href=${toHash({ page: 'review' })}>${text.t('home.review')}</a>` : nothing}
      ${
        next
          ? html`<a class="to-next" href=${levelHash(next)}>${text.t('home.next', { level: levelName(text, game.interview, next) })}</a>`
          : nothing
      }
    </div>
  `;
}
