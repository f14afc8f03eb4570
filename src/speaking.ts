import type { Game } from './store/game.ts';
import { lockedIn } from './store/locked.ts';
import type { SettingsStore } from './store/settings.ts';
import { type Language, preferredLanguage } from './text/language.ts';

/** The language that was chosen, or that of the package, if this is one, or the browser's. */
export const wantedIn = (settings: SettingsStore, packed: Language | undefined): Language =>
  settings.getState().language ?? packed ?? preferredLanguage(navigator.languages);

/** In the language that is wanted, or that an assignment is set in; with pinyin or without. */
export function keepSpeaking(game: Game, packed: Language | undefined): void {
  const { settings, speech, place, assigned } = game;
  const read = (): void => speech.read(settings.getState().hasPinyin);
  const speak = (): void => {
    void speech.switchTo(lockedIn(game) ?? wantedIn(settings, packed));
    read();
  };
  for (const store of [settings, place, assigned]) store.subscribe(speak);
  read();
}
