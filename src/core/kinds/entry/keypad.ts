import { inOneWidth } from '../../quantity/typed.ts';
import { withoutUnseen } from '../../unseen.ts';

/** Rows of the keypad; `confirm` is two rows high, `hint` has the place beside the nought. */
export const ROWS = [
  ['1', '2', '3', 'Backspace'],
  ['4', '5', '6', 'Delete'],
  ['7', '8', '9', 'confirm'],
  ['.', '0', 'hint', ''],
] as const;
export type Key = Exclude<(typeof ROWS)[number][number], 'confirm' | 'hint' | ''>;
/** What is pressed to type. */
export const KEYS: readonly Key[] = ROWS.flat().filter(
  key => key !== 'confirm' && key !== 'hint' && key !== '',
);

/** Digits and points in front, the words of scale and unit behind: 228 | 万. */
const PARTS = /^([\d.,\s]*?)(\s*(?:[^\d.,\s].*)?)$/s;
const DIGITS_MOST = 12;

/**
 * What a key makes of the text. The digits stand in front of the scale, as they are read.
 * @returns undefined for a key that means nothing here.
 */
export function pressKey(text: string, key: string): string | undefined {
  const { digits, words } = partsOf(text);
  if (/^\d$/.test(key)) return digits.replace(/\D/g, '').length < DIGITS_MOST ? digits + key + words : text;
  if (key === '.') return digits.includes('.') ? text : `${digits === '' ? '0' : digits}.${words}`;
  if (key === '%') return `${digits.trim()}%`;
  if (key === 'Backspace') return digits === '' ? '' : digits.slice(0, -1) + words;
  if (key === 'Delete') return '';
  return undefined;
}

/** The same digits with other words behind them. */
export const withWords = (text: string, words: string): string => partsOf(text).digits.trim() + words;

/** However it was typed: in full width, or with signs in between that nobody sees. */
export const partsOf = (text: string): { readonly digits: string; readonly words: string } => {
  const [, digits = '', words = ''] = PARTS.exec(inOneWidth(withoutUnseen(text))) ?? [];
  return { digits, words };
};
