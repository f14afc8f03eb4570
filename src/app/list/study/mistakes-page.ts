import { repeat } from 'lit-html/directives/repeat.js';
import {
  beamOf,
  confusableOf,
  figureOf,
  measureOf,
  pillarOf,
  pointerOf,
  recallLevelOf,
} from '../../../core/interview/lookups.ts';
import type { BeamId, Figure, PillarId } from '../../../core/interview/types.ts';
import { parseAnswer } from '../../../core/kinds/answer-register.ts';
import { quantityOf, sourcesOf } from '../../../core/kinds/figure-lookup.ts';
import { type Answer, kindOf } from '../../../core/kinds/kind.ts';
import type { Mistake } from '../../../core/learner/mistake-notebook.ts';
import { toDecimal } from '../../../core/quantity/decimal.ts';
import { beamOfFact, isMeasure } from '../../../core/session/compose-review.ts';
import { toHash } from '../../../route.ts';
import {
  arguableNote,
  beamTitle,
  cardMarked,
  clueOf,
  contrastOf,
  decidesOf,
  figureMeaning,
  figureQuestion,
  pillarLabel,
  pillarNumberAmong,
} from '../../../text/names.ts';
import { amount } from '../../../text/quantity-with-unit.ts';
import type { Text } from '../../../text/types.ts';
import { html, nothing, phrases, type TemplateResult } from '../../dom/html-template.ts';
import { bubblePicture, cloudPicture, tickPicture } from '../../dom/small-pictures.ts';
import { quotations, sourceStrips } from '../../dom/source-quotes.ts';
import type { ListPageContext } from '../list-page-context.ts';
import { type Chip, chips, homeLink } from '../page-controls.ts';

/** Most mistakes in one session of practice: about a quarter of an hour. */
const DRILL_MOST = 20;

/** 错题本: everything that was missed and not yet answered right often enough since, the latest first. */
export function mistakes(page: ListPageContext): TemplateResult {
  const { game, text } = page;
  const all = game.learner.getState().recollection?.mistakes;
  const shown = all && filtered(page, all);
  return html`
    <main class="mistakes" data-page="mistakes">
      <header class="head">
        ${homeLink(text.t('levels.back'))}
        <div>
          <h1 tabindex="-1">${text.t('levels.mistakes')}</h1>
          ${all?.length ? html`<p class="subtitle">${text.t('mistakes.line')}</p>` : nothing}
        </div>
      </header>
      ${all && shown ? (all.length > 0 ? notebook(page, all, shown) : empty(page)) : nothing}
    </main>
  `;
}

/** The mistakes of the beam chosen in the filter; all of them if it has none left. */
function filtered({ game }: ListPageContext, all: readonly Mistake[]): readonly Mistake[] {
  const beam = game.beamFilter.getState();
  const ofBeam = all.filter(({ fact }) => beamOfFact(game.interview, fact) === beam);
  return ofBeam.length > 0 ? ofBeam : all;
}

function notebook(page: ListPageContext, all: readonly Mistake[], shown: readonly Mistake[]): TemplateResult {
  return html`
    ${beamChips(page, all, shown)}
    <ul class="misses">${repeat(
      shown,
      ({ fact }) => fact,
      mistake => mistakeRow(page, mistake),
    )}</ul>
    ${practiceLink(page, shown)}
  `;
}

/** The filter: one chip for each beam with mistakes; nothing where all are of one beam. */
function beamChips(
  page: ListPageContext,
  all: readonly Mistake[],
  shown: readonly Mistake[],
): TemplateResult | typeof nothing {
  const { game, text } = page;
  const countOf = (beam: BeamId): number =>
    all.filter(({ fact }) => beamOfFact(game.interview, fact) === beam).length;
  const beams = game.interview.beams.filter(({ id }) => countOf(id) > 0);
  if (beams.length < 2) return nothing;
  const now = shown.length < all.length ? game.beamFilter.getState() : null;
  return chips<BeamId | null>(
    {
      name: 'filter',
      legend: text.t('mistakes.filter'),
      isUnseen: true,
      now,
      onChoose: game.beamFilter.choose,
    },
    [
      [null, text.t('mistakes.all', { count: all.length })],
      ...beams.map(({ id }): Chip<BeamId> => {
        const name = text.t('mistakes.beam', { beam: beamTitle(text, id), count: countOf(id) });
        return [id, name];
      }),
    ],
  );
}

/** Prepares a session over the mistakes shown; the link then leads to it. */
function practiceLink({ game, text }: ListPageContext, shown: readonly Mistake[]): TemplateResult {
  const level = recallLevelOf(game.interview, 'drill');
  const facts = shown.slice(0, DRILL_MOST).map(({ fact }) => fact);
  return html`
    <nav class="actions">
      <a class="button primary" data-go href=${toHash({ page: 'play', level })}
        @click=${() => game.session.prepare(level, facts)}>
        <strong>${text.t('mistakes.practise', { count: facts.length })}</strong>
      </a>
    </nav>
  `;
}

