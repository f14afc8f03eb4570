import { type GlossaryWord, splitAtTerms, termsIn } from '../../../core/interview/glossary-terms.ts';
import {
  beamOf,
  confusablesOf,
  measureOf,
  measuresOf,
  pillarOf,
  pointerOf,
} from '../../../core/interview/lookups.ts';
import type {
  Confusable,
  Interview,
  Measure,
  MeasureId,
  Pillar,
  PlaceId,
  Pointer,
  TermId,
} from '../../../core/interview/types.ts';
import { toHash } from '../../../route.ts';
import {
  cardMarked,
  cardText,
  clueOf,
  pillarLabel,
  pillarSummary,
  pillarTitle,
} from '../../../text/names.ts';
import type { Text } from '../../../text/types.ts';
import { html, phrases, type TemplateResult } from '../../dom/html-template.ts';
import { bubblePicture, tenonPicture } from '../../dom/small-pictures.ts';
import { quotations } from '../../dom/source-quotes.ts';
import { focusHeading } from '../focus-and-announcements.ts';
import type { ListPageContext } from '../list-page-context.ts';
import type { Speaker } from './read-aloud.ts';

/** Is this what the address names? */
export const isHere = ({ route }: ListPageContext, id: PlaceId): boolean =>
  route.page === 'digest' && route.place === id;

export const digestHash = (place?: PlaceId): string =>
  toHash(place ? { page: 'digest', place } : { page: 'digest' });

/**
 * A link from one place of the digest to another leads there without a step in the history: back still leads out of
 * the digest at once. Where the address names the place already, it is gone to all the same.
 */
export function onDigestLink({ game, route }: ListPageContext): (event: MouseEvent) => void {
  return event => {
    const { target, ctrlKey, metaKey, shiftKey, altKey } = event;
    const link = target instanceof Element ? target.closest('a[href^="#/digest"]') : null;
    if (!link || ctrlKey || metaKey || shiftKey || altKey) return;
    event.preventDefault();
    const hash = link.getAttribute('href') ?? '';
    if (hash === toHash(route)) focusHeading(document.querySelector('[data-marked], main h1'));
    else game.tabHistory.replace(hash);
  };
}

/** A paragraph in which the words of the glossary say on the spot what they mean. `id` tells it from every other. */
export function withTermsExplained(text: Text, id: string, sentence: string, look = ''): TemplateResult {
  const parts = splitAtTerms(sentence, knownIn(text));
  return html`
    <p class=${look}>${parts.map(part => (part.term ? opener(id, part.term, part.text) : part.text))}</p>
    ${parts.map(({ term }) => (term ? meaning(text, id, term) : ''))}
  `;
}

/** The words of the glossary in a sentence that is set in one piece: openers below it, but for those in `said`. */
export function termsExplainedBelow(
  text: Text,
  id: string,
  sentence: string,
  said: string,
): TemplateResult | '' {
  const known = knownIn(text);
  const others = termsIn(said, known);
  const terms = termsIn(sentence, known).filter(term => !others.includes(term));
  if (terms.length === 0) return '';
  return html`
    <p class="openers">${terms.map(term => opener(id, term, text.more?.glossary[term]?.term ?? term))}</p>
    ${terms.map(term => meaning(text, id, term))}
  `;
}

const knownIn = ({ more }: Text): readonly GlossaryWord[] =>
  Object.entries(more?.glossary ?? {}).map(([id, { term }]) => ({ id, term }));

const opener = (id: string, term: TermId, words: string): TemplateResult =>
  html`<button class="term" type="button" aria-expanded="false" aria-controls=${`${id}-${term}`} @click=${toggle}>${words}</button>`;

const meaning = ({ more }: Text, id: string, term: TermId): TemplateResult => html`
  <p class="meaning" id=${`${id}-${term}`} hidden>
    <strong>${more?.glossary[term]?.term}</strong><span>${more?.glossary[term]?.meaning}</span>
  </p>
`;

