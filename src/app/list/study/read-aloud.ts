import type { Language } from '../../../core/language.ts';
import type { Route } from '../../../route.ts';

/** What is needed of a voice. One that is not a `localService` sends the text to a server, and is not used. */
export type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

/** What is needed of the browser's speech synthesis; tests put their own in its place. */
type SpeechEngine<V extends Voice = Voice> = {
  readonly voices: () => readonly V[];
  /** Calls `onEnd` when the sentence is over, has failed or was cancelled. */
  readonly say: (sentence: string, voice: V, onEnd: () => void) => void;
  readonly cancel: () => void;
};

export type Speaker = {
  readonly hasVoice: (language: Language) => boolean;
  /** @param id of the text, as given to `read`. */
  readonly isReading: (id: string) => boolean;
  /** Reads sentences one after the other; stops whatever was read before. */
  readonly read: (id: string, language: Language, sentences: readonly string[]) => void;
  readonly stop: () => void;
  /** Stops when the digest is left, or the language changes. Call it after every drawing. */
  readonly follow: (now: { readonly route: Route; readonly language: Language }) => void;
};

/** Reads aloud with the voices of the system. `onChange` is called whenever reading begins or ends. */
export function createSpeaker<V extends Voice>(engine: SpeechEngine<V>, onChange: () => void): Speaker {
  let reading: { readonly id: string; readonly language: Language } | null = null;
  const stop = (): void => {
    if (!reading) return;
    reading = null;
    engine.cancel();
    onChange();
  };
  return {
    hasVoice: language => voiceFor(engine.voices(), language) !== undefined,
    isReading: id => reading?.id === id,
    read: (id, language, sentences) => {
      stop();
      const voice = voiceFor(engine.voices(), language);
      if (!voice) return;
      const current = { id, language };
      reading = current;
      const readOn = ([sentence, ...rest]: readonly string[]): void => {
        // The end of a cancelled sentence is reported late, when something else may be read already.
        if (reading !== current) return;
        if (sentence === undefined) stop();
        else engine.say(sentence, voice, () => readOn(rest));
      };
      readOn(sentences);
      onChange();
    },
    stop,
    follow: ({ route, language }) => {
      if (reading && (route.page !== 'digest' || reading.language !== language)) stop();
    },
  };
}

/** Android writes zh_CN with an underscore. Voices for zh-HK speak Cantonese, which is not what readers of zh-CN expect. */
function voiceFor<V extends Voice>(voices: readonly V[], language: Language): V | undefined {
  const tagOf = ({ lang }: V): string => lang.replaceAll('_', '-').toLowerCase();
  const own = voices
    .filter(({ localService }) => localService)
    .filter(voice => tagOf(voice).split('-')[0] === language.slice(0, 2) && !tagOf(voice).endsWith('-hk'));
  return (
    own.find(voice => tagOf(voice) === language.toLowerCase()) ?? own.find(voice => voice.default) ?? own[0]
  );
}

/** The speaker of this browser, if it has speech synthesis. Voices may load late; a hidden page falls silent. */
export function openSpeaker(redraw: () => void): Speaker | undefined {
  if (!('speechSynthesis' in window) || !('SpeechSynthesisUtterance' in window)) return undefined;
  const { speechSynthesis: synth } = window;
  const speaker = createSpeaker(
    {
      voices: () => synth.getVoices(),
      cancel: () => synth.cancel(),
      say: (sentence, voice, onEnd) => {
        const utterance = new SpeechSynthesisUtterance(sentence);
        Object.assign(utterance, { voice, lang: voice.lang, onend: onEnd, onerror: onEnd });
        synth.speak(utterance);
      },
    },
    redraw,
  );
  // Old Safari has no such event; it has its voices at once.
  synth.addEventListener?.('voiceschanged', redraw);
  document.addEventListener('visibilitychange', () => document.hidden && speaker.stop());
  window.addEventListener('pagehide', speaker.stop);
  return speaker;
}
