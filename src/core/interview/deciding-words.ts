import { withoutBreaks } from './lookups.ts';

/** A part of a phrase; `decides`: it is among the words that decide for the pillar of a card. */
export type PhrasePart = { readonly words: string; readonly decides: boolean };

/**
 * Cuts a card into its phrases at `|`, and these where the deciding words begin and end, wherever the breaks are.
 * @param marked the text of a card with `|`.
 * @param decides the deciding words without `|`; nothing is cut where the card does not have them.
 * @returns for each phrase its parts, none of them empty, which together are the phrase.
 */
export function splitAtDeciding(marked: string, decides: string): readonly (readonly PhrasePart[])[] {
  const found = decides === '' ? -1 : withoutBreaks(marked).indexOf(decides);
  const [first, behind] = found < 0 ? [0, 0] : [found, found + decides.length];
  let at = 0;
  return marked.split('|').map(phrase => {
    const inPhrase = (place: number): number => Math.max(0, Math.min(place - at, phrase.length));
    const [from, to] = [inPhrase(first), inPhrase(behind)];
    at += phrase.length;
    return [
      { words: phrase.slice(0, from), decides: false },
      { words: phrase.slice(from, to), decides: true },
      { words: phrase.slice(to), decides: false },
    ].filter(({ words }) => words !== '');
  });
}