/** Open or not is the page's own: it survives a redraw, and nobody else asks. */
function toggle({ currentTarget }: Event): void {
  if (!(currentTarget instanceof HTMLElement)) return;
  const isOpen = currentTarget.getAttribute('aria-expanded') !== 'true';
  currentTarget.setAttribute('aria-expanded', String(isOpen));
  const opened = document.getElementById(currentTarget.getAttribute('aria-controls') ?? '');
  if (opened) opened.hidden = !isOpen;
}

/** One action: its card, why it belongs where it does, its words in the interview, and what it is not. */
export function measure(page: ListPageContext, { id }: Measure, pointer: Pointer): TemplateResult {
  const { game, text } = page;
  const clue = clueOf(text, id);
  return html`
    <article class="action" data-read ?data-sought=${isHere(page, id)}>
      <h4 class="card still" tabindex="-1" ?data-marked=${isHere(page, id)}>
        <span class="timber">${tenonPicture()}${phrases(cardMarked(text, id), text.readings)}</span>
      </h4>
      ${termsExplainedBelow(text, `${id}-card`, cardText(text, id), clue)}
      ${withTermsExplained(text, id, clue, 'clue')}
      ${quotations(text, [{ pointer, place: id }])}
      ${confusablesOf(game.interview, id).map(set => apart(page, id, set))}
    </article>
  `;
}

/** What tells it from those that it is easily taken for, and the way to them. */
function apart({ game, text }: ListPageContext, id: MeasureId, set: Confusable): TemplateResult {
  const others = set.measures.filter(other => other !== id).map(other => measureOf(game.interview, other));
  return html`
    <div class="mixed-up">
      <p class="apart">${text.t('wrong.apart', { sentence: text.more?.confusables[set.id] ?? '' })}</p>
      <ul>${others.map(
        other => html`
          <li class="accent-${accentOf(game.interview, other)}"><a href=${digestHash(other.id)}>
            <span>${cardText(text, other.id)}</span>
            <span class="quiet">${pillarLabel(text, other.pillar)}</span>
          </a></li>`,
      )}</ul>
    </div>
  `;
}

const accentOf = (interview: Interview, { pillar }: Measure): string =>
  beamOf(interview, pillarOf(interview, pillar).beam).accent;

/** One point of an answer; its measures are folded away until they are wanted. */
export function pillar(page: ListPageContext, one: Pillar, speaker: Speaker | undefined): TemplateResult {
  const { game, text } = page;
  const { id, point } = one;
  const measures = measuresOf(game.interview, id);
  const source = { pointer: pointerOf(game.interview, one), place: id };
  return html`
    <article class="point">
      <div data-read ?data-sought=${isHere(page, id)}>
        <h3 tabindex="-1" ?data-marked=${isHere(page, id)}>${bubblePicture(point)}<span>${pillarLabel(text, id)}</span></h3>
        ${withTermsExplained(text, `${id}-title`, pillarTitle(text, id), 'official')}
        ${withTermsExplained(text, id, pillarSummary(text, id), 'summed')}
        ${quotations(text, [source])}
        ${aloud(page, one, speaker)}
      </div>
      <details>
        <summary>${text.t('digest.measures', { count: measures.length })}</summary>
        ${measures.map(each => measure(page, each, source.pointer))}
      </details>
    </article>
  `;
}

/** Where the system has a voice for the language of the page. */
function aloud(
  { text, game }: ListPageContext,
  { id }: Pillar,
  speaker: Speaker | undefined,
): TemplateResult | '' {
  const { t, language } = text;
  if (!speaker?.hasVoice(language)) return '';
  const isReading = speaker.isReading(id);
  const sentences = [
    pillarLabel(text, id),
    pillarSummary(text, id),
    ...measuresOf(game.interview, id).flatMap(each => [cardText(text, each.id), clueOf(text, each.id)]),
  ];
  const press = (): void => (isReading ? speaker.stop() : speaker.read(id, language, sentences));
  return html`
    <button class="quiet-button aloud" type="button" @click=${press}
      aria-label=${t(isReading ? 'digest.stopThis' : 'digest.aloudThis', { name: pillarLabel(text, id) })}>
      ${t(isReading ? 'digest.stop' : 'digest.aloud')}
    </button>
  `;
}
