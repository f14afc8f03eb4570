/**
 * As people count them: an emoji of several signs, a flag, a letter with its marks is one letter. Where the browser does
 * not know letters (Firefox before 125) the expression tells the same of all but a few scripts of South Asia.
 */
export const lettersOf = (text: string): readonly string[] =>
  'Segmenter' in Intl
    ? Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment)
    : (text.match(LETTER) ?? []);

const LETTER =
  /\r\n|(?:\p{RI}\p{RI}|[\s\S])(?:[\p{M}\p{EMod}\u200c\u{e0020}-\u{e007f}]|\u200d(?:\p{Extended_Pictographic})?)*/gu;

/**
 * What a field comes to where only so much has room: as it is `after` a change, without the last of the letters that were
 * put in, as many as do not fit. Never cuts within a letter, and never pushes out what was there.
 * @returns the text, and how far into it the letters go that were put in.
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
