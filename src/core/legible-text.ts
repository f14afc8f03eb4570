/**
 * Codes and numbers as they are found in text that was typed, pasted or forwarded: without what cannot be seen, with plain
 * letters and spaces.
 */

/**
 * Characters that nobody sees, though they travel along when text is copied: zero-width spaces and joiners, soft hyphens,
 * marks of direction, variation selectors, byte order marks (Unicode's "default ignorable"); control characters, and those
 * that hold the place of a picture.
 */
const UNSEEN = /\p{Default_Ignorable_Code_Point}|(?!\s)[\p{Cc}\ufff9-\ufffc]/gu;

/** Every space there is on one line: no-break, thin, figure, full-width. */
const SPACES = /[\p{Zs}\t]/gu;

/** Without the characters that nobody sees. For codes and numbers, not for names: a joined emoji would come apart. */
export const withoutUnseen = (text: string): string => text.replace(UNSEEN, '');

/** With a plain space for each space of whatever width. */
export const withPlainSpaces = (text: string): string => text.replace(SPACES, ' ');

/**
 * A code consists of the letters A to Z and digits, with spaces and hyphens between them; anything else, be it a bracket, an
 * emoji or another script, ends it.
 */
const SYMBOLS = '0-9A-Za-z';
const WITHIN = `${SYMBOLS}\\s\\p{Pd}\\u2212`;
const FIRST_CODE = new RegExp(`[${SYMBOLS}][${WITHIN}]*`, 'u');

/** A digit or sign that is drawn as a key is a picture, so the digit in it does not count. */
const KEYCAP = /[\d#*]\ufe0f?\u20e3/g;
/** Full-width letters of input methods, and mathematical bold and italic ones. Not ①, ² and ™, which NFKC would change, too. */
const WIDE = /[\uff01-\uff5e\u{1d400}-\u{1d7ff}]/gu;

/** A text as codes are looked for in it: percent escapes undone, plain letters and spaces, nothing that cannot be seen. */
export const legible = (text: string): string =>
  withPlainSpaces(
    withoutUnseen(
      unescaped(text)
        .replace(KEYCAP, '\u20e3')
        .replace(WIDE, wide => wide.normalize('NFKC')),
    ),
  );

/** An address within an address is escaped once more. */
const ESCAPED_MOST = 3;

/** Undoes the percent escapes of browsers and mail programs. What is no escape, or a broken one, stays as it is. */
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

/** The first code in a text, as it is written there; '' if there is none. @param plain made by `legible`. */
export const firstCodeIn = (plain: string): string => FIRST_CODE.exec(plain)?.[0].trim() ?? '';

/** The beginning of an assignment's code, also where 0 or 1 were typed as O, I or L. */
const ASSIGNED = /^(?:(?:A\d|[BC])[0-9A-Za-z]{2}|A[OIL](?=(?:[A-Za-z]*\d){3})[0-9A-Za-z]{10})/i;
/** Whether it begins like the code of an assignment, and is no ordinary word: it has digits, or nothing but capitals. */
export const isAssignmentCode = (word: string): boolean =>
  ASSIGNED.test(word) && (/\d/.test(word) || !/[a-z]/.test(word));
/** The least number of symbols in a code. */
const CODE_LEAST = 8;

/** Whether it can hardly be anything but the code of an assignment. */
export const isLikelyCode = (code: string): boolean =>
  isAssignmentCode(code) && code.replace(/[^0-9A-Za-z]/g, '').length >= CODE_LEAST;

/** The symbols of all codes: Crockford's base32, which has no I, L, O and U, so that 0 and 1 are not mistaken for letters. */
export const CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What is typed as a code: small letters, spaces and hyphens mean nothing, O is 0, I and L are 1. */
export const symbolsIn = (code: string): string =>
  code
    .replace(/[^0-9A-Za-z]/g, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
