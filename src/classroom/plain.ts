/** What cannot be seen, breaks a line or turns letters round; what joins an emoji or makes a flag of it stays. */
const UNSEEN = /(?!\u200c|\u200d|[\u{e0020}-\u{e007f}])[\p{Cc}\p{Cf}]/gu;

/** What someone has typed as a name or a title, in one line, as it is shown. */
export const plain = (typed: string): string => typed.replace(/\s+/g, ' ').replace(UNSEEN, '').trim();

/** As people count them: an emoji of several signs is one letter. */
export const lettersOf = (text: string): readonly string[] =>
  'Segmenter' in Intl
    ? Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment)
    : Array.from(text);
