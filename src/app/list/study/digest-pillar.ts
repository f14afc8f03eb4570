import { type GlossaryWord, splitAtTerms, termsIn } from '../../../core/interview/glossary-terms.ts';
import {
  beamOf,
  confusablesOf,
  measureOf,
  measuresOf,
  pillarOf,
  pointerOf,
  withoutBreaks,
} from '../../../core/interview/lookups.ts';
import type {
  Confusable,
  Interview,
  Measure,
  MeasureId,
  Pillar,
  PillarId,
  PlaceId,
  Pointer,
  TermId,
} from '../../../core/interview/types.ts';
import { toHash } from '../../../route.ts';
import {
  arguableNote,
  cardMarked,
  cardText,
  clueOf,
  contrastsOf,
  decidesOf,
  pillarLabel,
  pillarSummary,
  pillarTitle,
  quotedIn,
} from '../../../text/names.ts';
import type { Text } from '../../../text/types.ts';
import { html, phrases, type TemplateResult } from '../../dom/html-template.ts';
import { bubblePicture, tenonPicture } from '../../dom/small-pictures.ts';
import { quotations } from '../../dom/source-quotes.ts';
import { focusHeading } from '../announcer.ts';
import type { ListPageContext } from '../list-page-context.ts';
import type { Speaker } from './read-aloud.ts';

/** Whether the address names this place of the digest. */
export const isHere = ({ route }: ListPageContext, id: PlaceId): boolean =>
  route.page === 'digest' && route.place === id;

/** The link to a place of the digest, or to its beginning. */
export const digestHash = (place?: PlaceId): string =>
  toHash(place ? { page: 'digest', place } : { page: 'digest' });

/**
 * A click handler for links within the digest: they replace the address instead of adding to the history, so that "back"
 * leaves the digest at once. A link to the place that the address names already scrolls there again.
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

/** One point of an answer; its measures are folded away at first. */
export function pillar(page: ListPageContext, one: Pillar, speaker: Speaker | undefined): TemplateResult {
  const { game, text } = page;
  const { id, point } = one;
  const measures = measuresOf(game.interview, id);
  const source = { pointer: pointerOf(game.interview, one), place: id };
  return html`
    <article class="point">
      <div data-read ?data-sought=${isHere(page, id)}>
        <h3 tabindex="-1" ?data-marked=${isHere(page, id)}>${bubblePicture(point)}<span>${pillarLabel(text, id)}</span></h3>
        ${officialTitle(text, id)}
        ${withTermsExplained(text, id, pillarSummary(text, id), 'summed')}
        ${quotations(text, [source])}
        ${readAloudButton(page, one, speaker)}
      </div>
      <details>
        <summary>${text.t('digest.measures', { count: measures.length })}</summary>
        ${measures.map(each => measure(page, each, source.pointer))}
      </details>
      ${listsNamedIn(page, id)}
    </article>
  `;
}

/** The lists whose members are named in this point: how the interview calls them, and which of them it names here. */
function listsNamedIn({ game, text }: ListPageContext, id: PillarId): TemplateResult | '' {
  const { further } = game.interview;
  const lists = further?.questions?.lists.filter(({ members }) =>
    members.some(({ pillar }) => pillar === id),
  );
  if (!lists || lists.length === 0) return '';
  return html`
    <details class="named">
      <summary>${text.t('sort.named')}</summary>
      ${lists.map(list => {
        const words = text.more?.lists?.[list.id];
        const named = list.members.filter(({ pillar }) => pillar === id);
        return html`
          <article class="named-list" data-read>
            <h4>${words?.name}</h4>
            ${withTermsExplained(text, `${id}-${list.id}`, words?.meaning ?? '')}
            <ul>${named.map(member => html`<li>${withoutBreaks(words?.members[member.id]?.text ?? member.id)}</li>`)}</ul>
          </article>`;
      })}
    </details>
  `;
}

/** The title in the interview, unless it stands below as the translation of the quotation: then only what its terms mean. */
const officialTitle = (text: Text, id: PillarId): TemplateResult | '' =>
  quotedIn(text, id)
    ? termsExplainedBelow(text, `${id}-title`, pillarTitle(text, id), pillarSummary(text, id))
    : withTermsExplained(text, `${id}-title`, pillarTitle(text, id), 'official');

