import { type GlossaryWord, splitAtTerms, termsIn } from '../../../core/interview/terms.ts';
import type { TermId } from '../../../core/interview/types.ts';
import type { Text } from '../../../text/language.ts';
import { html, type TemplateResult } from '../../dom/lit.ts';

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
