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

/**
 * Where a code begins and ends in whatever stands around it. It is made of letters of the alphabet and digits, with
 * spaces, hyphens and signs that nobody sees between them; anything else, be it a bracket, a star, a heart or another
 * script, is not of it.
 */
const SYMBOLS = '0-9A-Za-z';
const WITHIN = `${SYMBOLS}\\s\\p{Pd}\\u2212`;
const FIRST_CODE = new RegExp(`[${SYMBOLS}][${WITHIN}]*`, 'u');

/** A digit or sign that is drawn as a key is a picture, though the digit in it is a digit. */
const KEYCAP = /[\d#*]\ufe0f?\u20e3/g;
/** Letters of an input method, and those that are drawn fat or slanted. ①, ² and ™ are none: NFKC would make them so. */
const WIDE = /[\uff01-\uff5e\u{1d400}-\u{1d7ff}]/gu;

/** A text as codes are looked for in it: escapes undone, letters plain, and nothing that cannot be seen. */
export const legible = (text: string): string =>
  withPlainSpaces(
    withoutUnseen(
      unescaped(text)
        .replace(KEYCAP, '\u20e3')
        .replace(WIDE, wide => wide.normalize('NFKC')),
    ),
  );

/** Addresses within addresses are escaped again. */
const ESCAPED_MOST = 3;

/** Browsers and mail programs escape what follows a link. What is no escape, or the rest of one, stays as it is. */
export function unescaped(text: string): string {
  let plain = text;
  for (let times = 0; times < ESCAPED_MOST && plain.includes('%'); times++)
    plain = plain.replace(/(?:%[0-9a-f]{2})+/gi, escapes => {
      try {
        return decodeURIComponent(escapes);
      } catch {
        return escapes;
      }
    });
  return plain;
}

/** The first code in a text that is legible, as it is written there; '' if there is none. */
export const firstCodeIn = (plain: string): string => FIRST_CODE.exec(plain)?.[0].trim() ?? '';

/** Begins like the code of an assignment. */
const ASSIGNED = /^(?:(?:[AC]\d|B)[0-9A-Za-z]{2}|[AC][OIL](?=(?:[A-Za-z]*\d){3})[0-9A-Za-z]{10})/i;
/** Begins like the code of an assignment, and not like a word: with digits, or in nothing but capitals. */
export const isAssignmentCode = (word: string): boolean =>
  ASSIGNED.test(word) && (/\d/.test(word) || !/[a-z]/.test(word));
/** Symbols that a code has at least. */
const CODE_LEAST = 8;

/** Whether it may be the code of an assignment, and nothing else. */
export const isLikelyCode = (code: string): boolean =>
  isAssignmentCode(code) && code.replace(/[^0-9A-Za-z]/g, '').length >= CODE_LEAST;

/** Crockford's base32: what is typed off a wall reads the same, whatever is taken for an O or an I. */
export const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
