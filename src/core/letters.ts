/**
 * Splits a text into letters as people count them (grapheme clusters): an emoji of several code points, a flag, a letter with
 * its accents is one. Browsers without `Intl.Segmenter` (Firefox before 125) use an expression that finds the same in all but
 * a few South Asian scripts. Where each character is a letter the browser is not asked: for its first answer a slow phone
 * takes a tenth of a second.
 */
export function lettersOf(text: string): readonly string[] {
  if (SINGLE.test(text)) return [...text];
  return 'Segmenter' in Intl
    ? Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment)
    : (text.match(LETTER) ?? []);
}

/** Of Latin letters without accents, Chinese characters, and the signs between both: none of them joins what stands beside it. */
const SINGLE = /^[ -~\u2010-\u2027\u3000-\u3029\u4e00-\u9fff\uff01-\uff60]*$/;
const LETTER =
  /\r\n|(?:\p{RI}\p{RI}|[\s\S])(?:[\p{M}\p{EMod}\u200c\u{e0020}-\u{e007f}]|\u200d(?:\p{Extended_Pictographic})?)*/gu;

/**
 * Limits what is typed or pasted into a field: as many of the inserted letters are kept as fit, counted from the first. Never
 * cuts within a letter, and never drops what stood there before.
 * @param before the text of the field before the change. @param after the text with everything that was inserted.
 * @returns the text that fits, and the offset in it where the inserted letters end.
 */
export function fitLetters(
  before: string,
  after: string,
  fits: (text: string) => boolean,
): { readonly text: string; readonly caret: number } {
  const [old, now] = [lettersOf(before), lettersOf(after)];
  const most = Math.min(old.length, now.length);
  let start = 0;
  while (start < most && old[start] === now[start]) start++;
  let end = 0;
  while (end < most - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end++;
  const [head, rest, tail] = [
    now.slice(0, start),
    now.slice(start, now.length - end),
    now.slice(now.length - end),
  ];
  let put = rest.length;
  const textOf = (): string => [...head, ...rest.slice(0, put), ...tail].join('');
  while (put > 0 && !fits(textOf())) put--;
  return { text: textOf(), caret: [...head, ...rest.slice(0, put)].join('').length };
}

/** A text as part of a regular expression that finds just that text. */
export const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
