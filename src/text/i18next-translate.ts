import i18next from 'i18next';
import type { Language } from '../core/language.ts';
import type { Strings } from './first-translate.ts';
import type { Translate } from './types.ts';

/** The sentences of one language by i18next, which takes over from `createFirstTranslate`; that one says why both stay. */
export function createTranslate(language: Language, strings: Strings): Translate {
  const i18n = i18next.createInstance();
  void i18n.init({
    lng: language,
    resources: { [language]: { translation: strings } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return (key, params) => i18n.t(key, params ?? {});
}