const empty = ({ text }: ListPageContext): TemplateResult => html`
  <p class="none">${text.t('mistakes.empty')}</p>
  <nav class="actions">
    <a class="button primary" data-go href=${toHash({ page: 'levels' })}><strong>${text.t('mistakes.play')}</strong></a>
  </nav>
`;

/** What was typed, or the number that was chosen, when this figure was asked. A mark on a line has no words. */
function answerWords(text: Text, figure: Figure, { typed, number }: Answer): string | undefined {
  if (!number) return typed || undefined;
  return amount(text, { ...number, value: toDecimal(number.value), comparator: 'exact' }, figure.unit);
}

/** One row of the notebook: what was asked, what was answered and what is right; below it, folded away, why. */
function mistakeRow(page: ListPageContext, mistake: Mistake): TemplateResult {
  const { game, text } = page;
  const { t } = text;
  const { accent } = beamOf(game.interview, beamOfFact(game.interview, mistake.fact));
  const isCard = isMeasure(game.interview, mistake.fact);
  return html`
    <li class=${`miss accent-${accent}`} data-fact=${mistake.fact}>
      ${isCard ? cardAnswers(page, mistake) : figureAnswers(page, mistake)}
      <details>
        <summary>
          ${t('mistakes.why')}<span>${t('mistakes.times', { count: mistake.times })}</span>
          ${mistake.repaired === 1 ? html`<span class="repaired">${t('mistakes.repaired')}</span>` : nothing}
        </summary>
        ${isCard ? whyCard(page, mistake) : whyFigure(page, mistake)}
      </details>
    </li>
  `;
}

/** The pillar that was chosen, if the interview still has it (the log may be older than the interview). */
const chosenIn = ({ game }: ListPageContext, { chosen }: Mistake): PillarId | undefined =>
  game.interview.pillars.find(({ id }) => id === chosen)?.id;

function cardAnswers(page: ListPageContext, mistake: Mistake): TemplateResult {
  const { game, text } = page;
  const { interview } = game;
  const right = measureOf(interview, mistake.fact).pillar;
  const chosen = chosenIn(page, mistake);
  const named = (id: PillarId): TemplateResult => html`
    ${bubblePicture(pillarNumberAmong(interview, [right, chosen ?? right], id), id === right)}
    <strong>${pillarLabel(text, id)}</strong>`;
  return html`
    <p class="what">${phrases(cardMarked(text, mistake.fact), text.readings, decidesOf(text, mistake.fact))}</p>
    <dl class="against">
      ${chosen === undefined ? nothing : wrongAnswer(text.t('mistakes.put'), named(chosen))}
      ${rightAnswer(text.t('mistakes.right'), named(right))}
    </dl>
  `;
}

function figureAnswers({ game, text }: ListPageContext, mistake: Mistake): TemplateResult {
  const stated = figureOf(game.interview, mistake.fact);
  // Asked in another way, the answer means nothing beside this question.
  const said = mistake.item.includes('.')
    ? undefined
    : answerWords(text, stated, parseAnswer(kindOf(mistake.item), mistake.response));
  return html`
    <p class="what">${phrases(figureQuestion(text, stated.id))}</p>
    <dl class="against">
      ${said === undefined ? nothing : wrongAnswer(text.t('mistakes.said'), html`<strong>${said}</strong>`)}
      ${rightAnswer(text.t('mistakes.stated'), html`<strong>${amount(text, quantityOf(stated), stated.unit)}</strong>`)}
    </dl>
  `;
}

const wrongAnswer = (name: string, value: TemplateResult): TemplateResult =>
  html`<div class="wrong"><dt>${cloudPicture()}${name}</dt><dd>${value}</dd></div>`;
const rightAnswer = (name: string, value: TemplateResult): TemplateResult =>
  html`<div class="truth"><dt>${tickPicture()}${name}</dt><dd>${value}</dd></div>`;

function whyCard(page: ListPageContext, mistake: Mistake): TemplateResult {
  const { game, text } = page;
  const { pillar, id } = measureOf(game.interview, mistake.fact);
  const chosen = chosenIn(page, mistake);
  const set = chosen && chosen !== pillar ? confusableOf(game.interview, mistake.fact, chosen) : undefined;
  const sentence = set && text.more?.confusables[set.id];
  const contrast = chosen && contrastOf(text, id, chosen);
  const arguable = arguableNote(text, id);
  const pointer = pointerOf(game.interview, pillarOf(game.interview, pillar));
  return html`
    <p class="clue">${clueOf(text, mistake.fact)}</p>
    ${contrast ? html`<p class="contrast">${contrast}</p>` : nothing}
    ${sentence && !contrast ? html`<p class="apart">${text.t('wrong.apart', { sentence })}</p>` : nothing}
    ${arguable ? html`<p class="arguable">${arguable}</p>` : nothing}
    ${quotations(text, [{ pointer, place: id }])}
  `;
}

const whyFigure = ({ game, text }: ListPageContext, { fact }: Mistake): TemplateResult => html`
  <p class="clue">${figureMeaning(text, fact)}</p>
  ${sourceStrips(text, sourcesOf(game.interview, [fact]))}
`;
