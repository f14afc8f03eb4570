import {
  beamOf,
  confusableOf,
  figureOf,
  measureOf,
  pillarOf,
  pointerOf,
} from '../../../core/interview/library.ts';
import type { PillarId } from '../../../core/interview/types.ts';
import { quantityOf, sourcesOf } from '../../../core/kinds/figure.ts';
import type { Mistake } from '../../../core/learner/mistakes.ts';
import { beamOfFact, isMeasure } from '../../../core/session/recall.ts';
import { amount } from '../../../text/amount.ts';
import {
  cardMarked,
  clueOf,
  figureMeaning,
  figureQuestion,
  pillarLabel,
  pillarNumberAmong,
} from '../../../text/naming.ts';
import { html, nothing, type TemplateResult } from '../../dom/lit.ts';
import { phrases } from '../../dom/phrases.ts';
import { bubblePicture, cloudPicture, tickPicture } from '../../dom/picture.ts';
import { quotations, sourceStrips } from '../../dom/source.ts';
import type { ListPageContext } from '../scene.ts';
import { answeredNumber } from './answered.ts';

/** One row of the notebook: what was asked, what was put and what is right; why, on demand. */
export function mistakeRow(scene: ListPageContext, mistake: Mistake): TemplateResult {
  const { game, text } = scene;
  const { t } = text;
  const { accent } = beamOf(game.interview, beamOfFact(game.interview, mistake.fact));
  const isCard = isMeasure(game.interview, mistake.fact);
  return html`
    <li class=${`miss accent-${accent}`} data-fact=${mistake.fact}>
      ${isCard ? card(scene, mistake) : figure(scene, mistake)}
      <details>
        <summary>
          ${t('mistakes.why')}<span>${t('mistakes.times', { count: mistake.times })}</span>
          ${mistake.repaired === 1 ? html`<span class="repaired">${t('mistakes.repaired')}</span>` : nothing}
        </summary>
        ${isCard ? whyCard(scene, mistake) : whyFigure(scene, mistake)}
      </details>
    </li>
  `;
}

/** The pillar that was chosen, if the interview still has it. */
const chosenIn = ({ game }: ListPageContext, { chosen }: Mistake): PillarId | undefined =>
  game.interview.pillars.find(({ id }) => id === chosen)?.id;

function card(scene: ListPageContext, mistake: Mistake): TemplateResult {
  const { game, text } = scene;
  const { interview } = game;
  const right = measureOf(interview, mistake.fact).pillar;
  const chosen = chosenIn(scene, mistake);
  const named = (id: PillarId): TemplateResult => html`
    ${bubblePicture(pillarNumberAmong(interview, [right, chosen ?? right], id), id === right)}
    <strong>${pillarLabel(text, id)}</strong>`;
  return html`
    <p class="what">${phrases(cardMarked(text, mistake.fact), text.readings)}</p>
    <dl class="against">
      ${chosen === undefined ? nothing : wrong(text.t('mistakes.put'), named(chosen))}
      ${truth(text.t('mistakes.right'), named(right))}
    </dl>
  `;
}

function figure({ game, text }: ListPageContext, mistake: Mistake): TemplateResult {
  const stated = figureOf(game.interview, mistake.fact);
  // Asked in another way, the answer means nothing beside this question.
  const said = mistake.item.includes('.')
    ? undefined
    : answeredNumber(text, game.interview, stated.id, mistake.response);
  return html`
    <p class="what">${phrases(figureQuestion(text, stated.id))}</p>
    <dl class="against">
      ${said === undefined ? nothing : wrong(text.t('mistakes.said'), html`<strong>${said}</strong>`)}
      ${truth(text.t('mistakes.stated'), html`<strong>${amount(text, quantityOf(stated), stated.unit)}</strong>`)}
    </dl>
  `;
}

const wrong = (name: string, value: TemplateResult): TemplateResult =>
  html`<div class="wrong"><dt>${cloudPicture()}${name}</dt><dd>${value}</dd></div>`;
const truth = (name: string, value: TemplateResult): TemplateResult =>
  html`<div class="truth"><dt>${tickPicture()}${name}</dt><dd>${value}</dd></div>`;

function whyCard(scene: ListPageContext, mistake: Mistake): TemplateResult {
  const { game, text } = scene;
  const { pillar, id } = measureOf(game.interview, mistake.fact);
  const chosen = chosenIn(scene, mistake);
  const set = chosen && chosen !== pillar ? confusableOf(game.interview, mistake.fact, chosen) : undefined;
  const sentence = set && text.more?.confusables[set.id];
  const pointer = pointerOf(game.interview, pillarOf(game.interview, pillar));
  return html`
    <p class="clue">${clueOf(text, mistake.fact)}</p>
    ${sentence ? html`<p class="apart">${text.t('wrong.apart', { sentence })}</p>` : nothing}
    ${quotations(text, [{ pointer, place: id }])}
  `;
}

const whyFigure = ({ game, text }: ListPageContext, { fact }: Mistake): TemplateResult => html`
  <p class="clue">${figureMeaning(text, fact)}</p>
  ${sourceStrips(text, sourcesOf(game.interview, [fact]))}
`;
