import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Language, preferredLanguage } from '../../core/language.ts';
import { isClasswork } from '../../route.ts';
import { loadI18next, loadMore, loadReadings, loadText } from '../../text/load-words.ts';
import type { Readings, Text } from '../../text/types.ts';
import type { AssignmentStore } from './classwork/assignment-store.ts';
import type { Bring } from './fetch-retry.ts';
import { isPackaged, type LmsStatusStore } from './lms-status.ts';
import type { RouteStore } from './route-store.ts';
import type { SettingsStore } from './settings-store.ts';

export type LanguageStore = StoreApi<Text> & {
  /** A switch that cannot be fetched yet leaves the words as they are and says so. */
  readonly switchTo: (language: Language) => Promise<void>;
  /** Fetches the words that the first question could do without. */
  readonly complete: () => Promise<void>;
  /** Fetches the full machinery of sentences, which first words and rules have done without so far. */
  readonly polish: () => Promise<void>;
  /** Pinyin above Chinese phrases from now on, or not. */
  readonly read: (isWanted: boolean) => void;
};

/** The words now spoken. */
export function createLanguageStore(first: Text, bring: Bring): LanguageStore {
  const store = createStore<Text>(() => first);
  let wanted = first.language;
  /** Words of a language that was switched away from meanwhile are no longer wanted. */
  const take = (text: Text): void => {
    if ([wanted, store.getState().language].includes(text.language)) store.setState(text, true);
  };
  let isRead = false;
  let isFetched = false;
  /** Whatever language comes, it is read as is wanted. */
  const dress = (): void => {
    const { readings, ...text } = store.getState();
    const isDue = isRead && text.language === 'zh-CN';
    if (isDue === (readings !== undefined)) return;
    if (!isDue) store.setState(text, true);
    if (!isDue || isFetched) return;
    isFetched = true;
    const put = (come: Readings): void => {
      isFetched = false;
      const now = store.getState();
      if (isRead && now.language === 'zh-CN') store.setState({ ...now, readings: come }, true);
    };
    void bring(loadReadings, put, 'words');
  };
  store.subscribe(dress);
  return {
    ...store,
    read: isWanted => {
      isRead = isWanted;
      dress();
    },
    switchTo: async language => {
      const isComing = language === wanted;
      wanted = language;
      if (isComing || language === store.getState().language) return;
      await bring(() => loadText(language).then(loadMore).then(loadI18next), take, 'words');
    },
    complete: async () => {
      const load = async (): Promise<Text> => {
        const now = store.getState();
        return now.more ? now : loadMore(now);
      };
      await bring(load, take, 'words');
    },
    polish: async () => {
      await bring(() => loadI18next(store.getState()), take, 'words');
    },
  };
}

export type LockSources = {
  readonly route: RouteStore;
  readonly openAssignment: AssignmentStore;
  readonly lmsStatus: LmsStatusStore;
};

/** The language that a teacher has set, for as long as the assignment lies open; in a package for good. */
export function lockedLanguage({ route, openAssignment, lmsStatus }: LockSources): Language | undefined {
  const looked = openAssignment.getState();
  const isSet = isClasswork(route.getState()) || isPackaged(lmsStatus.getState());
  return isSet && looked?.ok ? (looked.assignment.language ?? undefined) : undefined;
}

/** The language that was chosen, or that of the package, if this is one, or the browser's. */
export const wantedLanguage = (settings: SettingsStore, packed: Language | undefined): Language =>
  settings.getState().language ?? packed ?? preferredLanguage(navigator.languages);

type Speaking = LockSources & { readonly settings: SettingsStore; readonly language: LanguageStore };

/** In the language that is wanted, or that an assignment is set in; with pinyin or without. */
export function followLanguage(game: Speaking, packed: Language | undefined): void {
  const { settings, language, route, openAssignment } = game;
  const read = (): void => language.read(settings.getState().hasPinyin);
  const speak = (): void => {
    void language.switchTo(lockedLanguage(game) ?? wantedLanguage(settings, packed));
    read();
  };
  for (const store of [settings, route, openAssignment]) store.subscribe(speak);
  read();
}
