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
