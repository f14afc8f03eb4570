import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Language, Text } from '../text/language.ts';
import { loadMore, loadReadings, loadText, loadVoice } from '../text/load.ts';
import type { Notices } from './notices.ts';

export type SpeechStore = StoreApi<Text> & {
  /** A switch that cannot be fetched leaves the words as they are and says so. */
  readonly switchTo: (language: Language) => Promise<void>;
  /** Fetches the words that the first question could do without. */
  readonly complete: () => Promise<void>;
  /** Fetches the full machinery of sentences, which first words and rules have done without so far. */
  readonly polish: () => Promise<void>;
  /** Pinyin above Chinese phrases from now on, or not. */
  readonly read: (isWanted: boolean) => void;
};

/** The words now spoken. */
export function createSpeech(first: Text, notices: Notices): SpeechStore {
  const store = createStore<Text>(() => first);
  let wanted = first.language;
  /** Words that come after another language was asked for are no longer wanted. */
  const speak = async (language: Language, coming: Promise<Text>): Promise<void> => {
    const text = await coming.catch(() => undefined);
    if (text && text.language === wanted) store.setState(text, true);
    if (text || wanted !== language) return;
    wanted = store.getState().language;
    notices.tell('wordsUnreachable');
  };
  let isRead = false;
  /** Whatever language comes, it is read as is wanted. */
  const dress = async (): Promise<void> => {
    const { readings, ...text } = store.getState();
    const isDue = isRead && text.language === 'zh-CN';
    if (isDue === (readings !== undefined)) return;
    if (!isDue) return store.setState(text, true);
    const come = await loadReadings().catch(() => undefined);
    const now = store.getState();
    if (!come) notices.tell('wordsUnreachable');
    else if (isRead && now.language === 'zh-CN') store.setState({ ...now, readings: come }, true);
  };
  store.subscribe(() => void dress());
  return {
    ...store,
    read: isWanted => {
      isRead = isWanted;
      void dress();
    },
    switchTo: async language => {
      wanted = language;
      if (language !== store.getState().language)
        await speak(language, loadText(language).then(loadMore).then(loadVoice));
    },
    complete: () => speak(store.getState().language, loadMore(store.getState())),
    polish: () => speak(store.getState().language, loadVoice(store.getState())),
  };
}
