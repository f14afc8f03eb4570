/** What joins two emoji into one, or makes a flag of one, and then all else that cannot be seen or turns letters round. */
const UNSEEN =
  /(\p{Extended_Pictographic}[\ufe0f\p{EMod}]?\u200d(?=\p{Extended_Pictographic})|[\u{e0020}-\u{e007f}])|[\p{Cc}\p{Cf}]/gu;

/** What someone has typed as a name or a title, in one line, as it is shown. */
export const plain = (typed: string): string =>
  typed
    .replace(/\s+/g, ' ')
    .replace(UNSEEN, (_, joining: string | undefined) => joining ?? '')
    .trim();

/** As people count them: an emoji of several signs is one letter. */
export const lettersOf = (text: string): readonly string[] =>
  'Segmenter' in Intl
    ? Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment)
    : Array.from(text);
