import type { Language } from '../core/language.ts';
import type { InterfaceKey, Params } from './types.ts';

export type Strings = { readonly [key: string]: string | Strings };

/** Groups of interface.json that a question can do without: pages outside of levels need them. */
const PAGES = ['form', 'first', 'home', 'blueprint', 'levels', 'result', 'pause', 'settings', 'frame'];
/** Groups that those pages can do without, too: they are fetched behind the first page. */
const LATE = [
  'proofread',
  'number',
  'unit',
  'mistakes',
  'progress',
  'digest',
  'title',
  'news',
  'review',
  'target',
  'keep',
  'refused',
  'whole',
  'sort',
];
/** Groups for the page of an assignment; everybody else gets them with the rest. */
const TASKS = ['classwork', 'unreadable', 'lms'];

/** The sentences that the first question needs, those of other pages, of assignments, and the rest: how the build cuts interface.json. */
export const toEarly = (all: Strings): Strings =>
  groupsOf(all, name => ![...PAGES, ...TASKS, ...LATE].includes(name));
export const toPages = (all: Strings): Strings => groupsOf(all, name => PAGES.includes(name));
export const toTasks = (all: Strings): Strings => groupsOf(all, name => TASKS.includes(name));
export const toLate = (all: Strings): Strings => groupsOf(all, name => LATE.includes(name));

const groupsOf = (all: Strings, isWanted: (name: string) => boolean): Strings =>
  Object.fromEntries(Object.entries(all).filter(([name]) => isWanted(name)));

/**
 * A small stand-in for i18next, with placeholders and plural forms only. Both stay: the first question cannot wait for the
 * 50 kB of i18next, which then takes over so that sentences may use all that translators expect of it (contexts, nesting).
 * A test asserts that both say the same for every key. The pages for teachers make do with the stand-in.
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
