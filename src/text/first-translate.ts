import type { Language } from '../core/language.ts';
import type { InterfaceKey, Params } from './types.ts';

export type Strings = { readonly [key: string]: string | Strings };

/** Groups of sentences that no first card needs. */
const LATER = [
  'number',
  'unit',
  'mistakes',
  'progress',
  'digest',
  'review',
  'target',
  'keep',
  'refused',
  'whole',
  'classwork',
  'unreadable',
  'lms',
];
const isLater = ([group]: readonly [string, unknown]): boolean => LATER.includes(group);

export const toEarly = (all: Strings): Strings =>
  Object.fromEntries(Object.entries(all).filter(entry => !isLater(entry)));
export const toLate = (all: Strings): Strings => Object.fromEntries(Object.entries(all).filter(isLater));

/**
 * What the first question needs of i18next, without waiting for it: placeholders and plural forms. On a poor line
 * i18next would keep a player waiting a tenth of a second longer. It takes over as soon as it has come, and a test
 * asserts that both say the same for every key.
 */
export function createFirstTranslate<K extends string = InterfaceKey>(
  language: Language,
  strings: Strings,
): (key: K, params?: Params) => string {
  const plurals = new Intl.PluralRules(language);
  return (key, params = {}) => {
    const { count } = params;
    const form = typeof count === 'number' ? `_${plurals.select(count)}` : '';
    const sentence = find(strings, key + form) ?? find(strings, key) ?? key;
    return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''));
  };
}

function find(strings: Strings, key: string): string | undefined {
  let here: string | Strings | undefined = strings;
  for (const step of key.split('.')) here = typeof here === 'object' ? here[step] : undefined;
  return typeof here === 'string' ? here : undefined;
}
