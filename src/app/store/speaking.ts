import { type Language, preferredLanguage } from '../../core/language.ts';
import { lockedIn, type Seen } from './locked.ts';
import type { SettingsStore } from './settings.ts';
import type { SpeechStore } from './speech.ts';

/** The language that was chosen, or that of the package, if this is one, or the browser's. */
export const wantedIn = (settings: SettingsStore, packed: Language | undefined): Language =>
  settings.getState().language ?? packed ?? preferredLanguage(navigator.languages);

type Speaking = Seen & { readonly settings: SettingsStore; readonly speech: SpeechStore };

/** In the language that is wanted, or that an assignment is set in; with pinyin or without. */
export function keepSpeaking(game: Speaking, packed: Language | undefined): void {
  const { settings, speech, place, assigned } = game;
  const read = (): void => speech.read(settings.getState().hasPinyin);
  const speak = (): void => {
    void speech.switchTo(lockedIn(game) ?? wantedIn(settings, packed));
    read();
  };
  for (const store of [settings, place, assigned]) store.subscribe(speak);
  read();
}
