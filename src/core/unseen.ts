/**
 * Signs that nobody sees, though they travel along when text is copied, pasted or typed: zero-width spaces and joiners,
 * soft hyphens, marks of direction, variation selectors, byte order marks, which Unicode calls "default ignorable"; and what
 * steers machines, or holds the place of a picture.
 */
const UNSEEN = /\p{Default_Ignorable_Code_Point}|(?!\s)[\p{Cc}\ufff9-\ufffc]/gu;

/** Every space there is on one line: no-break, thin, figure, full-width. */
const SPACES = /[\p{Zs}\t]/gu;

/** The same text without the signs that nobody sees. A joined emoji comes apart: for codes and numbers, not for names. */
export const withoutUnseen = (text: string): string => text.replace(UNSEEN, '');

/** The same text, each space of whatever width a plain one. */
export const withPlainSpaces = (text: string): string => text.replace(SPACES, ' ');