/** Shown only where the system has a voice for the language of the page. */
function readAloudButton(
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

/** One measure: its card, why it belongs where it does, its words in the interview, and what it is easily confused with. */
function measure(page: ListPageContext, { id }: Measure, pointer: Pointer): TemplateResult {
  const { game, text } = page;
  const clue = clueOf(text, id);
  return html`
    <article class="action" data-read ?data-sought=${isHere(page, id)}>
      <h4 class="card still" tabindex="-1" ?data-marked=${isHere(page, id)}>
        <span class="timber">${tenonPicture()}${phrases(cardMarked(text, id), text.readings, decidesOf(text, id))}</span>
      </h4>
      ${termsExplainedBelow(text, `${id}-card`, cardText(text, id), clue)}
      ${withTermsExplained(text, id, clue, 'clue')}
      ${quotations(text, [{ pointer, place: id }])}
      ${takenFor(text, id)}
      ${confusablesOf(game.interview, id).map(set => confusedWith(page, id, set))}
    </article>
  `;
}

/** What would put a measure under another pillar; folded away, since whoever reads on does not ask. */
function takenFor(text: Text, id: MeasureId): TemplateResult | '' {
  const notes = [...contrastsOf(text, id), arguableNote(text, id)].filter(Boolean);
  if (notes.length === 0) return '';
  return html`
    <details class="elsewhere">
      <summary>${text.t('digest.elsewhere')}</summary>
      <ul>${notes.map(note => html`<li>${note}</li>`)}</ul>
    </details>
  `;
}

/** What sets a measure apart from those it is easily confused with, and links to them. */
function confusedWith({ game, text }: ListPageContext, id: MeasureId, set: Confusable): TemplateResult {
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

/** A paragraph whose glossary terms unfold their meaning when pressed. @param id unique for each paragraph of the page. */
export function withTermsExplained(text: Text, id: string, sentence: string, look = ''): TemplateResult {
  const parts = splitAtTerms(sentence, glossaryOf(text));
  return html`
    <p class=${look}>${parts.map(part => (part.term ? termButton(id, part.term, part.text) : part.text))}</p>
    ${parts.map(({ term }) => (term ? meaning(text, id, term) : ''))}
  `;
}

/**
 * Glossary terms of a sentence that cannot have buttons in it: the buttons stand below.
 * @param clue terms in this text are left out, as its own paragraph explains them.
 */
function termsExplainedBelow(text: Text, id: string, sentence: string, clue: string): TemplateResult | '' {
  const known = glossaryOf(text);
  const others = termsIn(clue, known);
  const terms = termsIn(sentence, known).filter(term => !others.includes(term));
  if (terms.length === 0) return '';
  return html`
    <p class="openers">${terms.map(term => termButton(id, term, text.more?.glossary[term]?.term ?? term))}</p>
    ${terms.map(term => meaning(text, id, term))}
  `;
}

const glossaryOf = ({ more }: Text): readonly GlossaryWord[] =>
  Object.entries(more?.glossary ?? {}).map(([id, { term }]) => ({ id, term }));

const termButton = (id: string, term: TermId, words: string): TemplateResult =>
  html`<button class="term" type="button" aria-expanded="false" aria-controls=${`${id}-${term}`} @click=${toggle}>${words}</button>`;

const meaning = ({ more }: Text, id: string, term: TermId): TemplateResult => html`
  <p class="meaning" id=${`${id}-${term}`} hidden>
    <strong>${more?.glossary[term]?.term}</strong><span>${more?.glossary[term]?.meaning}</span>
  </p>
`;

/** Whether a meaning is unfolded is kept in the DOM only: it survives a redraw, and nothing else needs it. */
function toggle({ currentTarget }: Event): void {
  if (!(currentTarget instanceof HTMLElement)) return;
  const isOpen = currentTarget.getAttribute('aria-expanded') !== 'true';
  currentTarget.setAttribute('aria-expanded', String(isOpen));
  const opened = document.getElementById(currentTarget.getAttribute('aria-controls') ?? '');
  if (opened) opened.hidden = !isOpen;
}
