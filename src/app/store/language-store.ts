import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Pack } from '../../core/interview/pack-content.ts';
import type { Readings } from '../../core/interview/word-types.ts';
import { type Language, preferredLanguage } from '../../core/language.ts';
import { isClasswork } from '../../route.ts';
import {
  loadFurther,
  loadI18next,
  loadMore,
  loadPages,
  loadReadings,
  loadText,
} from '../../text/load-words.ts';
import type { Text } from '../../text/types.ts';
import type { AssignmentStore } from './classwork/assignment-store.ts';
import type { Bring } from './fetch-retry.ts';
import { isPackaged, type LmsStatusStore } from './lms-status.ts';
import type { RouteStore } from './route-store.ts';
import type { SettingsStore } from './settings-store.ts';

/** The words of the language that is shown. */
export type LanguageStore = StoreApi<Text> & {
  /** Fetches another language. The words stay as they are, with a notice, as long as it cannot be fetched. */
  readonly switchTo: (language: Language) => Promise<void>;
  /** Fetches the words that the first question does without. */
  readonly complete: () => Promise<void>;
  /** Fetches the words of headlines and lists, after the others. */
  readonly extend: () => Promise<unknown>;
  /** Fetches i18next, which the first page does without. */
  readonly polish: () => Promise<void>;
  /** Shows pinyin above Chinese phrases from now on, or not. */
  readonly setPinyin: (isWanted: boolean) => void;
};

const loadWhole = async (pack: Pack, language: Language): Promise<Text> =>
  loadI18next(await loadFurther(pack, await loadMore(pack, await loadText(pack, language))));

/** Keeps readings with the words for as long as they are wanted. @returns what says whether they are. */
function keepReadings(
  store: StoreApi<Text>,
  load: () => Promise<Readings>,
  bring: Bring,
): (isWanted: boolean) => void {
  let hasPinyin = false;
  let isFetching = false;
  /** Adds or removes readings, whichever the text now needs. */
  const updateReadings = (): void => {
    const { readings, ...text } = store.getState();
    const isDue = hasPinyin && text.language === 'zh-CN';
    if (isDue === (readings !== undefined)) return;
    if (!isDue) store.setState(text, true);
    if (!isDue || isFetching) return;
    isFetching = true;
    const add = (fetched: Readings): void => {
      isFetching = false;
      const now = store.getState();
      if (hasPinyin && now.language === 'zh-CN') store.setState({ ...now, readings: fetched }, true);
    };
    void bring(load, add, 'words');
  };
  store.subscribe(updateReadings);
  return isWanted => {
    hasPinyin = isWanted;
    updateReadings();
  };
}

/** Adds to the words that are shown, since others may have come while these were fetched; not to those of another language. */
const addTo =
  (store: StoreApi<Text>, parts: (fetched: Text) => Partial<Text>) =>
  (fetched: Text): void => {
    const now = store.getState();
    if (now.language === fetched.language) store.setState({ ...now, ...parts(fetched) }, true);
  };

/** @param first the words of the first page, of this pack. */
export function createLanguageStore(pack: Pack, first: Text, bring: Bring): LanguageStore {
  const store = createStore<Text>(() => first);
  let wanted = first.language;
  let extending: Promise<unknown> | undefined;
  /** Ignores words of a language that was switched away from meanwhile. */
  const show = (text: Text): void => {
    if ([wanted, store.getState().language].includes(text.language)) store.setState(text, true);
  };
  const setPinyin = keepReadings(store, () => loadReadings(pack), bring);
  return {
    ...store,
    setPinyin,
    switchTo: async language => {
      const isOnItsWay = language === wanted;
      wanted = language;
      if (isOnItsWay || language === store.getState().language) return;
      await bring(() => loadWhole(pack, language), show, 'words');
    },
    complete: async () => {
      await bring(() => loadPages(pack, store.getState()), show, 'words');
      const load = async (): Promise<Text> => {
        const now = store.getState();
        return now.more ? now : loadMore(pack, now);
      };
      await bring(load, show, 'words');
    },
    extend: () => {
      const add = addTo(store, ({ more }) => (more ? { more } : {}));
      extending ??= bring(() => loadFurther(pack, store.getState()), add, 'words').finally(() => {
        extending = undefined;
      });
      return extending;
    },
    polish: async () => {
      const add = addTo(store, ({ t }) => ({ t }));
      await bring(() => loadI18next(store.getState()), add, 'words');
    },
  };
}

export type LockSources = {
  readonly route: RouteStore;
  readonly openAssignment: AssignmentStore;
  readonly lmsStatus: LmsStatusStore;
};

/** The language that a teacher has set for the assignment that is open; in a package it counts on every page. */
export function lockedLanguage({ route, openAssignment, lmsStatus }: LockSources): Language | undefined {
  const seen = openAssignment.getState();
  const isLocked = isClasswork(route.getState()) || isPackaged(lmsStatus.getState());
  return isLocked && seen?.ok ? (seen.assignment.language ?? undefined) : undefined;
}

/** The language that was chosen, or that of the package, or that of the browser. @param packed of the package, if any. */
export const wantedLanguage = (settings: SettingsStore, packed: Language | undefined): Language =>
  settings.getState().language ?? packed ?? preferredLanguage(navigator.languages);

type LanguageSources = LockSources & { readonly settings: SettingsStore; readonly language: LanguageStore };

/** Keeps the language as the settings or the open assignment want it, with or without pinyin. */
export function followLanguage(game: LanguageSources, packed: Language | undefined): void {
  const { settings, language, route, openAssignment } = game;
  const followPinyin = (): void => language.setPinyin(settings.getState().hasPinyin);
  const follow = (): void => {
    void language.switchTo(lockedLanguage(game) ?? wantedLanguage(settings, packed));
    followPinyin();
  };
  for (const store of [settings, route, openAssignment]) store.subscribe(follow);
  followPinyin();
}
