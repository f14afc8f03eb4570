import type { Language } from '../../../core/language.ts';
import type { Route } from '../../../route.ts';

/** What a voice tells of itself. One that is not local sends what it reads to a server. */
export type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

/** The part of the browser's reader that is needed. */
type Reader<V extends Voice = Voice> = {
  readonly voices: () => readonly V[];
  /** Calls `onEnd` when the sentence is over, has failed or was cancelled. */
  readonly say: (sentence: string, voice: V, onEnd: () => void) => void;
  readonly cancel: () => void;
};

export type Speaker = {
  readonly hasVoice: (language: Language) => boolean;
  readonly isReading: (id: string) => boolean;
  /** Reads one sentence after the other; whatever was read before ends. */
  readonly read: (id: string, language: Language, sentences: readonly string[]) => void;
  readonly stop: () => void;
  /** Falls silent when the digest is left, or its language changes. */
  readonly follow: (now: { readonly route: Route; readonly language: Language }) => void;
};

/** Reads aloud by the voices of the system; `onChange` whenever it begins or ends. */
export function createSpeaker<V extends Voice>(reader: Reader<V>, onChange: () => void): Speaker {
  let reading: { readonly id: string; readonly language: Language } | null = null;
  const stop = (): void => {
    if (!reading) return;
    reading = null;
    reader.cancel();
    onChange();
  };
  return {
    hasVoice: language => voiceFor(reader.voices(), language) !== undefined,
    isReading: id => reading?.id === id,
    read: (id, language, sentences) => {
      stop();
      const voice = voiceFor(reader.voices(), language);
      if (!voice) return;
      const own = { id, language };
      reading = own;
      const readOn = ([sentence, ...rest]: readonly string[]): void => {
        // A sentence that was cancelled ends late.
        if (reading !== own) return;
        if (sentence === undefined) stop();
        else reader.say(sentence, voice, () => readOn(rest));
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

/** Android writes zh_CN. What is spoken in Hong Kong is another language, which few who read this understand. */
function voiceFor<V extends Voice>(voices: readonly V[], language: Language): V | undefined {
  const tagOf = ({ lang }: V): string => lang.replaceAll('_', '-').toLowerCase();
  const own = voices
    .filter(({ localService }) => localService)
    .filter(voice => tagOf(voice).split('-')[0] === language.slice(0, 2) && !tagOf(voice).endsWith('-hk'));
  return (
    own.find(voice => tagOf(voice) === language.toLowerCase()) ?? own.find(voice => voice.default) ?? own[0]
  );
}

/** The speaker of this browser, if it has one. Voices may come late; a hidden page is silent. */
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
  // Old Safari has no events here; its voices are there at once.
  synth.addEventListener?.('voiceschanged', redraw);
  document.addEventListener('visibilitychange', () => document.hidden && speaker.stop());
  window.addEventListener('pagehide', speaker.stop);
  return speaker;
}
