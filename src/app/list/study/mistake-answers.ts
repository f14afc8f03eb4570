import { isMeasure } from '../../../core/interview/facts.ts';
import {
  confusableOf,
  figureOf,
  measureOf,
  pillarOf,
  pointerOf,
  questionsOf,
} from '../../../core/interview/lookups.ts';
import { evidenceKey, type ListId, NONE } from '../../../core/interview/question-types.ts';
import type { Figure, Interview, PillarId } from '../../../core/interview/types.ts';
import { parseAnswer } from '../../../core/kinds/answer-register.ts';
import { quantityOf, sourcesOf } from '../../../core/kinds/figure-lookup.ts';
import { type Answer, kindOf } from '../../../core/kinds/kind.ts';
import { kindsFor } from '../../../core/kinds/register.ts';
import type { Mistake } from '../../../core/learner/mistake-notebook.ts';
import { toDecimal } from '../../../core/quantity/decimal.ts';
import {
  figureMeaning,
  figureName,
  figureQuestion,
  headlineText,
  listMeaning,
  listMemberMarked,
  listName,
  memberReason,
  phraseName,
  phrasesOf,
} from '../../../text/further-names.ts';
import {
  arguableNote,
  cardMarked,
  clueOf,
  contrastOf,
  decidesOf,
  joinSentences,
  pillarLabel,
  pillarNumberAmong,
} from '../../../text/names.ts';
import { amount } from '../../../text/quantity-with-unit.ts';
import type { Text } from '../../../text/types.ts';
import { html, nothing, phrases, type TemplateResult } from '../../dom/html-template.ts';
import { bubblePicture, cloudPicture, tickPicture } from '../../dom/small-pictures.ts';
import { quotations, sourceStrips } from '../../dom/source-quotes.ts';
import type { ListPageContext } from '../list-page-context.ts';

/** What was typed, or the number that was chosen, when this figure was asked. A mark on a line has no words. */
function answerWords(text: Text, figure: Figure, { typed, number }: Answer): string | undefined {
  if (!number) return typed || undefined;
  return amount(text, { ...number, value: toDecimal(number.value), comparator: 'exact' }, figure.unit);
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

/** The headline or the thing of a list in the id of its item, behind what it is about. */
const partOf = ({ item }: Mistake): string => item.slice(item.indexOf('.') + 1);

/** Which rival was shown is not in the log, so the true headline is told, and the phrase that was taken for wrong. */
function headlineAnswers({ game, text }: ListPageContext, mistake: Mistake): TemplateResult {
  const { fact, item, response } = mistake;
  const { chosen } = parseAnswer(kindOf(item), response);
  const phrase = phrasesOf(text, partOf(mistake)).find(({ id }) => id === chosen);
  const about = isMeasure(game.interview, fact) ? cardMarked(text, fact) : figureName(text, fact);
  const truth = headlineText(text, partOf(mistake));
  return html`
    <p class="what">${phrases(about, text.readings)}</p>
    <dl class="against">
      ${phrase ? wrongAnswer(text.t('mistakes.took'), html`<strong>${phraseName(phrase.text)}</strong>`) : nothing}
      ${chosen === NONE ? wrongAnswer(text.t('mistakes.said'), html`<strong>${text.t('proofread.all')}</strong>`) : nothing}
      ${truth ? rightAnswer(text.t('mistakes.stated'), html`<strong>${truth}</strong>`) : nothing}
    </dl>
  `;
}

function listAnswers({ text }: ListPageContext, mistake: Mistake): TemplateResult {
  const { fact, item, response } = mistake;
  const { chosen = '' } = parseAnswer(kindOf(item), response);
  const named = (list: ListId): TemplateResult => html`<strong>${listName(text, list)}</strong>`;
  return html`
    <p class="what">${phrases(listMemberMarked(text, fact, partOf(mistake)))}</p>
    <dl class="against">
      ${listName(text, chosen) ? wrongAnswer(text.t('mistakes.put'), named(chosen)) : nothing}
      ${rightAnswer(text.t('mistakes.right'), named(fact))}
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

function whyHeadline({ game, text }: ListPageContext, { fact }: Mistake): TemplateResult {
  const { interview } = game;
  const place = isMeasure(interview, fact)
    ? pillarOf(interview, measureOf(interview, fact).pillar)
    : figureOf(interview, fact);
  const meaning = figureMeaning(text, fact);
  return html`
    ${meaning ? html`<p class="clue">${meaning}</p>` : nothing}
    ${sourceStrips(text, [{ pointer: pointerOf(interview, place), place: fact }])}
  `;
}

function whyList({ game, text }: ListPageContext, mistake: Mistake): TemplateResult {
  const [list, id] = [mistake.fact, partOf(mistake)];
  const { lists } = questionsOf(game.interview);
  const member = lists.find(one => one.id === list)?.members.find(one => one.id === id);
  const pointer = member && pointerOf(game.interview, pillarOf(game.interview, member.pillar));
  return html`
    <p class="clue">${joinSentences(text, [memberReason(text, list, id), listMeaning(text, list)])}</p>
    ${pointer ? sourceStrips(text, [{ pointer, place: member.pillar, quote: evidenceKey(list, id) }]) : nothing}
  `;
}

/** How a mistake is told: what was asked, what was answered and what is right; and why. */
type Telling = Readonly<
  Record<'answers' | 'why', (page: ListPageContext, mistake: Mistake) => TemplateResult>
>;

const HEADLINE: Telling = { answers: headlineAnswers, why: whyHeadline };
const LIST: Telling = { answers: listAnswers, why: whyList };
const CARD: Telling = { answers: cardAnswers, why: whyCard };
const FIGURE: Telling = { answers: figureAnswers, why: whyFigure };

/** By what its kind asks about; of a kind that is not known by what the item was about. */
export function tellingOf(interview: Interview, { fact, item }: Mistake): Telling {
  const kind = kindOf(item);
  if (kindsFor(['headlines']).includes(kind)) return HEADLINE;
  if (kindsFor(['lists']).includes(kind)) return LIST;
  return isMeasure(interview, fact) ? CARD : FIGURE;
}
