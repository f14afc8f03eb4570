import { escapeRegExp } from '../letters.ts';
import type { TermId } from './types.ts';

/** Finds the words of the glossary in sentences. */

/** A word of the glossary in one language. */
export type GlossaryWord = { readonly id: TermId; readonly term: string };
/** A part of a sentence; with `term` it is a word of the glossary. */
export type SentencePart = { readonly text: string; readonly term?: TermId };

/**
 * Cuts a sentence into parts at the words of the glossary, each at its first occurrence only; where one word contains
 * another, the longer is found. The parts together are the sentence. Quotation marks round a listed term, capitals and
 * plural endings make no difference; a Latin word is found only as a whole.
 */
export function splitAtTerms(sentence: string, glossary: readonly GlossaryWord[]): readonly SentencePart[] {
  const known = glossary.filter(({ term }) => bare(term) !== '').sort((a, b) => sizeOf(b) - sizeOf(a));
  if (known.length === 0) return [{ text: sentence }];
  const pattern = new RegExp(known.map(({ term }) => `(${patternOf(bare(term))})`).join('|'), 'giu');
  const met = new Set<TermId>();
  const parts: SentencePart[] = [];
  let from = 0;
  for (const match of matchesIn(sentence, pattern)) {
    const found = known[match.slice(1).findIndex(group => group !== undefined)];
    if (!found || met.has(found.id)) continue;
    met.add(found.id);
    parts.push({ text: sentence.slice(from, match.index) }, { text: match[0], term: found.id });
    from = match.index + match[0].length;
  }
  return [...parts, { text: sentence.slice(from) }].filter(({ text }) => text !== '');
}

/** The words of the glossary that stand in a sentence. */
export const termsIn = (sentence: string, glossary: readonly GlossaryWord[]): readonly TermId[] =>
  splitAtTerms(sentence, glossary).flatMap(({ term }) => term ?? []);

/** Without the quotation marks that a term may be listed with. */
const bare = (term: string): string => term.replace(/^[“"]|[”"]$/g, '');
const sizeOf = ({ term }: GlossaryWord): number => bare(term).length;

const LATIN = '[\\p{Script=Latin}\\d]';
const INSIDE = new RegExp(`${LATIN}[a-z\\d]$`, 'iu');

/** Matches that do not begin inside a Latin word: done here, since old browsers know no look-behind. */
function* matchesIn(sentence: string, pattern: RegExp): Generator<RegExpExecArray> {
  for (let match = pattern.exec(sentence); match; match = pattern.exec(sentence)) {
    if (INSIDE.test(sentence.slice(0, match.index + 1))) pattern.lastIndex = match.index + 1;
    else yield match;
  }
}

function patternOf(term: string): string {
  const words = escapeRegExp(term);
  if (!/[a-z]$/i.test(term)) return words;
  const plural = words.endsWith('y') ? `${words.slice(0, -1)}(?:y|ies)` : `${words}s?`;
  return `${plural}(?!${LATIN})`;
}
