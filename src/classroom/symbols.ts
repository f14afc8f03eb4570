/** Crockford's base32: what is typed off a wall reads the same, whatever is taken for an O or an I. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const SYMBOL_BITS = 5;

/** Values 0..31 as symbols. */
export const toSymbols = (values: readonly number[]): string =>
  values.map(value => ALPHABET[value] ?? '').join('');

/** Symbols as values 0..31; undefined if one is none. */
export function fromSymbols(text: string): readonly number[] | undefined {
  const values = Array.from(text, letter => ALPHABET.indexOf(letter));
  return values.includes(-1) ? undefined : values;
}

/** Values 0..31 as one number, the first the highest. */
export const asNumber = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum * 32 + value, 0);

/** Symbols as one number; 0 for what are none. */
export const numberIn = (symbols: string): number => asNumber(fromSymbols(symbols) ?? []);

/**
 * A code as people and chat apps hand it over: it ends where an address or a sentence would go on, small letters, spaces
 * and hyphens mean nothing, O is 0, I and L are 1.
 */
export const normalised = (text: string): string =>
  (unescaped(text).normalize('NFKC').split(AFTER)[0] ?? '')
    .replace(/[\s\u200b-\u200f\ufeff_\u2010-\u2015.-]/g, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');

/** What ends a code; a percent sign is what is left of an escape that was cut. */
const AFTER = /[&?,=#/%;:!()'"<>、。「」《》【】\u4e00-\u9fff]/;

/** Browsers escape what follows a link in a chat. What is no escape stays as it is. */
const unescaped = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, escapes => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });

/** In groups of four, to be read out and typed. */
export const inFours = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');
