/** Scripts with digits of their own, by their codes in Unicode. */
const SCRIPTS =
  'Arab Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Thai Laoo Tibt Mymr Khmr Mong Limb Talu Bali Sund Lepc Olck Vaii Saur Kali Java Cham Mtei Nkoo Lana Cakm Adlm';

/** The script whose digits stand in a text, ٢٢٨, or nothing where all digits are 0 to 9. */
export function scriptOf(text: string): string | undefined {
  const foreign = /(?!\d)\p{Nd}/u.exec(text)?.[0];
  if (foreign === undefined) return undefined;
  return SCRIPTS.split(' ').find(script => new RegExp(`\\p{scx=${script}}`, 'u').test(foreign));
}
