import { firstCodeIn, isAssignmentCode, isLikelyCode, legible } from '../legible-text.ts';

/** A word and everything before it. */
const WORD = /[^0-9A-Za-z]*([0-9A-Za-z]+)/g;
/** More characters than any code has, as it is written. */
const CODE_MOST = 1000;

/** An address inside a rewritten Proofpoint link, which has - for % and _ for /. */
const PROOFPOINT = /urldefense\.proofpoint\.com\/v2\/url\?\S*/g;
const escaped = (address: string): string => address.replace(/-([0-9A-F]{2})/g, '%$1').replaceAll('_', '/');

/**
 * The code of an assignment in whatever was pasted: an address, bare or within another, or a message. What stands behind
 * a # comes first; where nothing looks like a code, it is all that there is.
 */
export function codeIn(text: string): string {
  const plain = legible(text.replace(PROOFPOINT, escaped));
  const words = [...plain.matchAll(WORD)].map(({ 0: upTo, 1: word = '', index }) => {
    const start = index + upTo.length - word.length;
    return { word, isBehind: upTo.includes('#'), code: firstCodeIn(plain.slice(start, start + CODE_MOST)) };
  });
  const likely = words.filter(({ word, code }) => isAssignmentCode(word) && isLikelyCode(code));
  const isBehind = (one: (typeof words)[number]): boolean => one.isBehind;
  return (likely.find(isBehind) ?? likely[0] ?? words.find(isBehind))?.code ?? firstCodeIn(plain);
}
