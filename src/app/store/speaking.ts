import { type Language, preferredLanguage } from '../../core/language.ts';
import { type LockSources, lockedLanguage } from './locked.ts';
import type { SettingsStore } from './settings.ts';
import type { LanguageStore } from './speech.ts';

/** The language that was chosen, or that of the package, if this is one, or the browser's. */
export const wantedLanguage = (settings: SettingsStore, packed: Language | undefined): Language =>
  settings.getState().language ?? packed ?? preferredLanguage(navigator.languages);

type Speaking = LockSources & { readonly settings: SettingsStore; readonly speech: LanguageStore };

/** In the language that is wanted, or that an assignment is set in; with pinyin or without. */
export function followLanguage(game: Speaking, packed: Language | undefined): void {
  const { settings, speech, place, assigned } = game;
  const read = (): void => speech.read(settings.getState().hasPinyin);
  const speak = (): void => {
    void speech.switchTo(lockedLanguage(game) ?? wantedLanguage(settings, packed));
    read();
  };
  for (const store of [settings, place, assigned]) store.subscribe(speak);
  read();
}
